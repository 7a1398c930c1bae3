import { Decimal } from 'decimal.js';
import type { SheetStatus } from '@/lib/reviews/rules/sheet';

/** As whom somebody reads a unit's page: its own people, those who follow the unit, or another unit of the campaign. */
export type Reader = 'own' | 'follower' | 'peer';

/**
 * Whether a reader sees what stands in a line or a sheet of this status. What the unit is still writing, returned lines
 * included, is its own; other units see only what was accepted.
 */
export function showsContent(reader: Reader, status: SheetStatus): boolean {
  if (reader === 'own') return true;
  return status === 'accepted' || (reader === 'follower' && status === 'submitted');
}

/** Whether the line counts towards completion: it was sent, and was not sent back. */
export function counts(status: SheetStatus): boolean {
  return status === 'submitted' || status === 'accepted';
}

/**
 * What a target contributes to the ranking, in points: completion up to `cap` %, times its share of all weights (`whole`).
 * Nothing is 0. Two decimals, half up.
 */
export function contribution(completion: string | null, weight: string | null, whole: string, cap: number): string {
  const shares = new Decimal(whole);
  const points = shares.isZero()
    ? shares
    : Decimal.min(cap, completion ?? 0)
        .times(weight ?? 0)
        .div(shares);
  return points.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2);
}
