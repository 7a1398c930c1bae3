import { type Cells, type Choice, emptyCells, isEmptyRow, type Reading, readCells, tidyCell } from './cells';
import { groupNamed, readGroupRow } from './groups';
import type { Mapping } from './headings';

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

/**
 * Finds the group of every pasted row. A row that only names a group of the sheet is the heading of those after it and no row
 * itself. A filled cell in the column of groups decides for its row and the rows below whose cell is empty, as cells joined in
 * Excel do; a name that is no group leaves the row in the clicked one. Only rows of the clicked group fill rows over.
 */
export function placeRows(block: Block, mapping: Mapping, { groupCode, groups, targets }: PasteInto): PlacedRow[] {
  const groupAt = mapping.indexOf('group');
  const textAt = mapping.indexOf('text');
  const isHeading = (texts: readonly string[]) => {
    const found = textAt < 0 ? null : readGroupRow(texts, groups);
    const column = found && mapping[found.at];
    // In the column of groups a name beside a text says where the text belongs, however short that is.
    const heads = column === 'text' || !column || (column === 'group' && !texts[textAt]?.trim());
    return found && heads ? found.groupCode : null;
  };
  const placed: PlacedRow[] = [];
  let current = groupCode;
  let taken = 0;
  for (const texts of block) {
    const heading = isHeading(texts);
    if (heading !== null) {
      current = heading;
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
export type Pasted = { readonly rows: PastedRow[]; readonly doubts: number; readonly cutColumns: number };

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
  return { rows: filled, doubts, cutColumns: cut.length };
}

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
  for (const column of touched) cells[column] = tidyCell(column, cells, reading);
  return cells;
}
