'use client';

import { useRow } from '@/components/row-saver';
import { Button } from '@/components/ui/button';
import { differences, keepTyped } from '@/lib/merge';
import { type ColumnKey, columnTitles, toCells } from '@/lib/targets/rules/cells';
import type { Line } from '@/lib/targets/rules/line';
import type { GridRow, RowDraft } from './grid-row';
import { type SheetModel, takeTheirs } from './use-sheet';

/** The cells I changed since this page had the row, over the row as it is stored by now. */
function mineOver(row: GridRow, draft: RowDraft, current: Line, theirs: RowDraft['cells']): RowDraft {
  const cells = keepTyped(row.cells, draft.cells, theirs);
  const groupCode = draft.groupCode === row.groupCode ? current.groupCode : draft.groupCode;
  const answer = draft.answer === row.answer ? current.answer : draft.answer;
  return { ...draft, cells, groupCode, answer };
}

/** Somebody else, or another tab, saved this row: both versions side by side, and the choice. */
export function RowConflict({ row, sheet }: { row: GridRow; sheet: SheetModel }) {
  const { draft, status } = useRow(sheet.saver, row.id);
  if (status.state !== 'conflict' || !draft) return null;
  const current = status.current as Line | null; // what saveTarget puts beside its conflict
  const movement = sheet.facts.movements.find((one) => one.id === current?.movementId)?.name ?? '';
  const theirs = current && toCells(current, movement);
  const different = theirs ? differences(row.cells, draft.cells, theirs) : [];
  function keepMine() {
    if (current && theirs && draft)
      sheet.saver.keepMine(row.id, current.revision, mineOver(row, draft, current, theirs));
    else sheet.saver.keepMine(row.id, 0);
  }
  return (
    <div className="my-1 rounded-md border-2 border-warning p-2" role="alert">
      <p className="font-semibold text-warning">
        {current ? status.message : 'Dòng này đã bị xóa ở nơi khác. Nội dung bạn nhập vẫn còn đây.'}
      </p>
      {theirs && (
        <dl className="my-1 grid gap-1">
          {different.map(({ name, changedBy }) => (
            <Difference
              column={name as ColumnKey} // the cells are named by their columns
              key={name}
              mine={changedBy === 'others' ? null : draft.cells[name as ColumnKey]} // as above
              theirs={theirs[name as ColumnKey]} // as above
            />
          ))}
        </dl>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={keepMine} size="small" variant="primary">
          Giữ bản của tôi
        </Button>
        <Button onClick={() => takeTheirs(sheet, row, current)} size="small">
          {current ? 'Lấy bản đã lưu' : 'Bỏ dòng này'}
        </Button>
      </div>
    </div>
  );
}

/** One cell of the two versions; `mine` is null where I left it alone, and it stays as it is stored whatever is chosen. */
function Difference({ column, mine, theirs }: { column: ColumnKey; mine: string | null; theirs: string }) {
  return (
    <div className="grid gap-x-3 sm:grid-cols-[9rem_1fr_1fr]">
      <dt className="text-muted">{columnTitles[column]}</dt>
      <dd>
        <span className="text-muted">{mine === null ? 'Bạn không sửa ô này' : 'Bản của bạn: '}</span>
        {mine === null ? '' : mine || '(trống)'}
      </dd>
      <dd>
        <span className="text-muted">Bản đã lưu: </span>
        {theirs || '(trống)'}
      </dd>
    </div>
  );
}
