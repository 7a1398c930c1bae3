import { type Dated, isInForce, isInForceIn } from '@/lib/dated';
import { formatDate } from '@/lib/format';

export const awardLevels = ['government', 'ministry', 'province', 'unit'] as const;
export type AwardLevel = (typeof awardLevels)[number];

export const awardLevelWords: Readonly<Record<AwardLevel, string>> = {
  government: 'Nhà nước, Chính phủ',
  ministry: 'Bộ, ban, ngành Trung ương',
  province: 'Tỉnh',
  unit: 'Cơ sở',
};

export type AwardFacts = {
  readonly year: number;
  readonly decidedOn: string;
  readonly unit: Dated;
  readonly award: Dated;
};

export type AwardRefusal =
  | { reason: 'award-year-future'; field: 'year' }
  | { reason: 'award-decided-future'; field: 'decidedOn' }
  | { reason: 'award-unit-not-alive'; field: 'unitId'; year: number }
  | { reason: 'award-not-in-force'; field: 'awardCode'; decidedOn: string }
  | { reason: 'award-registered'; field: 'decisionNumber' }
  | { reason: 'award-year-declared'; year: number; by: string; at: string }
  | { reason: 'award-year-not-declared'; year: number };

/**
 * Why an award cannot stand in the register, or null: of a year to come, decided in the future, for a unit that did not live
 * in that year, or of a catalogue that was not in force when it was decided. Days are ISO dates.
 */
export function refuseAward({ year, decidedOn, unit, award }: AwardFacts, today: string): AwardRefusal | null {
  if (year > Number(today.slice(0, 4))) return { reason: 'award-year-future', field: 'year' };
  if (decidedOn > today) return { reason: 'award-decided-future', field: 'decidedOn' };
  if (!isInForceIn(unit, year)) return { reason: 'award-unit-not-alive', field: 'unitId', year };
  return isInForce(award, decidedOn) ? null : { reason: 'award-not-in-force', field: 'awardCode', decidedOn };
}

/** "Cờ thi đua của Chính phủ (quyết định từ 01/07/2025)": the catalogue has one name for each law. */
export function awardOptionWords({ name, validFrom, validTo }: Dated & { readonly name: string }): string {
  const until = validTo === null ? '' : ` đến trước ${formatDate(validTo)}`;
  return `${name} (quyết định từ ${formatDate(validFrom)}${until})`;
}
