import { type PathTab, PathTabs } from '@/components/path-tabs';
import { PhaseNow } from '@/components/phase-now';
import { requireActor } from '@/lib/auth/actor';
import { type CampaignFrame, getCampaignFrame } from '@/lib/campaigns/queries';
import { holderWords } from '@/lib/messages/campaigns';

/** Bloc, year, who leads and what is open, above every page of a campaign. Each page decides itself who may read it. */
export default async function CampaignLayout({ children, params }: LayoutProps<'/campaigns/[campaignId]'>) {
  const [actor, { campaignId }] = await Promise.all([requireActor(), params]);
  const frame = await getCampaignFrame(actor, campaignId);
  if (!frame) return children;
  return (
    <>
      <CampaignStrip frame={frame} />
      <PathTabs label="Các trang của năm thi đua" tabs={tabsOf(frame)} />
      {children}
    </>
  );
}

function CampaignStrip({ frame }: { frame: CampaignFrame }) {
  return (
    <div className="mb-2 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <div className="min-w-0">
        <p className="text-balance font-semibold">
          {frame.blocName} · Năm {frame.year}
        </p>
        <p className="text-sm text-muted">
          Khối trưởng: {holderWords(frame.lead) ?? 'chưa ghi nhận'} · Khối phó:{' '}
          {holderWords(frame.deputy) ?? 'chưa ghi nhận'}
        </p>
      </div>
      <PhaseNow phases={frame.phases} today={frame.today} />
    </div>
  );
}

function tabsOf({ id, can, ranked }: CampaignFrame): PathTab[] {
  const root = `/campaigns/${id}` as const;
  return [
    { href: root, label: 'Tổng quan' },
    { href: `${root}/targets`, label: 'Chỉ tiêu', within: `${root}/targets` },
    { href: `${root}/criteria`, label: 'Tiêu chí', within: `${root}/criteria` },
    { href: `${root}/reports`, label: 'Báo cáo', within: `${root}/reports` },
    { href: `${root}/scores`, label: 'Chấm điểm', within: `${root}/scores` },
    ...(can.review ? [{ href: `${root}/reviews`, label: 'Rà soát', within: `${root}/reviews` } as const] : []),
    // Once there are scores, the ranking by them is the ranking.
    { href: ranked ? `${root}/ranking/scores` : `${root}/ranking`, label: 'Xếp hạng', within: `${root}/ranking` },
    ...(can.settings
      ? [{ href: `${root}/settings/general`, label: 'Thiết lập', within: `${root}/settings` } as const]
      : []),
  ];
}
