import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/actor';
import { getTrial } from '@/lib/scores/queries/trial';
import { TrialBoard } from './trial-board';

export const metadata: Metadata = { title: 'Thử phương án xếp hạng' };

type Props = PageProps<'/campaigns/[campaignId]/ranking/scores/trial'>;

export default async function TrialPage({ params }: Props) {
  const [actor, { campaignId }] = await Promise.all([requireActor(), params]);
  const trial = await getTrial(actor, campaignId);
  if (!trial) notFound();
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: 'Xếp hạng theo điểm', href: `/campaigns/${campaignId}/ranking/scores` },
          { label: 'Thử phương án' },
        ]}
        description="Thử trọng số, điểm chuẩn hoặc cách tính khác để xem thứ hạng đổi thế nào. Không lưu gì, không ai khác thấy."
        title={`Thử phương án xếp hạng năm ${trial.campaign.year}`}
      />
      <TrialBoard members={trial.members} stage={trial.stage} standing={trial.standing} table={trial.table} />
    </>
  );
}
