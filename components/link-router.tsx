'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { startTransition, useEffect } from 'react';

/** Whether the browser itself should deal with this click: a new tab, a download, something that was handled already. */
export function isTheBrowsers(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const special = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return special || event.defaultPrevented || link.target === '_blank' || link.hasAttribute('download');
}

/**
 * Follows the links of LocalLink without a full load. One listener for all of them, also for those written as text. It
 * is the last part of a page, and marks when all of it works: what was done before is repeated then (scripts/late-scripts.mjs).
 */
export function LinkRouter() {
  const router = useRouter();
  useEffect(() => void performance.mark('page-works'), []);
  useEffect(() => {
    function follow(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-local]') : null;
      if (!link || isTheBrowsers(event, link)) return;
      event.preventDefault();
      const { pathname, search, hash } = new URL(link.href);
      // LocalLink took a Route: the address is one of ours.
      const address = `${pathname}${search}${hash}` as Route;
      startTransition(() => router.push(address, { scroll: link.dataset.local !== 'keep-scroll' }));
    }
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [router]);
  return null;
}
