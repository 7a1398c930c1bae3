import { type TabLink, TabsNav } from '@/components/ui/tabs-nav';

type Tab = 'units' | 'blocs' | 'accounts' | 'criteria' | 'awards' | 'external' | 'audit';

const tabs: readonly (TabLink & { tab: Tab })[] = [
  { tab: 'units', href: '/admin/units', label: 'Đơn vị' },
  { tab: 'blocs', href: '/admin/blocs', label: 'Khối thi đua' },
  { tab: 'accounts', href: '/admin/accounts', label: 'Tài khoản' },
  { tab: 'criteria', href: '/admin/criteria', label: 'Bảng tiêu chí mẫu' },
  { tab: 'awards', href: '/admin/awards', label: 'Sổ khen thưởng' },
  { tab: 'external', href: '/admin/external', label: 'Điểm ngoài' },
  { tab: 'audit', href: '/admin/audit', label: 'Nhật ký' },
];

/** The places of the administration. */
export function AdminTabs({ current }: { current: Tab }) {
  return (
    <TabsNav label="Quản trị" tabs={tabs.map(({ tab, href, label }) => ({ href, label, current: tab === current }))} />
  );
}
