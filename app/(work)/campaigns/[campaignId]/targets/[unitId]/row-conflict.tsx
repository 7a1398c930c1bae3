'use client';

import { useRow } from '@/components/row-saver';
import { Button } from '@/components/ui/button';
import { columns, columnTitles, toCells } from '@/lib/targets/rules/cells';
import type { Line } from '@/lib/targets/rules/line';
import type { GridRow } from './grid-row';
import { type SheetModel, takeTheirs } from './use-sheet';

/** Somebody else, or another tab, saved this row: both versions side by side, and the choice. */
export function RowConflict({ row, sheet }: { row: GridRow; sheet: SheetModel }) {
  const { draft, status } = useRow(sheet.saver, row.id);
  if (status.state !== 'conflict' || !draft) return null;
  const current = status.current as Line | null; // what saveTarget puts beside its conflict
  const movement = sheet.facts.movements.find((one) => one.id === current?.movementId)?.name ?? '';
  const theirs = current && toCells(current, movement);
  const different = theirs ? columns.filter((column) => theirs[column] !== draft.cells[column]) : [];
  return (
    <div className="my-1 rounded-md border-2 border-warning p-2" role="alert">
      <p className="font-semibold text-warning">
        {current ? status.message : 'Dòng này đã bị xóa ở nơi khác. Nội dung bạn nhập vẫn còn đây.'}
      </p>
      {theirs && (
        <dl className="my-1 grid gap-1">
          {different.map((column) => (
            <div className="grid gap-x-3 sm:grid-cols-[9rem_1fr_1fr]" key={column}>
              <dt className="text-muted">{columnTitles[column]}</dt>
              <dd>
                <span className="text-muted">Bản của bạn: </span>
                {draft.cells[column] || '(trống)'}
              </dd>
              <dd>
                <span className="text-muted">Bản đã lưu: </span>
                {theirs[column] || '(trống)'}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => sheet.saver.keepMine(row.id, current?.revision ?? 0)} size="small" variant="primary">
          Giữ bản của tôi
        </Button>
        <Button onClick={() => takeTheirs(sheet, row, current)} size="small">
          {current ? 'Lấy bản đã lưu' : 'Bỏ dòng này'}
        </Button>
      </div>
    </div>
  );
}
