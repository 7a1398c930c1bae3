import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { getPhaseFor } from '@/lib/campaigns/queries/time';
import { type PhaseKind, phaseState } from '@/lib/campaigns/rules/phases';
import { todayInVietnam } from '@/lib/format';
import { proposeAnswerBy } from '../rules';

/** The last day that is proposed for a unit's answer (ISO day): the end of its own time for the sheet, see `proposeAnswerBy`. */
export async function proposeAnswerDay(
  actor: Actor,
  wish: { campaignId: string; unitId: string; kind: PhaseKind },
): Promise<string> {
  const today = todayInVietnam(actor.now);
  const { phase, extendedUntil } = await getPhaseFor(actor, wish);
  return proposeAnswerBy([phaseState(phase, today, extendedUntil)], today);
}
