import { type DutyState, type SheetDuty, sheetDuties } from '@/lib/duties/rules/state';
import { compareVietnamese, searchRank } from '@/lib/fold';
import { readSort, type Sort } from '@/lib/page-parameters';

export const sortKeys = ['place', 'name', 'completion', 'returned', 'late', 'accepted'] as const;
export type SortKey = (typeof sortKeys)[number];

/** What a row needs to be found and ordered. */
export type Sortable = {
  readonly name: string;
  readonly shortName: string;
  readonly states: Record<SheetDuty, DutyState>;
  readonly result: { readonly completion: string } | null;
};

export type Tally = { returned: number; late: number; accepted: number; owed: number };

/** How many lines were returned, duties are late and duties are accepted, of those the unit owes. */
export function tallyOf(states: Record<SheetDuty, DutyState>): Tally {
  const all = sheetDuties.map((duty) => states[duty]);
  return {
    returned: all.reduce((sum, one) => sum + (one.status === 'returned' ? one.returned : 0), 0),
    late: all.filter((one) => one.lateSince !== null).length,
    accepted: all.filter((one) => one.status === 'accepted').length,
    owed: all.filter((one) => one.status !== 'not-owed').length,
  };
}

/** "-completion" → by completion, highest first; anything unknown → by place. */
export function sortFrom(text: string | string[] | undefined): Sort<SortKey> {
  return readSort(text, sortKeys) ?? { key: 'place', descending: false };
}

const compare: Record<Exclude<SortKey, 'place'>, (left: Sortable, right: Sortable) => number> = {
  name: (left, right) => compareVietnamese(left.name, right.name),
  completion: (left, right) => Number(left.result?.completion ?? -1) - Number(right.result?.completion ?? -1),
  returned: (left, right) => tallyOf(left.states).returned - tallyOf(right.states).returned,
  late: (left, right) => tallyOf(left.states).late - tallyOf(right.states).late,
  accepted: (left, right) => tallyOf(left.states).accepted - tallyOf(right.states).accepted,
};

/** The rows in the wished order; rows come in by place, and equal ones keep that order. */
export function orderRows<Row extends Sortable>(rows: readonly Row[], sort: Sort<SortKey>): Row[] {
  if (sort.key === 'place') return sort.descending ? rows.toReversed() : [...rows];
  const by = compare[sort.key];
  return rows.toSorted((left, right) => (sort.descending ? by(right, left) : by(left, right)));
}

/** The rows whose name or short name contains what was typed, whatever its tones and case. */
export function findRows<Row extends Sortable>(rows: readonly Row[], query: string): Row[] {
  return rows.filter((row) => searchRank(`${row.name} ${row.shortName}`, query) !== null);
}
