import type { ShownStatus } from '@/lib/messages/statuses';

export const holds = [
  'registration-not-due',
  'registration-unsent',
  'registration-returned',
  'registration-submitted',
] as const;
/**
 * What of its registration keeps a unit from beginning a report: it has not opened, was not sent, came back, or waits for the
 * answer of the secretariat.
 */
export type Held = (typeof holds)[number];

const heldWith = {
  none: 'registration-unsent',
  draft: 'registration-unsent',
  'not-due': 'registration-not-due',
  'not-owed': null,
  returned: 'registration-returned',
  'taken-back': 'registration-returned',
  submitted: 'registration-submitted',
  accepted: null,
} as const satisfies Record<ShownStatus, Held | null>;

/** Why a report that the unit owes cannot be worked on (`registration-not-accepted`), or null where it can. */
export function heldBy(registration: ShownStatus): Held | null {
  return heldWith[registration];
}
