import { ActionForm } from '@/components/ui/action-form';
import { StatusBadge } from '@/components/ui/badge';
import { SubmitButton } from '@/components/ui/submit-button';
import { type Column, Table } from '@/components/ui/table';
import { browserLabel } from '@/lib/accounts/rules/account';
import type { FormAction } from '@/lib/form-state';
import { formatDateTime } from '@/lib/format';

type SessionRow = {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  network: string;
  browser: string;
  current?: boolean;
};

/** Where an account is signed in. With `action` every session but the one in use can be ended. */
export function SessionTable({ sessions, action }: { sessions: readonly SessionRow[]; action?: FormAction }) {
  const columns: Column<SessionRow>[] = [
    { header: 'Trình duyệt', rowHeader: true, cell: (row) => browserLabel(row.browser) },
    { header: 'Địa chỉ mạng', cell: (row) => row.network },
    { header: 'Đăng nhập lúc', cell: (row) => formatDateTime(row.createdAt) },
    { header: 'Hoạt động gần nhất', cell: (row) => formatDateTime(row.lastSeenAt) },
  ];
  if (action) columns.push({ header: 'Thao tác', className: 'print:hidden', cell: (row) => endButton(row, action) });
  return <Table caption="Phiên đăng nhập" columns={columns} hideCaption rowKey={(row) => row.id} rows={sessions} />;
}

function endButton(row: SessionRow, action: FormAction) {
  if (row.current) return <StatusBadge tone="success">Phiên này</StatusBadge>;
  return (
    <ActionForm action={action}>
      <input name="sessionId" type="hidden" value={row.id} />
      <SubmitButton
        aria-label={`Kết thúc phiên ${browserLabel(row.browser)}, ${formatDateTime(row.createdAt)}`}
        pendingLabel="Đang kết thúc…"
        size="small"
        variant="secondary"
      >
        Kết thúc
      </SubmitButton>
    </ActionForm>
  );
}
