import type { Actor } from '@/lib/auth/actor';
import { getWithdrawnScore } from '@/lib/scores/queries/withdrawn';
import { TakenBack } from '../../taken-back';

type WithdrawnScoreProps = { actor: Actor; campaignId: string; unitId: string };

/** In the place of a score that the unit took back; otherwise the page does not exist. */
export async function WithdrawnScore({ actor, ...key }: WithdrawnScoreProps) {
  return (
    <TakenBack
      list={{ label: 'Chấm điểm', href: `/campaigns/${key.campaignId}/scores` }}
      what="bản tự chấm điểm"
      withdrawn={await getWithdrawnScore(actor, key)}
      work="thẩm định"
    />
  );
}
