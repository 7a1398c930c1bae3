import type { Row } from './cell';
import { cellText } from './cell';

/** Rows of a sheet, columns of a row, characters of a cell and of the whole: more is no criteria table. */
export const importLimits = { rows: 5000, columns: 100, characters: 2000, text: 1_000_000 } as const;

/** Why a sheet is not read at all; everything else is asked row by row. */
export type ImportRefusal =
  | { readonly reason: 'import-empty' }
  | { readonly reason: 'import-too-many-rows'; readonly rows: number; readonly most: number }
  | { readonly reason: 'import-too-many-columns'; readonly row: number; readonly most: number }
  | { readonly reason: 'import-cell-too-long'; readonly row: number; readonly most: number }
  | { readonly reason: 'import-too-much-text'; readonly most: number }
  | { readonly reason: 'import-header-missing' }
  | { readonly reason: 'import-rules-broken' }
  | { readonly reason: 'import-doubts-open'; readonly count: number };

/** Refuses sheets without anything in them, and those beyond the limits. */
export function refuseRows(rows: readonly Row[]): ImportRefusal | null {
  if (rows.every((row) => row.every((cell) => cellText(cell) === ''))) return { reason: 'import-empty' };
  const { rows: most, columns, characters, text } = importLimits;
  if (rows.length > most) return { reason: 'import-too-many-rows', rows: rows.length, most };
  const wide = rows.findIndex((row) => row.length > columns);
  if (wide >= 0) return { reason: 'import-too-many-columns', row: wide + 1, most: columns };
  const long = rows.findIndex((row) => row.some((cell) => typeof cell === 'string' && cell.length > characters));
  if (long >= 0) return { reason: 'import-cell-too-long', row: long + 1, most: characters };
  const length = rows.flat().reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 0), 0);
  return length > text ? { reason: 'import-too-much-text', most: text } : null;
}
