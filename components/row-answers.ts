import type { CallResult } from '@/lib/action';
import { refusalSentence } from '@/lib/sending';

type Refused = Extract<CallResult<never>, { ok: false }>;

const longestPause = 60_000;

/** Waiting time before the next try after so many lost ones, in milliseconds: doubling from 2 s, at most a minute. */
export function retryPause(failures: number): number {
  return Math.min(2000 * 2 ** Math.max(0, failures - 1), longestPause);
}

/** A row that the server would not even look at waits for a person; any other error is a lost network: null. */
export function answerOf(error: unknown): Refused | null {
  const message = refusalSentence(error);
  return message === null ? null : { ok: false, message, refusal: { reason: 'not-received' }, errors: {} };
}

/** Whether the server may get over it by itself, so that trying again makes sense. */
export const passes = ({ refusal }: Refused): boolean => ['unexpected', 'disk-full'].includes(refusal.reason);
