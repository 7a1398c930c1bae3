import { isInForce } from '@/lib/dated';

/** A unit as the copy of a campaign needs it; `blocId` is its bloc on the first day of the new year. */
export type CopyUnit = {
  readonly validFrom: string;
  /** The first day on which it no longer exists. */
  readonly validTo: string | null;
  readonly blocId: string | null;
  readonly successorIds: readonly string[];
  /** The blocs that the units before it belonged to last. */
  readonly lineBlocIds: readonly string[];
};

function belongs(unit: CopyUnit, blocId: string, isHeir: boolean): boolean {
  if (unit.blocId !== null) return unit.blocId === blocId;
  return !isHeir || unit.lineBlocIds.every((one) => one === blocId);
}

/**
 * The members of the new year: last year's units that still exist on `day`, the others replaced by their successors.
 * Units that have moved to another bloc by then are left out, and so is a successor of units of several blocs until it has one of
 * its own: each of their years would take it, and a unit belongs to one. Each unit comes once, in the order of last year.
 */
export function copyMembers(
  previous: readonly string[],
  units: ReadonlyMap<string, CopyUnit>,
  blocId: string,
  day: string,
): { members: string[]; left: string[] } {
  const members = new Set<string>();
  const left: string[] = [];
  const heirs = (id: string, seen: Set<string>): string[] => {
    const unit = units.get(id);
    if (!unit || seen.has(id)) return [];
    seen.add(id);
    const isHeir = seen.size > 1;
    if (isInForce(unit, day)) return belongs(unit, blocId, isHeir) ? [id] : [];
    return unit.successorIds.flatMap((successor) => heirs(successor, seen));
  };
  for (const id of previous) {
    const found = heirs(id, new Set());
    for (const heir of found) members.add(heir);
    if (!found.includes(id)) left.push(id);
  }
  return { members: [...members], left };
}

/**
 * Why a member of last year is not in the copy: it left during that year, is in another bloc, was succeeded, by units that no bloc
 * has yet (`unplaced`) or that take its place, or ended.
 */
export type WhyLeft =
  | { why: 'left'; on: string }
  | { why: 'moved'; blocName: string }
  | { why: 'succeeded'; by: string[] }
  | { why: 'unplaced'; by: string[] }
  | { why: 'ended'; on: string };

type NamedUnit = CopyUnit & { readonly unitName: string; readonly blocName: string | null };

/** Why `copyMembers` left a unit out on `day`; `members` are those it kept. */
export function whyLeft(
  id: string,
  units: ReadonlyMap<string, NamedUnit>,
  members: readonly string[],
  day: string,
): WhyLeft {
  const unit = units.get(id);
  if (unit && isInForce(unit, day)) return { why: 'moved', blocName: unit.blocName ?? '' };
  const line = new Set([id]);
  // A set is walked on while it grows: those that came after the successors are looked at too.
  for (const one of line) for (const next of units.get(one)?.successorIds ?? []) line.add(next);
  const by = members.filter((member) => line.has(member)).map((member) => units.get(member)?.unitName ?? '');
  const unplaced = [...line].flatMap((one) => {
    const heir = units.get(one);
    return heir && heir.blocId === null && isInForce(heir, day) ? [heir.unitName] : [];
  });
  if (by.length === 0 && unplaced.length > 0) return { why: 'unplaced', by: unplaced };
  return by.length > 0 ? { why: 'succeeded', by } : { why: 'ended', on: unit?.validTo ?? day };
}

/** Whether a movement runs on any day of the year. */
export function isRunningIn(movement: { startsOn: string; endsOn: string | null }, year: number): boolean {
  return movement.startsOn <= `${year}-12-31` && (movement.endsOn === null || movement.endsOn >= `${year}-01-01`);
}
