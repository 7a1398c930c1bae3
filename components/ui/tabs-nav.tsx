import type { ReactNode } from 'react';
import { type Href, LocalLink } from './local-link';

export type TabLink = { href: Href; label: ReactNode; current?: boolean; count?: string | number };

export const tabsNavClass = 'mb-4 border-b border-line print:hidden';
export const tabsListClass = 'flex flex-wrap gap-x-1';

/** Links between the pages of one object; wrapped on a phone, so that the current one is in sight. */
export function TabsNav({ label, tabs }: { label: string; tabs: TabLink[] }) {
  return (
    <nav aria-label={label} className={tabsNavClass}>
      <ul className={tabsListClass}>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <LocalLink aria-current={tab.current ? 'page' : undefined} className="tab-link" href={tab.href}>
              {tab.label}
              {tab.count !== undefined && (
                <span className="rounded bg-sunken px-1.5 text-sm text-muted">{tab.count}</span>
              )}
            </LocalLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
