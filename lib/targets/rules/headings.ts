import { plainHeading } from '@/lib/block';
import { type Choice, type ColumnKey, columns } from './cells';
import { groupNamed, headRows, readHeadRow } from './groups';
import { readAmount } from './words';

/** What a pasted column may be: one of the sheet's, or the name of the group in which the row belongs. */
export type PasteColumn = ColumnKey | 'group';
/** What each column of a pasted block is taken for; null is left out. */
export type Mapping = readonly (PasteColumn | null)[];
type Block = readonly (readonly string[])[];

/** How people head the columns of their own tables: folded, without brackets and points, a year as "nam nay" or "nam truoc". */
const words: Record<PasteColumn | 'number', readonly string[]> = {
  number: ['stt', 'tt', 'so tt', 'so thu tu'],
  text: [
    ...['noi dung', 'noi dung chi tieu', 'chi tieu', 'ten chi tieu', 'chi tieu thi dua', 'noi dung chi tieu thi dua'],
    ...['nhiem vu', 'noi dung nhiem vu', 'chi tieu nhiem vu', 'noi dung dang ky', 'noi dung thi dua'],
  ],
  measure: ['dvt', 'don vi tinh', 'don vi'],
  direction: ['cach danh gia', 'chieu danh gia'],
  baseline: [
    ...['nam truoc', 'thuc hien nam truoc', 'th nam truoc', 'ket qua nam truoc', 'ket qua thuc hien nam truoc'],
    ...['so nam truoc', 'so thuc hien nam truoc', 'so lieu nam truoc', 'uoc thuc hien nam truoc'],
  ],
  planned: [
    ...[
      'ke hoach',
      'ke hoach nam',
      'ke hoach nam nay',
      'kh',
      'kh nam',
      'kh nam nay',
      'chi tieu nam',
      'chi tieu nam nay',
    ],
    ...[
      'nam nay',
      'ke hoach giao',
      'chi tieu ke hoach',
      'muc dang ky',
      'muc tieu',
      'ke hoach dang ky',
      'dang ky nam nay',
    ],
  ],
  accumulation: ['cach cong cac ky', 'cach cong', 'cach tinh cac ky'],
  dueOn: [
    ...['thoi han', 'thoi han hoan thanh', 'han hoan thanh', 'thoi gian hoan thanh', 'ngay hoan thanh'],
    ...['han', 'han chot', 'thoi han thuc hien', 'thoi gian thuc hien'],
  ],
  weight: ['trong so', 'ty trong', 'diem trong so'],
  movement: ['phong trao', 'phong trao thi dua', 'thuoc phong trao'],
  ownerDivision: [
    ...['phong chu tri', 'phong ban chu tri', 'don vi chu tri', 'bo phan chu tri', 'co quan chu tri'],
    ...['phong phu trach', 'bo phan phu trach', 'don vi phu trach'],
  ],
  note: ['ghi chu'],
  group: ['nhom', 'ten nhom', 'nhom chi tieu', 'thuoc nhom', 'nhom noi dung', 'nhom nhiem vu', 'nhom tieu chi'],
};
const known = new Map(
  // Object.entries loses the key type.
  (Object.entries(words) as [PasteColumn | 'number', readonly string[]][]).flatMap(([column, texts]) =>
    texts.map((text) => [text, column] as const),
  ),
);

/** The column that a heading names in a sheet of `year`, 'number' for a running number, or null. */
export function readHeading(text: string, year: number): PasteColumn | 'number' | null {
  const plain = plainHeading(text).replace(/(?:nam )?\b(20\d\d)\b/g, (_, number: string) =>
    Number(number) < year ? 'nam truoc' : 'nam nay',
  );
  return known.get(plain) ?? null;
}

/** The columns named by a row of headings: at least half of what stands there, and two or all of it; else null. */
function readHeadings(row: readonly string[], year: number): Mapping | null {
  const read = row.map((text) => readHeading(text, year));
  const filled = row.filter((text) => text.trim() !== '').length;
  const found = read.filter((one) => one !== null).length;
  if (found === 0 || found * 2 < filled || (found < 2 && found < filled)) return null;
  return read.map((one, index) => (one === 'number' || read.indexOf(one) < index ? null : one));
}

const isFilled = (row: readonly string[]) => row.some((text) => text.trim() !== '');

