'use client';

import type { RowSaver } from '@/components/row-saver';
import type { RowStatus } from '@/components/row-status';
import { RowVersions } from '@/components/row-versions';
import type { SavedResult } from '@/lib/reports/commands/results';
import type { SheetLine } from '@/lib/reports/queries/sheet';
import { asTyped, byBox, textBoxes, yesNoWords } from '@/lib/versions';
import { draftOf, type ResultDraft } from './result-texts';

type ResultConflictProps = {
  line: SheetLine;
  conflict: Extract<RowStatus<SavedResult>, { state: 'conflict' }>;
  /** What the boxes held before it was typed in them, and since. */
  base: ResultDraft;
  typed: ResultDraft;
  saver: RowSaver<ResultDraft, SavedResult>;
  onTake: (theirs: ResultDraft) => void;
};

const words = textBoxes({ note: 'Ghi chú', answer: 'Giải trình' });

/** Two people wrote the same line. */
export function ResultConflict({ line, conflict, base, typed, saver, onTake }: ResultConflictProps) {
  const theirs = conflict.current as SavedResult; // the refusal of saveResult brings the line along
  const saved = draftOf(theirs);
  const { tell, keep } = byBox<ResultDraft>({
    ...words,
    value: ['Kết quả', line.direction === 'yesNo' ? yesNoWords : asTyped],
  });
  return (
    <RowVersions
      boxes={tell(base, typed, saved)}
      message={conflict.message}
      onKeep={() => saver.keepMine(line.targetId, theirs.revision, keep(base, typed, saved))}
      onTake={() => {
        onTake(saved);
        saver.dropMine(line.targetId, theirs.revision);
      }}
    />
  );
}
