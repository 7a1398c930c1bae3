import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button';
import { FilterSelect } from '@/components/ui/filter-select';
import { FoundList } from '@/components/ui/found-list';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SearchForm } from '@/components/ui/search-form';
import { requireActor } from '@/lib/auth/actor';
import { listExternalIndexes, listExternalScores, scorePageSize } from '@/lib/external/queries';
import { todayInVietnam } from '@/lib/format';
import { readPage, readText } from '@/lib/page-parameters';
import { listUnitOptions } from '@/lib/units/queries/list';
import { AdminTabs } from '../admin-tabs';
import { externalColumns } from './external-columns';
import { CreateScoreForm } from './score-forms';

export const metadata: Metadata = { title: 'Điểm từ cơ quan khác' };

/** What other bodies gave the units: PAR INDEX and the like. */
export default async function ExternalPage({ searchParams }: PageProps<'/admin/external'>) {
  const [actor, parameters] = await Promise.all([requireActor(), searchParams]);
  const [search, indexId, year] = [readText(parameters.q), readText(parameters.index), readText(parameters.year)];
  const page = readPage(parameters.page);
  const filter = { search, indexId, year: /^\d{4}$/.test(year) ? Number(year) : null, page };
  const [found, indexes, units] = await Promise.all([
    listExternalScores(actor, filter),
    listExternalIndexes(actor),
    listUnitOptions(actor, 'all'),
  ]);
  if (!found || !indexes) notFound();
  const thisYear = Number(todayInVietnam(actor.now).slice(0, 4));
  const filtered = search !== '' || indexId !== '' || year !== '';
  const options = indexes.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <PageHeader
        actions={
          <>
            <ButtonLink href="/admin/external/indexes">Các chỉ số</ButtonLink>
            <ButtonLink href="/admin/external/paste" variant="primary">
              Dán bảng điểm
            </ButtonLink>
          </>
        }
        description="Điểm được lấy vào bản tự chấm của năm thi đua, ở tiêu chí ghi đúng tên chỉ số."
        title="Điểm từ cơ quan khác"
      />
      <AdminTabs />
      <div className="grid grid-cols-1 gap-4">
        <SearchForm
          action="/admin/external"
          label="Tìm đơn vị"
          placeholder="Tên, tên viết tắt hoặc mã"
          query={search}
          {...(filtered ? { clearHref: '/admin/external' as const } : {})}
        >
          <FilterSelect label="Chỉ số" name="index" options={options} value={indexId} />
          <FilterSelect label="Năm thi đua" name="year" options={lastYears(thisYear)} value={year} />
        </SearchForm>
        <FoundList
          columns={externalColumns}
          counted="điểm"
          empty={filtered ? 'Không có điểm nào khớp' : 'Chưa có điểm nào'}
          found={found}
          page={page}
          pageSize={scorePageSize}
          pathname="/admin/external"
          searchParams={parameters}
        />
        <Panel className="max-w-2xl" title="Thêm điểm của một đơn vị">
          <CreateScoreForm indexes={options} units={units} year={thisYear} />
        </Panel>
      </div>
    </>
  );
}

const lastYears = (now: number) =>
  Array.from({ length: 8 }, (_, back) => ({ value: String(now - back), label: String(now - back) }));
