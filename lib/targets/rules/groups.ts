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
