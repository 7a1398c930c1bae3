'use client';

import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { accountHeader, type PageAccount } from '@/lib/page-account';

const PageAccountContext = createContext<PageAccount | null>(null);

/** The account the page was made for; null on pages that nobody signed in to. */
export const usePageAccount = (): PageAccount | null => use(PageAccountContext);

let named: string | undefined;

/** From now on every request that may write says for whom this page was made: actions, calls and uploads alike. */
function nameRequests(userName: string): void {
  const isFirst = named === undefined;
  named = userName;
  if (!isFirst) return;
  const send = window.fetch;
  window.fetch = (address, options) => {
    if (options?.method !== 'POST' || named === undefined) return send(address, options);
    const headers = new Headers(options.headers);
    headers.set(accountHeader, named);
    return send(address, { ...options, headers });
  };
}

/**
 * Names the account of a page to all that is saved from it. The browser's session may be another one by now, signed in to in
 * another tab, and a page that looks again is then made for that one; what was typed here is still the first one's.
 */
export function PageAccountScope({ id, userName, children }: PageAccount & { children: ReactNode }) {
  const [account] = useState({ id, userName });
  useEffect(() => nameRequests(account.userName), [account]);
  return <PageAccountContext value={account}>{children}</PageAccountContext>;
}
