import type { KnownAward, KnownAwards } from '@/lib/scores/rules/known-awards';
import { office } from '../accounts';
import type { SeedCampaign } from '../campaigns';
import { awardIssuers } from '../data/award-papers';
import { type AwardKind, awardCodes, awardOf } from '../data/province';
import { momentOf } from '../days';
import { idOf, randomOf } from '../random';
import type { Rows } from '../rows';
import type { SeedUnit } from '../units';

/** What each unit was given for the last year of its bloc, by its id. */
export type SeedAwards = Map<string, KnownAward[]>;

// Awards of a year are decided in the next one, and the office declares the register complete soon after.
const decidedOn = (year: number) => `${year + 1}-02-15`;
const declaredOn = (year: number) => `${year + 1}-03-10`;

function give(rows: Rows, unit: SeedUnit, year: number, kind: AwardKind): KnownAward {
  const day = decidedOn(year);
  const { code, name } = awardOf(kind, day);
  const { level, issuer, mark } = awardIssuers[kind];
  // One decision for all units of a kind.
  const decision = `${randomOf('award-decision', kind, year).whole(210, 480)}/${mark}`;
  rows.UnitAward.push({
    ...{ id: idOf('unit-award', unit.code, kind, year), unitId: unit.id, awardCode: code, year, level, issuer },
    ...{ decisionNumber: decision, decidedOn: day, note: '', revision: 1 },
    ...{ updatedAt: momentOf(day, 15), updatedBy: office.name },
  });
  return { codes: awardCodes(kind), name, decision, decidedOn: day };
}

/** The flag for the first of a bloc, the higher title for the first four, the lower for all others that were ranked. */
const kindsOf = (place: number): AwardKind[] =>
  place === 1 ? ['province-flag', 'excellent'] : [place <= 4 ? 'excellent' : 'advanced'];

/** What a published ranking brought, once it was decided. */
export function awardRanked(
  rows: Rows,
  { members, year }: SeedCampaign,
  places: ReadonlyMap<string, number | null>,
  today: string,
): SeedAwards {
  const awards: SeedAwards = new Map();
  if (decidedOn(year) >= today) return awards;
  for (const unit of members) {
    const place = places.get(unit.code) ?? null;
    if (place !== null)
      awards.set(
        unit.id,
        kindsOf(place).map((kind) => give(rows, unit, year, kind)),
      );
  }
  return awards;
}

/** Titles of the year before the first one that is told, for units that lived then. */
export function awardUntold(rows: Rows, { members, year }: SeedCampaign, today: string): SeedAwards {
  const before = year - 1;
  const awards: SeedAwards = new Map();
  if (decidedOn(before) >= today) return awards;
  for (const unit of members.filter(({ from }) => from <= `${before}-12-31`)) {
    const kind = randomOf('award-before', unit.code, before).chance(0.4) ? 'excellent' : 'advanced';
    awards.set(unit.id, [give(rows, unit, before, kind)]);
  }
  return awards;
}

/** The office's word that the registers of these years are complete. */
export function declareAwardYears(rows: Rows, years: readonly number[], today: string): void {
  for (const year of years.filter((one) => declaredOn(one) < today)) {
    rows.AwardYear.push({ year, declaredAt: momentOf(declaredOn(year), 9), declaredBy: office.name });
  }
}

/** What the register tells of a unit for the year before a campaign's, as the product reads it. */
export function knownAwards(awards: SeedAwards, unitId: string, year: number, today: string): KnownAwards {
  const declared = declaredOn(year - 1);
  return { year: year - 1, declaredOn: declared < today ? declared : null, given: awards.get(unitId) ?? [] };
}
