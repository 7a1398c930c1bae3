import { type Cell, cellLines, cellText, fold, isEmpty, plainNumber, type Row } from './cell';
import { type Code, leadingCode, readCode } from './code';
import { type ColumnRole, type Layout, repeatedHeader } from './layout';

/** A row of the body of a table, its cells by what their columns hold. */
export type Line = {
  /** Row of the sheet, from 1. */
  readonly row: number;
  /** Nothing: no code, or one that cannot be read. */
  readonly code: Code | null;
  /** The code as it stands. */
  readonly codeText: string;
  readonly title: string;
  /** The title as it is written, line by line. */
  readonly titleLines: string;
  readonly standard: Cell;
  readonly bonus: Cell;
  readonly deduction: Cell;
  /** How points are given, line by line. */
  readonly rule: string;
  readonly evidence: string;
  readonly remark: string;
  readonly scorer: string;
  /** Cells below columns without a name we know. */
  readonly extras: readonly { readonly column: number; readonly text: string }[];
};

export type IgnoredWhy = 'title' | 'header' | 'repeated-header' | 'total' | 'footer' | 'scores' | 'dropped' | 'no-room';
/** A cell that is no part of the table, and why. Column from 1. */
export type Ignored = {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly why: IgnoredWhy;
};

export type Body = {
  readonly lines: readonly Line[];
  readonly totals: readonly { readonly row: number; readonly points: string; readonly found: string }[];
  readonly ignored: readonly Ignored[];
};

const TOTAL = /^(tong( cong| so| diem)*|cong)( [ivx]+( ?\+ ?[ivx]+)*)?( \([a-z0-9 +,]*\))?[:.]?$/;
const FOOTER =
  /^(noi nhan|nguoi lap|nguoi cham|thu truong|lanh dao|giam doc|chu tich|pho giam doc|truong phong|ky ten|xac nhan|\(?ky|tm\.|kt\.|tl\.|tuq\.|t\/m|- ?luu|luu:|.*ngay (\d|\.|…|_| )+thang)/;

/** All filled cells of a row as cells that are no part of the table; `place` counts from 0. */
export const ignoreRow = (row: Row, place: number, why: IgnoredWhy): Ignored[] =>
  row.flatMap((cell, column) =>
    isEmpty(cell) ? [] : [{ row: place + 1, column: column + 1, text: cellText(cell), why }],
  );

function cellOf(row: Row, { roles }: Layout, role: ColumnRole): Cell {
  const place = roles.indexOf(role);
  return place < 0 ? null : (row[place] ?? null);
}

function toLine(row: Row, place: number, layout: Layout): Line {
  const text = (role: ColumnRole) => cellText(cellOf(row, layout, role));
  const codeText = text('code');
  const read = codeText === '' ? leadingCode(text('title')) : null;
  const known = layout.roles.map((role) => role !== null);
  return {
    row: place + 1,
    code: read?.code ?? (codeText === '' ? null : readCode(codeText)),
    codeText: read?.code.text ?? codeText,
    title: read?.title ?? text('title'),
    titleLines: read?.title ?? cellLines(cellOf(row, layout, 'title')).join('\n'),
    standard: cellOf(row, layout, 'standard'),
    bonus: cellOf(row, layout, 'bonus'),
    deduction: cellOf(row, layout, 'deduction'),
    rule: cellLines(cellOf(row, layout, 'rule')).join('\n'),
    evidence: text('evidence'),
    remark: text('remark'),
    scorer: text('scorer'),
    extras: row.flatMap((cell, column) => (known[column] || isEmpty(cell) ? [] : [{ column, text: cellText(cell) }])),
  };
}

/** "Tổng cộng", "Cộng (I + II)"; the first letters are looked at before the costly folding. */
const isTotal = (text: string) => /^[TtCc]/u.test(text) && TOTAL.test(fold(text));

/** The total of a "Tổng cộng" row, else null. */
function totalOf(row: Row, layout: Layout): string | null {
  const named = (['code', 'title'] as const).map((role) => cellText(cellOf(row, layout, role)));
  if (!named.some(isTotal)) return null;
  const points = plainNumber(cellText(cellOf(row, layout, 'standard')));
  return points !== null && !points.startsWith('-') ? points : null;
}

/** What stands beside a total: sums of bonuses and deductions, which the table reckons itself. */
function besideTotal(row: Row, place: number): Ignored[] {
  return ignoreRow(row, place, 'total');
}

const isFooter = (row: Row) => row.some((cell) => FOOTER.test(fold(cellText(cell))));

function scoresOf(row: Row, place: number, { roles }: Layout): Ignored[] {
  return row.flatMap((cell, column): Ignored[] =>
    roles[column] === 'score' && !isEmpty(cell)
      ? [{ row: place + 1, column: column + 1, text: cellText(cell), why: 'scores' }]
      : [],
  );
}

/** Where the footer begins: the first row of signatures after which no row has a code and points. */
function footerStart(rows: readonly Row[], layout: Layout, from: number): number {
  const counts = (row: Row) =>
    readCode(cellText(cellOf(row, layout, 'code'))) !== null &&
    !isEmpty(cellOf(row, layout, 'title')) &&
    ['standard', 'bonus', 'deduction'].some((role) => !isEmpty(cellOf(row, layout, role as ColumnRole))); // three of the roles
  const last = rows.findLastIndex((row, place) => place >= from && (counts(row) || totalOf(row, layout) !== null));
  const start = rows.findIndex((row, place) => place > last && place >= from && isFooter(row));
  return start < 0 ? rows.length : start;
}

/** The rows below the header as lines, totals, and cells that are no part of the table. */
export function readBody(rows: readonly Row[], layout: Layout): Body {
  const from = (layout.headers.at(-1) ?? 0) + 1;
  const end = footerStart(rows, layout, from);
  const isRepeated = repeatedHeader(rows, layout);
  const lines: Line[] = [];
  const totals: Body['totals'][number][] = [];
  const ignored: Ignored[] = [];
  for (let place = from; place < rows.length; place += 1) {
    const row = rows[place] ?? [];
    if (row.every(isEmpty)) continue;
    const points = totalOf(row, layout);
    if (place >= end) ignored.push(...ignoreRow(row, place, 'footer'));
    else if (isRepeated(row)) ignored.push(...ignoreRow(row, place, 'repeated-header'));
    else if (points !== null) {
      totals.push({ row: place + 1, points, found: row.map(cellText).filter(Boolean).join(' | ') });
      ignored.push(...besideTotal(row, place));
    } else {
      ignored.push(...scoresOf(row, place, layout));
      const line = toLine(row, place, layout);
      if (!isBlank(line)) lines.push(line);
    }
  }
  return { lines, totals, ignored };
}

/** A row that held nothing but scores. */
function isBlank(line: Line): boolean {
  const { codeText, title, standard, bonus, deduction, rule, evidence, remark, scorer, extras } = line;
  const texts = [codeText, title, rule, evidence, remark, scorer];
  return texts.every((one) => one === '') && [standard, bonus, deduction].every(isEmpty) && extras.length === 0;
}

/** The words of a line in one text, for a question. */
export function wordsOf(line: Line): string {
  const { codeText, title, standard, bonus, deduction, rule, evidence, remark, scorer, extras } = line;
  const cells = [standard, bonus, deduction].map(cellText);
  return [codeText, title, ...cells, rule, evidence, remark, scorer, ...extras.map(({ text }) => text)]
    .filter((one) => one !== '')
    .join(' | ');
}
