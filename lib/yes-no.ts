import { foldVietnamese } from './fold';

/** A word as it is looked up: folded, without the points that end it. */
export function simpleWord(text: string): string {
  return foldVietnamese(text)
    .replace(/\s*\/\s*/g, '/')
    .replace(/[.:;]+$/, '');
}

const yes = new Set(['co', 'x', 'yes', 'y', 'dat', 'true', '1', 'v', '✓', '✔', 'hoan thanh', 'thuc hien']);
const no = new Set(['khong', 'no', 'n', 'khong dat', 'false', '0', 'chua', 'chua dat']);

/** Reads yes or no ("Có", "x", "Không", "chưa đạt"); null when not understood. */
export function readYesNo(text: string): boolean | null {
  const word = simpleWord(text);
  return yes.has(word) ? true : no.has(word) ? false : null;
}
