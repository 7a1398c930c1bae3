import { CampaignHead } from '@/components/campaign-head';
import { type PathTab, PathTabs } from '@/components/path-tabs';
import { phasesInWords } from '@/components/phase-now';
import { requireActor } from '@/lib/auth/actor';
import { type CampaignFrame, getCampaignFrame } from '@/lib/campaigns/queries/frame';
import { postHolderWords } from '@/lib/messages/campaigns';

/** Bloc, year, who leads and what is open, above every page of a campaign. Each page decides itself who may read it. */
export default async function CampaignLayout({ children, params }: LayoutProps<'/campaigns/[campaignId]'>) {
  const [actor, { campaignId }] = await Promise.all([requireActor(), params]);
  const frame = await getCampaignFrame(actor, campaignId);
  if (!frame) return children;
  return (
    <>
      <CampaignHead {...headOf(frame)} />
      <PathTabs label="Các trang của năm thi đua" tabs={tabsOf(frame)} />
      {children}
    </>
  );
}

function headOf({ blocName, year, lead, deputy, phases, today }: CampaignFrame) {
  const [led, deputised] = [lead, deputy].map((holder) => postHolderWords(holder) ?? 'chưa ghi nhận');
  return {
    title: `${blocName} · Năm ${year}`,
    people: `Khối trưởng: ${led} · Khối phó: ${deputised}`,
    ...phasesInWords(phases, today),
  };
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
