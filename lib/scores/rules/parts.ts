/** What of a criterion says where it hangs: `part` is the section right below the top one, null where there is none. */
export type Parted = {
  readonly criterionId: string;
  readonly code: string;
  readonly part: { readonly id: string; readonly code: string; readonly title: string } | null;
};

export type Part<Item> = { readonly label: string; readonly title: string; readonly items: readonly Item[] };

/** More criteria than these are not shown on one page: thirty-five of them are fifty screens of a phone. */
export const mostTogether = 15;

function cut<Item extends Parted>(run: readonly Item[]): Part<Item>[] {
  const part = run[0]?.part ?? null;
  if (part && run.length <= mostTogether) return [{ label: part.code, title: part.title, items: run }];
  const pieces = Math.ceil(run.length / mostTogether);
  const size = Math.ceil(run.length / pieces);
  return Array.from({ length: pieces }, (_, place) => run.slice(place * size, (place + 1) * size)).map((items) => ({
    label: [...new Set([items[0]?.code, items.at(-1)?.code])].join(' – '),
    title: part?.title ?? '',
    items,
  }));
}

/**
 * The criteria of one group, in the pieces in which they are shown: all at once while they are few, else section by section. What
 * hangs right below the group, and a section that is too long itself, is cut evenly.
 */
export function partsOf<Item extends Parted>(items: readonly Item[]): Part<Item>[] {
  if (items.length <= mostTogether) return [{ label: '', title: '', items }];
  const runs: Item[][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last && last[0]?.part?.id === item.part?.id) last.push(item);
    else runs.push([item]);
  }
  return runs.flatMap(cut);
}

/** The part with this criterion; else the first with something left to do, else the first. */
export function partAt<Item extends Parted>(
  parts: readonly Part<Item>[],
  criterionId: string | null,
  isLeft: (item: Item) => boolean,
): Part<Item> | undefined {
  const holds = (one: Part<Item>) => one.items.some((item) => item.criterionId === criterionId);
  return parts.find(holds) ?? parts.find((one) => one.items.some(isLeft)) ?? parts[0];
}
