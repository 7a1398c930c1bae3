import { compare, type Exact, exactOf, hundred, padded, roundPoints, zero } from '@/lib/criteria/rules/exact';
import { medianOf } from './spread';

/** One leaf of a sheet that was sent. `points` is null where the scorer abstained, or agreed that there are none. */
export type GivenLine = {
  readonly criterionId: string;
  /** Standard points. */
  readonly maximum: string;
  readonly claimed: string | null;
  readonly points: string | null;
};

/** What one unit gave another one, as it was sent. */
export type CrossGiven = {
  readonly scorerId: string;
  readonly scoredId: string;
  readonly lines: readonly GivenLine[];
};

/** What a comparison rests on, before it is divided: so that several sheets can be taken together. */
type Sum = { compared: number; lower: number; higher: number; difference: Exact; standard: Exact };

/** How points stand to others for the same leaves. */
export type Comparison = {
  readonly compared: number;
  readonly lower: number;
  readonly higher: number;
  /** Sum of the differences, in points. */
  readonly difference: string;
  /** The same in % of the standard points of the leaves compared, two decimals. */
  readonly share: string;
};

/** Below these there is too little to say anything. `share` in % of the standard points. */
export type CrossLimits = {
  /** Scorers of the same leaf. */
  readonly together: number;
  readonly leaves: number;
  readonly sheets: number;
  readonly scorers: number;
  readonly share: string;
};

/** Three per cent of the standard points is 30 points of a 1 000-point table: more than most places lie apart. */
export const crossLimits: CrossLimits = { together: 3, leaves: 5, sheets: 2, scorers: 4, share: '3' };

const sumUp = (parts: readonly Sum[]): Sum =>
  parts.reduce(
    (all, one) => ({
      compared: all.compared + one.compared,
      lower: all.lower + one.lower,
      higher: all.higher + one.higher,
      difference: all.difference.plus(one.difference),
      standard: all.standard.plus(one.standard),
    }),
    { compared: 0, lower: 0, higher: 0, difference: zero, standard: zero },
  );

function sumAgainst({ lines }: CrossGiven, other: (line: GivenLine) => Exact | null): Sum {
  const sum = { compared: 0, lower: 0, higher: 0, difference: zero, standard: zero };
  for (const line of lines) {
    const against = line.points === null ? null : other(line);
    if (line.points === null || against === null) continue;
    const points = exactOf(line.points);
    const side = compare(points, against);
    sum.compared += 1;
    sum.lower += Number(side < 0);
    sum.higher += Number(side > 0);
    // Most scorers give what the others give.
    if (side !== 0) sum.difference = sum.difference.plus(points.minus(against));
    sum.standard = sum.standard.plus(exactOf(line.maximum));
  }
  return sum;
}

/** Null where nothing can be compared, or only leaves without standard points. */
function comparisonOf({ compared, lower, higher, difference, standard }: Sum): Comparison | null {
  if (compared === 0 || !standard.gt(0)) return null;
  const share = padded(roundPoints(difference.times(hundred).div(standard), 2), 2);
  return { compared, lower, higher, difference: difference.toFixed(), share };
}

/** The middle of what a unit's scorers gave for a leaf; null where too few did. */
export type Middles = (scoredId: string, criterionId: string) => Exact | null;

/** The middles of all units, each reckoned once, when it is asked for. */
export function middlesOf(all: readonly CrossGiven[], { together }: Pick<CrossLimits, 'together'>): Middles {
  const points = new Map<string, Map<string, Exact[]>>();
  for (const { scoredId, lines } of all) {
    const own = points.get(scoredId) ?? new Map<string, Exact[]>();
    points.set(scoredId, own);
    for (const { criterionId, points: one } of lines) {
      if (one === null) continue;
      const given = own.get(criterionId);
      if (given) given.push(exactOf(one));
      else own.set(criterionId, [exactOf(one)]);
    }
  }
  const found = new Map<readonly Exact[], Exact | null>();
  return (scoredId, criterionId) => {
    const given = points.get(scoredId)?.get(criterionId);
    if (!given || given.length < together) return null;
    const known = found.get(given);
    if (known !== undefined) return known;
    const middle = medianOf(given);
    found.set(given, middle);
    return middle;
  };
}

/**
 * Sheets taken together against the median of all scorers of the same units; null where too few scored the same. Of two
 * that differ nobody knows which one is strict, and with the own points left out a strict third would make two look generous.
 */
export function compareWithOthers(sheets: readonly CrossGiven[], middles: Middles): Comparison | null {
  const against = (one: CrossGiven) => sumAgainst(one, ({ criterionId }) => middles(one.scoredId, criterionId));
  return comparisonOf(sumUp(sheets.map(against)));
}

/** Sheets taken together against what the scored units claim. */
export function compareWithClaims(sheets: readonly CrossGiven[]): Comparison | null {
  return comparisonOf(
    sumUp(sheets.map((one) => sumAgainst(one, ({ claimed }) => (claimed === null ? null : exactOf(claimed))))),
  );
}
