import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { lateByUnit } from '@/components/late-list';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterFold } from '@/components/ui/filter-fold';
import { FilterSelect } from '@/components/ui/filter-select';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { PrintButton } from '@/components/ui/print-button';
import { SearchForm } from '@/components/ui/search-form';
import { hrefOf, type Search, textOf } from '@/components/ui/sort-link';
import { requireActor } from '@/lib/auth/actor';
import { type Dashboard, getDashboard } from '@/lib/dashboards/queries';
import { lateSentence } from '@/lib/dashboards/rules/figures';
import type { LateUnit } from '@/lib/duties/queries/late';
import { duties } from '@/lib/duties/rules/state';
import { searchRank } from '@/lib/fold';
import { formatDateTime, formatNumber } from '@/lib/format';
import { heldWords, statusWords } from '@/lib/messages/statuses';
import { readPage } from '@/lib/page-parameters';
import { holds } from '@/lib/reports/rules/held';
import { taskTitle } from '@/lib/tasks/rules/words';
import { blocOptions, YearChoice } from '../filters';
import { inOrder, yearFrom } from '../search';
import { type LateRow, LateTable, lateOrders } from './late-table';
import '../dashboard.css';

export const metadata: Metadata = { title: 'Đơn vị đang chậm' };

/** Rows are text, and paper takes one page of the list: a province seldom has more. */
const pageSize = 200;

const beginnings = [
  { value: 'no', label: statusWords.none },
  { value: 'yes', label: statusWords.draft },
  ...holds.map((value) => ({ value, label: heldWords[value] })),
];

/** Which of the beginnings a debt is: each is one of them, so that together they are all. */
const beginningOf = ({ begun, held }: LateUnit) => held ?? (begun ? 'yes' : 'no');

/** The units that answer the search and every filter, each with those of its debts that do; longest first. */
function filterLate({ late, blocs }: Dashboard, search: Search): LateRow[] {
  const wished = { q: textOf(search.q), duty: textOf(search.duty), begun: textOf(search.begun) };
  const campaign = blocs.find((one) => one.blocId === textOf(search.bloc))?.campaignId;
  const found = late.filter(
    (one) =>
      [one.unitName, one.blocName].some((name) => searchRank(name, wished.q) !== null) &&
      (campaign === undefined || one.campaignId === campaign) &&
      (!duties.some((duty) => duty === wished.duty) || one.duty === wished.duty) &&
      (wished.begun === '' || beginningOf(one) === wished.begun),
  );
  return lateByUnit(found).flatMap((owed) => owed.slice(0, 1).map((oldest) => ({ ...oldest, duties: owed })));
}

function LateFilters({ dashboard, search }: { dashboard: Dashboard; search: Search }) {
  const isFiltered = ['q', 'bloc', 'duty', 'begun'].some((name) => textOf(search[name]) !== '');
  const tasks = duties.map((duty) => ({ value: duty, label: taskTitle(duty, dashboard.year) }));
  return (
    <FilterFold open={isFiltered}>
      <SearchForm
        action="/dashboard/late"
        clearHref={Object.keys(search).length > 0 ? '/dashboard/late' : undefined}
        hidden={{ sort: textOf(search.sort) || undefined }}
        label="Tìm đơn vị hoặc khối"
        query={textOf(search.q)}
      >
        <YearChoice dashboard={dashboard} />
        <FilterSelect label="Khối" name="bloc" options={blocOptions(dashboard)} value={textOf(search.bloc)} />
        <FilterSelect label="Việc quá hạn" name="duty" options={tasks} value={textOf(search.duty)} />
        <FilterSelect label="Tình trạng" name="begun" options={beginnings} value={textOf(search.begun)} />
      </SearchForm>
    </FilterFold>
  );
}

function LatePanel({ dashboard, search }: { dashboard: Dashboard; search: Search }) {
  const late = inOrder(filterLate(dashboard, search), lateOrders, search);
  const debts = late.reduce((count, one) => count + one.duties.length, 0);
  const page = Math.min(readPage(search.page), Math.max(1, Math.ceil(late.length / pageSize)));
  return (
    <Panel flush title={`${formatNumber(late.length)} đơn vị, ${formatNumber(debts)} việc quá hạn`}>
      {late.length === 0 ? (
        <EmptyState title="Không đơn vị nào chậm">
          Các đơn vị đã gửi đúng hạn, hoặc không có đơn vị khớp bộ lọc.
        </EmptyState>
      ) : (
        <>
          <LateTable
            late={late.slice((page - 1) * pageSize, page * pageSize)}
            search={search}
            today={dashboard.today}
          />
          <Pagination
            page={page}
            pageSize={pageSize}
            pathname="/dashboard/late"
            searchParams={search}
            total={late.length}
          />
        </>
      )}
    </Panel>
  );
}

/** Every unit of the province that missed a last day, with what and since when. */
export default async function LatePage({ searchParams }: PageProps<'/dashboard/late'>) {
  const [search, actor] = await Promise.all([searchParams, requireActor()]);
  const dashboard = await getDashboard(actor, { year: yearFrom(search.year), period: null, blocId: null });
  if (!dashboard) notFound();
  return (
    <>
      <PageHeader
        actions={
          <>
            <ButtonLink download href={hrefOf('/dashboard/export', {}, { year: textOf(search.year) })}>
              Tải Excel
            </ButtonLink>
            <PrintButton />
          </>
        }
        asOf={`Tính đến ${formatDateTime(dashboard.asOf)}.`}
        breadcrumbs={[{ label: 'Toàn tỉnh', href: '/dashboard' }, { label: 'Đơn vị đang chậm' }]}
        description={lateSentence(dashboard.late, dashboard.today)}
        title={`Đơn vị đang chậm năm ${dashboard.year}`}
      />
      <div className="province-late grid grid-cols-1 gap-3">
        <LateFilters dashboard={dashboard} search={search} />
        <LatePanel dashboard={dashboard} search={search} />
      </div>
    </>
  );
}
