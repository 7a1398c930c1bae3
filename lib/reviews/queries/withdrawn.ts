import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { Period } from '@/lib/campaigns/rules/phases';
import { db } from '@/lib/db/client';
import { isReviewer } from './sheet-review';

/** By whom and when (ISO moment) a unit took its sheet back. */
export type Withdrawn = { unitName: string; by: string; at: string };

/**
 * What a reviewer is told of a sheet that was sent, taken back and not sent again since, of a report where a period is named;
 * null where there is none, and for everybody else.
 */
export async function getWithdrawn(
  actor: Actor,
  { campaignId, unitId, period }: { campaignId: string; unitId: string; period: Period | null },
): Promise<Withdrawn | null> {
  if (!isReviewer(actor, campaignId, unitId)) return null;
  const snapshots = { where: { kind: 'withdrawn' as const }, orderBy: { number: 'desc' as const }, take: 1 };
  const where = { campaignId, unitId, status: 'draft' as const };
  const sheet = period
    ? await db.report.findFirst({ where: { ...where, period }, include: { snapshots } })
    : await db.registration.findFirst({ where, include: { snapshots } });
  const last = sheet?.snapshots[0];
  if (!last) return null;
  const member = await db.campaignMember.findUniqueOrThrow({ where: { campaignId_unitId: { campaignId, unitId } } });
  return { unitName: member.unitName, by: last.takenBy, at: last.takenAt.toISOString() };
}
