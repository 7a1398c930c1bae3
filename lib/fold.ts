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

/** Returns the words of a search as they are compared: folded, none when nothing was typed. */
export function searchWords(search: string): string[] {
  return foldVietnamese(search).split(' ').filter(Boolean);
}

/** What offices are called for short, folded. */
const shortNames: Readonly<Record<string, string>> = {
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  mttq: 'mat tran to quoc',
  thpt: 'trung hoc pho thong',
  thcs: 'trung hoc co so',
  ubkt: 'uy ban kiem tra',
};

/** How a word of a search may stand in a text: as typed, or written out ("ubnd" also as "uy ban nhan dan"). */
export function spellings(word: string): string[] {
  const whole = shortNames[word];
  return whole ? [word, whole] : [word];
}

/**
 * How well a text answers a search: how many of the words typed stand only inside a word of it ("huong" in "phường"), so
 * 0 is best; null when one is missing altogether. lib/db/search.ts does the same in SQL.
 */
export function searchRank(text: string, search: string): number | null {
  const key = ` ${foldVietnamese(text)}`;
  const words = searchWords(search).map(spellings);
  if (!words.every((spelt) => spelt.some((word) => key.includes(word)))) return null;
  return words.filter((spelt) => !spelt.some((word) => key.includes(` ${word}`))).length;
}

/** The items whose text holds every word of a search, those in which each begins a word first; else in the order given. */
export function searchItems<Item>(items: readonly Item[], search: string, textOf: (item: Item) => string): Item[] {
  return items
    .flatMap((item) => {
      const rank = searchRank(textOf(item), search);
      return rank === null ? [] : [{ item, rank }];
    })
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ item }) => item);
}

/** Orders two names as a Vietnamese dictionary does; numbers inside names count as numbers ("Khối 2" before "Khối 10"). */
export function compareVietnamese(left: string, right: string): number {
  return collator.compare(left.normalize('NFC'), right.normalize('NFC'));
}
