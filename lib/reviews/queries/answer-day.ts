import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { getPhaseFor } from '@/lib/campaigns/queries/time';
import { lastAnswerDay, type PhaseKind, phaseState } from '@/lib/campaigns/rules/phases';
import { todayInVietnam } from '@/lib/format';
import { proposeAnswerBy } from '../rules/answers';

type Wish = { campaignId: string; unitId: string; kind: PhaseKind; answerBy: string | null };

/**
 * Until when the unit answers what was returned, more time that it was given since included (`lastAnswerDay`), and the day
 * that is proposed for the next answer: the end of its own time for the sheet (`proposeAnswerBy`). ISO days.
 */
export async function readAnswerDays(
  actor: Actor,
  { answerBy, ...wish }: Wish,
): Promise<{ answerBy: string | null; proposedDay: string }> {
  const today = todayInVietnam(actor.now);
  const { phase, extendedUntil } = await getPhaseFor(actor, wish);
  return {
    answerBy: lastAnswerDay(answerBy, phase, extendedUntil),
    proposedDay: proposeAnswerBy([phaseState(phase, today, extendedUntil)], today),
  };
}
