import { compare, Exact, hundred, roundPoints, zero } from '@/lib/criteria/rules/exact';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { type Contender, unrankedReason } from './contender';
import { compareByChain, placeGroups } from './order';
import { seededNumbers } from './random';
import { shakenResult, type TopPart, topParts } from './shaking';

/** How firmly a unit holds its place when the weights of the top sections are shaken. */
export type Robustness = {
  readonly unitId: string;
  readonly place: number;
  /** The narrowest range of places that holds in at least the wished share of runs. */
  readonly from: number;
  readonly to: number;
  /** Share of runs within the range, in %, one decimal. */
  readonly share: string;
};

export type Shaking = {
  readonly runs: number;
  readonly seed: number;
  /** Percent by which each weight may go up or down. */
  readonly spread: number;
  /** Wished share of runs in %. */
  readonly confidence: number;
};

export const usualShaking: Shaking = { runs: 1000, seed: 1, spread: 10, confidence: 95 };

type Shaken = { readonly contender: Contender; readonly tops: readonly TopPart[] };

/** Places in one run; equal results are told apart by the chain as in the ranking. */
function placesOf(table: CriteriaTable, units: readonly Shaken[], weights: readonly Exact[]): number[] {
  const results = units.map(({ tops }) => shakenResult(table, tops, weights));
  return units.map((own, place) => {
    const result = results[place] ?? zero;
    const better = units.filter((other, index) => {
      const sign = compare(results[index] ?? zero, result);
      return sign > 0 || (sign === 0 && compareByChain(table.tieBreaks, other.contender, own.contender) < 0);
    });
    return 1 + better.length;
  });
}

/** The narrowest range that holds at least `needed` runs; of equally narrow ones the one with more runs, then the better. */
function narrowestRange(counts: readonly number[], needed: number): { from: number; to: number; held: number } {
  let best = { from: 1, to: counts.length, held: 0 };
  for (let from = 1; from <= counts.length; from += 1) {
    let held = 0;
    for (let to = from; to <= counts.length; to += 1) {
      held += counts[to - 1] ?? 0;
      const [width, narrowest] = [to - from, best.to - best.from];
      if (held >= needed && (width < narrowest || (width === narrowest && held > best.held))) best = { from, to, held };
    }
  }
  return best;
}

/** The same as `robustness`, one run at a time: a browser stops between them to answer people. */
export function* shakeByRuns(
  table: CriteriaTable,
  contenders: readonly Contender[],
  { runs, seed, spread, confidence }: Shaking = usualShaking,
): Generator<undefined, Robustness[]> {
  const ranked = contenders.filter(({ score }) => unrankedReason(score) === null);
  const units = placeGroups(table.tieBreaks, ranked)
    .flat()
    .map((contender) => ({ contender, tops: topParts(table, contender.score) }));
  const tops = units[0]?.tops.length ?? 0;
  const next = seededNumbers(seed);
  const places = placesOf(table, units, []);
  const counts = units.map(() => units.map(() => 0));
  for (let run = 0; run < runs; run += 1) {
    // Thousandths: 0,900 to 1,100 for a spread of 10 %.
    const weights = Array.from({ length: tops }, () => new Exact(1000 - spread * 10 + next(spread * 20 + 1)).div(1000));
    placesOf(table, units, weights).forEach((place, unit) => {
      const row = counts[unit];
      if (row) row[place - 1] = (row[place - 1] ?? 0) + 1;
    });
    yield;
  }
  return units.map(({ contender }, unit) => {
    const { from, to, held } = narrowestRange(counts[unit] ?? [], Math.ceil((runs * confidence) / 100));
    const share = runs === 0 ? zero : roundPoints(new Exact(held).times(hundred).div(runs), 1);
    return { unitId: contender.unitId, place: places[unit] ?? 0, from, to, share: share.toFixed(1) };
  });
}

/**
 * How places hold when the weights of the top sections go up or down by chance: so many runs from a seed, the same seed giving the
 * same answer. Unranked units take no part. The order of `contenders` does not matter.
 */
export function robustness(
  table: CriteriaTable,
  contenders: readonly Contender[],
  shaking: Shaking = usualShaking,
): Robustness[] {
  const runs = shakeByRuns(table, contenders, shaking);
  let step = runs.next();
  while (!step.done) step = runs.next();
  return step.value;
}
