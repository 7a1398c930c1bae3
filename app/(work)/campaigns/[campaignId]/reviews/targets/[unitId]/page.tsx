import type { Metadata } from 'next';
import { requireActor } from '@/lib/auth/actor';
import { getRegistrationReview } from '@/lib/reviews/queries/registrations';
import { SheetPage } from '../../sheet-page';
import { WithdrawnSheet } from '../../withdrawn-sheet';

export const metadata: Metadata = { title: 'Rà soát đăng ký chỉ tiêu' };

export default async function RegistrationReviewPage({
  params,
}: PageProps<'/campaigns/[campaignId]/reviews/targets/[unitId]'>) {
  const [actor, { campaignId, unitId }] = await Promise.all([requireActor(), params]);
  const review = await getRegistrationReview(actor, campaignId, unitId);
  if (!review) return <WithdrawnSheet {...{ actor, campaignId, unitId }} period={null} />;
  return <SheetPage actor={actor} period={null} review={review} />;
}
