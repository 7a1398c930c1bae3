'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { html } from './ui/html';
import { HtmlList } from './ui/html-row';
import { linkHtml } from './ui/link-html';
import type { Href } from './ui/local-link';

export type PathTab = { href: Href; label: string; within?: string };

/** Brings the current tab to the middle of its line, which a phone shows in part. */
function showCurrent(nav: HTMLElement | null) {
  const [line, tab] = [nav?.firstElementChild, nav?.querySelector('[aria-current]')];
  if (!line || !tab) return;
  const [{ left, width }, seen] = [tab.getBoundingClientRect(), line.getBoundingClientRect()];
  line.scrollLeft += left + width / 2 - seen.left - seen.width / 2;
}

/** Tabs of a layout, which does not know the address: the current one is found here, by itself or by its folder. */
export function PathTabs({ label, tabs }: { label: string; tabs: PathTab[] }) {
  const pathname = usePathname();
  const nav = useRef<HTMLElement>(null);
  const isCurrent = ({ href, within }: PathTab) => (within ? pathname.startsWith(within) : pathname === href);
  const links = tabs.map((tab) => html`<li>${linkHtml(tab, 'tab-link', isCurrent(tab))}</li>`);
  useEffect(() => {
    if (pathname) showCurrent(nav.current);
  }, [pathname]);
  return (
    <nav aria-label={label} className="mb-2 border-b border-line sm:mb-4 print:hidden" ref={nav}>
      <HtmlList className="tabs" items={html`${links}`} />
    </nav>
  );
}
