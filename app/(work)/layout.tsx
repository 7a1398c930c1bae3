import type { Route } from 'next';
import type { ReactNode } from 'react';
import type { NavItem } from '@/components/nav-links';
import { Shell } from '@/components/shell';
import { partyLabels } from '@/lib/accounts/rules/account';
import { type Actor, requireActor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';

/** Where each role goes; what may be seen there is decided by every query. */
function places(actor: Actor): NavItem[] {
  const offered: (NavItem & { shown: boolean })[] = [
    { href: '/' as Route, label: 'Việc cần làm', shown: true },
    { href: '/campaigns' as Route, label: 'Khối thi đua', shown: true },
    { href: '/evidence' as Route, label: 'Kho minh chứng', shown: actor.unitId !== null },
    { href: '/dashboard' as Route, label: 'Toàn tỉnh', shown: may(actor, 'dashboard.read') },
    { href: '/admin', label: 'Quản trị', shown: may(actor, 'units.manage') },
  ];
  return offered.filter((item) => item.shown).map(({ href, label }) => ({ href, label }));
}

export default async function WorkLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return (
    <Shell
      account={{
        id: actor.accountId,
        userName: actor.userName,
        name: actor.name,
        role: partyLabels[actor.role],
        ...(actor.unitName ? { unit: actor.unitName } : {}),
        href: '/account',
      }}
      items={places(actor)}
    >
      {children}
    </Shell>
  );
}
