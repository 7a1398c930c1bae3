'use client';

import { type ClipboardEvent, useState } from 'react';
import { isBlock, parseBlock } from '@/lib/block';
import { type Cells, type ColumnKey, columns } from '@/lib/targets/rules/cells';
import { changeColumn, type PasteColumn, type Placed, placeColumns } from '@/lib/targets/rules/headings';
import { type PasteRefusal, refusePaste } from '@/lib/targets/rules/paste';
import { type Pasted, pasteBlock, placeRows } from '@/lib/targets/rules/paste-rows';
import { columnOf, isBox } from './grid-focus';
import type { GridRow, RowDraft } from './grid-row';
import { makeRow, removeRow, type SheetModel } from './use-sheet';

export type PasteOffer = Placed & {
  readonly pasted: Pasted;
  readonly targets: readonly GridRow[];
  /** The group that was clicked. */
  readonly groupCode: string;
};
type Place = { row: GridRow | null; groupCode: string; column: ColumnKey };

function placeOf(event: ClipboardEvent, sheet: SheetModel): Place | null {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return null;
  const group = target.closest<HTMLElement>('[data-group]')?.dataset.group;
  if (group) return { row: null, groupCode: group, column: 'text' };
  const line = target.closest('tr');
  const row = sheet.ordered.find((one) => one.id === line?.dataset.row);
  const cell = target.closest('td');
  const column = columnOf(target) ?? (cell ? columns[cell.cellIndex - 1] : undefined);
  return row && column ? { row, groupCode: row.groupCode, column } : null;
}

/** What a paste would do, or why it cannot be done. */
function lookAt(text: string, place: Place, sheet: SheetModel): PasteOffer | PasteRefusal {
  const all = sheet.ordered.filter((row) => row.groupCode === place.groupCode);
  const start = place.row ? all.indexOf(place.row) : all.length;
  // Accepted lines are locked: a block flows around them.
  const targets = all.slice(start).filter((row) => row.status !== 'accepted');
  const { year, groups } = sheet.facts;
  return pasteOver(
    sheet,
    { targets, groupCode: place.groupCode },
    placeColumns(parseBlock(text), place.column, year, groups),
  );
}

/** The rows as the paste would leave them. */
function pasteOver(
  sheet: SheetModel,
  { targets, groupCode }: Pick<PasteOffer, 'targets' | 'groupCode'>,
  { rows, mapping, above }: Placed,
): PasteOffer | PasteRefusal {
  const into = { groupCode, groups: sheet.facts.groups, targets: targets.length };
  const placed = placeRows(rows, mapping, into);
  // Before anything is drawn: thousands of rows would stop the browser.
  const refusal = refusePaste(placed, targets.length, sheet.rows.length);
  if (refusal) return refusal;
  const cells: Cells[] = targets.map((row) => sheet.now(row).cells);
  return { rows, mapping, above, targets, groupCode, pasted: pasteBlock(placed, cells, mapping, sheet.facts) };
}

type Undo = { before: [GridRow, RowDraft][]; made: string[] };

/** Fills the block in and saves it; what stood there before comes back for the undo. */
function fill(sheet: SheetModel, offer: PasteOffer): Undo {
  const before: [GridRow, RowDraft][] = [];
  const made: GridRow[] = [];
  const filled: string[] = [];
  for (const { row: place, cells, groupCode, deed } of offer.pasted.rows) {
    const target = place === null ? undefined : offer.targets[place];
    const row = target ?? makeRow(sheet, groupCode, made.length + 1);
    if (!target) made.push(row);
    else if (deed === 'fills' && target.revision === 0) filled.push(row.id);
    else before.push([target, sheet.now(target)]);
    sheet.saver.change(row.id, { ...sheet.now(row), cells });
  }
  sheet.add(made);
  // What was no row of the registration before is none after the undo.
  const fresh = [...filled, ...made.map((row) => row.id)];
  for (const id of [...before.map(([row]) => row.id), ...fresh]) sheet.saver.flush(id);
  return { before, made: fresh };
}

/** Pasting a block: looked at first, then filled in, and undone in one go. */
export function usePaste(sheet: SheetModel) {
  const [seen, setSeen] = useState<PasteOffer | PasteRefusal | null>(null);
  const [undo, setUndo] = useState<Undo | null>(null);
  const offer = seen && 'pasted' in seen ? seen : null;

  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    const place = placeOf(event, sheet);
    if (!place || text === '' || (isBox(event.target) && !isBlock(text))) return;
    event.preventDefault();
    setSeen(lookAt(text, place, sheet));
  };
  const take = (index: number, column: PasteColumn | null) => {
    if (offer) setSeen(pasteOver(sheet, offer, { ...offer, mapping: changeColumn(offer.mapping, index, column) }));
  };

  const accept = () => {
    if (offer) setUndo(fill(sheet, offer));
    setSeen(null);
  };

  const takeBack = async (): Promise<string | null> => {
    if (!undo) return null;
    for (const [row, draft] of undo.before) {
      sheet.saver.change(row.id, draft);
      sheet.saver.flush(row.id);
    }
    const answers = await Promise.all(
      sheet.rows.filter((row) => undo.made.includes(row.id)).map((row) => removeRow(sheet, row)),
    );
    setUndo(null);
    return answers.find((answer) => answer !== null) ?? null;
  };

  const close = () => setSeen(null);
  const refusal = seen && 'reason' in seen ? seen : null;
  return { offer, refusal, undo, onPaste, take, accept, close, takeBack, forget: () => setUndo(null) };
}
export type PasteModel = ReturnType<typeof usePaste>;
