'use client';

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

type Begun = { readonly begun: boolean; readonly begin: () => void };
const Context = createContext<Begun>({ begun: false, begin: () => {} });

/** Around a sheet and its head, which was made before the first row was saved: it is told, and no page is read again for it. */
export function BegunScope({ children }: { children: ReactNode }) {
  const [begun, setBegun] = useState(false);
  const begin = useCallback(() => setBegun(true), []);
  const value = useMemo(() => ({ begun, begin }), [begun, begin]);
  return <Context value={value}>{children}</Context>;
}

/** Tells the head of the sheet that something of it is saved. */
export function useBegin(): () => void {
  return useContext(Context).begin;
}

/** What a head says of a sheet that was not begun when the page was made, and what from the first saved row on. */
export function OnceBegun({ before, after }: { before?: ReactNode; after: ReactNode }) {
  return useContext(Context).begun ? after : before;
}
