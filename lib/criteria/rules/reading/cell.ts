import { foldVietnamese } from '@/lib/fold';
import { formatDate, parseNumber } from '@/lib/format';
import { Exact } from '../exact';

/** What a cell of a workbook holds. */
export type Cell = string | number | boolean | Date | null;
export type Row = readonly Cell[];
export type Sheet = { readonly name: string; readonly rows: readonly Row[] };

/** Digits that a spreadsheet keeps; what stands behind them is noise of its binary numbers (0.30000000000000004). */
const DIGITS = 15;
const SPACES = /[\s\u00a0\u200b\ufeff]+/gu;

function numberText(value: number): string {
  return Number.isFinite(value) ? new Exact(value.toPrecision(DIGITS)).toFixed() : String(value);
}

/** A cell as text in one line; a number in plain decimals, a day as dd/MM/yyyy, nothing as "". */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : formatDate(cell.toISOString().slice(0, 10));
  return cell.replace(SPACES, ' ').trim();
}

/** The lines of a text cell, each without spaces around it; empty lines are left out. */
export function cellLines(cell: Cell): string[] {
  if (typeof cell !== 'string') return cellText(cell) === '' ? [] : [cellText(cell)];
  return cell
    .split(/\r?\n/u)
    .map((line) => cellText(line))
    .filter((line) => line !== '');
}

/** Whether a cell holds nothing but spaces. */
export const isEmpty = (cell: Cell) => cellText(cell) === '';

/** A text without tones and case, to compare words of workbooks. */
export const fold = (text: string) => foldVietnamese(text);

/** A number as decimal text, from "3,5", "+ 0,5", "−1", "3,5 điểm"; null where the text says anything else. */
export function plainNumber(text: string): string | null {
  const body = text
    .replace(/\s*(?:điểm|đ)\s*\.?$/iu, '')
    .replace(/[−–]/gu, '-')
    .replace(/^([-+])\s+/u, '$1');
  const read = parseNumber(body);
  return read.ok ? read.value : null;
}

/** What stands where points belong. */
export type ReadPoints =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'number'; readonly value: string }
  /** "1.234": one thousand or a little more than one. */
  | { readonly kind: 'ambiguous'; readonly thousand: string; readonly decimal: string }
  | { readonly kind: 'absurd'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string; readonly dayMonth: string; readonly monthDay: string }
  | { readonly kind: 'formula'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string };

/** More than any table gives for one thing; beyond it a number is a slip. */
const LARGEST = new Exact(10000);

/** Reads a cell where points belong; nothing is guessed. */
export function readPoints(cell: Cell): ReadPoints {
  const text = cellText(cell);
  if (text === '') return { kind: 'nothing' };
  if (cell instanceof Date) {
    const [day, month] = [cell.getUTCDate(), cell.getUTCMonth() + 1];
    return { kind: 'date', text, dayMonth: `${day}.${month}`, monthDay: `${month}.${day}` };
  }
  if (text.startsWith('=')) return { kind: 'formula', text };
  const value = typeof cell === 'number' ? text : plainNumber(text);
  if (value === null || typeof cell === 'boolean') return { kind: 'words', text };
  if (new Exact(value).abs().gt(LARGEST) || new Exact(value).decimalPlaces() > 6) return { kind: 'absurd', text };
  const grouped = typeof cell === 'string' && /^[-+]?\s*(\d{1,3})\.(\d{3})$/u.exec(text);
  if (!grouped || grouped[1] === '0') return { kind: 'number', value };
  return { kind: 'ambiguous', thousand: value, decimal: new Exact(`${grouped[1]}.${grouped[2]}`).toFixed() };
}
