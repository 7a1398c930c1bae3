'use client';

import { memo, useRef } from 'react';
import type { RowSaver } from '@/components/row-saver';
import { ItemExplained } from '@/components/scores/item-explained';
import { ItemHead } from '@/components/scores/item-head';
import { ItemOutcome } from '@/components/scores/item-outcome';
import { Told } from '@/components/scores/read-item';
import { useItemDraft } from '@/components/scores/use-item-draft';
import { StatusBadge } from '@/components/ui/badge';
import type { SavedCrossLine } from '@/lib/cross-scores/commands/lines';
import type { CrossItem as Cross } from '@/lib/cross-scores/queries/sheet';
import { type CrossDraft, type CrossOwed, crossOwedWords, crossStances } from '@/lib/cross-scores/rules/line';
import { crossStanceWords } from '@/lib/messages/statuses';
import { byBox, textBoxes } from '@/lib/versions';
import { ClaimedPoints } from './claimed-points';
import { StanceBox } from './stance-box';

export type CrossSaver = RowSaver<CrossDraft, SavedCrossLine>;
type CrossItemProps = { cross: Cross; latest: SavedCrossLine | undefined; saver: CrossSaver };

const versions = byBox<CrossDraft>({
  ...textBoxes({ points: 'Điểm chấm chéo', reason: 'Lý do' }),
  stance: ['Ý kiến chấm chéo', (stance) => (stance === '' ? 'Chưa chấm' : crossStanceWords[stance])],
});

function readDraft(form: HTMLFormElement): CrossDraft {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '');
  const stance = crossStances.find((one) => one === text('stance')) ?? '';
  return { stance, points: text('points'), reason: text('reason') };
}

/** One criterion as another unit scores it: rule, numbers and evidence beside the form. */
export const CrossItem = memo(function CrossItem({ cross, latest, saver }: CrossItemProps) {
  const { item } = cross;
  const id = item.criterionId;
  const opinion = useItemDraft(saver, id, latest?.draft ?? cross.draft);
  const { row, draft, errors } = opinion;
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      className="grid scroll-mt-16 grid-cols-[minmax(0,1fr)] gap-3 border-t border-line px-4 py-4"
      id={`c-${id}`}
      onBlur={() => saver.flush(id)}
      onInput={() => form.current && saver.change(id, readDraft(form.current))}
      onSubmit={(event) => event.preventDefault()}
      ref={form}
    >
      <ItemHead item={item} state={<Owed owed={latest ? latest.owed : cross.owed} />} />
      <div
        className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-3 md:grid-cols-2 xl:grid-cols-[1fr_18rem_20rem]"
        key={row.version}
      >
        <Told item={item} />
        <ClaimedPoints item={item} />
        <StanceBox cross={cross} draft={draft} errors={errors} />
      </div>
      <ItemOutcome id={id} item={opinion} saver={saver} versions={versions} />
      <ItemExplained name={item.title} standing={item.standing} />
    </form>
  );
});

function Owed({ owed }: { owed: CrossOwed | null }) {
  if (owed === null) return <StatusBadge tone="success">Đã chấm</StatusBadge>;
  return (
    <StatusBadge tone={owed === 'claim-changed' ? 'warning' : 'progress'}>
      {crossOwedWords[owed].replace(/\.$/, '')}
    </StatusBadge>
  );
}
