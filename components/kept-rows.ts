'use client';

import { useSyncExternalStore } from 'react';
import { usePageAccount } from './ui/page-account';

/** Where typing waits that the server does not have yet; a browser may forbid it. */
export function browserStorage(): Storage | undefined {
  try {
    return typeof window === 'undefined' ? undefined : window.localStorage;
  } catch {
    return undefined;
  }
}

/** Names a sheet in the browser for the account of the page: on a shared computer nobody finds another person's typing. */
export function useKeptKey(sheet: string): string {
  return `${usePageAccount()?.id ?? ''}/${sheet}`;
}

/** The names under which rows of a sheet lie in the browser, typed and not yet at the server. */
export function keptRows(storage: Pick<Storage, 'key' | 'length'> | undefined, key: string): string[] {
  const names = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
  return names.filter((name) => name.startsWith(`${key}/`));
}

/** A row as it lies in the browser, with the revision it was typed on. */
export type Kept<Draft> = { draft: Draft; revision: number };

/** What lies under this name; null for nothing, and for what nobody can read. */
export function readKept<Draft>(storage: Pick<Storage, 'getItem'> | undefined, name: string): Kept<Draft> | null {
  try {
    return JSON.parse(storage?.getItem(name) ?? 'null') as Kept<Draft> | null; // written by the saver of the same sheet
  } catch {
    return null;
  }
}

function everySecond(listener: () => void): () => void {
  const clock = setInterval(listener, 1000);
  return () => clearInterval(clock);
}

/** How many rows of a sheet lie only in this browser, for a page beside the sheet. */
export function useKeptRows(key: string): number {
  return useSyncExternalStore(
    everySecond,
    () => keptRows(browserStorage(), key).length,
    () => 0,
  );
}
