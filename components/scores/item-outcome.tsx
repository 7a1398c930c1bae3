'use client';

import type { RowSaver } from '@/components/row-saver';
import { RowState } from '@/components/row-state';
import type { RowStatus } from '@/components/row-status';
import { ConflictBox } from './conflict-box';
import type { SavedItem } from './use-item-draft';

type ItemOutcomeProps<Draft, Value extends SavedItem<Draft>> = {
  id: string;
  saver: RowSaver<Draft, Value>;
  status: RowStatus<Value>;
  /** The other version in a few words. */
  words: (theirs: Draft) => string;
  onTake: (theirs: Draft) => void;
};

/** Whether an item is saved; where two people wrote it, the choice between the two versions. */
export function ItemOutcome<Draft, Value extends SavedItem<Draft>>(props: ItemOutcomeProps<Draft, Value>) {
  const { id, saver, status, words, onTake } = props;
  if (status.state !== 'conflict') return <RowState onRetry={() => saver.flush(id)} status={status} />;
  const { draft, revision } = status.current as SavedItem<Draft>; // each command that saves an item brings it along
  return (
    <ConflictBox
      message={status.message}
      onKeep={() => saver.keepMine(id, revision)}
      onTake={() => {
        onTake(draft);
        saver.dropMine(id, revision);
      }}
      theirs={words(draft)}
    />
  );
}
