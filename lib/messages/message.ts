import type { Refusal } from '@/lib/result';
import { accountMessages } from './accounts';
import { evidenceMessages } from './evidence';
import { generalMessages } from './general';
import { reportMessages } from './reports';

const all: Record<string, (refusal: never) => string> = {
  ...generalMessages,
  ...accountMessages,
  ...evidenceMessages,
  ...reportMessages,
};

/** The Vietnamese sentence for a refusal. A reason without a sentence is a bug, found by a test. */
export function refusalMessage(refusal: Refusal): string {
  const word = all[refusal.reason] as ((refusal: Refusal) => string) | undefined; // keyed by reason, so it fits
  if (!word) throw new Error(`No message for refusal "${refusal.reason}"`);
  return word(refusal);
}
