import { cleanText } from './clean-text';
import { foldVietnamese } from './fold';
import type { Refusal } from './result';

/**
 * Reads a block as Excel, LibreOffice and Google Sheets put it on the clipboard: tabs between cells, lines between rows,
 * cells with tabs, line breaks or quotes in double quotes. The empty line that ends a block is no row.
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const source = text.replace(/\r\n?/g, '\n');
  while (at <= source.length) {
    const [cell, end] = readCell(source, at);
    row.push(cell);
    if (source[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = end + 1;
    if (at === source.length && source[end] === '\n') break;
  }
  return rows;
}

function readCell(source: string, start: number): [cell: string, end: number] {
  const quoted = source[start] === '"' ? readQuoted(source, start) : null;
  if (quoted) return quoted;
  let end = start;
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end++;
  return [source.slice(start, end), end];
}

/** A quoted cell, or null when the quote is only the first letter of a plain one. */
function readQuoted(source: string, start: number): [string, number] | null {
  let at = start + 1;
  while (at < source.length) {
    if (source[at] === '"') {
      if (source[at + 1] !== '"') break;
      at++;
    }
    at++;
  }
  const next = source[at + 1];
  if (at >= source.length || (next !== undefined && next !== '\t' && next !== '\n')) return null;
  return [source.slice(start + 1, at).replaceAll('""', '"'), at + 1];
}

/** Writes a block as spreadsheets read it: parseBlock(formatBlock(rows)) gives the rows back. */
export function formatBlock(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${rows.map((row) => row.map(cell).join('\t')).join('\n')}\n`;
}

/** Whether a pasted text is a block of cells rather than words for one cell. */
export function isBlock(text: string): boolean {
  const rows = parseBlock(text);
  return rows.length > 1 ? text.includes('\t') || rows.every((row) => row.length === 1) : (rows[0]?.length ?? 0) > 1;
}

/** What heads a column, as it is compared: folded, without brackets and points. */
export function plainHeading(text: string): string {
  return foldVietnamese(text)
    .replace(/\([^)]*\)?/g, ' ')
    .replaceAll('.', '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** How people head the columns of a table, by column, as plainHeading() gives it; in the order that a table without headings has. */
export type Headings<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** A row of a pasted table: which line of the block it is, from 1, and its cells, each a line of text; '' where nothing stands. */
export type TableRow<Column extends string> = {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
};

/** The rows of a pasted table, and what heads the filled columns that are left out. */
export type PastedTable<Column extends string> = {
  readonly rows: readonly TableRow<Column>[];
  readonly unread: readonly string[];
};

const running = ['stt', 'tt', 'so tt', 'so thu tu'];
/** How many rows are written at once. */
export const maximumRows = 500;

const lineOf = (text: string) => cleanText(text).replace(/\s+/gu, ' ').trim();

/**
 * Reads a block as a table of known columns. Headings say which is which where at least two of them, or the only one, are known; else
 * the columns stand in their own order, behind a column that only counts. Empty lines are no rows. Of rows that are too many one
 * tells that they are.
 */
export function readTable<Column extends string>(text: string, headings: Headings<Column>): PastedTable<Column> {
  // Object.keys loses the key type.
  const columns = Object.keys(headings) as Column[];
  const lines = parseBlock(text).map((cells, place) => ({ line: place + 1, cells: cells.map(lineOf) }));
  const filled = lines.filter(({ cells }) => cells.some(Boolean)).slice(0, maximumRows + 2);
  const head = (filled[0]?.cells ?? []).map(plainHeading);
  const named = head.map((one) => columns.find((column) => headings[column].includes(one)) ?? null);
  const known = named.filter(Boolean).length;
  const isHeaded = known >= 2 || (known === 1 && head.filter(Boolean).length === 1);
  const body = filled.slice(isHeaded ? 1 : 0, maximumRows + (isHeaded ? 2 : 1));
  const counts =
    body.length > 0 && body.every(({ cells }) => cells.length > 1 && /^\d{1,4}[.)]?$/.test(cells[0] ?? ''));
  const mapping = isHeaded ? named : counts ? [null, ...columns] : columns;
  const left = body.flatMap(({ cells }) => cells.flatMap((cell, at) => (cell && !mapping[at] ? [at] : [])));
  const names = [...new Set(left)]
    .toSorted((one, other) => one - other)
    .filter((at) => (isHeaded ? !running.includes(head[at] ?? '') : !(counts && at === 0)))
    .map((at) => (isHeaded && filled[0]?.cells[at]) || `cột ${at + 1}`);
  const cellsOf = (cells: readonly string[]) =>
    Object.fromEntries(columns.map((column) => [column, cells[mapping.indexOf(column)] ?? '']));
  // Every column is in it, as fromEntries cannot tell.
  const rows = body.map(({ line, cells }) => ({ line, cells: cellsOf(cells) as Record<Column, string> }));
  return { rows, unread: names };
}

/** Why a table is not written as a whole. */
export type TableRefusal =
  | { reason: 'table-nothing-pasted'; field: 'block' }
  /** These name no box: what the rows say of themselves stands below it, and a sentence above the form is enough. */
  | { reason: 'table-too-long'; maximum: number }
  | { reason: 'table-rows-refused'; count: number; line: number; why: Refusal };

/** A row of a pasted table once it was looked at. */
export type JudgedRow = { readonly line: number; readonly refusals: readonly Refusal[] };

/** Why a table of judged rows is not written, or null: it is empty, too long, or some of its rows are refused. */
export function refuseTable(rows: readonly JudgedRow[]): TableRefusal | null {
  if (rows.length === 0) return { reason: 'table-nothing-pasted', field: 'block' };
  if (rows.length > maximumRows) return { reason: 'table-too-long', maximum: maximumRows };
  const wrong = rows.filter((row) => row.refusals.length > 0);
  const [first] = wrong;
  const why = first?.refusals[0];
  return first && why ? { reason: 'table-rows-refused', count: wrong.length, line: first.line, why } : null;
}

/** What is wrong with one line of text, in the words of the forms, or null: nothing stands there, or too much. */
export function lineProblem(
  text: string,
  { empty, longest, tooLong = `Dài nhất ${longest} ký tự.` }: { empty: string; longest: number; tooLong?: string },
): string | null {
  if (text === '') return empty;
  return text.length > longest ? tooLong : null;
}
