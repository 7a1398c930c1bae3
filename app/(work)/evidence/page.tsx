import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterSelect } from '@/components/ui/filter-select';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { SearchForm } from '@/components/ui/search-form';
import { requireActor } from '@/lib/auth/actor';
import { listDocuments, listLibraryUnits, pageSize } from '@/lib/evidence/queries/library';
import { formatNumber } from '@/lib/format';
import { readText } from '@/lib/page-parameters';
import { DocumentTable } from './document-table';

export const metadata: Metadata = { title: 'Kho minh chứng' };

export default async function EvidencePage({ searchParams }: PageProps<'/evidence'>) {
  const [actor, search] = [await requireActor(), await searchParams];
  const [query, wanted] = [readText(search.q), readText(search.file)];
  const file = wanted === 'with' || wanted === 'without' ? wanted : undefined;
  const units = await listLibraryUnits(actor);
  const unitId = units.find(({ id }) => id === readText(search.unit))?.id;
  const library = await listDocuments(actor, {
    ...{ query, file, page: Number(readText(search.page) || 1) },
    ...(unitId === undefined ? {} : { unitId }),
  });
  if (!library) notFound();
  const filtered = query !== '' || file !== undefined || unitId !== undefined;
  return (
    <>
      <PageHeader
        actions={
          <ButtonLink href="/evidence/new" variant="primary">
            Thêm văn bản
          </ButtonLink>
        }
        description={`Mỗi văn bản chỉ lưu một lần, dùng làm minh chứng cho nhiều chỉ tiêu và nhiều kỳ báo cáo.${
          units.length > 0
            ? ' Văn bản của đơn vị tiền thân cũng có ở đây: dùng làm minh chứng được, nhưng giữ nguyên, không sửa.'
            : ''
        }`}
        title="Kho minh chứng"
      />
      <div className="mb-4">
        <SearchForm
          action="/evidence"
          label="Tìm số/ký hiệu, trích yếu, cơ quan ban hành"
          query={query}
          {...(filtered ? { clearHref: '/evidence' as const } : {})}
        >
          <FilterSelect
            label="Tệp"
            name="file"
            options={[
              { value: 'with', label: 'Có tệp' },
              { value: 'without', label: 'Chưa có tệp' },
            ]}
            value={file ?? ''}
          />
          {units.length > 0 && (
            <FilterSelect
              label="Của đơn vị"
              name="unit"
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
              value={unitId ?? ''}
              wide
            />
          )}
        </SearchForm>
      </div>
      <Panel
        description={library.total > 0 ? `${formatNumber(library.total)} văn bản` : undefined}
        flush
        title={units.length > 0 ? 'Văn bản của đơn vị và đơn vị tiền thân' : 'Văn bản của đơn vị'}
      >
        {library.documents.length > 0 ? (
          <DocumentTable documents={library.documents} />
        ) : (
          <EmptyState title={filtered ? 'Không có văn bản nào khớp' : 'Kho minh chứng còn trống'}>
            {filtered
              ? 'Hãy thử từ ngắn hơn; tìm kiếm không phân biệt dấu và chữ hoa.'
              : 'Thêm văn bản ở đây, hoặc ngay trong báo cáo kết quả.'}
          </EmptyState>
        )}
      </Panel>
      {library.total > 0 && (
        <Pagination
          page={library.page}
          pageSize={pageSize}
          pathname="/evidence"
          searchParams={search}
          total={library.total}
        />
      )}
    </>
  );
}
