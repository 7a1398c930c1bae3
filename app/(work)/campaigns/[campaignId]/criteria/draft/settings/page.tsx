import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button';
import type { Href } from '@/components/ui/local-link';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/actor';
import { getDraft } from '@/lib/criteria/queries/draft';
import { tableTotals } from '@/lib/criteria/rules/totals';
import { SettingsEditor } from './settings-editor';

export const metadata: Metadata = { title: 'Quy định chung của bảng tiêu chí' };

/** Title, totals, rounding, classification, what tells equal results apart: everything of a table but its criteria. */
export default async function TableSettingsPage({
  params,
}: PageProps<'/campaigns/[campaignId]/criteria/draft/settings'>) {
  const [actor, { campaignId }] = await Promise.all([requireActor(), params]);
  const draft = await getDraft(actor, campaignId);
  if (!draft) notFound();
  const path: Href = `/campaigns/${campaignId}/criteria/draft`;
  const { criteria, ...settings } = draft.table;
  const sections = tableTotals({ criteria }).rows.filter(({ depth }) => depth <= 2);
  return (
    <>
      <PageHeader
        actions={<ButtonLink href={path}>Quay lại bảng</ButtonLink>}
        breadcrumbs={[{ label: 'Soạn bảng tiêu chí', href: path }, { label: 'Quy định chung' }]}
        description="Nội dung được lưu tự động trong khi nhập."
        title="Quy định chung"
      />
      <SettingsEditor
        revision={draft.revision}
        sections={sections.map(({ criterion: { id, code, title } }) => ({ id, title: `${code} ${title}`.trim() }))}
        settings={settings}
        tableId={draft.tableId}
      />
    </>
  );
}
