import { randomUUID } from 'node:crypto';
import type { Period } from '@/lib/campaigns/rules/phases';
import { db } from '@/lib/db/client';
import type { SheetStatus } from '@/lib/reviews/rules/sheet';
import { testAnswerBy, testNow } from './world';

type ReportWish = {
  campaignId: string;
  unitId: string;
  period: Period;
  status?: SheetStatus;
  /** One result per target, in order. */
  actuals: (string | null)[];
  at?: Date;
};

/** A report with one line per target of the unit's registration, everything in the same status. */
export async function makeReport({
  campaignId,
  unitId,
  period,
  status = 'accepted',
  actuals,
  at = testNow,
}: ReportWish) {
  const registration = await db.registration.findUniqueOrThrow({
    where: { campaignId_unitId: { campaignId, unitId } },
    include: { targets: { orderBy: { ordinal: 'asc' } } },
  });
  const stamp = { updatedAt: at, updatedBy: 'test' };
  return db.report.create({
    data: {
      campaignId,
      unitId,
      period,
      status,
      statusSince: at,
      answerBy: status === 'returned' ? testAnswerBy.day : null,
      firstSentAt: status === 'draft' ? null : at,
      lines: {
        create: registration.targets.flatMap((target, index) => {
          const actual = actuals[index];
          return actual === undefined ? [] : [{ id: randomUUID(), targetId: target.id, actual, status, ...stamp }];
        }),
      },
    },
    include: { lines: { orderBy: { target: { ordinal: 'asc' } } } },
  });
}
