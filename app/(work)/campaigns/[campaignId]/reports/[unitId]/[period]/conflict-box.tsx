'use client';

import type { RowSaver } from '@/components/row-saver';
import type { RowStatus } from '@/components/row-status';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { differences, keepTyped } from '@/lib/merge';
import type { SavedResult } from '@/lib/reports/commands/results';
import { draftOf, type ResultDraft, resultText } from './result-texts';

type ConflictBoxProps = {
  conflict: Extract<RowStatus<SavedResult>, { state: 'conflict' }>;
  rowId: string;
  /** What the boxes held before it was typed in them, and since. */
  base: ResultDraft;
  typed: ResultDraft;
  saver: RowSaver<ResultDraft, SavedResult>;
  onTake: (theirs: ResultDraft) => void;
};

const boxNames = { value: 'kết quả', note: 'ghi chú', answer: 'giải trình' } as const;

/** Two people wrote the same line: the other version is shown, and one of the two is kept. */
export function ConflictBox({ conflict, rowId, base, typed, saver, onTake }: ConflictBoxProps) {
  const theirs = conflict.current as SavedResult; // the refusal of saveResult brings the line along
  const mine = differences(base, typed, draftOf(theirs)).flatMap(
    ({ name, changedBy }) => (changedBy === 'others' ? [] : [boxNames[name as keyof ResultDraft]]), // the boxes of a draft
  );
  return (
    <Alert className="text-left text-sm" role="alert" tone="danger">
      <p>{conflict.message}</p>
      <p className="mt-1">
        Bản kia: <strong>{resultText(theirs)}</strong>
        {theirs.note && `, ghi chú: ${theirs.note}`}
        {theirs.answer && `, giải trình: ${theirs.answer}`}
      </p>
      {mine.length > 0 && <p className="mt-1">Ô bạn đã sửa khác đi: {mine.join(', ')}. Các ô còn lại theo bản kia.</p>}
      <div className="mt-1 flex flex-wrap gap-1">
        <Button
          onClick={() => saver.keepMine(rowId, theirs.revision, keepTyped(base, typed, draftOf(theirs)))}
          size="small"
        >
          Giữ bản của tôi
        </Button>
        <Button
          onClick={() => {
            onTake(draftOf(theirs));
            saver.dropMine(rowId, theirs.revision);
          }}
          size="small"
        >
          Lấy bản kia
        </Button>
      </div>
    </Alert>
  );
}
