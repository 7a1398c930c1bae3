import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button';
import type { Option } from '@/components/ui/field';
import { FilterFold } from '@/components/ui/filter-fold';
import { FilterSelect } from '@/components/ui/filter-select';
import { FoundList } from '@/components/ui/found-list';
import { PageHeader } from '@/components/ui/page-header';
import { PrintButton } from '@/components/ui/print-button';
import { SearchForm } from '@/components/ui/search-form';
import { hrefOf, type Search, textOf } from '@/components/ui/sort-link';
import { accountPageSize, listAccounts } from '@/lib/accounts/queries';
import { accountStateLabels, accountStates, partyLabels, roles } from '@/lib/accounts/rules/account';
import { requireActor } from '@/lib/auth/actor';
import { listBlocOptions } from '@/lib/blocs/queries';
import { readPage } from '@/lib/page-parameters';
import { listUnitOptions } from '@/lib/units/queries/list';
import { AdminTabs } from '../admin-tabs';
import { accountColumns } from './account-columns';
import { type AccountFilter, accountFilter, accountListWords, isFiltered, signInLabels } from './filter';

export const metadata: Metadata = { title: 'Tài khoản' };

const optionsOf = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: labels[value] }));

type FiltersProps = { filter: AccountFilter; search: Search; blocs: readonly Option[]; units: readonly Option[] };

function Filters({ filter, search, blocs, units }: FiltersProps) {
  const blocOptions = [{ value: 'none', label: 'Đơn vị chưa xếp khối' }, ...blocs];
  return (
    <FilterFold open={isFiltered(filter)}>
      <SearchForm
        action="/admin/accounts"
        clearHref={isFiltered(filter) ? '/admin/accounts' : undefined}
        hidden={{ sort: textOf(search.sort) || undefined }}
        label="Tìm tài khoản"
        placeholder="Họ tên, tên đăng nhập hoặc đơn vị"
        query={filter.search}
      >
        <FilterSelect label="Vai trò" name="role" options={optionsOf(roles, partyLabels)} value={filter.role} />
        <FilterSelect label="Đơn vị" name="unit" options={units} value={filter.unitId} />
        <FilterSelect label="Khối thi đua" name="bloc" options={blocOptions} value={filter.bloc} />
        <FilterSelect
          label="Trạng thái"
          name="state"
          options={optionsOf(accountStates, accountStateLabels)}
          value={filter.state}
        />
        <FilterSelect
          label="Đăng nhập"
          name="signedIn"
          options={optionsOf(['never', 'yes'] as const, signInLabels)}
          value={filter.signedIn}
        />
      </SearchForm>
    </FilterFold>
  );
}

function Actions({ search }: { search: Search }) {
  return (
    <>
      <ButtonLink href="/admin/accounts/new" variant="primary">
        Thêm tài khoản
      </ButtonLink>
      <ButtonLink href="/admin/accounts/paste">Dán danh sách</ButtonLink>
      <ButtonLink download href={hrefOf('/admin/accounts/export', search, { page: '' })}>
        Tải Excel
      </ButtonLink>
      <PrintButton />
    </>
  );
}

export default async function AccountsPage({ searchParams }: PageProps<'/admin/accounts'>) {
  const [actor, parameters] = await Promise.all([requireActor(), searchParams]);
  const filter = accountFilter(parameters);
  const page = readPage(parameters.page);
  const [found, units, blocs] = await Promise.all([
    listAccounts(actor, { ...filter, page }),
    listUnitOptions(actor, 'all'),
    listBlocOptions(actor),
  ]);
  if (!found) notFound();
  const labelOf = (options: readonly Option[], value: string) => options.find((one) => one.value === value)?.label;
  return (
    <>
      <PageHeader actions={<Actions search={parameters} />} title="Tài khoản" />
      <AdminTabs />
      <div className="grid grid-cols-1 gap-4">
        <Filters blocs={blocs} filter={filter} search={parameters} units={units} />
        <FoundList
          columns={accountColumns(parameters)}
          counted={accountListWords(filter, { unit: labelOf(units, filter.unitId), bloc: labelOf(blocs, filter.bloc) })}
          empty={isFiltered(filter) ? 'Không có tài khoản nào khớp' : 'Chưa có tài khoản nào'}
          found={found}
          page={page}
          pageSize={accountPageSize}
          pathname="/admin/accounts"
          searchParams={parameters}
        />
      </div>
    </>
  );
}
