'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

export type NavItem = { href: Route; label: string; icon?: ReactNode; current?: boolean };

/** The places of the product; the one we are in is marked. `current` overrides what the address says. */
export function NavLinks({ items, vertical }: { items: NavItem[]; vertical?: boolean }) {
  const pathname = usePathname();
  const place = items
    .filter((item) => pathname === item.href || (item.href !== '/' && pathname.startsWith(`${item.href}/`)))
    .toSorted((left, right) => right.href.length - left.href.length)[0];
  return (
    <ul className={vertical ? 'grid gap-1' : 'flex flex-wrap gap-x-0.5'}>
      {items.map((item) => (
        <li key={item.href}>
          <Link
            aria-current={(item.current ?? item === place) ? 'page' : undefined}
            className={vertical ? 'menu-link' : 'tab-link nav-link'}
            href={item.href}
            prefetch={false}
          >
            {item.icon}
            {item.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
