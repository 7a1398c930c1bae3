'use client';

import { usePathname } from 'next/navigation';
import { html } from './ui/html';
import { HtmlList } from './ui/html-row';
import { linkHtml } from './ui/link-html';
import type { Href } from './ui/local-link';

export type NavItem = { href: Href; label: string };

/** The places of the product; the one we are in is marked. */
export function NavLinks({ items, vertical }: { items: NavItem[]; vertical?: boolean }) {
  const pathname = usePathname();
  const place = items
    .filter((item) => pathname === item.href || (item.href !== '/' && pathname.startsWith(`${item.href}/`)))
    .toSorted((left, right) => right.href.length - left.href.length)[0];
  const look = vertical ? 'menu-link' : 'tab-link nav-link';
  const links = items.map((item) => html`<li>${linkHtml(item, look, item === place)}</li>`);
  return <HtmlList className={vertical ? 'grid gap-1' : 'flex flex-wrap gap-x-0.5'} items={html`${links}`} />;
}
