import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { getPhaseFor } from '@/lib/campaigns/queries/time';
import { lastAnswerDay, type PhaseKind, phaseState } from '@/lib/campaigns/rules/phases';
import { todayInVietnam } from '@/lib/format';
import { proposeAnswerBy } from '../rules';

type SheetPhase = { campaignId: string; unitId: string; kind: PhaseKind };

/** The last day that is proposed for a unit's answer (ISO day): the end of its own time for the sheet, see `proposeAnswerBy`. */
export async function proposeAnswerDay(actor: Actor, wish: SheetPhase): Promise<string> {
  const today = todayInVietnam(actor.now);
  const { phase, extendedUntil } = await getPhaseFor(actor, wish);
  return proposeAnswerBy([phaseState(phase, today, extendedUntil)], today);
}

/** Until when the unit answers what was returned, more time that it was given since included: see `lastAnswerDay`. */
export async function answerDayFor(actor: Actor, wish: SheetPhase, answerBy: string | null): Promise<string | null> {
  if (answerBy === null) return null;
  const { phase, extendedUntil } = await getPhaseFor(actor, wish);
  return lastAnswerDay(answerBy, phase, extendedUntil);
}
