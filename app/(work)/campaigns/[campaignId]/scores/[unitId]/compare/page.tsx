import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { PrintButton } from '@/components/ui/print-button';
import { requireActor } from '@/lib/auth/actor';
import { formatDateTime, formatNumber } from '@/lib/format';
import { readText } from '@/lib/page-parameters';
import { getSnapshotComparison, type SnapshotName } from '@/lib/scores/queries/snapshots';
import { snapshotNames } from '@/lib/scores/rules/snapshot/words';
import { DifferenceTable } from './difference-table';
import { SectionSums } from './section-sums';
import { SnapshotChoice } from './snapshot-choice';
import { SnapshotList } from './snapshot-list';

export const metadata: Metadata = { title: 'So sánh các lần chốt điểm' };

type Props = PageProps<'/campaigns/[campaignId]/scores/[unitId]/compare'>;

const numberOf = (value: string | string[] | undefined) => {
  const text = readText(value);
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;
};

const named = ({ number, kind, takenAt }: SnapshotName) =>
  `lần ${number} (${snapshotNames[kind].toLocaleLowerCase('vi')}, ${formatDateTime(takenAt)})`;

/** Two of the times at which a score was sent, appraised or adopted: only what they tell differently. */
export default async function ComparePage({ params, searchParams }: Props) {
  const [actor, { campaignId, unitId }, { from, to }] = await Promise.all([requireActor(), params, searchParams]);
  const wished = { from: numberOf(from), to: numberOf(to) };
  const comparison = await getSnapshotComparison(actor, { campaignId, unitId }, wished);
  if (!comparison) notFound();
  const { place, snapshots, before, after, lines, compared } = comparison;
  const root = `/campaigns/${campaignId}/scores` as const;
  const path = `${root}/${unitId}` as const;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <PageHeader
        actions={<PrintButton />}
        breadcrumbs={[
          { label: 'Chấm điểm', href: root },
          { label: place.unitName, href: path },
          { label: 'So sánh các lần chốt điểm' },
        ]}
        description={`${place.unitName}, năm ${place.year}. Từ ${named(before)} đến ${named(after)}.`}
        title="So sánh các lần chốt điểm"
      />
      <SnapshotChoice action={`${path}/compare`} after={after} before={before} snapshots={snapshots} />
      <Panel flush title="Tổng điểm theo mục">
        <SectionSums comparison={comparison} />
      </Panel>
      <Panel
        description={`${formatNumber(lines.length)} trên ${formatNumber(compared)} tiêu chí khác nhau`}
        flush={lines.length > 0}
        title="Tiêu chí thay đổi"
      >
        {lines.length > 0 ? (
          <DifferenceTable comparison={comparison} path={path} />
        ) : (
          <p>Hai lần chốt điểm giống nhau ở mọi tiêu chí.</p>
        )}
      </Panel>
      <Panel className="print:hidden" flush title="Các lần chốt điểm">
        <SnapshotList path={path} snapshots={snapshots} />
      </Panel>
    </div>
  );
}
