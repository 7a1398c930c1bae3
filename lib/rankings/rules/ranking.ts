import type { DutyStatus } from '@/lib/duties/rules/state';
import { compareVietnamese } from '@/lib/fold';

/** What a unit brings into the ranking. Percentages and points are canonical decimals with two places. */
export type Contender = {
  readonly unitId: string;
  readonly name: string;
  /** Why it cannot be ranked; null for a unit that is ranked. */
  readonly unranked: UnrankedReason | null;
  readonly completion: string;
  readonly targets: number;
  readonly reported: number;
  readonly costs: readonly Cost[];
};

/** A target that costs the unit most: what is missing up to its weight, in points of the ranking. */
export type Cost = {
  readonly targetId: string;
  readonly text: string;
  readonly points: string;
  readonly reported: boolean;
};

export type UnrankedReason =
  | 'left'
  | 'registration-not-owed'
  | 'registration-not-open'
  | 'not-registered'
  | 'registration-not-accepted'
  | 'report-not-open'
  | 'no-result';

export type Placed = Contender & {
  /** 1 is first; equal completions share a place and the next one is skipped; null for units that are not ranked. */
  readonly place: number | null;
  /** Points behind the next better completion, and ahead of the next lower one. */
  readonly behind: { readonly name: string; readonly points: string } | null;
  readonly ahead: { readonly name: string; readonly points: string } | null;
  readonly equals: readonly string[];
};

/** Completions have two decimals: whole hundredths compare and subtract exactly. */
function hundredths(text: string): number {
  return Math.round(Number(text) * 100);
}

function points(amount: number): string {
  return (amount / 100).toFixed(2);
}

const unregisteredReason: Readonly<Record<DutyStatus, UnrankedReason | null>> = {
  'not-owed': 'registration-not-owed',
  'not-due': 'registration-not-open',
  'not-started': 'not-registered',
  'in-progress': 'not-registered',
  submitted: 'registration-not-accepted',
  returned: 'registration-not-accepted',
  accepted: null,
};

/** Why a unit whose registration stands here has no place and no completion, or null. */
export function refuseUnregistered(registration: DutyStatus): UnrankedReason | null {
  return unregisteredReason[registration];
}

/**
 * Why a unit is not ranked, or null. Registrations count once accepted, results once reported. `report` is where it stands with
 * the report of the period: nobody is told to lack what is not asked for yet.
 */
export function refuseRanking(facts: {
  left: boolean;
  registration: DutyStatus;
  report: DutyStatus;
  reported: number;
}): UnrankedReason | null {
  if (facts.left) return 'left';
  const unregistered = refuseUnregistered(facts.registration);
  if (unregistered !== null || facts.reported > 0) return unregistered;
  return facts.report === 'not-due' ? 'report-not-open' : 'no-result';
}

/**
 * The provisional ranking: by weighted completion, the higher the better, equal ones share a place. The order of
 * `contenders` does not matter; units that are not ranked come last, each with its reason, by name.
 */
export function rankUnits(contenders: readonly Contender[]): Placed[] {
  const byName = (left: Contender, right: Contender) =>
    compareVietnamese(left.name, right.name) || (left.unitId < right.unitId ? -1 : 1);
  const ranked = contenders
    .filter((one) => one.unranked === null)
    .toSorted((left, right) => hundredths(right.completion) - hundredths(left.completion) || byName(left, right));
  const placed = ranked.map((one): Placed => {
    const own = hundredths(one.completion);
    const better = ranked.findLast((other) => hundredths(other.completion) > own);
    const lower = ranked.find((other) => hundredths(other.completion) < own);
    return {
      ...one,
      place: ranked.filter((other) => hundredths(other.completion) > own).length + 1,
      behind: better ? { name: better.name, points: points(hundredths(better.completion) - own) } : null,
      ahead: lower ? { name: lower.name, points: points(own - hundredths(lower.completion)) } : null,
      equals: ranked
        .filter((other) => other !== one && hundredths(other.completion) === own)
        .map((other) => other.name),
    };
  });
  const others = contenders.filter((one) => one.unranked !== null).toSorted(byName);
  return [...placed, ...others.map((one) => ({ ...one, place: null, behind: null, ahead: null, equals: [] }))];
}
