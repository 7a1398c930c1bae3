import type { CallResult } from '@/lib/action';

/** The kinds of rows that are saved while their page is left; the route has a call for each of them. */
export const rowKinds = ['scores', 'targets', 'results', 'narratives'] as const;
export type RowKind = (typeof rowKinds)[number];

/** Saves one row by a request that the browser finishes after the page is gone. */
export async function saveLeaving<Value>(kind: RowKind, input: unknown): Promise<CallResult<Value>> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(input);
  const response = await fetch(`/api/rows/${kind}`, { method: 'POST', keepalive: true, headers, body });
  return (await response.json()) as CallResult<Value>; // the route answers what the call does
}
