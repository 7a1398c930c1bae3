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

/** What a name may mean: `isCertain` where it is one item's and no other's; else those that it may mean, or that are near. */
export type Found<Item> = { readonly items: readonly Item[]; readonly isCertain: boolean };

const mostOffered = 8;

/**
 * Finds items by one of their names, whatever tones and case: where that fits several, those written just so come first. A name that is
 * nobody's is never guessed: it gives the nearest, which somebody has to choose from.
 */
export function findByName<Item>(
  items: readonly Item[],
  namesOf: (item: Item) => readonly string[],
): (name: string) => Found<Item> {
  const plain = (text: string) => text.normalize('NFC').toLowerCase().trim();
  const byKey = new Map<string, Item[]>();
  for (const item of items) {
    const keys = new Set(namesOf(item).map(foldVietnamese));
    for (const key of keys) if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), item]);
  }
  const find = (name: string): Found<Item> => {
    const alike = byKey.get(foldVietnamese(name)) ?? [];
    const same = alike.filter((item) => namesOf(item).some((one) => plain(one) === plain(name)));
    const exact = same.length > 0 ? same : alike;
    if (exact.length > 0) return { items: exact, isCertain: exact.length === 1 };
    const near = searchItems(items, name, (item) => namesOf(item).join(' '));
    return { items: near.slice(0, mostOffered), isCertain: false };
  };
  const found = new Map<string, Found<Item>>();
  return (name) => {
    const known = found.get(name) ?? find(name);
    found.set(name, known);
    return known;
  };
}
