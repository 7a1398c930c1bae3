import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { type Href, LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { formatNumber, inSentence } from '@/lib/format';
import type { OfficeTasks } from '@/lib/tasks/queries/office';
import { byYear, type OfficeList, type OfYear } from './office-years';

const shownAtMost = 20;

function listsOf(office: OfficeTasks): OfficeList[] {
  const settings = (row: OfYear): Href => `/campaigns/${row.id}/settings/members`;
  const years = [
    ...byYear({
      missing: 'Khối chưa có năm thi đua',
      why: 'Chọn khối để tạo năm thi đua.',
      all: '/admin/blocs',
      rows: office.blocsWithoutCampaign,
      href: (row) => `/campaigns/new?bloc=${row.id}&year=${row.year}`,
    }),
    ...byYear({
      missing: 'Năm thi đua chưa có tổ thư ký',
      why: 'Chưa ai rà soát được nội dung các đơn vị gửi.',
      all: '/campaigns',
      rows: office.campaignsWithoutSecretariat,
      href: settings,
    }),
    ...byYear({
      missing: 'Năm thi đua chưa có khối trưởng',
      why: 'Khối trưởng thay đổi hằng năm, cần ghi theo ngày.',
      all: '/campaigns',
      rows: office.campaignsWithoutLead,
      href: settings,
    }),
  ].toSorted((left, right) => left.year - right.year);
  return [
    {
      title: 'Khối chưa có đơn vị thành viên',
      why: 'Thêm đơn vị vào khối trước khi tạo năm thi đua.',
      all: '/admin/blocs',
      lines: office.blocsWithoutUnits.map((row) => ({ key: row.id, text: row.name, href: `/admin/blocs/${row.id}` })),
    },
    ...years,
    {
      title: 'Tài khoản còn mật khẩu tạm',
      why: 'Người dùng chưa đăng nhập lần đầu.',
      all: '/admin/accounts',
      lines: office.temporaryPasswords.map((row) => ({
        key: row.id,
        text: `${row.name} (${row.userName})`,
        href: `/admin/accounts?q=${encodeURIComponent(row.userName)}`,
      })),
    },
    {
      title: 'Đơn vị chưa có tài khoản',
      why: 'Đơn vị đang ở trong khối nhưng chưa ai đăng nhập được.',
      all: '/admin/accounts',
      lines: office.unitsWithoutAccount.map((row) => ({
        key: row.id,
        text: row.name,
        href: `/admin/units?q=${encodeURIComponent(row.name)}`,
      })),
    },
  ];
}

function ListPanel({ list }: { list: OfficeList }) {
  const more = list.lines.length - shownAtMost;
  return (
    <Panel description={list.why} title={`${list.title} (${formatNumber(list.lines.length)})`}>
      <ul>
        {list.lines.slice(0, shownAtMost).map((line) => (
          <li key={line.key}>
            <LocalLink className="row-link py-0.5" href={line.href}>
              {line.text}
            </LocalLink>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="mt-1 text-sm text-muted">
          Và {formatNumber(more)} mục khác.{' '}
          <LocalLink className="row-link" href={list.all}>
            Xem tất cả<span className="sr-only">: {inSentence(list.title)}</span>
          </LocalLink>
        </p>
      )}
    </Panel>
  );
}

const firstSteps: { title: string; why: string; href: Href; action: string }[] = [
  {
    title: 'Thêm khối thi đua',
    why: 'Tên, mã và ngày thành lập của khối.',
    href: '/admin/blocs/new',
    action: 'Thêm khối',
  },
  { title: 'Thêm đơn vị', why: 'Xếp luôn đơn vị vào khối.', href: '/admin/units/new', action: 'Thêm đơn vị' },
  {
    title: 'Cấp tài khoản',
    why: 'Cho chuyên viên và thủ trưởng của từng đơn vị, cho lãnh đạo tỉnh.',
    href: '/admin/accounts/new',
    action: 'Thêm tài khoản',
  },
  {
    title: 'Tạo năm thi đua',
    why: 'Sau đó ghi nhận khối trưởng, phân công tổ thư ký và người phụ trách khối.',
    href: '/campaigns/new',
    action: 'Tạo năm thi đua',
  },
];

/** The way from an empty province to a bloc that can work. */
function FirstSteps() {
  return (
    <Panel description="Chưa có khối và đơn vị nào. Làm lần lượt bốn việc sau." flush title="Bắt đầu">
      <ol className="divide-y divide-line">
        {firstSteps.map(({ title, why, href, action }, index) => (
          <li className="task-line" key={title}>
            <p className="min-w-0 font-semibold">
              {index + 1}. {title}
            </p>
            <p className="text-sm text-muted">{why}</p>
            <ButtonLink
              className="lg:col-start-4 lg:justify-self-end"
              href={href}
              size="small"
              variant={index === 0 ? 'primary' : 'secondary'}
            >
              {action}
            </ButtonLink>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** What the office still has to set up so that every bloc can work. */
export function OfficePanels({ office }: { office: OfficeTasks }) {
  if (!office.hasBlocs && !office.hasUnits) return <FirstSteps />;
  const lists = listsOf(office).filter((list) => list.lines.length > 0);
  if (lists.length === 0) {
    return (
      <Panel>
        <EmptyState title="Mọi khối đều đã sẵn sàng">
          Khối nào cũng có năm thi đua, tổ thư ký và khối trưởng; đơn vị nào cũng có tài khoản dùng được.
        </EmptyState>
      </Panel>
    );
  }
  return (
    <div className="gap-4 *:mb-4 *:break-inside-avoid lg:columns-2">
      {lists.map((list) => (
        <ListPanel key={list.title} list={list} />
      ))}
    </div>
  );
}