/** The rows between the headings of groups, which often count from one again. */
function sections(block: Block, groups: readonly Choice[]): (readonly string[])[][] {
  const found: (readonly string[])[][] = [[]];
  const heads = headRows(block, groups);
  for (const [index, row] of block.entries()) {
    if (heads[index]) found.push([]);
    else if (isFilled(row)) found.at(-1)?.push(row);
  }
  return found.filter((section) => section.length > 0);
}

/** Whether the first column only counts the rows: whole numbers one after the other, beside words. */
function isCounted(filled: Block): boolean {
  const numbers = filled.map(([first = '']) => /^(\d{1,3})[.)]?$/.exec(first.trim())?.[1]).map(Number);
  const beside = filled.map(([, second = '']) => second.trim());
  return (
    numbers.length > 0 &&
    numbers.every((number, index) => number === (numbers[0] ?? 0) + index) &&
    beside.every((text) => text !== '' && readAmount(text) === null)
  );
}

/** Columns in the order of the sheet; those of words are passed over where the block has nothing but numbers. */
function inOrder(block: Block, start: ColumnKey, width: number): (ColumnKey | null)[] {
  const left = columns.slice(columns.indexOf(start));
  return Array.from({ length: width }, (_, index) => {
    const filled = block.map((row) => row[index]?.trim() ?? '').filter((text) => text !== '');
    const ofNumbers = filled.length > 0 && filled.every((text) => readAmount(text) !== null);
    while (index > 0 && ofNumbers && (left[0] === 'direction' || left[0] === 'accumulation')) left.shift();
    return left.shift() ?? null;
  });
}

/** Takes a column beyond the last one of the sheet for the groups where it holds nothing but their names. */
function withGroups(mapping: Mapping, block: Block, groups: readonly Choice[]): Mapping {
  const at = mapping.findLastIndex((one) => one !== null) + 1;
  const names = block.map((row) => row[at]?.trim() ?? '').filter((text) => text !== '');
  const all = at > 0 && names.length > 0 && names.every((name) => groupNamed(name, groups) !== null);
  return mapping.map((one, index) => (all && index === at ? 'group' : one));
}

/**
 * The columns that a row of headings names, and how many rows end with it: above it may stand the name of the table, which
 * is one cell wide, and the name of a group. Null without such a row, or where nothing follows it.
 */
function findHeadings(
  block: Block,
  year: number,
  groups: readonly Choice[],
): { mapping: Mapping; above: number } | null {
  for (const [index, row] of block.slice(0, 10).entries()) {
    const filled = row.filter((text) => text.trim() !== '').length;
    const mapping = index === 0 || filled > 1 ? readHeadings(row, year) : null;
    if (mapping) return index + 1 < block.length ? { mapping, above: index + 1 } : null;
    if (filled > 1 && !readHeadRow(row, groups)) return null;
  }
  return null;
}

export type Placed = {
  readonly rows: Block;
  readonly mapping: Mapping;
  /** How many rows at the top name the table and its columns; they are not in `rows`. */
  readonly above: number;
};

/**
 * Finds out what the columns of a block are. A row of headings names them and is left out of `rows` with the name of the
 * table above it, but for the name of a group; without one they follow the order of the sheet from `start`, and a first
 * column of running numbers put at the text is left out.
 */
export function placeColumns(block: Block, start: ColumnKey, year: number, groups: readonly Choice[]): Placed {
  const width = Math.max(0, ...block.map((row) => row.length));
  const fill = (found: Mapping): Mapping => Array.from({ length: width }, (_, index) => found[index] ?? null);
  const named = findHeadings(block, year, groups);
  if (named) {
    const { mapping, above } = named;
    const kept = block.slice(0, above - 1).filter((row) => readHeadRow(row, groups));
    return { rows: [...kept, ...block.slice(above)], mapping: fill(mapping), above: above - kept.length };
  }
  const parts = start === 'text' ? sections(block, groups) : [block];
  const rows = parts.flat();
  if (start !== 'text' || parts.length === 0 || !parts.every(isCounted))
    return { rows: block, mapping: withGroups(inOrder(rows, start, width), rows, groups), above: 0 };
  const words = rows.map((row) => row.slice(1));
  const mapping = [null, ...inOrder(words, start, width - 1)];
  return { rows: block, mapping: withGroups(mapping, rows, groups), above: 0 };
}

/** Takes one column for another thing; the column that was taken for it before is left out. */
export function changeColumn(mapping: Mapping, index: number, column: PasteColumn | null): Mapping {
  return mapping.map((one, place) => (place === index ? column : one === column ? null : one));
}
