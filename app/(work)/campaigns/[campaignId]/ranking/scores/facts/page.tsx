import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requireActor } from '@/lib/auth/actor';
import { refusalMessage } from '@/lib/messages/message';
import { getFacts } from '@/lib/scores/queries/facts';
import { FactMatrix } from './fact-matrix';

export const metadata: Metadata = { title: 'Điều kiện và vi phạm' };

type Props = PageProps<'/campaigns/[campaignId]/ranking/scores/facts'>;

export default async function FactsOverviewPage({ params }: Props) {
  const [actor, { campaignId }] = await Promise.all([requireActor(), params]);
  const page = await getFacts(actor, campaignId);
  if (!page) notFound();
  const rows = page.units.map(({ closed, unitId, name, stated, edit }) => ({
    ...{ unitId, name, stated, edit },
    closed: closed && refusalMessage(closed),
  }));
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: 'Xếp hạng theo điểm', href: `/campaigns/${campaignId}/ranking/scores` },
          { label: 'Điều kiện và vi phạm' },
        ]}
        description="Những điều không tính ra từ điểm số mà tổ thư ký xác nhận cho từng đơn vị, kèm lý do hoặc văn bản."
        title={`Điều kiện và vi phạm năm ${page.campaign.year}`}
      />
      {page.facts.length === 0 ? (
        <Panel flush>
          <EmptyState title="Bảng tiêu chí không có điều kiện nào cần xác nhận">
            Điều kiện xếp loại và vi phạm bị loại được khai ở thiết lập của bảng tiêu chí.
          </EmptyState>
        </Panel>
      ) : (
        <FactMatrix campaignId={campaignId} facts={page.facts} rows={rows} />
      )}
    </>
  );
}
