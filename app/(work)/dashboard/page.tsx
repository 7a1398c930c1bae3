import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StandBadge } from '@/components/stand-badge';
import { StatusBadge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LocalLink } from '@/components/ui/local-link';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { PrintButton } from '@/components/ui/print-button';
import { hrefOf, type Search } from '@/components/ui/sort-link';
import { requireActor } from '@/lib/auth/actor';
import { type Dashboard, getDashboard } from '@/lib/dashboards/queries';
import { provinceSentence } from '@/lib/dashboards/rules/figures';
import { dutyLabels } from '@/lib/duties/rules/words';
import { formatNumber, inSentence, periodInSentence } from '@/lib/format';
import { statusWords } from '@/lib/messages/statuses';
import { pendingReportsWords, standingWords, yearAheadSentence } from '@/lib/rankings/rules/words';
import { BehindBrief } from './behind-brief';
import { BlocTable } from './bloc-table';
import { filterBlocs } from './filter-blocs';
import { Filters, isFiltered } from './filters';
import { FoundUnits } from './found-units';
import { LateBrief } from './late-brief';
import { PaperUnits } from './paper-units';
import { dashboardWish } from './search';
import { Totals } from './totals';
import { Trend } from './trend';
import './dashboard.css';

export const metadata: Metadata = { title: 'Toàn tỉnh' };

function NothingYet({ year }: { year: number }) {
  return (
    <Panel>
      <EmptyState title={`Chưa có số liệu năm ${year}`}>
        Số liệu hiện ở đây khi các khối tạo năm thi đua và đơn vị bắt đầu đăng ký chỉ tiêu.
      </EmptyState>
    </Panel>
  );
}

/** Blocs that the year is still to be made for, and the way to make it for who may. */
function Unmade({ unmade: { names, mayMake }, year }: Pick<Dashboard, 'unmade' | 'year'>) {
  if (names.length === 0) return null;
  return (
    <>
      <p className="mt-4">
        {formatNumber(names.length)} khối chưa có năm thi đua {year}:
      </p>
      <ul className="mt-2 grid justify-items-center gap-1">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {mayMake && (
        <p className="mt-3">
          <ButtonLink href={`/campaigns/new/all?year=${year}`}>Tạo năm thi đua {year} cho các khối này</ButtonLink>
        </p>
      )}
    </>
  );
}

/** Blocs of a year that has no figures yet, as the ways to what is there; figures would all be nought. */
function NoFiguresYet({ dashboard, title, children }: { dashboard: Dashboard; title: string; children: string }) {
  return (
    <Panel>
      <EmptyState title={title}>
        <p>{children}</p>
        <ul className="mt-2 grid justify-items-center gap-1">
          {dashboard.blocs.map(({ campaignId, name }) => (
            <li key={campaignId}>
              <LocalLink className="row-link" href={`/campaigns/${campaignId}`}>
                {name}
              </LocalLink>
            </li>
          ))}
        </ul>
        <Unmade {...dashboard} />
      </EmptyState>
    </Panel>
  );
}

/** The figures of the year, or what they wait for. */
function Content({ dashboard, search }: { dashboard: Dashboard; search: Search }) {
  const { ahead, blocs, year } = dashboard;
  if (blocs.length === 0) return <NothingYet year={year} />;
  if (hasNoUnits(dashboard))
    return (
      <NoFiguresYet dashboard={dashboard} title={`Chưa khối nào có đơn vị thành viên trong năm ${year}`}>
        Số liệu hiện ở đây khi các khối thêm đơn vị thành viên. Các khối đã tạo năm thi đua:
      </NoFiguresYet>
    );
  if (ahead)
    return (
      <NoFiguresYet dashboard={dashboard} title={yearAheadSentence(ahead, year)}>
        Số liệu hiện ở đây khi đơn vị đăng ký chỉ tiêu và báo cáo kết quả. Các khối đã tạo năm thi đua:
      </NoFiguresYet>
    );
  return <Figures dashboard={dashboard} search={search} />;
}

/** Whether there is nobody to reckon with; of a year that is over there may be figures though its units have all left since. */
const hasNoUnits = ({ totals }: Dashboard) => totals.units === 0 && totals.completion === null;

/** Whether any figure is shown, which is provisional then. */
const hasFigures = (dashboard: Dashboard) => !hasNoUnits(dashboard) && !dashboard.ahead;

/** The totals, then what needs a leader; the table of all blocs follows, or stands above where it was asked for. */
function Figures({ dashboard, search }: { dashboard: Dashboard; search: Search }) {
  const asked = isFiltered(search);
  const blocs = filterBlocs(dashboard, search);
  const table = <BlocTable blocs={blocs} dashboard={dashboard} search={search} />;
  return (
    <div className="province">
      <FoundUnits dashboard={dashboard} search={search} />
      {asked && table}
      {asked && <h2 className="text-lg font-semibold">Số liệu chung của toàn tỉnh</h2>}
      <Totals dashboard={dashboard} search={search} />
      <div className="province-needs">
        <LateBrief dashboard={dashboard} />
        <BehindBrief dashboard={dashboard} search={search} />
        <Trend dashboard={dashboard} />
      </div>
      {!asked && table}
      <PaperUnits blocs={blocs} />
    </div>
  );
}

function State({ dashboard }: { dashboard: Dashboard }) {
  if (hasFigures(dashboard)) return <StandBadge over={dashboard.over} />;
  return dashboard.ahead && <StatusBadge>{statusWords['not-due']}</StatusBadge>;
}

export default async function DashboardPage({ searchParams }: PageProps<'/dashboard'>) {
  const [search, actor] = await Promise.all([searchParams, requireActor()]);
  const dashboard = await getDashboard(actor, dashboardWish(search));
  if (!dashboard) notFound();
  const { totals } = dashboard;
  const sentence = provinceSentence({
    period: `Đến hết kỳ báo cáo ${periodInSentence(dashboard.through, dashboard.year)}`,
    report: inSentence(dutyLabels[dashboard.through]),
    year: dashboard.year,
    isAhead: dashboard.ahead !== null,
    blocs: dashboard.blocs.length,
    units: totals.units,
    counted: totals.counted,
    unreported: totals.unreported,
    countedBefore: totals.countedBefore,
    completion: totals.completion,
    difference: totals.difference,
    lateUnits: totals.lateUnits,
  });
  return (
    <>
      <PageHeader
        actions={
          <>
            <ButtonLink download href={hrefOf('/dashboard/export', search, {})}>
              Tải Excel
            </ButtonLink>
            <PrintButton />
          </>
        }
        asOf={
          hasFigures(dashboard) &&
          `${standingWords(dashboard)}. Bình quân giản đơn các đơn vị được chấp nhận đăng ký, ${pendingReportsWords}.`
        }
        description={<span className="text-lg text-ink">{sentence}</span>}
        status={<State dashboard={dashboard} />}
        title={`Thi đua toàn tỉnh năm ${dashboard.year}`}
      />
      <div className="grid grid-cols-1 gap-3 print:block">
        <Filters dashboard={dashboard} search={search} />
        <Content dashboard={dashboard} search={search} />
      </div>
    </>
  );
}
