import { StatusBadge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import type { Href } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import type { OfficeTasks } from '@/lib/tasks/queries/office';

type Step = {
  title: string;
  why: string;
  href: Href;
  action: string;
  /** Where many are made at once, said in full for those who hear it: a province has a hundred units and more. */
  many?: { href: Href; label: string; noun: string };
  done: boolean;
};

/** The four steps, each with whether it was done at least once. */
const stepsOf = ({ hasBlocs, hasUnits, hasUnitAccounts, hasCampaigns }: OfficeTasks): Step[] => [
  {
    title: 'Thêm khối thi đua',
    why: 'Tên, mã và ngày thành lập của khối.',
    href: '/admin/blocs/new',
    action: 'Thêm khối',
    done: hasBlocs,
  },
  {
    title: 'Thêm đơn vị',
    why: 'Xếp luôn đơn vị vào khối; có danh sách trong Excel thì dán cả danh sách.',
    href: '/admin/units/new',
    action: 'Thêm đơn vị',
    many: { href: '/admin/units/paste', label: 'Dán danh sách', noun: 'đơn vị' },
    done: hasUnits,
  },
  {
    title: 'Cấp tài khoản',
    why: 'Cho chuyên viên và thủ trưởng của từng đơn vị, cho lãnh đạo tỉnh; cũng dán được cả danh sách.',
    href: '/admin/accounts/new',
    action: 'Thêm tài khoản',
    many: { href: '/admin/accounts/paste', label: 'Dán danh sách', noun: 'tài khoản' },
    done: hasUnitAccounts,
  },
  {
    title: 'Tạo năm thi đua',
    why: 'Sau đó ghi nhận khối trưởng, phân công tổ thư ký và người phụ trách khối.',
    href: '/campaigns/new',
    action: 'Tạo năm thi đua',
    many: { href: '/campaigns/new/all', label: 'Tạo cho nhiều khối', noun: 'năm thi đua' },
    done: hasCampaigns,
  },
];

/** The way from an empty province to a bloc that can work; it stays until the first year of a bloc was made. */
export function FirstSteps({ office }: { office: OfficeTasks }) {
  const steps = stepsOf(office);
  const next = steps.findIndex((step) => !step.done);
  return (
    <Panel description="Làm lần lượt bốn việc sau; việc đã làm vẫn làm thêm được." flush title="Bắt đầu">
      <ol className="divide-y divide-line">
        {steps.map(({ title, why, href, action, many, done }, index) => (
          <li className="task-line" key={title}>
            <p className="min-w-0 font-semibold">
              {index + 1}. {title}
            </p>
            <p className="text-sm text-muted">{why}</p>
            <p>{done && <StatusBadge tone="success">Đã có</StatusBadge>}</p>
            <div className="flex flex-wrap gap-2 lg:col-start-4 lg:justify-end">
              <ButtonLink href={href} size="small" variant={index === next ? 'primary' : 'secondary'}>
                {action}
              </ButtonLink>
              {many && (
                <ButtonLink href={many.href} size="small">
                  {many.label}
                  <span className="sr-only"> {many.noun}</span>
                </ButtonLink>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
