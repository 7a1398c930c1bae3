import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { toDay } from '@/lib/db/values';
import type { PhaseDates, PhaseKind } from '../rules/phases';

/**
 * The day until which a unit was given time in a phase, null where it was not, as a part of a statement in which `phase` and
 * `unit` are the ids. An extension is never changed: of several the newest counts (decision 023).
 */
export const extendedUntil = (phase: Prisma.Sql, unit: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  select e.until::text from "PhaseExtension" e where e."phaseId" = ${phase} and e."unitId" = ${unit}
  order by e."createdAt" desc, e.id desc limit 1)`;

type PhaseWish = { campaignId: string; unitId: string; kind: PhaseKind };

/** The dates of a phase and the unit's own end, for rules such as refusePhase; inside a transaction if one is given. */
export async function getPhaseFor(
  _actor: Actor,
  { campaignId, unitId, kind }: PhaseWish,
  tx: Transaction = db,
): Promise<{ phase: PhaseDates | undefined; extendedUntil: string | null }> {
  const phase = await tx.phase.findUnique({
    where: { campaignId_kind: { campaignId, kind } },
    include: { extensions: { where: { unitId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1 } },
    relationLoadStrategy: 'join',
  });
  if (!phase) return { phase: undefined, extendedUntil: null };
  return {
    phase: { kind, opensOn: toDay(phase.opensOn), closesOn: toDay(phase.closesOn) },
    extendedUntil: toDay(phase.extensions[0]?.until ?? null),
  };
}
