import type { Route } from 'next';
import type { ReactNode } from 'react';
import { LocalLink } from '@/components/ui/local-link';

/** The name of a row as the way to its page. */
export function RowLink({ href, children }: { href: Route; children: ReactNode }) {
  return (
    <LocalLink className="inline-flex min-h-6 font-medium text-accent-ink underline underline-offset-2" href={href}>
      {children}
    </LocalLink>
  );
}
