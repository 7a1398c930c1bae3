import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { type Href, LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { formatNumber, inSentence } from '@/lib/format';
import { reviewerWanted } from '@/lib/messages/campaigns';
import type { OfficeTasks } from '@/lib/tasks/queries/office';
import { FirstSteps } from './first-steps';
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
      together: (year) => `/campaigns/new/all?year=${year}`,
    }),
    ...byYear({
      missing: 'Năm thi đua chưa có tổ thư ký',
      why: 'Chưa ai rà soát được nội dung các đơn vị gửi.',
      all: '/campaigns',
      rows: office.campaignsWithoutSecretariat,
      href: settings,
    }),
    ...byYear({
      missing: 'Năm thi đua có đơn vị chưa ai được rà soát',
      why: 'Không ai rà soát đơn vị của mình, mà tổ thư ký chỉ có người của một đơn vị.',
      all: '/campaigns',
      rows: office.campaignsUnreviewed.map((row) => ({ ...row, name: `${row.name}: ${reviewerWanted(row.unitName)}` })),
      href: settings,
    }),
    ...byYear({
      missing: 'Năm thi đua còn thiếu đơn vị của khối',
      why: 'Đơn vị thuộc khối nhưng chưa có trong danh sách của năm nên chưa đăng ký, báo cáo được.',
      all: '/campaigns',
      rows: office.campaignsWithUnlisted.map((row) => ({
        ...row,
        name: `${row.name} (${formatNumber(row.units)} đơn vị)`,
      })),
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
      title: 'Đơn vị chưa đủ tài khoản',
      why: 'Đơn vị đang ở trong khối nhưng chưa ai đăng nhập được, hoặc chưa có thủ trưởng để gửi đăng ký và báo cáo.',
      all: '/admin/accounts',
      lines: office.unitsWithoutAccount.map(({ id, name, lacks }) => ({
        key: id,
        text: lacks === 'head' ? `${name} (chưa có tài khoản thủ trưởng)` : name,
        href: `/admin/accounts/new?unit=${id}${lacks === 'head' ? '&role=head' : ''}`,
      })),
    },
  ];
}

function ListPanel({ list }: { list: OfficeList }) {
  const more = list.lines.length - shownAtMost;
  return (
    <Panel
      actions={
        list.together && (
          <ButtonLink href={list.together} size="small">
            Tạo cho nhiều khối
          </ButtonLink>
        )
      }
      description={list.why}
      title={`${list.title} (${formatNumber(list.lines.length)})`}
    >
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

/** What the office still has to set up so that every bloc can work. */
export function OfficePanels({ office }: { office: OfficeTasks }) {
  const lists = listsOf(office).filter((list) => list.lines.length > 0);
  if (lists.length === 0 && office.hasCampaigns) {
    return (
      <Panel>
        <EmptyState title="Mọi khối đều đã sẵn sàng">
          Khối nào cũng có năm thi đua, tổ thư ký và khối trưởng; đơn vị nào cũng có tài khoản dùng được.
        </EmptyState>
      </Panel>
    );
  }
  return (
    <>
      {!office.hasCampaigns && <FirstSteps office={office} />}
      {lists.length > 0 && (
        <div className="gap-4 *:mb-4 *:break-inside-avoid lg:columns-2">
          {lists.map((list) => (
            <ListPanel key={list.title} list={list} />
          ))}
        </div>
      )}
    </>
  );
}
