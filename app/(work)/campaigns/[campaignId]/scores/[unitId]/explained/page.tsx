import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Panel } from '@/components/ui/panel';
import { PrintButton } from '@/components/ui/print-button';
import { requireActor } from '@/lib/auth/actor';
import { getCrossOfUnit } from '@/lib/cross-scores/queries/given';
import { formatDateTime, formatNumber } from '@/lib/format';
import { readText } from '@/lib/page-parameters';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import { GroupChoice } from '../group-choice';
import { GroupTable } from '../group-table';
import { headlineOf } from '../headline';
import { SheetHeader } from '../sheet-header';
import { Totals } from '../totals';
import { VetoNotice } from '../veto-notice';
import { ExplainedTable } from './explained-table';

export const metadata: Metadata = { title: 'Phiếu giải trình điểm' };

type Props = PageProps<'/campaigns/[campaignId]/scores/[unitId]/explained'>;

/** Of more criteria one group at a time is shown, until all are wished for to print. */
const mostAtOnce = 80;

/** Every point of a unit to read and print: rule, numbers, evidence, who gave which points and why they differ. */
export default async function ExplainedPage({ params, searchParams }: Props) {
  const [actor, { campaignId, unitId }, wish] = await Promise.all([requireActor(), params, searchParams]);
  const [sheet, cross] = await Promise.all([
    getScoreSheet(actor, { campaignId, unitId }),
    getCrossOfUnit(actor, { campaignId, unitId }),
  ]);
  if (!sheet?.table) notFound();
  const headline = headlineOf(sheet);
  const isLong = sheet.items.length > mostAtOnce;
  const group = readText(wish.group);
  const chosen = sheet.groups.filter(({ id }) => id === group);
  const isWhole = group === 'all' || !isLong;
  return (
    <div className="paper-wide grid grid-cols-[minmax(0,1fr)] gap-4">
      <SheetHeader
        crumb="Phiếu giải trình điểm"
        sheet={sheet}
        title={`Phiếu giải trình điểm thi đua năm ${sheet.campaign.year}`}
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-muted">
          {sheet.status === 'agreed' ? 'Điểm đã thống nhất.' : 'Điểm tạm tính.'} Số liệu đến {formatDateTime(actor.now)}
          .
        </p>
        <PrintButton />
      </div>
      {isLong && (
        <GroupChoice
          current={chosen[0]?.id ?? (isWhole ? 'all' : '')}
          path={`/campaigns/${campaignId}/scores/${unitId}/explained`}
          rest={[
            { id: '', label: 'Tổng hợp' },
            { id: 'all', label: 'Toàn bộ để in' },
          ]}
          sheet={sheet}
        />
      )}
      <VetoNotice sheet={sheet} />
      {chosen.length === 0 && (
        <>
          <Totals sheet={sheet} />
          <Panel flush title="Điểm theo mục">
            <GroupTable headline={headline} path={isWhole ? undefined : 'explained'} sheet={sheet} />
          </Panel>
        </>
      )}
      {(isWhole ? sheet.groups : chosen).map((one) => (
        <Panel
          description={`${formatNumber(one.claimed)} trên ${formatNumber(one.assigned)} điểm được giao (tự chấm)`}
          flush
          key={one.id}
          title={`${one.code} ${one.title}`}
        >
          <ExplainedTable
            crosses={cross && cross.sent > 0 ? cross.items : null}
            headline={headline}
            items={sheet.items.filter((item) => item.groupId === one.id)}
            sheet={sheet}
          />
        </Panel>
      ))}
    </div>
  );
}
