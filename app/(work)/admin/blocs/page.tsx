import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StatusBadge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { FilterSelect } from '@/components/ui/filter-select';
import { FoundList } from '@/components/ui/found-list';
import { PageHeader } from '@/components/ui/page-header';
import { SearchForm } from '@/components/ui/search-form';
import type { Column } from '@/components/ui/table';
import { requireActor } from '@/lib/auth/actor';
import { blocPageSize, blocStates, listBlocs } from '@/lib/blocs/queries';
import { formatDate, formatNumber } from '@/lib/format';
import { readChoice, readPage, readText } from '@/lib/page-parameters';
import { AdminTabs } from '../admin-tabs';
import { blocPath } from '../paths';
import { RowLink } from '../row-link';

export const metadata: Metadata = { title: 'Danh mục khối thi đua' };

type Row = NonNullable<Awaited<ReturnType<typeof listBlocs>>>['rows'][number];

const columns: Column<Row>[] = [
  // On a card the name stands first; the order of the cards is this one anyway.
  { header: 'Thứ tự', numeric: true, cell: (row) => row.ordinal, className: 'minor' },
  { header: 'Khối thi đua', rowHeader: true, cell: (row) => <RowLink href={blocPath(row.id)}>{row.name}</RowLink> },
  { header: 'Mã', cell: (row) => row.code },
  { header: 'Số đơn vị', numeric: true, cell: (row) => formatNumber(row.members) },
  {
    header: 'Trạng thái',
    cell: (row) =>
      row.validTo ? (
        <StatusBadge>Kết thúc {formatDate(row.validTo)}</StatusBadge>
      ) : (
        <StatusBadge tone="success">Đang hoạt động</StatusBadge>
      ),
  },
];

export default async function BlocsPage({ searchParams }: PageProps<'/admin/blocs'>) {
  const [actor, parameters] = await Promise.all([requireActor(), searchParams]);
  const search = readText(parameters.q);
  const state = readChoice(parameters.state, blocStates, 'active');
  const page = readPage(parameters.page);
  const found = await listBlocs(actor, { search, state, page });
  if (!found) notFound();
  const filtered = search !== '' || state !== 'active';
  return (
    <>
      <PageHeader
        actions={
          <ButtonLink href="/admin/blocs/new" variant="primary">
            Thêm khối
          </ButtonLink>
        }
        title="Danh mục khối thi đua"
      />
      <AdminTabs />
      <div className="grid grid-cols-1 gap-4">
        <SearchForm
          action="/admin/blocs"
          label="Tìm khối"
          placeholder="Tên hoặc mã"
          query={search}
          {...(filtered ? { clearHref: '/admin/blocs' as const } : {})}
        >
          <FilterSelect
            all="Đang hoạt động"
            label="Trạng thái"
            name="state"
            options={[
              { value: 'ended', label: 'Đã kết thúc' },
              { value: 'all', label: 'Tất cả' },
            ]}
            value={state === 'active' ? '' : state}
          />
        </SearchForm>
        <FoundList
          columns={columns}
          counted="khối thi đua"
          empty={filtered ? 'Không có khối nào khớp' : 'Chưa có khối thi đua nào'}
          found={found}
          page={page}
          pageSize={blocPageSize}
          pathname="/admin/blocs"
          searchParams={parameters}
        />
      </div>
    </>
  );
}
