import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import { isId } from '@/lib/db/values';
import type { Withdrawn } from '@/lib/reviews/queries/withdrawn';
import { scoreSight } from '@/lib/scores/rules/visibility';
import type { ScoreKey } from './head';

/**
 * What those who could read a sent score are told of one that was sent, taken back and not sent again since; null where there is
 * none, and for everybody else.
 */
export async function getWithdrawnScore(actor: Actor, { campaignId, unitId }: ScoreKey): Promise<Withdrawn | null> {
  if (!isId(campaignId) || !isId(unitId)) return null;
  if (scoreSight(actor, { campaignId, unitId }, false) !== 'sent') return null;
  const sheet = await db.scoreSheet.findFirst({
    where: { campaignId, unitId, status: 'draft' },
    select: {
      member: { select: { unitName: true } },
      snapshots: { where: { kind: 'withdrawn' }, orderBy: { number: 'desc' }, take: 1 },
    },
  });
  const last = sheet?.snapshots[0];
  return sheet && last ? { unitName: sheet.member.unitName, by: last.takenBy, at: last.takenAt.toISOString() } : null;
}
