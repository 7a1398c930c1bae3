import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button';
import { FilterSelect } from '@/components/ui/filter-select';
import { FoundList } from '@/components/ui/found-list';
import { PageHeader } from '@/components/ui/page-header';
import { SearchForm } from '@/components/ui/search-form';
import type { Column } from '@/components/ui/table';
import { accountPageSize, listAccounts } from '@/lib/accounts/queries';
import { accountStateLabels, accountStates, partyLabels, roles } from '@/lib/accounts/rules';
import { requireActor } from '@/lib/auth/actor';
import { formatDateTime } from '@/lib/format';
import { readChoice, readPage, readText } from '@/lib/page-parameters';
import { listUnitOptions } from '@/lib/units/queries';
import { AdminTabs } from '../admin-tabs';
import { accountPath } from '../paths';
import { RowLink } from '../row-link';
import { AccountBadge } from './account-badge';

export const metadata: Metadata = { title: 'Tài khoản' };

type Row = NonNullable<Awaited<ReturnType<typeof listAccounts>>>['rows'][number];

const columns: Column<Row>[] = [
  { header: 'Họ và tên', rowHeader: true, cell: (row) => <RowLink href={accountPath(row.id)}>{row.name}</RowLink> },
  { header: 'Tên đăng nhập', cell: (row) => row.userName, className: 'minor wrap-anywhere' },
  { header: 'Vai trò', cell: (row) => partyLabels[row.role], className: 'lg:whitespace-nowrap' },
  { header: 'Đơn vị', cell: (row) => row.unitName ?? '–' },
  { header: 'Đăng nhập gần nhất', cell: (row) => formatDateTime(row.lastSignInAt), className: 'lg:min-w-44 minor' },
  {
    header: 'Trạng thái',
    cell: (row) => <AccountBadge state={row.state} />,
  },
];

export default async function AccountsPage({ searchParams }: PageProps<'/admin/accounts'>) {
  const [actor, parameters] = await Promise.all([requireActor(), searchParams]);
  const filter = {
    search: readText(parameters.q),
    role: readChoice(parameters.role, ['', ...roles], ''),
    state: readChoice(parameters.state, ['', ...accountStates], ''),
    unitId: readText(parameters.unit),
    page: readPage(parameters.page),
  };
  const [found, units] = await Promise.all([listAccounts(actor, filter), listUnitOptions(actor, 'all')]);
  if (!found) notFound();
  const filtered = Boolean(filter.search || filter.role || filter.state || filter.unitId);
  return (
    <>
      <PageHeader
        actions={
          <ButtonLink href="/admin/accounts/new" variant="primary">
            Thêm tài khoản
          </ButtonLink>
        }
        title="Tài khoản"
      />
      <AdminTabs />
      <div className="grid grid-cols-1 gap-4">
        <SearchForm
          action="/admin/accounts"
          label="Tìm tài khoản"
          placeholder="Họ tên hoặc tên đăng nhập"
          query={filter.search}
          {...(filtered ? { clearHref: '/admin/accounts' as const } : {})}
        >
          <FilterSelect
            label="Vai trò"
            name="role"
            options={roles.map((value) => ({ value, label: partyLabels[value] }))}
            value={filter.role}
          />
          <FilterSelect label="Đơn vị" name="unit" options={units} value={filter.unitId} />
          <FilterSelect
            label="Trạng thái"
            name="state"
            options={accountStates.map((value) => ({ value, label: accountStateLabels[value] }))}
            value={filter.state}
          />
        </SearchForm>
        <FoundList
          columns={columns}
          counted="tài khoản"
          empty={filtered ? 'Không có tài khoản nào khớp' : 'Chưa có tài khoản nào'}
          found={found}
          page={filter.page}
          pageSize={accountPageSize}
          pathname="/admin/accounts"
          searchParams={parameters}
        />
      </div>
    </>
  );
}
