'use client';

import { useRow } from '@/components/row-saver';
import { RowVersions } from '@/components/row-versions';
import { columnTitles, toCells } from '@/lib/targets/rules/cells';
import type { Line } from '@/lib/targets/rules/line';
import { byBox, textBoxes } from '@/lib/versions';
import type { GridRow, RowDraft } from './grid-row';
import { type SheetFacts, type SheetModel, takeTheirs } from './use-sheet';

const words = textBoxes({ groupCode: 'Nhóm', ...columnTitles, answer: 'Giải trình' });

/** What people write in a row, box by box. */
function boxesOf({ groupCode, cells, answer }: Pick<RowDraft, 'groupCode' | 'cells' | 'answer'>) {
  return { groupCode, ...cells, answer };
}

/** How two versions of one row are told and made one. */
function versionsOf({ groups }: SheetFacts) {
  const nameOf = (code: string) => groups.find((one) => one.id === code)?.name ?? code;
  return byBox({ ...words, groupCode: ['Nhóm', nameOf] });
}

/** Somebody else, or another tab, saved this row or deleted it. */
export function RowConflict({ row, sheet }: { row: GridRow; sheet: SheetModel }) {
  const { draft, status } = useRow(sheet.saver, row.id);
  if (status.state !== 'conflict' || !draft) return null;
  const current = status.current as Line | null; // what saveTarget puts beside its conflict
  const take = () => takeTheirs(sheet, row, current);
  if (!current)
    return (
      <RowVersions
        boxes={[]}
        message="Dòng này đã bị xóa ở nơi khác. Nội dung bạn nhập vẫn còn đây."
        onKeep={() => sheet.saver.keepMine(row.id, 0)}
        onTake={take}
        take="Bỏ dòng này"
      />
    );
  const movement = sheet.facts.movements.find((one) => one.id === current.movementId)?.name ?? '';
  const { tell, keep } = versionsOf(sheet.facts);
  const versions = [boxesOf(row), boxesOf(draft), boxesOf({ ...current, cells: toCells(current, movement) })] as const;
  function keepMine(revision: number, typed: RowDraft) {
    const { groupCode, answer, ...cells } = keep(...versions);
    sheet.saver.keepMine(row.id, revision, { ...typed, groupCode, cells, answer });
  }
  return (
    <RowVersions
      boxes={tell(...versions)}
      message={status.message}
      onKeep={() => keepMine(current.revision, draft)}
      onTake={take}
    />
  );
}
