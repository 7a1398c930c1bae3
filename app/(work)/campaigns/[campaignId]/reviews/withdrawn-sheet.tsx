import type { Actor } from '@/lib/auth/actor';
import type { Period } from '@/lib/campaigns/rules/phases';
import { getWithdrawn } from '@/lib/reviews/queries/withdrawn';
import { TakenBack } from '../taken-back';

type WithdrawnSheetProps = { actor: Actor; campaignId: string; unitId: string; period: Period | null };

/** In the place of a review whose sheet the unit took back; otherwise the page does not exist. */
export async function WithdrawnSheet({ actor, ...key }: WithdrawnSheetProps) {
  return (
    <TakenBack
      list={{ label: 'Rà soát', href: `/campaigns/${key.campaignId}/reviews` }}
      what={key.period ? 'báo cáo' : 'bản đăng ký'}
      withdrawn={await getWithdrawn(actor, key)}
      work="rà soát"
    />
  );
}
