import type { CrossStance } from '@/lib/cross-scores/rules/line';
import type { CrossStatus } from '@/lib/cross-scores/rules/sheet';
import { db } from '@/lib/db/client';
import { testNow } from './world';

type LineWish = { criterionId: string; stance: CrossStance; points?: string; reason?: string; claimed?: string };

type CrossWish = {
  campaignId: string;
  scorerId: string;
  /** The unit that is scored. */
  unitId: string;
  status?: CrossStatus;
  bothWaysReason?: string;
  lines?: readonly LineWish[];
};

/** A unit assigned to score another one, with what it wrote so far. */
export function makeCross({
  campaignId,
  scorerId,
  unitId,
  lines = [],
  bothWaysReason = '',
  status = 'assigned',
}: CrossWish) {
  return db.crossSheet.create({
    data: {
      ...{ campaignId, scorerId, scoredId: unitId, status, bothWaysReason },
      ...{ abstainReason: status === 'abstained' ? 'Có liên quan' : '' },
      ...{ statusSince: testNow, assignedAt: testNow, assignedBy: 'test' },
      lines: { create: lines.map((line) => ({ ...line, updatedAt: testNow, updatedBy: 'test' })) },
    },
    include: { lines: true },
  });
}

type SentWish = Omit<CrossWish, 'status' | 'lines'> & {
  versionId: string;
  /** Points by the id of the criterion; null abstains. */
  points: Record<string, string | null>;
  reason?: string;
  claimed?: string;
  maximum?: string;
};

/** The same, sent. */
export async function makeSentCross({
  versionId,
  points,
  reason = 'Lý do',
  claimed = '8',
  maximum = '10',
  ...wish
}: SentWish) {
  const lines = Object.entries(points).map(([criterionId, one]) => ({
    ...{ criterionId, reason, claimed, stance: one === null ? ('abstain' as const) : ('differ' as const) },
    ...(one === null ? {} : { points: one }),
  }));
  const sheet = await makeCross({ ...wish, status: 'sent', lines });
  const content = lines.map((line) => ({
    ...{ groupId: line.criterionId, code: '1', title: 'Tiêu chí', maximum, computed: claimed, notAssigned: false },
    ...{ points: null, ...line },
  }));
  const taken = { takenAt: testNow, takenBy: 'test', content: { table: {}, lines: content } };
  await db.crossSnapshot.create({ data: { sheetId: sheet.id, versionId, ...taken } });
  return sheet;
}
