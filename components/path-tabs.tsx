'use client';

import { usePathname } from 'next/navigation';
import { html } from './ui/html';
import { HtmlList } from './ui/html-row';
import { linkHtml } from './ui/link-html';
import type { Href } from './ui/local-link';
import { tabsListClass, tabsNavClass } from './ui/tabs-nav';

export type PathTab = { href: Href; label: string; within?: string };

/** Tabs of a layout, which does not know the address: the current one is found here, by itself or by its folder. */
export function PathTabs({ label, tabs }: { label: string; tabs: PathTab[] }) {
  const pathname = usePathname();
  const isCurrent = ({ href, within }: PathTab) => (within ? pathname.startsWith(within) : pathname === href);
  const links = tabs.map((tab) => html`<li>${linkHtml(tab, 'tab-link', isCurrent(tab))}</li>`);
  return (
    <nav aria-label={label} className={tabsNavClass}>
      <HtmlList className={tabsListClass} items={html`${links}`} />
    </nav>
  );
}
