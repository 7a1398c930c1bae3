import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Panel } from '@/components/ui/panel';
import { PrintButton } from '@/components/ui/print-button';
import { requireActor } from '@/lib/auth/actor';
import { formatDateTime, formatNumber } from '@/lib/format';
import { readText } from '@/lib/page-parameters';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import { GroupChoice } from '../group-choice';
import { GroupTable } from '../group-table';
import { headlineOf } from '../headline';
import { SheetHeader } from '../sheet-header';
import { Totals } from '../totals';
import { PrintedGroup } from './printed-group';

export const metadata: Metadata = { title: 'Bảng điểm để in' };

type Props = PageProps<'/campaigns/[campaignId]/scores/[unitId]/print'>;

/** The score as it is printed: an overview sheet, then one sheet per group of the table; or one group alone. */
export default async function PrintPage({ params, searchParams }: Props) {
  const [actor, { campaignId, unitId }, { group }] = await Promise.all([requireActor(), params, searchParams]);
  const sheet = await getScoreSheet(actor, { campaignId, unitId });
  if (!sheet?.table) notFound();
  const wished = sheet.groups.find(({ id }) => id === readText(group));
  const headline = headlineOf(sheet);
  const path = `/campaigns/${campaignId}/scores/${unitId}/print` as const;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <SheetHeader crumb="Bảng điểm để in" sheet={sheet} title={`Bảng điểm thi đua năm ${sheet.campaign.year}`} />
      <div className="flex flex-wrap items-center justify-between gap-3 print:hidden">
        <GroupChoice current={wished?.id ?? ''} path={path} rest={[{ id: '', label: 'Toàn bộ' }]} sheet={sheet} />
        <PrintButton />
      </div>
      {!wished && (
        <>
          <Totals sheet={sheet} />
          <Panel flush title="Tổng hợp điểm theo mục">
            <GroupTable headline={headline} sheet={sheet} />
          </Panel>
        </>
      )}
      {(wished ? [wished] : sheet.groups).map((one) => (
        <Panel
          className={wished ? '' : 'print:break-before-page'}
          description={`${formatNumber(one.items)} tiêu chí, ${formatNumber(one.maximum)} điểm chuẩn`}
          flush
          key={one.id}
          title={`${one.code} ${one.title}`}
        >
          <PrintedGroup group={one} headline={headline} sheet={sheet} />
        </Panel>
      ))}
      <p className="text-sm text-muted">Số liệu đến {formatDateTime(actor.now)}.</p>
    </div>
  );
}
