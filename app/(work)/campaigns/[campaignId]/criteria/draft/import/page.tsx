import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ImportView } from '@/components/criteria/import-view';
import type { Href } from '@/components/ui/local-link';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/actor';
import { getTableImport } from '@/lib/criteria/queries/import';
import { readText } from '@/lib/page-parameters';
import { FinishForm } from './finish-form';

export const metadata: Metadata = { title: 'Nhập bảng tiêu chí từ Excel' };

type Props = PageProps<'/campaigns/[campaignId]/criteria/draft/import'>;

/** Reads a workbook into the draft of the bloc's table, question by question. */
export default async function ImportPage({ params, searchParams }: Props) {
  const [actor, { campaignId }, wish] = await Promise.all([requireActor(), params, searchParams]);
  const page = await getTableImport(actor, campaignId);
  if (!page) notFound();
  const path: Href = `/campaigns/${campaignId}/criteria/draft`;
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: 'Soạn bảng tiêu chí', href: path }, { label: 'Nhập từ Excel' }]}
        description="Chọn tệp, trả lời các chỗ chưa rõ, xem lại bảng rồi mới đưa vào bản đang soạn."
        title="Nhập bảng tiêu chí từ Excel"
      />
      <ImportView
        campaignId={campaignId}
        finish={(running, reading) => (
          <FinishForm campaignId={campaignId} draft={page.draft} importId={running.id} reading={reading} />
        )}
        group={readText(wish.group)}
        page={page}
        path={`${path}/import`}
      />
    </>
  );
}
