'use client';

import { Fragment, useState } from 'react';
import { useRowSaver } from '@/components/row-saver';
import { saveLeaving } from '@/components/save-leaving';
import { SectionTitle } from '@/components/scores/section-title';
import { type Onward, WorkBar } from '@/components/scores/work-bar';
import { saveCrossLineCall } from '@/lib/cross-scores/actions';
import type { SavedCrossLine } from '@/lib/cross-scores/commands/lines';
import type { CrossItem as Cross } from '@/lib/cross-scores/queries/sheet';
import type { CrossDraft } from '@/lib/cross-scores/rules/line';
import { formatNumber } from '@/lib/format';
import { CrossItem } from './cross-item';

type Sums = SavedCrossLine['sums'];
type CrossGroupProps = {
  sheetKey: { campaignId: string; unitId: string };
  items: readonly Cross[];
  sums: Sums;
  onward: Onward;
};

/** One group of the table as another unit scores it: every row saves itself. */
export function CrossGroup({ sheetKey, items, sums: start, onward }: CrossGroupProps) {
  const [latest, setLatest] = useState<Record<string, SavedCrossLine>>({});
  const [sums, setSums] = useState(start);
  const saver = useRowSaver<CrossDraft, SavedCrossLine>({
    sheet: `cross/${sheetKey.campaignId}/${sheetKey.unitId}`,
    revisions: Object.fromEntries(items.map(({ item, revision }) => [item.criterionId, revision])),
    save: async (criterionId, draft, revision) => {
      const answer = await saveCrossLineCall({ ...sheetKey, criterionId, revision, ...draft });
      if (answer.ok) {
        setLatest((all) => ({ ...all, [criterionId]: answer.value }));
        setSums(answer.value.sums);
      }
      return answer;
    },
    saveLeaving: (criterionId, drafts, revision) =>
      saveLeaving(
        'crosses',
        drafts.map((draft) => ({ ...sheetKey, criterionId, revision, ...draft })),
      ),
  });
  const owed = (one: Cross) => (latest[one.item.criterionId] ?? one).owed !== null;
  const next = items.find(owed)?.item.criterionId ?? null;
  return (
    <>
      <div className="rounded-lg border border-line bg-surface [&>form:first-child]:border-t-0">
        {items.map((one, index) => (
          <Fragment key={one.item.criterionId}>
            <SectionTitle before={items[index - 1]?.item} item={one.item} />
            <CrossItem cross={one} latest={latest[one.item.criterionId]} saver={saver} />
          </Fragment>
        ))}
      </div>
      <WorkBar
        next={next === null ? null : { criterionId: next, label: 'Tiêu chí chưa chấm tiếp theo' }}
        onward={onward}
        saver={saver}
      >
        Đã chấm{' '}
        <strong className="tabular-nums">
          {formatNumber(sums.done)}/{formatNumber(sums.total)}
        </strong>{' '}
        tiêu chí
      </WorkBar>
    </>
  );
}
