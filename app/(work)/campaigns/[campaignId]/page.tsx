import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Alert } from '@/components/ui/alert';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/actor';
import { formatDateTime } from '@/lib/format';
import { getOverview } from '@/lib/phases/queries';
import { ExtensionPanel } from './extension-panel';
import { MovementsPanel } from './movements-panel';
import { OwedPanel } from './owed-panel';
import { PeoplePanel } from './people-panel';
import { PurposePanel } from './purpose-panel';
import { TimelinePanel } from './timeline-panel';
import { VacantPanel } from './vacant-panel';

export const metadata: Metadata = { title: 'Tổng quan năm thi đua' };

export default async function CampaignPage({ params, searchParams }: PageProps<'/campaigns/[campaignId]'>) {
  const [actor, { campaignId }, search] = await Promise.all([requireActor(), params, searchParams]);
  const overview = await getOverview(actor, campaignId);
  if (!overview) notFound();
  return (
    <>
      <PageHeader asOf={`Tình hình đến ${formatDateTime(actor.now)}`} title={overview.frame.name} />
      {search.created === '1' && (
        <Alert className="mb-4" role="status" tone="success">
          Đã tạo năm thi đua {overview.frame.year} của {overview.frame.blocName}.
        </Alert>
      )}
      <VacantPanel overview={overview} />
      {/* Seven phases beside each other need the whole width. */}
      <div className="mb-4">
        <OwedPanel overview={overview} />
      </div>
      <div className="grid items-start gap-4 xl:grid-cols-[2fr_1fr]">
        <div className="grid min-w-0 gap-4">
          <TimelinePanel overview={overview} />
          <ExtensionPanel overview={overview} />
          <PurposePanel overview={overview} />
        </div>
        <div className="grid min-w-0 gap-4">
          <MovementsPanel movements={overview.movements} />
          <PeoplePanel overview={overview} />
        </div>
      </div>
    </>
  );
}
