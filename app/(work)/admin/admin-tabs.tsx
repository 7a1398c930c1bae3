import { type TabLink, TabsNav } from '@/components/ui/tabs-nav';

type Tab = 'units' | 'blocs' | 'accounts' | 'audit';

const tabs: readonly (TabLink & { tab: Tab })[] = [
  { tab: 'units', href: '/admin/units', label: 'Đơn vị' },
  { tab: 'blocs', href: '/admin/blocs', label: 'Khối thi đua' },
  { tab: 'accounts', href: '/admin/accounts', label: 'Tài khoản' },
  { tab: 'audit', href: '/admin/audit', label: 'Nhật ký' },
];

/** The four places of the administration. */
export function AdminTabs({ current }: { current: Tab }) {
  return (
    <TabsNav label="Quản trị" tabs={tabs.map(({ tab, href, label }) => ({ href, label, current: tab === current }))} />
  );
}
