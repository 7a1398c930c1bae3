import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';

/** Writes down that units came from others: many in one are a merger, one in many a split. Actors made before know nothing of it. */
export async function link(from: readonly string[], into: readonly string[], day = '2026-05-01'): Promise<void> {
  const pairs = into.flatMap((successorId) => from.map((predecessorId) => ({ predecessorId, successorId })));
  const kind = into.length > 1 ? 'split' : 'merge';
  const unitId = (kind === 'merge' ? into[0] : from[0]) ?? '';
  await db.unitChange.create({
    data: {
      ...{ unitId, kind, effectiveOn: fromDay(day), decision: '15/NQ-HĐND', note: '' },
      successions: { create: pairs },
    },
  });
}

/** The same, and the units end on that day and leave the campaigns of its year. */
export async function succeed(from: readonly string[], into: readonly string[], day = '2026-05-01'): Promise<void> {
  await link(from, into, day);
  await db.unit.updateMany({ where: { id: { in: [...from] } }, data: { validTo: fromDay(day) } });
  await db.campaignMember.updateMany({
    where: { unitId: { in: [...from] }, campaign: { year: Number(day.slice(0, 4)) } },
    data: { leftOn: new Date(fromDay(day).getTime() - 86_400_000) },
  });
}
