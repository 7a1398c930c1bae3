'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Marks of the renderings that this browser has shown. */
const shown = new Set<string>();

/**
 * Asks the server again where a page comes back as it was kept for the back button: what it offers may be done since, and
 * refusing it is not enough. `mark` names one rendering at the server.
 */
export function LookAgain({ mark }: { mark: string }) {
  const router = useRouter();
  useEffect(() => {
    if (shown.has(mark)) router.refresh();
    shown.add(mark);
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) router.refresh();
    };
    window.addEventListener('pageshow', onShow);
    return () => window.removeEventListener('pageshow', onShow);
  }, [mark, router]);
  return null;
}
