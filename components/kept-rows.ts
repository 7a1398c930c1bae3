'use client';

import { useSyncExternalStore } from 'react';

/** Where typing waits that the server does not have yet; a browser may forbid it. */
export function browserStorage(): Storage | undefined {
  try {
    return typeof window === 'undefined' ? undefined : window.localStorage;
  } catch {
    return undefined;
  }
}

/** The names under which rows of a sheet lie in the browser, typed and not yet at the server. */
export function keptRows(storage: Pick<Storage, 'key' | 'length'> | undefined, key: string): string[] {
  const names = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
  return names.filter((name) => name.startsWith(`${key}/`));
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
