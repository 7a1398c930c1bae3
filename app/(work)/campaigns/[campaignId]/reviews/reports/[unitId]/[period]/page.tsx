import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/lib/auth/actor';
import { periods } from '@/lib/campaigns/rules/phases';
import { getReportReview } from '@/lib/reviews/queries/reports';
import { SheetPage } from '../../../sheet-page';
import { WithdrawnSheet } from '../../../withdrawn-sheet';

export const metadata: Metadata = { title: 'Rà soát báo cáo kết quả' };

export default async function ReportReviewPage({
  params,
}: PageProps<'/campaigns/[campaignId]/reviews/reports/[unitId]/[period]'>) {
  const [actor, { campaignId, unitId, period: named }] = await Promise.all([requireActor(), params]);
  const period = periods.find((one) => one === named);
  if (!period) notFound();
  const review = await getReportReview(actor, campaignId, unitId, period);
  if (!review) return <WithdrawnSheet {...{ actor, campaignId, unitId, period }} />;
  return <SheetPage actor={actor} period={period} review={review} />;
}
