import { PathTabs } from '@/components/path-tabs';

/** Two rankings that must not be taken for each other: by points of the criteria table, and by targets while the year runs. */
export default async function RankingLayout({ children, params }: LayoutProps<'/campaigns/[campaignId]/ranking'>) {
  const { campaignId } = await params;
  const root = `/campaigns/${campaignId}/ranking` as const;
  const tabs = [
    { href: `${root}/scores`, label: 'Theo điểm thi đua', within: `${root}/scores` } as const,
    { href: root, label: 'Theo tiến độ chỉ tiêu' },
  ];
  return (
    <>
      <PathTabs label="Cách xếp hạng" tabs={tabs} />
      {children}
    </>
  );
}
