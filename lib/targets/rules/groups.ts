import { foldVietnamese } from '@/lib/fold';
import type { Choice } from './cells';

/** A number before a name, in folded words: "i.", "2)", "1.1", "a -", "phan ii:", "nhom 3". */
const number = String.raw`(?:[ivx]+|\d{1,3}(?:\.\d{1,3})*|[a-h])`;
const numbering = new RegExp(String.raw`^(?:(?:nhom|phan|muc)\s+)?${number}(?:\s*[.):/–-]+\s*|\s+)`);
const bareNumber = new RegExp(String.raw`^(?:(?:nhom|phan|muc)\s+)?${number}\s*[.):–-]*$`);

/** Nothing but the words: "Công tác thi đua - khen thưởng:" and "Công tác thi đua, khen thưởng" name the same. */
const wordsOf = (folded: string) => folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const withoutNumber = (folded: string) => wordsOf(folded.replace(numbering, ''));

/** The group of the sheet that a text names, whatever its case, tones, numbering and marks; null when it names none. */
export function groupNamed(text: string, groups: readonly Choice[]): string | null {
  const folded = foldVietnamese(text);
  const [name, plain] = [wordsOf(folded), withoutNumber(folded)];
  if (plain === '') return null;
  const names = groups.map((group) => ({ id: group.id, folded: foldVietnamese(group.name) }));
  const found =
    names.find((one) => wordsOf(one.folded) === name) ?? names.find((one) => withoutNumber(one.folded) === plain);
  return found?.id ?? null;
}

/** A row that says nothing but the name of a group: the group, and the cell in which the name stands. */
export type GroupRow = { readonly groupCode: string; readonly at: number };

/** Reads "II | Cải cách hành chính" as the heading of a group; null for a row that says anything else beside it. */
export function readGroupRow(texts: readonly string[], groups: readonly Choice[]): GroupRow | null {
  const filled = texts.flatMap((text, at) => (text.trim() === '' ? [] : [{ text, at }]));
  const [first, second] = filled;
  // Not even folded where it can be none: five thousand rows are looked at before any is drawn.
  if (!first || filled.length > 2 || (second && !bareNumber.test(foldVietnamese(first.text)))) return null;
  const named = second ?? first;
  const groupCode = groupNamed(named.text, groups);
  return groupCode === null ? null : { groupCode, at: named.at };
}

/** A row that heads those below it and is no target. */
export type HeadRow = {
  /** Null where the sheet has no such group. */ readonly groupCode: string | null;
  readonly name: string;
  readonly at: number;
};

/** How people number the parts of a table, and not its targets: "II", "III.", "Phần A", "Nhóm IV:". */
const partNumber = /^(?:[IVX]+|[A-H])\s*[.):/–-]*$/;
const partName = /^(?:[IVX]+|[A-H])\s*[.):/–-]+\s*(?=\p{L})/u;

/** Reads "II | Nhiệm vụ được giao thêm" as the name of a part; null for a row that says anything else beside it. */
function readPartRow(texts: readonly string[]): HeadRow | null {
  const filled = texts.flatMap((text, at) => (text.trim() === '' ? [] : [{ text: text.normalize('NFC').trim(), at }]));
  const [first, second] = filled;
  if (!first || filled.length > 2) return null;
  // Capitals alone: "vì sao" begins with no number.
  const number = first.text.replace(/^(?:nhóm|phần|mục)\s+/iu, '');
  const name = second ?? first;
  const isPart = second ? partNumber.test(number) && /\p{L}/u.test(name.text) : partName.test(number);
  return isPart ? { groupCode: null, name: name.text, at: name.at } : null;
}

/** Reads a row that only names a group of the sheet, or a part of the table that the sheet has no group for; null for others. */
export function readHeadRow(texts: readonly string[], groups: readonly Choice[]): HeadRow | null {
  const known = readGroupRow(texts, groups);
  return known ? { ...known, name: texts[known.at]?.trim() ?? '' } : readPartRow(texts);
}

/**
 * For every row whether it heads those below it. Numbers of parts tell a heading from a target only where other rows are no
 * headings: a block of nothing but "I | …" and "II | …" lists targets.
 */
export function headRows(block: readonly (readonly string[])[], groups: readonly Choice[]): (HeadRow | null)[] {
  const heads = block.map((texts) => readHeadRow(texts, groups));
  const isAnyPlain = block.some((texts, at) => !heads[at] && texts.some((text) => text.trim() !== ''));
  return isAnyPlain ? heads : heads.map((one) => (one && one.groupCode === null ? null : one));
}
