import { type Search, sortLink } from '@/components/ui/sort-link';
import type { Column } from '@/components/ui/table';
import type { listAccounts } from '@/lib/accounts/queries';
import { type AccountSort, partyLabels } from '@/lib/accounts/rules/account';
import { formatDateTime } from '@/lib/format';
import { accountPath } from '../paths';
import { RowLink } from '../row-link';
import { AccountBadge } from './account-badge';

type Row = NonNullable<Awaited<ReturnType<typeof listAccounts>>>['rows'][number];

/** The columns of the list of accounts, with the address that sorts by each. */
export function accountColumns(search: Search): Column<Row>[] {
  const sort = (key: AccountSort, isName = true) => sortLink('/admin/accounts', search, key, { isName });
  return [
    {
      header: 'Họ và tên',
      rowHeader: true,
      cell: (row) => <RowLink href={accountPath(row.id)}>{row.name}</RowLink>,
      sort: sort('name'),
    },
    {
      header: 'Tên đăng nhập',
      cell: (row) => row.userName,
      className: 'minor wrap-anywhere lg:min-w-44',
      sort: sort('userName'),
    },
    {
      header: 'Vai trò',
      cell: (row) => partyLabels[row.role],
      className: 'lg:whitespace-nowrap',
      sort: sort('role'),
    },
    {
      header: 'Đơn vị',
      cell: (row) => (
        <span className="min-w-0">
          {row.unitName ?? '–'}
          {row.blocName && <span className="block text-sm text-muted">{row.blocName}</span>}
        </span>
      ),
      sort: sort('unit'),
    },
    {
      header: 'Đăng nhập gần nhất',
      cell: (row) => (row.lastSignInAt ? formatDateTime(row.lastSignInAt) : 'Chưa từng đăng nhập'),
      className: 'lg:min-w-36 minor',
      sort: sort('signIn', false),
    },
    { header: 'Trạng thái', cell: (row) => <AccountBadge state={row.state} /> },
  ];
}
