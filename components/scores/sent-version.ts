import type { ScoreSheetView } from '@/lib/scores/queries/sheet';

type Versions = Pick<ScoreSheetView, 'sentVersion' | 'status'> & { readonly table: { readonly number: number } | null };

/** The version of the table by which the unit sent its score, where another one has come into force since; else null. */
export function olderSentVersion({ table, sentVersion, status }: Versions): number | null {
  const sent = status !== 'none' && status !== 'draft';
  return sent && table !== null && sentVersion !== table.number ? sentVersion : null;
}
