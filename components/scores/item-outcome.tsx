'use client';

import type { RowSaver } from '@/components/row-saver';
import { RowState } from '@/components/row-state';
import { RowVersions } from '@/components/row-versions';
import type { Versions } from '@/lib/versions';
import type { ItemDraft, SavedItem } from './use-item-draft';

type ItemOutcomeProps<Draft, Value extends SavedItem<Draft>> = {
  id: string;
  saver: RowSaver<Draft, Value>;
  item: ItemDraft<Draft, Value>;
  versions: Versions<Draft>;
};

/** Whether an item is saved; where two people wrote it, the choice between the two versions. */
export function ItemOutcome<Draft, Value extends SavedItem<Draft>>(props: ItemOutcomeProps<Draft, Value>) {
  const { id, saver, item, versions } = props;
  const { status } = item.row;
  if (status.state !== 'conflict') return <RowState onRetry={() => saver.flush(id)} status={status} />;
  const theirs = status.current as SavedItem<Draft>; // each command that saves an item brings it along
  const three = [item.saved, item.draft, theirs.draft] as const;
  return (
    <RowVersions
      boxes={versions.tell(...three)}
      message={status.message}
      onKeep={() => saver.keepMine(id, theirs.revision, versions.keep(...three))}
      onTake={() => {
        item.setTheirs(theirs.draft);
        saver.dropMine(id, theirs.revision);
      }}
    />
  );
}
