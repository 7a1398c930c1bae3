import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PeriodChoice, periodFrom } from '@/components/period-choice';
import { PrintButton } from '@/components/print-button';
import { StatusBadge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterSelect } from '@/components/ui/filter-select';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SearchForm } from '@/components/ui/search-form';
import { requireActor } from '@/lib/auth/actor';
import { type Dashboard, getDashboard } from '@/lib/dashboards/queries';
import { provinceSentence } from '@/lib/dashboards/rules';
import { searchItems, searchRank } from '@/lib/fold';
import { formatDateTime, periodInSentence } from '@/lib/format';
import { BlocTable } from './bloc-table';
import { Charts } from './charts';
import { type FoundUnit, FoundUnits } from './found-units';
import { LatePanel } from './late-panel';
import { Totals } from './totals';

export const metadata: Metadata = { title: 'Toàn tỉnh' };

type Search = Record<string, string | string[] | undefined>;
const text = (value: Search[string]) => (typeof value === 'string' ? value : '');

/** A year from the address, or null for anything that cannot be one. */
function yearFrom(value: Search[string]): number | null {
  const year = Number(text(value));
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : null;
}

/** Units whose name answers the search, what begins with its words first; none when nothing is searched for. */
function findUnits(dashboard: Dashboard, search: Search): FoundUnit[] {
  const wanted = text(search.q);
  if (wanted.trim() === '') return [];
  const units = dashboard.blocs.flatMap((bloc) =>
    bloc.members.map((unit) => ({ ...unit, campaignId: bloc.campaignId, blocName: bloc.name })),
  );
  return searchItems(units, wanted, (unit) => unit.name);
}

function filter(dashboard: Dashboard, search: Search) {
  const wanted = text(search.q);
  const onlyLate = search.late === '1';
  const has = (...names: string[]) => names.some((name) => searchRank(name, wanted) !== null);
  return {
    blocs: dashboard.blocs.filter(
      (bloc) => has(bloc.name, ...bloc.members.map((unit) => unit.name)) && (!onlyLate || bloc.late.length > 0),
    ),
    late: dashboard.late.filter((one) => has(one.unitName, one.blocName)),
  };
}

function Filters({ dashboard, search }: { dashboard: Dashboard; search: Search }) {
  const years = dashboard.years.toReversed().map((year) => ({ value: String(year), label: `Năm ${year}` }));
  const blocs = dashboard.blocs.map((bloc) => ({ value: bloc.blocId, label: bloc.name }));
  return (
    <SearchForm
      action="/dashboard"
      clearHref={Object.keys(search).length > 0 ? '/dashboard' : undefined}
      hidden={{ sort: text(search.sort) || undefined }}
      label="Tìm khối hoặc đơn vị"
      query={text(search.q)}
    >
      <FilterSelect all="Năm nay" label="Năm" name="year" options={years} value={String(dashboard.year)} />
      <PeriodChoice value={dashboard.through} />
      <FilterSelect all="Toàn tỉnh" label="Xu hướng của" name="bloc" options={blocs} value={text(search.bloc)} />
      <FilterSelect
        label="Tình trạng"
        name="late"
        options={[{ value: '1', label: 'Chỉ khối có đơn vị chậm' }]}
        value={text(search.late)}
      />
    </SearchForm>
  );
}

function NothingYet({ year }: { year: number }) {
  return (
    <Panel>
      <EmptyState title={`Chưa có số liệu năm ${year}`}>
        Số liệu hiện ở đây khi các khối tạo năm thi đua và đơn vị bắt đầu đăng ký chỉ tiêu.
      </EmptyState>
    </Panel>
  );
}

function Figures({ dashboard, search }: { dashboard: Dashboard; search: Search }) {
  const shown = filter(dashboard, search);
  return (
    <>
      <FoundUnits units={findUnits(dashboard, search)} />
      <Totals dashboard={dashboard} filtered={text(search.q) !== '' || search.late === '1'} />
      <Charts blocs={shown.blocs} dashboard={dashboard} />
      <BlocTable blocs={shown.blocs} dashboard={dashboard} search={search} />
      <LatePanel late={shown.late} search={search} today={dashboard.today} />
    </>
  );
}

export default async function DashboardPage({ searchParams }: PageProps<'/dashboard'>) {
  const [search, actor] = await Promise.all([searchParams, requireActor()]);
  const wish = { year: yearFrom(search.year), period: periodFrom(search.period), blocId: text(search.bloc) || null };
  const dashboard = await getDashboard(actor, wish);
  if (!dashboard) notFound();
  const { totals } = dashboard;
  const sentence = provinceSentence({
    period: `Đến hết kỳ báo cáo ${periodInSentence(dashboard.through, dashboard.year)}`,
    year: dashboard.year,
    blocs: dashboard.blocs.length,
    units: totals.units,
    counted: totals.counted,
    countedBefore: totals.countedBefore,
    completion: totals.completion,
    difference: totals.difference,
    lateUnits: totals.lateUnits,
  });
  return (
    <>
      <PageHeader
        actions={<PrintButton />}
        asOf={`Tạm tính, đến ${formatDateTime(dashboard.asOf)}. Bình quân giản đơn của các đơn vị có đăng ký được chấp nhận và đã có kết quả.`}
        description={<span className="text-lg text-ink">{sentence}</span>}
        status={<StatusBadge tone="progress">Tạm tính</StatusBadge>}
        title={`Thi đua toàn tỉnh năm ${dashboard.year}`}
      />
      <div className="grid grid-cols-1 gap-4">
        <Filters dashboard={dashboard} search={search} />
        {dashboard.blocs.length === 0 ? <NothingYet year={dashboard.year} /> : <Figures {...{ dashboard, search }} />}
      </div>
    </>
  );
}
