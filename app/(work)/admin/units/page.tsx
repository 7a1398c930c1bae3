import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Alert } from '@/components/ui/alert';
import { StatusBadge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { FilterSelect } from '@/components/ui/filter-select';
import { FoundList } from '@/components/ui/found-list';
import { PageHeader } from '@/components/ui/page-header';
import { SearchForm } from '@/components/ui/search-form';
import type { Column } from '@/components/ui/table';
import { requireActor } from '@/lib/auth/actor';
import { formatDate } from '@/lib/format';
import { readChoice, readPage, readText } from '@/lib/page-parameters';
import { listUnits, unitPageSize } from '@/lib/units/queries';
import { unitStateLabels, unitStates } from '@/lib/units/rules';
import { AdminTabs } from '../admin-tabs';
import { unitPath } from '../paths';
import { RowLink } from '../row-link';

export const metadata: Metadata = { title: 'Đơn vị' };

type Row = NonNullable<Awaited<ReturnType<typeof listUnits>>>['rows'][number];

const columns: Column<Row>[] = [
  { header: 'Đơn vị', rowHeader: true, cell: (row) => <RowLink href={unitPath(row.id)}>{row.name}</RowLink> },
  { header: 'Viết tắt', cell: (row) => row.shortName },
  { header: 'Mã', cell: (row) => row.code },
  { header: 'Khối thi đua', cell: (row) => row.blocName ?? '–' },
  { header: 'Từ ngày', cell: (row) => formatDate(row.validFrom), className: 'minor' },
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

export default async function UnitsPage({ searchParams }: PageProps<'/admin/units'>) {
  const [actor, { done, ...parameters }] = await Promise.all([requireActor(), searchParams]);
  const search = readText(parameters.q);
  const state = readChoice(parameters.state, unitStates, 'active');
  const page = readPage(parameters.page);
  const found = await listUnits(actor, { search, state, page });
  if (!found) notFound();
  const filtered = search !== '' || state !== 'active';
  return (
    <>
      <PageHeader
        actions={
          <ButtonLink href="/admin/units/new" variant="primary">
            Thêm đơn vị
          </ButtonLink>
        }
        title="Đơn vị"
      />
      <AdminTabs />
      {done === 'remove' && (
        <Alert className="mb-4" role="status" tone="success">
          Đã xóa đơn vị nhập nhầm.
        </Alert>
      )}
      <div className="grid grid-cols-1 gap-4">
        <SearchForm
          action="/admin/units"
          label="Tìm đơn vị"
          placeholder="Tên, tên viết tắt hoặc mã"
          query={search}
          {...(filtered ? { clearHref: '/admin/units' as const } : {})}
        >
          <FilterSelect
            all={unitStateLabels.active}
            label="Trạng thái"
            name="state"
            options={(['ended', 'all'] as const).map((value) => ({ value, label: unitStateLabels[value] }))}
            value={state === 'active' ? '' : state}
          />
        </SearchForm>
        <FoundList
          advice={
            filtered
              ? 'Hãy thử từ ngắn hơn hoặc trạng thái khác; tìm kiếm không phân biệt dấu và chữ hoa.'
              : 'Thêm đơn vị đầu tiên để bắt đầu.'
          }
          columns={columns}
          counted="đơn vị"
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
