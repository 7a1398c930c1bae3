'use client';

import { memo, useRef } from 'react';
import type { RowSaver } from '@/components/row-saver';
import { StatusBadge } from '@/components/ui/badge';
import type { CrossOnItem } from '@/lib/cross-scores/queries/given';
import type { SavedAppraisal } from '@/lib/scores/commands/appraise';
import type { ScoreItem } from '@/lib/scores/queries/sheet';
import type { AppraisalDraft } from '@/lib/scores/rules/appraisal';
import { byBox, textBoxes, tickWords } from '@/lib/versions';
import { ItemExplained } from './item-explained';
import { ItemHead } from './item-head';
import { ItemOutcome } from './item-outcome';
import { Points, Told } from './read-item';
import { useItemDraft } from './use-item-draft';
import { VerdictBox, verdictLabels } from './verdict-box';

export type AppraisalSaver = RowSaver<AppraisalDraft, SavedAppraisal>;
export type Mode = 'appraise' | 'agree';
type AppraiseItemProps = {
  mode: Mode;
  item: ScoreItem;
  latest: SavedAppraisal | undefined;
  saver: AppraisalSaver;
  cross?: CrossOnItem | undefined;
};

function versionsOf(mode: Mode) {
  const { points, reason, question } = verdictLabels[mode];
  return byBox<AppraisalDraft>({
    ...textBoxes({ points, reason, question }),
    leaveOut: ['Đồng ý không giao', tickWords],
  });
}
const versions = { appraise: versionsOf('appraise'), agree: versionsOf('agree') };

const empty: AppraisalDraft = { points: '', leaveOut: false, reason: '', question: '' };

function readDraft(form: HTMLFormElement): AppraisalDraft {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '');
  return { points: text('points'), leaveOut: data.has('leaveOut'), reason: text('reason'), question: text('question') };
}

/** One criterion as the secretariat appraises it: rule, numbers, evidence and all points beside the verdict. */
export const AppraiseItem = memo(function AppraiseItem({ mode, item, latest, saver, cross }: AppraiseItemProps) {
  const id = item.criterionId;
  const verdict = useItemDraft(saver, id, latest?.draft ?? item.verdict ?? empty);
  const { row, draft, saved, errors } = verdict;
  const form = useRef<HTMLFormElement>(null);
  function take(points: string) {
    const box = form.current?.elements.namedItem('points');
    if (!(box instanceof HTMLInputElement)) return;
    box.value = points;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    saver.flush(id);
  }
  return (
    <form
      className="grid scroll-mt-16 grid-cols-[minmax(0,1fr)] gap-3 border-t border-line px-4 py-4"
      id={`c-${id}`}
      onBlur={() => saver.flush(id)}
      onInput={() => form.current && saver.change(id, readDraft(form.current))}
      onSubmit={(event) => event.preventDefault()}
      ref={form}
    >
      <ItemHead
        item={item}
        state={
          <VerdictState decided={latest?.decided ?? item.verdict?.decided} draft={draft} mode={mode} saved={saved} />
        }
      />
      <div
        className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-3 md:grid-cols-2 xl:grid-cols-[1fr_18rem_20rem]"
        key={row.version}
      >
        <Told item={item} />
        <Points cross={cross} item={item} />
        <VerdictBox draft={draft} errors={errors} item={item} mode={mode} onTake={take} />
      </div>
      <ItemOutcome id={id} item={verdict} saver={saver} versions={versions[mode]} />
      <ItemExplained name={item.title} standing={item.standing} />
    </form>
  );
});

type VerdictStateProps = { mode: Mode; decided: boolean | undefined; draft: AppraisalDraft; saved: AppraisalDraft };

function VerdictState({ mode, decided, draft, saved }: VerdictStateProps) {
  if (mode === 'agree') return decided ? <StatusBadge tone="warning">Khác điểm thẩm định</StatusBadge> : null;
  if (draft.question.trim() !== '') return <StatusBadge tone="warning">Yêu cầu giải trình</StatusBadge>;
  // Points that were saved and do not count yet lack their reason.
  if (!decided && saved.points !== '')
    return <StatusBadge tone="warning">Chưa ghi lý do khác điểm tự chấm</StatusBadge>;
  return (
    <StatusBadge tone={decided ? 'success' : 'progress'}>{decided ? 'Đã thẩm định' : 'Chưa thẩm định'}</StatusBadge>
  );
}
