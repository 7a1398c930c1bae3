import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';

/** The name of a row as the way to its page; long lists fetch nothing ahead. */
export function RowLink({ href, children }: { href: Route; children: ReactNode }) {
  return (
    <Link className="row-link" href={href} prefetch={false}>
      {children}
    </Link>
  );
}
