'use client';

import { usePathname } from 'next/navigation';
import { type Href, LocalLink } from './ui/local-link';

export type NavItem = { href: Href; label: string };

/** The places of the product; the one we are in is marked. */
export function NavLinks({ items, vertical }: { items: NavItem[]; vertical?: boolean }) {
  const pathname = usePathname();
  const place = items
    .filter((item) => pathname === item.href || (item.href !== '/' && pathname.startsWith(`${item.href}/`)))
    .toSorted((left, right) => right.href.length - left.href.length)[0];
  return (
    <ul className={vertical ? 'grid gap-1' : 'flex flex-wrap gap-x-0.5'}>
      {items.map((item) => (
        <li key={item.href}>
          <LocalLink
            aria-current={item === place ? 'page' : undefined}
            className={vertical ? 'menu-link' : 'tab-link nav-link'}
            href={item.href}
          >
            {item.label}
          </LocalLink>
        </li>
      ))}
    </ul>
  );
}
