import { type PathTab, PathTabs } from '@/components/path-tabs';
import type { Href } from '@/components/ui/local-link';

const tab = (href: Href, label: string): PathTab => ({ href, label, within: href });

const tabs = [
  tab('/admin/units', 'Đơn vị'),
  tab('/admin/blocs', 'Danh mục khối'),
  tab('/admin/accounts', 'Tài khoản'),
  tab('/admin/criteria', 'Bảng tiêu chí mẫu'),
  tab('/admin/awards', 'Sổ khen thưởng'),
  tab('/admin/external', 'Điểm ngoài'),
  tab('/admin/audit', 'Nhật ký'),
];

/** The places of the administration. */
export function AdminTabs() {
  return <PathTabs label="Quản trị" tabs={tabs} />;
}
