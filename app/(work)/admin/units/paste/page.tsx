import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requireActor } from '@/lib/auth/actor';
import { formatDate, todayInVietnam } from '@/lib/format';
import { getUnitPasteFacts } from '@/lib/units/queries/list';
import { PasteForm } from './paste-form';

export const metadata: Metadata = { title: 'Dán danh sách đơn vị' };

export default async function PasteUnitsPage() {
  const actor = await requireActor();
  const facts = await getUnitPasteFacts(actor);
  if (!facts) notFound();
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: 'Đơn vị', href: '/admin/units' }]}
        description="Thêm nhiều đơn vị cùng một quyết định. Còn một dòng phải sửa thì chưa ghi dòng nào."
        title="Dán danh sách đơn vị"
      />
      <Panel>
        <PasteForm facts={facts} today={formatDate(todayInVietnam(actor.now))} />
      </Panel>
    </>
  );
}
