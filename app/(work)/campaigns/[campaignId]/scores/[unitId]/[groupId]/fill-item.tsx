'use client';

import { memo, useRef } from 'react';
import { EvidenceCell } from '@/components/evidence-cell';
import type { Picking } from '@/components/evidence-picker';
import type { RowSaver } from '@/components/row-saver';
import { ItemExplained } from '@/components/scores/item-explained';
import { ItemHead } from '@/components/scores/item-head';
import { ItemOutcome } from '@/components/scores/item-outcome';
import { useItemDraft } from '@/components/scores/use-item-draft';
import { StatusBadge } from '@/components/ui/badge';
import type { SheetDocument } from '@/lib/reports/queries/sheet';
import type { SavedScoreLine } from '@/lib/scores/commands/lines';
import type { ScoreItem } from '@/lib/scores/queries/sheet';
import type { ScoreDraft } from '@/lib/scores/rules/line';
import { owedWords } from '@/lib/scores/rules/owed-words';
import { scoreVersions } from '@/lib/scores/rules/versions';
import { ItemClaim } from './item-claim';
import { ItemInputs } from './item-inputs';
import { ItemWords } from './item-words';

export type Saver = RowSaver<ScoreDraft, SavedScoreLine>;
type FillItemProps = {
  item: ScoreItem;
  /** What the server answered last. */
  latest: SavedScoreLine | undefined;
  documents: readonly SheetDocument[];
  saver: Saver;
  onPick: (picking: Picking) => void;
  onDetach: (criterionId: string, document: SheetDocument) => void;
};

/** What stands in the boxes now; boxes that are not shown keep what was saved. */
function readDraft(form: HTMLFormElement, item: ScoreItem, before: ScoreDraft): ScoreDraft {
  const data = new FormData(form);
  const text = (name: string, old: string) => (data.has(name) ? String(data.get(name)) : old);
  const values = item.inputs.map(({ key }): [string, string] => {
    if (data.has(`none.${key}`)) return [key, 'none'];
    const old = before.values[key] ?? '';
    return [key, text(`values.${key}`, old === 'none' ? '' : old)];
  });
  return {
    values: Object.fromEntries(values),
    notAssigned: data.has('notAssigned'),
    claimed: text('claimed', before.claimed),
    claimReason: text('claimReason', before.claimReason),
    explanation: text('explanation', before.explanation),
    answer: text('answer', before.answer),
  };
}

/** One criterion as the unit fills it in; it saves itself. */
export const FillItem = memo(function FillItem({ item, latest, documents, saver, onPick, onDetach }: FillItemProps) {
  const id = item.criterionId;
  const said = useItemDraft(saver, id, latest?.draft ?? item.draft);
  const { row, draft, errors } = said;
  const form = useRef<HTMLFormElement>(null);
  const standing = latest?.standing ?? item.standing;
  const type = () => form.current && saver.change(id, readDraft(form.current, item, draft));
  return (
    <form
      className={`grid scroll-mt-16 grid-cols-[minmax(0,1fr)] gap-3 border-t border-line px-4 py-4 ${item.reopened ? 'outline-2 -outline-offset-2 outline-warning' : ''}`}
      id={`c-${id}`}
      onBlur={() => saver.flush(id)}
      onInput={type}
      onSubmit={(event) => event.preventDefault()}
      ref={form}
    >
      <ItemHead item={item} state={<ItemState isOpen={item.open} owed={standing.owed} />} />
      <div
        className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-3 md:grid-cols-2 xl:grid-cols-[1fr_1fr_16rem]"
        key={row.version}
      >
        {draft.notAssigned ? (
          <p className="text-muted">Không tính điểm tiêu chí này, điểm chuẩn không tính vào mẫu số.</p>
        ) : (
          <ItemInputs draft={draft} errors={errors} item={item} />
        )}
        <div className="grid content-start gap-2">
          <ItemWords documents={documents.length} draft={draft} errors={errors} item={item} />
          <EvidenceCell
            documents={documents}
            lineId={id}
            onDetach={onDetach}
            onPick={onPick}
            open={item.open}
            text={`${item.code} ${item.title}`}
          />
        </div>
        <ItemClaim draft={draft} errors={errors} item={item} standing={standing} state={row.status.state} />
      </div>
      <ItemOutcome id={id} item={said} saver={saver} versions={scoreVersions(item.inputs)} />
      <ItemExplained name={item.title} open={item.open} standing={standing} />
    </form>
  );
});

function ItemState({ owed, isOpen }: { owed: SavedScoreLine['standing']['owed']; isOpen: boolean }) {
  const [first] = owed;
  if (!isOpen) return <StatusBadge>Không sửa được</StatusBadge>;
  if (first) return <StatusBadge tone="progress">{owedWords[first].replace(/\.$/, '')}</StatusBadge>;
  return <StatusBadge tone="success">Đã xong</StatusBadge>;
}
