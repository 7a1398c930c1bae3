'use client';

import { memo, useRef, useState } from 'react';
import { type RowSaver, useRow } from '@/components/row-saver';
import { RowState } from '@/components/row-state';
import { ConflictBox } from '@/components/scores/conflict-box';
import { ItemExplained } from '@/components/scores/item-explained';
import { ItemHead } from '@/components/scores/item-head';
import { Told } from '@/components/scores/read-item';
import { StatusBadge } from '@/components/ui/badge';
import type { SavedCrossLine } from '@/lib/cross-scores/commands/lines';
import type { CrossItem as Cross } from '@/lib/cross-scores/queries/sheet';
import { type CrossDraft, type CrossOwed, crossOwedWords, crossStances } from '@/lib/cross-scores/rules/line';
import { crossStanceWords } from '@/lib/messages/statuses';
import { ClaimedPoints } from './claimed-points';
import { StanceBox } from './stance-box';

export type CrossSaver = RowSaver<CrossDraft, SavedCrossLine>;
type CrossItemProps = { cross: Cross; latest: SavedCrossLine | undefined; saver: CrossSaver };

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
  const row = useRow(saver, id);
  const [theirs, setTheirs] = useState<CrossDraft>();
  const form = useRef<HTMLFormElement>(null);
  const saved = row.status.state === 'saved' ? row.status.value.draft : (theirs ?? latest?.draft ?? cross.draft);
  const draft = row.draft ?? saved;
  const errors = row.status.state === 'invalid' ? row.status.errors : {};
  return (
    <form
      className="grid scroll-mt-16 gap-3 border-t border-line px-4 py-4"
      id={`c-${id}`}
      onBlur={() => saver.flush(id)}
      onInput={() => form.current && saver.change(id, readDraft(form.current))}
      onSubmit={(event) => event.preventDefault()}
      ref={form}
    >
      <ItemHead item={item} state={<Owed owed={latest ? latest.owed : cross.owed} />} />
      <div className="grid gap-x-8 gap-y-3 md:grid-cols-2 xl:grid-cols-[1fr_18rem_20rem]" key={row.version}>
        <Told item={item} />
        <ClaimedPoints item={item} />
        <StanceBox cross={cross} draft={draft} errors={errors} />
      </div>
      {row.status.state === 'conflict' ? (
        <Conflict onTake={setTheirs} rowId={id} saver={saver} status={row.status} />
      ) : (
        <RowState onRetry={() => saver.flush(id)} status={row.status} />
      )}
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

type ConflictProps = {
  status: { message: string; current: unknown };
  rowId: string;
  saver: CrossSaver;
  onTake: (theirs: CrossDraft) => void;
};

function Conflict({ status, rowId, saver, onTake }: ConflictProps) {
  const { draft, revision } = status.current as Pick<SavedCrossLine, 'draft' | 'revision'>; // saveCrossLine brings it along
  const stance = draft.stance === '' ? 'Chưa chấm' : crossStanceWords[draft.stance];
  return (
    <ConflictBox
      message={status.message}
      onKeep={() => saver.keepMine(rowId, revision)}
      onTake={() => {
        onTake(draft);
        saver.dropMine(rowId, revision);
      }}
      theirs={[stance, draft.points, draft.reason].filter(Boolean).join('; ')}
    />
  );
}
