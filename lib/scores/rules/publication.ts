import type { ScoreStatus } from './sheet';

/** How far members see each other's scores once the ranking is published. */
export const scoreVisibilities = ['own', 'ranking', 'sheets'] as const;
export type ScoreVisibility = (typeof scoreVisibilities)[number];

export type PublicationRefusal =
  | { reason: 'publication-unconfirmed'; field: 'confirmed' }
  | { reason: 'publication-open'; count: number }
  | { reason: 'nothing-to-publish' }
  | { reason: 'publication-changed'; units: number }
  | { reason: 'publication-done'; number: number }
  | { reason: 'publication-without-reason'; field: 'reason' }
  | { reason: 'publication-unchanged'; number: number };

type Wish = {
  readonly confirmed: boolean;
  /** How many adopted scores, and which number, the secretary was told. */
  readonly units: number;
  readonly number: number;
  readonly reason: string;
};

/** Sheets that were sent and are not adopted: the ranking waits for them. A draft was not sent, the unit has no place. */
export function openSheets(statuses: readonly (ScoreStatus | 'none')[]): number {
  return statuses.filter((one) => one === 'submitted' || one === 'returned' || one === 'appraised').length;
}

/** Why the ranking cannot be published at all now, or null; `statuses` are those of the members' sheets. */
export function refusePublication(statuses: readonly (ScoreStatus | 'none')[]): PublicationRefusal | null {
  const count = openSheets(statuses);
  if (count > 0) return { reason: 'publication-open', count };
  return statuses.includes('agreed') ? null : { reason: 'nothing-to-publish' };
}

/** Why this publication is refused, or null. `last` is the number published before, 0 for none. */
export function refuseThisPublication(
  statuses: readonly (ScoreStatus | 'none')[],
  last: number,
  { confirmed, units, number, reason }: Wish,
): PublicationRefusal | null {
  const refusal = refusePublication(statuses);
  if (refusal) return refusal;
  if (number !== last + 1) return { reason: 'publication-done', number: last };
  const agreed = statuses.filter((one) => one === 'agreed').length;
  if (agreed !== units) return { reason: 'publication-changed', units: agreed };
  if (!confirmed) return { reason: 'publication-unconfirmed', field: 'confirmed' };
  if (last > 0 && reason.trim() === '') return { reason: 'publication-without-reason', field: 'reason' };
  return null;
}
