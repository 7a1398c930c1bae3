import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { getAccountPasteFacts } from '@/lib/accounts/queries';
import { requireActor } from '@/lib/auth/actor';
import { PasteForm } from './paste-form';

export const metadata: Metadata = { title: 'Dán danh sách tài khoản' };

export default async function PasteAccountsPage() {
  const actor = await requireActor();
  const facts = await getAccountPasteFacts(actor);
  if (!facts) notFound();
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: 'Tài khoản', href: '/admin/accounts' }]}
        description="Mật khẩu tạm hiện sau khi tạo, đến khi rời trang; hãy in hoặc sao chép rồi trao riêng cho từng người dùng."
        title="Dán danh sách tài khoản"
      />
      <Panel>
        <PasteForm facts={facts} />
      </Panel>
    </>
  );
}
