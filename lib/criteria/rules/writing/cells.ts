import type { WrittenCell, WrittenSheet } from './sheets';

/** A cell as write-excel-file takes it. */
export type FileCell =
  | null
  | { readonly type: NumberConstructor; readonly value: number }
  | {
      readonly type: StringConstructor;
      readonly value: string;
      readonly wrap: true;
      readonly fontWeight?: 'bold';
    };

/** "_x0041_" is how the format writes a letter by its number: the words themselves are written so that they stay words. */
const literally = (text: string) => text.replace(/_x(?=[0-9A-F]{4}_)/giu, '_x005F_x');
/** Without what XML cannot hold. */
const printable = (text: string) =>
  text.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));

function fileCell(cell: WrittenCell, isBold: boolean): FileCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { type: Number, value: cell };
  const text = { type: String, value: literally(printable(cell)), wrap: true } as const;
  return isBold ? { ...text, fontWeight: 'bold' } : text;
}

/** Sheets for write-excel-file. Texts are texts, whatever they begin with: a formula in a title stays words. */
export function fileSheets(sheets: readonly WrittenSheet[]) {
  return sheets.map(({ name, widths, heading, strong = [], rows }) => ({
    sheet: name,
    columns: widths.map((width) => ({ width })),
    data: rows.map((row, place) => row.map((cell) => fileCell(cell, place < heading || strong.includes(place)))),
  }));
}
