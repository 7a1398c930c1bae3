'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { Fragment, useEffect, useState } from 'react';
import { usePendingRows, useRowSaver } from '@/components/row-saver';
import { SectionTitle } from '@/components/scores/section-title';
import { Button } from '@/components/ui/button';
import { saveCrossLineCall } from '@/lib/cross-scores/actions';
import type { SavedCrossLine } from '@/lib/cross-scores/commands/lines';
import type { CrossItem as Cross } from '@/lib/cross-scores/queries/sheet';
import type { CrossDraft } from '@/lib/cross-scores/rules/line';
import { formatNumber } from '@/lib/format';
import { CrossItem, type CrossSaver } from './cross-item';

type Sums = SavedCrossLine['sums'];
type Onward = { href: string; label: string };
type CrossGroupProps = {
  sheetKey: { campaignId: string; unitId: string };
  accountId: string;
  items: readonly Cross[];
  sums: Sums;
  onward: Onward;
};

/** One group of the table as another unit scores it: every row saves itself. */
export function CrossGroup({ sheetKey, accountId, items, sums: start, onward }: CrossGroupProps) {
  const [latest, setLatest] = useState<Record<string, SavedCrossLine>>({});
  const [sums, setSums] = useState(start);
  const saver = useRowSaver<CrossDraft, SavedCrossLine>({
    key: `cross/${accountId}/${sheetKey.campaignId}/${sheetKey.unitId}`,
    revisions: Object.fromEntries(items.map(({ item, revision }) => [item.criterionId, revision])),
    save: async (criterionId, draft, revision) => {
      const answer = await saveCrossLineCall({ ...sheetKey, criterionId, revision, ...draft });
      if (answer.ok) {
        setLatest((all) => ({ ...all, [criterionId]: answer.value }));
        setSums(answer.value.sums);
      }
      return answer;
    },
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
      <Bar next={next} onward={onward} saver={saver} sums={sums} />
    </>
  );
}

type BarProps = { saver: CrossSaver; sums: Sums; next: string | null; onward: Onward };

/** Progress that follows every save, and the way on once everything typed is saved. */
function Bar({ saver, sums, next, onward }: BarProps) {
  const router = useRouter();
  const pending = usePendingRows(saver);
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    if (leaving && pending === 0) router.push(onward.href as Route); // built by the page from its own address
  }, [leaving, pending, onward.href, router]);
  function leave() {
    saver.flushAll();
    setLeaving(true);
  }
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line bg-canvas py-2 print:hidden">
      <p className="text-sm" role="status">
        Đã chấm{' '}
        <strong className="tabular-nums">
          {formatNumber(sums.done)}/{formatNumber(sums.total)}
        </strong>{' '}
        tiêu chí
        {pending > 0 && (
          <span className="block text-muted">
            {formatNumber(pending)} tiêu chí chưa lưu. Những gì đã nhập vẫn được giữ trên máy này.
          </span>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        {next !== null && (
          <Button onClick={() => document.getElementById(`c-${next}`)?.scrollIntoView()}>
            Tiêu chí chưa chấm tiếp theo
          </Button>
        )}
        <Button onClick={leave} variant="primary">
          {onward.label}
        </Button>
      </div>
    </div>
  );
}
