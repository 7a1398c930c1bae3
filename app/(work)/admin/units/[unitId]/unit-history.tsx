import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import type { listUnitAccounts } from '@/lib/accounts/queries';
import { accountStateLabels, partyLabels } from '@/lib/accounts/rules/account';
import { formatDate } from '@/lib/format';
import type { getUnit } from '@/lib/units/queries/unit';
import { unitChangeLabels } from '@/lib/units/rules/life';
import { accountPath, blocPath } from '../../paths';
import { RowLink } from '../../row-link';

type Unit = NonNullable<Awaited<ReturnType<typeof getUnit>>>;
type Dated = { validFrom: string; validTo: string | null };

const from = { header: 'Từ ngày', cell: (row: Dated) => formatDate(row.validFrom) };
const until = { header: 'Đến trước ngày', cell: (row: Dated) => (row.validTo ? formatDate(row.validTo) : 'Đến nay') };
const changeWords: Readonly<Record<string, string>> = unitChangeLabels;

export function UnitMemberships({ rows }: { rows: Unit['memberships'] }) {
  return (
    <Panel flush title="Khối thi đua">
      {rows.length === 0 ? (
        <EmptyState title="Chưa xếp vào khối nào" />
      ) : (
        <Table
          caption="Khối thi đua qua các thời kỳ"
          columns={[
            {
              header: 'Khối',
              rowHeader: true,
              cell: (row) => <RowLink href={blocPath(row.blocId)}>{row.blocName}</RowLink>,
            },
            from,
            until,
          ]}
          hideCaption
          rowKey={(row) => row.id}
          rows={rows}
        />
      )}
    </Panel>
  );
}

type UnitAccountsProps = { rows: Awaited<ReturnType<typeof listUnitAccounts>>; unitId: string; ended: boolean };

export function UnitAccounts({ rows, unitId, ended }: UnitAccountsProps) {
  const open = rows.filter((row) => row.state !== 'disabled').length;
  return (
    <Panel
      actions={!ended && <ButtonLink href={`/admin/accounts/new?unit=${unitId}`}>Thêm tài khoản</ButtonLink>}
      flush
      title="Tài khoản"
    >
      {ended && open > 0 && (
        <Alert className="m-4" tone="warning">
          Đơn vị đã kết thúc nhưng còn {open} tài khoản đang mở. Hãy chuyển sang đơn vị kế tục hoặc ngừng sử dụng.
        </Alert>
      )}
      {rows.length === 0 ? (
        <EmptyState title="Đơn vị chưa có tài khoản nào" />
      ) : (
        <Table
          caption="Tài khoản của đơn vị"
          columns={[
            {
              header: 'Họ và tên',
              rowHeader: true,
              cell: (row) => <RowLink href={accountPath(row.id)}>{row.name}</RowLink>,
            },
            { header: 'Tên đăng nhập', cell: (row) => row.userName },
            { header: 'Vai trò', cell: (row) => partyLabels[row.role] },
            { header: 'Trạng thái', cell: (row) => accountStateLabels[row.state] },
          ]}
          hideCaption
          rowKey={(row) => row.id}
          rows={rows}
        />
      )}
    </Panel>
  );
}

export function UnitNames({ rows }: { rows: Unit['names'] }) {
  return (
    <Panel flush title="Tên qua các thời kỳ">
      <Table
        caption="Tên qua các thời kỳ"
        columns={[
          { header: 'Tên', rowHeader: true, cell: (row) => row.name },
          { header: 'Viết tắt', cell: (row) => row.shortName },
          from,
          until,
        ]}
        hideCaption
        rowKey={(row) => row.id}
        rows={rows}
      />
    </Panel>
  );
}

export function UnitChanges({ rows }: { rows: Unit['changes'] }) {
  return (
    <Panel flush title="Quyết định về tổ chức">
      {rows.length === 0 ? (
        <EmptyState title="Chưa ghi nhận quyết định nào" />
      ) : (
        <Table
          caption="Quyết định về tổ chức"
          columns={[
            { header: 'Thay đổi', rowHeader: true, cell: (row) => changeWords[row.kind] },
            { header: 'Ngày hiệu lực', cell: (row) => formatDate(row.effectiveOn) },
            { header: 'Số quyết định', cell: (row) => row.decision || '–' },
            { header: 'Ghi chú', cell: (row) => row.note || '–' },
          ]}
          hideCaption
          rowKey={(row) => row.id}
          rows={rows}
        />
      )}
    </Panel>
  );
}
