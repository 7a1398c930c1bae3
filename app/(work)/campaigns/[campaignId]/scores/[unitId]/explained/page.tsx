import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PrintButton } from '@/components/print-button';
import { Panel } from '@/components/ui/panel';
import { requireActor } from '@/lib/auth/actor';
import { getCrossOfUnit } from '@/lib/cross-scores/queries/given';
import { formatDateTime, formatNumber } from '@/lib/format';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import { GroupTable } from '../group-table';
import { headlineOf } from '../headline';
import { SheetHeader } from '../sheet-header';
import { Totals } from '../totals';
import { VetoNotice } from '../veto-notice';
import { ExplainedTable } from './explained-table';

export const metadata: Metadata = { title: 'Phiếu giải trình điểm' };

type Props = PageProps<'/campaigns/[campaignId]/scores/[unitId]/explained'>;

/** Every point of a unit on one page to print: rule, numbers, evidence, who gave which points and why they differ. */
export default async function ExplainedPage({ params }: Props) {
  const [actor, { campaignId, unitId }] = await Promise.all([requireActor(), params]);
  const [sheet, cross] = await Promise.all([
    getScoreSheet(actor, { campaignId, unitId }),
    getCrossOfUnit(actor, { campaignId, unitId }),
  ]);
  if (!sheet?.table) notFound();
  const headline = headlineOf(sheet);
  return (
    <div className="grid gap-4">
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
      <VetoNotice sheet={sheet} />
      <Totals sheet={sheet} />
      <Panel flush title="Điểm theo mục">
        <GroupTable headline={headline} sheet={sheet} />
      </Panel>
      {sheet.groups.map((group) => (
        <Panel
          className="print:break-before-page"
          description={`${formatNumber(group.claimed)} trên ${formatNumber(group.assigned)} điểm được giao (tự chấm)`}
          flush
          key={group.id}
          title={`${group.code} ${group.title}`}
        >
          <ExplainedTable
            crosses={cross && cross.sent > 0 ? cross.items : null}
            headline={headline}
            items={sheet.items.filter((item) => item.groupId === group.id)}
            sheet={sheet}
          />
        </Panel>
      ))}
    </div>
  );
}
