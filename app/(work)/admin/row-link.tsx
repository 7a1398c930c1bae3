import type { Route } from 'next';
import type { ReactNode } from 'react';
import { LocalLink } from '@/components/ui/local-link';

/** The name of a row as the way to its page. */
export function RowLink({ href, children }: { href: Route; children: ReactNode }) {
  return (
    <LocalLink className="row-link" href={href}>
      {children}
    </LocalLink>
  );
}
