import { unstable_isUnrecognizedActionError } from 'next/navigation';
import sentences from './messages/sending.json';

/** Said where a request did not arrive, or its answer did not. */
export const notSent = sentences['not-sent'];

/**
 * The sentence with which the server refused a request before the application saw it (scripts/refused-requests.mjs), or
 * could not know what a page of an earlier version asks; null for every other error. What was typed is still in the form.
 */
export function refusalSentence(error: unknown): string | null {
  if (unstable_isUnrecognizedActionError(error)) return sentences.updated;
  const said = error instanceof Error ? error.message : '';
  return Object.values(sentences).find((sentence) => sentence === said) ?? null;
}
