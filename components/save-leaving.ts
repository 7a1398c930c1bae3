import type { CallResult } from '@/lib/action';

/** The kinds of rows that are saved while their page is left; the route has a call for each of them. */
export const rowKinds = [
  'scores',
  'targets',
  'results',
  'narratives',
  'verdicts',
  'appraisals',
  'agreements',
  'crosses',
] as const;
export type RowKind = (typeof rowKinds)[number];

/** Browsers send 64 KiB after a page, all requests together; beside what was typed each row has its ids and names. */
const mostAfterPage = 64 * 1024;
const idsAndNames = 1024;

/** Whether browsers send so much after a page. */
export function fitsAfterPage(drafts: readonly unknown[]): boolean {
  const sizes = drafts.map((draft) => new Blob([JSON.stringify(draft)]).size + idsAndNames);
  return sizes.reduce((sum, size) => sum + size, 0) <= mostAfterPage;
}

/**
 * Saves one row by a request that the browser finishes after the page is gone. Of several inputs each goes on top of the one
 * before, all of them on the revision they name: a save whose answer nobody waits for any more, then what was typed since.
 */
export async function saveLeaving<Value>(kind: RowKind, inputs: readonly unknown[]): Promise<CallResult<Value>> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(inputs);
  const response = await fetch(`/api/rows/${kind}`, { method: 'POST', keepalive: true, headers, body });
  return (await response.json()) as CallResult<Value>; // the route answers what the call does
}
