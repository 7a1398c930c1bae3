import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';

/** The name of a row as the way to its page; long lists fetch nothing ahead. */
export function RowLink({ href, children }: { href: Route; children: ReactNode }) {
  return (
    <Link
      className="inline-flex min-h-6 font-medium text-accent-ink underline underline-offset-2"
      href={href}
      prefetch={false}
    >
      {children}
    </Link>
  );
}
