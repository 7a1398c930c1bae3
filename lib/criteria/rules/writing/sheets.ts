import { formatNumber } from '@/lib/format';
import { ruleSentence } from '../sentences/rule';
import { evidenceNames, scorerWords } from '../setting-words';
import type { CriteriaTable, Criterion } from '../table';
import { walkTree } from '../tree';

/** A cell that is written: text stays text, whatever it begins with; nothing stays empty. */
export type WrittenCell = string | number | null;
export type WrittenSheet = {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  /** Rows above the body, set in bold. */
  readonly heading: number;
  /** Rows of the body that are set in bold too, counted from the first of the sheet. */
  readonly strong?: readonly number[];
  readonly rows: readonly (readonly WrittenCell[])[];
};

/** What a spreadsheet holds in one cell is 32 767 characters. */
const LONGEST_TEXT = 32_000;
export const rulesSheetName = 'Quy tắc';
/** Says that the sheet is ours, and how it is written. */
export const rulesMark = 'thi-dua/bang-tieu-chi/1';

/** A result for people: a number where a spreadsheet keeps all its digits (15), else its text with a decimal comma. */
export function numberCell(text: string | null): WrittenCell {
  if (text === null) return null;
  return text.replace(/\D/g, '').length <= 15 ? Number(text) : formatNumber(text);
}

/** Points of a table that must read in as they were written: a number only where it says the same to the last zero. */
function points(text: string | null): WrittenCell {
  if (text === null) return null;
  const number = Number(text);
  return String(number) === text ? number : formatNumber(text);
}

const cut = (text: string) =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1).toWellFormed()}…` : text;

function criterionRow(criterion: Criterion): WrittenCell[] {
  const { code, title, rule, evidence, scorer, note } = criterion;
  return [
    code,
    title,
    points(criterion.points),
    points(criterion.bonusCap),
    points(criterion.deductionCap),
    rule ? cut(ruleSentence(rule, criterion)) : '',
    evidence === 'required' ? evidenceNames.required : '',
    scorer ? scorerWords(scorer) : '',
    note,
  ];
}

const head = [
  'STT',
  'Tiêu chí',
  'Điểm chuẩn',
  'Thưởng tối đa',
  'Trừ tối đa',
  'Cách chấm',
  'Tài liệu minh chứng',
  'Nơi chấm',
  'Ghi chú',
] as const;

/** The table as people read it: one row for each criterion, the rule in one sentence, the total below. */
export function tableRows(table: CriteriaTable): WrittenCell[][] {
  return [
    [table.title],
    [`Năm ${table.year}`, table.legalGround],
    [...head],
    ...walkTree(table.criteria).map(({ criterion }) => criterionRow(criterion)),
    ['', 'Tổng cộng', points(table.declaredTotal), points(table.bonusCap), points(table.deductionCap)],
  ];
}

const escaped = (signs: string) =>
  [...Array(signs.length).keys()].map((at) => `\\u${signs.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');

/**
 * JSON that any spreadsheet keeps: without characters that XML forbids, spaces that it joins, and "_x0041_", which some read as a
 * letter. A long one goes on in the next cell, in plain ASCII, so that no sign is torn and no space stands at an end.
 */
function jsonCells(value: unknown): string[] {
  const json = JSON.stringify(value)
    .replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]| {2,}/gu, escaped)
    .replace(/_x/gu, '\\u005fx');
  if (json.length <= LONGEST_TEXT) return [json];
  const plain = json.replace(/[^!-~]/gu, escaped);
  return Array.from({ length: Math.ceil(plain.length / LONGEST_TEXT) }, (_, place) =>
    plain.slice(place * LONGEST_TEXT, (place + 1) * LONGEST_TEXT),
  );
}

function rulesRows(table: CriteriaTable): WrittenCell[][] {
  const { criteria, ...settings } = table;
  return [
    [rulesMark, 'Trang này giữ cách tính điểm để nhập lại bảng, xin đừng sửa.'],
    ['Ký hiệu', 'Tiêu chí', 'Cách chấm', 'Dữ liệu'],
    ['', table.title, '', ...jsonCells(settings)],
    ...criteria.map((one) => [
      one.code,
      one.title,
      one.rule ? cut(ruleSentence(one.rule, one)) : '',
      ...jsonCells(one),
    ]),
  ];
}

/**
 * A table as the sheets of a workbook: the table as people read it, and "Quy tắc" with every rule as a sentence and as data, so that
 * an exported file gives the same table back.
 */
export function tableSheets(table: CriteriaTable): WrittenSheet[] {
  return [
    {
      name: 'Bảng tiêu chí',
      widths: [8, 60, 10, 10, 10, 60, 20, 24, 40],
      heading: 3,
      rows: tableRows(table),
    },
    { name: rulesSheetName, widths: [8, 60, 60, 20], heading: 2, rows: rulesRows(table) },
  ];
}
