'use client';

import { usePathname } from 'next/navigation';
import type { Href } from './ui/local-link';
import { TabsNav } from './ui/tabs-nav';

export type PathTab = { href: Href; label: string; within?: string };

/** Tabs of a layout, which does not know the address: the current one is found here, by itself or by its folder. */
export function PathTabs({ label, tabs }: { label: string; tabs: PathTab[] }) {
  const pathname = usePathname();
  const isCurrent = ({ href, within }: PathTab) => (within ? pathname.startsWith(within) : pathname === href);
  return (
    <TabsNav label={label} tabs={tabs.map((tab) => ({ href: tab.href, label: tab.label, current: isCurrent(tab) }))} />
  );
}
