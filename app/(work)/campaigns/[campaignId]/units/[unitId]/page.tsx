import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DutyStateBadge } from '@/components/duty-state';
import { LeftBadge } from '@/components/left-badge';
import { PeriodChoice, periodFrom } from '@/components/period-choice';
import { RelativesNote } from '@/components/relatives';
import { StandBadge } from '@/components/stand-badge';
import { Alert } from '@/components/ui/alert';
import { StatusBadge } from '@/components/ui/badge';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { PrintButton } from '@/components/ui/print-button';
import { requireActor } from '@/lib/auth/actor';
import { getCampaignFrame } from '@/lib/campaigns/queries/frame';
import { periods } from '@/lib/campaigns/rules/phases';
import { sheetDuties } from '@/lib/duties/rules/state';
import { dutyLabels } from '@/lib/duties/rules/words';
import { formatNumber, formatPercent, periodInSentence } from '@/lib/format';
import { readText } from '@/lib/page-parameters';
import { getUnitYear, type UnitPage } from '@/lib/rankings/queries/unit';
import { refuseUnregistered } from '@/lib/rankings/rules/ranking';
import { standingWords, unrankedSentence, unreportedSentence, yearAheadSentence } from '@/lib/rankings/rules/words';
import { getRelatives } from '@/lib/successions/queries';
import { History } from './history';
import { type Opened, TargetDetails } from './target-details';
import { TargetTable } from './target-table';

export const metadata: Metadata = { title: 'Kết quả của đơn vị' };

/** `within`: the reader may open the rest of the campaign too. */
function Heading({ page, within }: { page: UnitPage; within: boolean }) {
  const unregistered = refuseUnregistered(page.states.registration.status);
  return (
    <PageHeader
      actions={
        <>
          {page.mayExtend && (
            <ButtonLink href={`/campaigns/${page.campaign.id}#extensions`}>Gia hạn cho đơn vị</ButtonLink>
          )}
          <PrintButton />
        </>
      }
      asOf={!page.ahead && `${standingWords(page)}.`}
      breadcrumbs={[
        { label: 'Xếp hạng của khối', ...(within ? { href: `/campaigns/${page.campaign.id}/ranking` as const } : {}) },
        { label: page.unit.name },
      ]}
      description={
        page.ahead ? (
          yearAheadSentence(page.ahead, page.campaign.year)
        ) : unregistered ? (
          unrankedSentence(unregistered)
        ) : (
          <>
            Hoàn thành có trọng số <strong>{formatPercent(page.total, { decimals: 2 })}</strong>, tính đến hết kỳ báo
            cáo {periodInSentence(page.through, page.campaign.year)}
            {page.reader === 'peer' && ', chỉ gồm kết quả đã được chấp nhận'}.
          </>
        )
      }
      status={
        <>
          {page.ahead ? <StatusBadge>Chưa mở</StatusBadge> : <StandBadge over={page.over} />}
          <LeftBadge since={page.unit.leftSince} />
        </>
      }
      title={page.unit.name}
    />
  );
}

function States({ page }: { page: UnitPage }) {
  const states = [...sheetDuties.map((duty) => page.states[duty]), ...page.scoring];
  // Why the completion above may be of an earlier period.
  const unreported = page.states.registration.status === 'accepted' && unreportedSentence(page.states, page.through);
  return (
    <Panel
      description={unreported || undefined}
      title={page.scoring.length > 0 ? 'Đăng ký, báo cáo và chấm điểm' : 'Đăng ký và báo cáo'}
    >
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-5 print:grid-cols-5">
        {states.map((state) => (
          <div key={state.duty}>
            <dt className="text-sm text-muted">{dutyLabels[state.duty]}</dt>
            <dd>
              <DutyStateBadge state={state} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Narratives({ page }: { page: UnitPage }) {
  const told = periods.filter((period) => page.narratives.some((one) => one.period === period)).toReversed();
  if (told.length === 0) return null;
  return (
    <Panel flush title="Thuyết minh kết quả">
      {told.map((period, index) => (
        <details className="border-t border-line first:border-t-0" key={period} open={index === 0}>
          <summary className="min-h-(--control) cursor-pointer px-4 py-2 font-semibold">{dutyLabels[period]}</summary>
          <dl className="grid gap-x-8 gap-y-3 px-4 pb-4 lg:grid-cols-2 print:grid-cols-2">
            {page.narratives
              .filter((one) => one.period === period)
              .map((one) => (
                <div key={one.head}>
                  <dt className="font-semibold">{one.head}</dt>
                  <dd className="max-w-prose whitespace-pre-line">{one.text}</dd>
                </div>
              ))}
          </dl>
        </details>
      ))}
    </Panel>
  );
}

function Targets({ page, opened }: { page: UnitPage; opened: Opened }) {
  if (page.targets.length === 0) {
    return (
      <Panel title="Chỉ tiêu">
        <EmptyState title="Chưa có chỉ tiêu nào xem được">
          Chỉ tiêu hiện ở đây sau khi đơn vị gửi{page.reader === 'peer' && ' và được chấp nhận'}.
        </EmptyState>
      </Panel>
    );
  }
  return (
    <>
      <TargetTable opened={opened} page={page} />
      <TargetDetails opened={opened} page={page} />
    </>
  );
}

export default async function Page({ params, searchParams }: PageProps<'/campaigns/[campaignId]/units/[unitId]'>) {
  const [place, search, actor] = await Promise.all([params, searchParams, requireActor()]);
  const [page, frame, relatives] = await Promise.all([
    getUnitYear(actor, place, periodFrom(search.period)),
    getCampaignFrame(actor, place.campaignId),
    getRelatives(actor, place),
  ]);
  if (!page) notFound();
  const target = readText(search.target);
  const opened = target === 'all' ? target : page.targets.find((one) => one.id === target);
  return (
    <>
      <Heading page={page} within={frame !== null} />
      <RelativesNote relatives={relatives} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <form
          action={`/campaigns/${page.campaign.id}/units/${page.unit.id}`}
          className="flex flex-wrap items-end gap-3 print:hidden"
        >
          {opened && <input name="target" type="hidden" value={target} />}
          <PeriodChoice value={page.through} />
          <Button type="submit">Xem</Button>
        </form>
        <States page={page} />
        {page.hidden > 0 && page.reader === 'follower' && (
          <Alert>
            {formatNumber(page.hidden)} chỉ tiêu đơn vị đang soạn hoặc đang sửa, chưa gửi nên chưa hiện ở đây.
          </Alert>
        )}
        <Targets opened={opened} page={page} />
        <Narratives page={page} />
        <History page={page} />
      </div>
    </>
  );
}
