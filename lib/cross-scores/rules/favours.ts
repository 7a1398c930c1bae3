import { Exact } from '@/lib/criteria/rules/exact';
import { type Comparison, type CrossGiven, type CrossLimits, compareWithOthers, middlesOf } from './comparison';

/** A unit gave another one clearly more than the middle of its scorers, and more than it usually gives. */
export type Favour = {
  readonly scorerId: string;
  readonly scoredId: string;
  readonly others: Comparison;
  /** What the scorer's other sheets say against the middle there, in %. */
  readonly usual: string;
};

export type Favours = {
  readonly found: readonly Favour[];
  /** Sheets of which nothing can be said: too few scored the unit, or the scorer scored nobody else. */
  readonly unknown: number;
};

/** The sheets in which somebody is favoured. */
export function findFavours(all: readonly CrossGiven[], limits: CrossLimits): Favours {
  let unknown = 0;
  const middles = middlesOf(all, limits);
  const found = all.flatMap((given): Favour[] => {
    const others = compareWithOthers([given], middles);
    const rest = all.filter((one) => one.scorerId === given.scorerId && one.scoredId !== given.scoredId);
    const usual = compareWithOthers(rest, middles);
    if (!others || !usual || others.compared < limits.leaves || usual.compared < limits.leaves) {
      unknown += 1;
      return [];
    }
    const share = new Exact(others.share);
    const favours = share.gte(limits.share) && share.minus(usual.share).gte(limits.share);
    if (!favours || others.higher <= others.lower) return [];
    return [{ scorerId: given.scorerId, scoredId: given.scoredId, others, usual: usual.share }];
  });
  return { found, unknown };
}

const longestCircle = 4;

/**
 * Units that favour each other in a circle: two that do so both ways, or three or four of which each favours the next.
 * Each circle once, beginning with its smallest id.
 */
export function findCircles(favours: readonly Pick<Favour, 'scorerId' | 'scoredId'>[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { scorerId, scoredId } of favours) next.set(scorerId, [...(next.get(scorerId) ?? []), scoredId]);
  const walk = (path: readonly string[]): string[][] => {
    const [start, last] = [path[0] ?? '', path.at(-1) ?? ''];
    return (next.get(last) ?? []).flatMap((id) => {
      if (id === start) return path.length > 1 ? [[...path]] : [];
      return id < start || path.includes(id) || path.length >= longestCircle ? [] : walk([...path, id]);
    });
  };
  return [...next.keys()].toSorted().flatMap((start) => walk([start]));
}

/** Favours of this year that the favoured unit did its scorer the year before. */
export function findReturned(now: readonly Favour[], before: readonly Favour[]): { now: Favour; before: Favour }[] {
  return now.flatMap((favour) =>
    before
      .filter((one) => one.scorerId === favour.scoredId && one.scoredId === favour.scorerId)
      .map((one) => ({ now: favour, before: one })),
  );
}
