import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import type { Option } from '@/components/ui/field';
import { FilterFold } from '@/components/ui/filter-fold';
import { FilterSelect } from '@/components/ui/filter-select';
import { FoundList } from '@/components/ui/found-list';
import { PageHeader } from '@/components/ui/page-header';
import { PrintButton } from '@/components/ui/print-button';
import { SearchForm } from '@/components/ui/search-form';
import { hrefOf, type Search, textOf } from '@/components/ui/sort-link';
import { requireActor } from '@/lib/auth/actor';
import { listBlocOptions } from '@/lib/blocs/queries';
import { readPage } from '@/lib/page-parameters';
import { listUnits, unitPageSize } from '@/lib/units/queries/list';
import { unitStateLabels } from '@/lib/units/rules/life';
import { unitLackLabels, unitLacks } from '@/lib/units/rules/list';
import { AdminTabs } from '../admin-tabs';
import { isFiltered, type UnitFilter, unitFilter, unitWords } from './filter';
import { unitColumns } from './unit-columns';

export const metadata: Metadata = { title: 'Đơn vị' };

type FiltersProps = { filter: UnitFilter; search: Search; blocs: readonly Option[] };

function Filters({ filter, search, blocs }: FiltersProps) {
  return (
    <FilterFold open={isFiltered(filter)}>
      <SearchForm
        action="/admin/units"
        clearHref={isFiltered(filter) ? '/admin/units' : undefined}
        hidden={{ sort: textOf(search.sort) || undefined }}
        label="Tìm đơn vị"
        placeholder="Tên, tên viết tắt hoặc mã"
        query={filter.search}
      >
        <FilterSelect
          label="Khối thi đua"
          name="bloc"
          options={[{ value: 'none', label: 'Chưa xếp khối' }, ...blocs]}
          value={filter.bloc}
        />
        <FilterSelect
          label="Tài khoản"
          name="lack"
          options={unitLacks.map((value) => ({ value, label: unitLackLabels[value] }))}
          value={filter.lack}
        />
        <FilterSelect
          all={unitStateLabels.active}
          label="Trạng thái"
          name="state"
          options={(['ended', 'all'] as const).map((value) => ({ value, label: unitStateLabels[value] }))}
          value={filter.state === 'active' ? '' : filter.state}
        />
      </SearchForm>
    </FilterFold>
  );
}

function Actions({ search }: { search: Search }) {
  return (
    <>
      <ButtonLink href="/admin/units/new" variant="primary">
        Thêm đơn vị
      </ButtonLink>
      <ButtonLink href="/admin/units/paste">Dán danh sách</ButtonLink>
      <ButtonLink download href={hrefOf('/admin/units/export', search, { page: '' })}>
        Tải Excel
      </ButtonLink>
      <PrintButton />
    </>
  );
}

export default async function UnitsPage({ searchParams }: PageProps<'/admin/units'>) {
  const [actor, { done, added, ...parameters }] = await Promise.all([requireActor(), searchParams]);
  const filter = unitFilter(parameters);
  const page = readPage(parameters.page);
  const [found, blocs] = await Promise.all([listUnits(actor, { ...filter, page }), listBlocOptions(actor)]);
  if (!found) notFound();
  const filtered = isFiltered(filter);
  return (
    <>
      <PageHeader actions={<Actions search={parameters} />} title="Đơn vị" />
      <AdminTabs />
      {done === 'remove' && (
        <Alert className="mb-4" role="status" tone="success">
          Đã xóa đơn vị nhập nhầm.
        </Alert>
      )}
      {typeof added === 'string' && /^[1-9]\d{0,2}$/.test(added) && (
        <Alert className="mb-4" role="status" tone="success">
          Đã thêm {added} đơn vị.
        </Alert>
      )}
      <div className="grid grid-cols-1 gap-4">
        <Filters blocs={blocs} filter={filter} search={parameters} />
        <FoundList
          advice={
            filtered
              ? 'Hãy thử từ ngắn hơn hoặc bộ lọc khác; tìm kiếm không phân biệt dấu và chữ hoa.'
              : 'Thêm đơn vị đầu tiên để bắt đầu.'
          }
          columns={unitColumns(parameters)}
          counted={unitWords(filter, blocs.find((bloc) => bloc.value === filter.bloc)?.label)}
          empty={filtered ? 'Không có đơn vị nào khớp' : 'Chưa có đơn vị nào'}
          found={found}
          page={page}
          pageSize={unitPageSize}
          pathname="/admin/units"
          searchParams={parameters}
        />
      </div>
    </>
  );
}
