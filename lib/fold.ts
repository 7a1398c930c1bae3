const COMBINING_MARKS = /\p{Mn}/gu;
const collator = new Intl.Collator('vi', { sensitivity: 'variant', numeric: true });

/**
 * Returns the text as search sees it: lower case, no tones or other marks, đ as d, single spaces, so that
 * 'so tai chinh' finds 'Sở Tài chính' and 'Hoà' equals 'Hòa'.
 */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFKD')
    .replace(COMBINING_MARKS, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(COMBINING_MARKS, '')
    .replaceAll('đ', 'd')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Orders two names as a Vietnamese dictionary does; numbers inside names count as numbers ("Khối 2" before "Khối 10"). */
export function compareVietnamese(left: string, right: string): number {
  return collator.compare(left.normalize('NFC'), right.normalize('NFC'));
}
