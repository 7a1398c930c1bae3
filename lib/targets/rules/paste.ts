import { maximumLines } from './editing';
import type { PlacedRow } from './paste-rows';

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

export type PasteRefusal = { reason: 'paste-too-long'; lines: number; room: number; maximum: number };

/**
 * Why placed rows cannot be pasted, or null: they would make more rows than a registration may have. `targets` rows could be
 * filled over, the sheet has `present` rows; empty lines make no row.
 */
export function refusePaste(placed: readonly PlacedRow[], targets: number, present: number): PasteRefusal | null {
  const made = placed.filter((one) => one.row === null && one.texts.some((text) => text.trim() !== '')).length;
  const free = Math.max(0, maximumLines - present);
  if (made <= free) return null;
  return { reason: 'paste-too-long', lines: placed.length, room: targets + free, maximum: maximumLines };
}
