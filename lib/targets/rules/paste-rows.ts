import { type Cells, type Choice, emptyCells, isEmptyRow, type Reading, readCells, tidyCell } from './cells';
import { groupNamed, type HeadRow, headRows } from './groups';
import type { Mapping } from './headings';
import { directionWords, readPlanDay } from './words';

type Block = readonly (readonly string[])[];

/** Where a block is put: the group that was clicked, and how many of its rows, from the clicked one down, are filled over. */
export type PasteInto = { readonly groupCode: string; readonly groups: readonly Choice[]; readonly targets: number };

/** A pasted row and where it goes. */
export type PlacedRow = {
  readonly texts: readonly string[];
  readonly groupCode: string;
  /** The place among the rows that are filled over, null for a new row at the end of its group. */
  readonly row: number | null;
  /** What stands in the column of groups and names none of the sheet. */
  readonly unknownGroup: string | null;
};

/** The rows that head others where the columns are what `mapping` says, in the order of the block. */
function placedHeads(block: Block, mapping: Mapping, groups: readonly Choice[]): (HeadRow | null)[] {
  const textAt = mapping.indexOf('text');
  if (textAt < 0) return block.map(() => null);
  return headRows(block, groups).map((found, index) => {
    if (!found) return null;
    const texts = block[index] ?? [];
    const column = mapping[found.at];
    // Of an unknown part only its number may stand beside the name.
    const isAlone = column === 'text' && texts.every((text, at) => at === found.at || !text.trim() || !mapping[at]);
    if (found.groupCode === null) return isAlone ? found : null;
    // In the column of groups a name beside a text says where the text belongs, however short that is.
    return column === 'text' || !column || (column === 'group' && !texts[textAt]?.trim()) ? found : null;
  });
}

/** The names of parts of the block for which the sheet has no group: no targets, and what is below goes into the clicked group. */
export function unknownHeads(block: Block, mapping: Mapping, groups: readonly Choice[]): string[] {
  const heads = placedHeads(block, mapping, groups);
  return [...new Set(heads.flatMap((one) => (one && one.groupCode === null ? [one.name] : [])))];
}

/**
 * Finds the group of every pasted row. A row that only names a group of the sheet, or a numbered part of the table that the sheet
 * has no group for, is the heading of those after it and no row itself: rows below an unknown part stay in the clicked group.
 * A filled cell in the column of groups decides for its row and the rows below whose cell is empty, as cells joined in
 * Excel do; a name that is no group leaves the row in the clicked one. Only rows of the clicked group fill rows over.
 */
export function placeRows(block: Block, mapping: Mapping, { groupCode, groups, targets }: PasteInto): PlacedRow[] {
  const groupAt = mapping.indexOf('group');
  const heads = placedHeads(block, mapping, groups);
  const placed: PlacedRow[] = [];
  let current = groupCode;
  let taken = 0;
  for (const [index, texts] of block.entries()) {
    const heading = heads[index];
    if (heading) {
      current = heading.groupCode ?? groupCode;
      continue;
    }
    const name = texts[groupAt]?.trim() ?? '';
    const named = groupNamed(name, groups);
    if (name !== '') current = named ?? groupCode;
    const over = current === groupCode && taken < targets;
    placed.push({
      ...{ texts, groupCode: current, row: over ? taken : null },
      unknownGroup: name !== '' && named === null ? name : null,
    });
    if (over) taken++;
  }
  return placed;
}

/** One row after the paste. */
export type PastedRow = PlacedRow & { readonly cells: Cells; readonly deed: 'new' | 'fills' | 'overwrites' };
export type Pasted = {
  readonly rows: PastedRow[];
  readonly doubts: number;
  readonly cutColumns: number;
  /** New rows that say nothing of how they are judged, and whose plan is a day: it is to be kept. */
  readonly byDate: number;
};

/**
 * Fills placed rows into the rows given, each column where `mapping` says; the others become new rows, filled columns that
 * are left out are counted in `cutColumns`. Cells that are understood are tidied; the others keep the typed text and are
 * counted in `doubts`. A row in which nothing stood yet is filled, not overwritten, and an empty line does not touch it.
 */
export function pasteBlock(
  placed: readonly PlacedRow[],
  rows: readonly Cells[],
  mapping: Mapping,
  reading: Reading,
): Pasted {
  const pasted = placed.map((one): PastedRow => {
    const before = one.row === null ? undefined : rows[one.row];
    const cells = pasteRow(one.texts, before ?? emptyCells, mapping, reading);
    return { ...one, cells, deed: !before ? 'new' : isEmptyRow(before) ? 'fills' : 'overwrites' };
  });
  const filled = pasted.filter((one) => one.deed === 'overwrites' || one.texts.some((text) => text.trim() !== ''));
  const doubts = filled.reduce((sum, one) => sum + readCells(one.cells, '', reading).doubts.length, 0);
  const cut = mapping.filter((column, index) => column === null && placed.some(({ texts }) => texts[index]?.trim()));
  const byDate = filled.filter(
    ({ texts, deed, cells }) =>
      deed !== 'overwrites' && !saysDirection(texts, mapping) && cells.direction === directionWords.byDate,
  );
  return { rows: filled, doubts, cutColumns: cut.length, byDate: byDate.length };
}

const saysDirection = (texts: readonly string[], mapping: Mapping) =>
  Boolean(texts[mapping.indexOf('direction')]?.trim());

/** The cells of one row with what is pasted into it. */
function pasteRow(texts: readonly string[], before: Cells, mapping: Mapping, reading: Reading): Cells {
  const cells = { ...before };
  const touched = mapping.slice(0, texts.length).filter((column) => column !== null && column !== 'group');
  for (const [index, column] of mapping.entries()) {
    const text = texts[index]?.trim();
    if (column === null || column === 'group' || text === undefined) continue;
    // An empty word for direction or accumulation keeps the one that stands there.
    if (text !== '' || !(column === 'direction' || column === 'accumulation')) cells[column] = text;
  }
  const isUnsaid = isEmptyRow(before) && !saysDirection(texts, mapping);
  if (isUnsaid && readPlanDay(cells, reading.year) !== null) cells.direction = directionWords.byDate;
  for (const column of touched) cells[column] = tidyCell(column, cells, reading);
  // How periods add up follows from how the target is judged, where there is only one way.
  cells.accumulation = tidyCell('accumulation', cells, reading);
  return cells;
}
