import { type Cells, type Choice, type ColumnKey, columns, toCells } from '@/lib/targets/rules/cells';
import type { Line } from '@/lib/targets/rules/line';
import { isIncomplete } from '@/lib/targets/rules/problems';

/** A row of the grid as the server last gave it. */
export type GridRow = {
  readonly id: string;
  readonly groupCode: string;
  readonly ordinal: number;
  /** 0 until the server has it. */
  readonly revision: number;
  readonly status: Line['status'];
  readonly returnReason: string;
  readonly answer: string;
  readonly previousId: string | null;
  /** As the server saw it: reading sixty rows again to mark them would cost more than showing them. */
  readonly incomplete: boolean;
  /** The plan as it was brought along from last year and stored; left out where it is another one. */
  readonly lastPlan?: string;
  readonly cells: Cells;
};

/** What was typed in a row. */
export type RowDraft = Pick<GridRow, 'groupCode' | 'ordinal' | 'answer' | 'previousId' | 'cells'>;
export type SavedRow = { revision: number };

/** Names the drafts of a sheet in the browser. */
export function draftKey(campaignId: string, unitId: string): string {
  return `targets/${campaignId}/${unitId}`;
}

/** A row on its way to the browser: an array, because names of keys would be most of the page. */
type PackedRow = (string | number | null)[];

export function toGridRow(line: Line, movements: readonly Choice[], year: number): GridRow {
  const { id, groupCode, ordinal, revision, status, returnReason, answer, previousId } = line;
  const movement = movements.find((one) => one.id === line.movementId)?.name ?? '';
  return {
    id,
    groupCode,
    ordinal,
    revision,
    status,
    returnReason,
    answer,
    previousId,
    incomplete: isIncomplete(line, year),
    cells: toCells(line, movement),
  };
}

function packRow(row: GridRow): PackedRow {
  const { id, groupCode, ordinal, revision, status, returnReason, answer, previousId, incomplete, cells } = row;
  const marks = (incomplete ? 1 : 0) + (row.lastPlan === undefined ? 0 : 2);
  const facts = [id, groupCode, ordinal, revision, status, returnReason, answer, previousId, marks];
  return [...facts, ...columns.map((key) => cells[key])];
}

function unpackRow(packed: PackedRow): GridRow {
  const [id, groupCode, ordinal, revision, status, returnReason, answer, previousId, marks, ...texts] = packed;
  const cells = Object.fromEntries(columns.map((key, index) => [key, texts[index] ?? '']));
  const facts = { id, groupCode, ordinal, revision, status, returnReason, answer, previousId };
  // Made by packRow a moment ago, so every place has its type.
  const kept = Number(marks) >= 2 && { lastPlan: cells.planned };
  return { ...facts, incomplete: Number(marks) % 2 === 1, ...kept, cells } as GridRow;
}

/** All rows as one text: React would walk through every cell of an array three times on its way into the page. */
export function packRows(rows: readonly GridRow[]): string {
  return JSON.stringify(rows.map(packRow));
}

export function unpackRows(text: string): GridRow[] {
  const rows: PackedRow[] = JSON.parse(text);
  return rows.map(unpackRow);
}

export function draftOf(row: GridRow): RowDraft {
  const { groupCode, ordinal, answer, previousId, cells } = row;
  return { groupCode, ordinal, answer, previousId, cells };
}

/** The id of the input of one cell, where links of problems point too. */
export function cellId(rowId: string, column: ColumnKey | 'answer'): string {
  return `${column}-${rowId}`;
}

/** Places of the rows inside their groups, in the order in which they are shown. */
export function inGroups(rows: readonly GridRow[], groups: readonly Choice[]): { group: Choice; rows: GridRow[] }[] {
  return groups.map((group) => ({ group, rows: rows.filter((row) => row.groupCode === group.id) }));
}
