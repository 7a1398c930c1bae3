import { Exact, hundred, padded, roundPoints, zero } from '@/lib/criteria/rules/exact';
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

const linesOf = ({ lines }: CrossGiven) => lines;

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
  return sumUp(
    lines.flatMap((line): Sum[] => {
      const against = line.points === null ? null : other(line);
      if (line.points === null || against === null) return [];
      const difference = new Exact(line.points).minus(against);
      const [lower, higher] = [Number(difference.isNegative() && !difference.isZero()), Number(difference.gt(0))];
      return [{ compared: 1, lower, higher, difference, standard: new Exact(line.maximum) }];
    }),
  );
}

/** Null where nothing can be compared, or only leaves without standard points. */
function comparisonOf({ compared, lower, higher, difference, standard }: Sum): Comparison | null {
  if (compared === 0 || !standard.gt(0)) return null;
  const share = padded(roundPoints(difference.times(hundred).div(standard), 2), 2);
  return { compared, lower, higher, difference: difference.toFixed(), share };
}

/** For each leaf of a unit, the middle of what its scorers gave; null where fewer than `together` did. */
function middleOf(scoredId: string, all: readonly CrossGiven[], together: number): (line: GivenLine) => Exact | null {
  const points = new Map<string, Exact[]>();
  for (const { criterionId, points: one } of all.filter((sheet) => sheet.scoredId === scoredId).flatMap(linesOf)) {
    if (one !== null) points.set(criterionId, [...(points.get(criterionId) ?? []), new Exact(one)]);
  }
  return ({ criterionId }) => {
    const given = points.get(criterionId) ?? [];
    return given.length < together ? null : medianOf(given);
  };
}

/**
 * Sheets taken together against the median of all scorers of the same units; null where too few scored the same. Of two
 * that differ nobody knows which one is strict, and with the own points left out a strict third would make two look generous.
 */
export function compareWithOthers(
  sheets: readonly CrossGiven[],
  all: readonly CrossGiven[],
  { together }: Pick<CrossLimits, 'together'>,
): Comparison | null {
  return comparisonOf(sumUp(sheets.map((one) => sumAgainst(one, middleOf(one.scoredId, all, together)))));
}

/** Sheets taken together against what the scored units claim. */
export function compareWithClaims(sheets: readonly CrossGiven[]): Comparison | null {
  return comparisonOf(
    sumUp(sheets.map((one) => sumAgainst(one, ({ claimed }) => (claimed === null ? null : new Exact(claimed))))),
  );
}
