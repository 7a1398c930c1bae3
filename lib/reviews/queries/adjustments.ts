import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/auth/actor';
import { assignedCampaigns, isOwnUnit, may } from '@/lib/auth/permissions';
import { leftSince } from '@/lib/campaigns/rules';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { isId, toDay, toDecimal } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import type { Direction } from '@/lib/templates/rules';
import { type AdjustmentStatus, type Change, changesOf } from '../rules';

export type AdjustmentReview = {
  id: string;
  campaignId: string;
  unitName: string;
  target: { text: string; measure: string; direction: Direction };
  /** The registration's weights in all once the request is accepted; 100 is whole. */
  weightAfter: string | null;
  status: AdjustmentStatus;
  reason: string;
  requestedAt: string;
  requestedBy: string;
  decidedAt: string | null;
  decidedBy: string | null;
  decisionReason: string;
  changes: Change[];
  document: { id: string; number: string; issuedOn: string; issuer: string; abstract: string; hasFile: boolean };
  ownUnit: boolean;
  /** The first day on which the unit no longer belonged to the bloc. */
  leftSince: string | null;
  can: { decide: boolean };
};

const values = z.record(z.string(), z.string().nullable());

const withWeights = {
  include: {
    targets: { select: { id: true, weight: true } },
    campaign: { select: { members: { select: { unitId: true, unitName: true, leftOn: true } } } },
  },
} as const;

/** The sum with the asked weight in its place; null where the request leaves weights alone. */
function weightAfter(targets: { id: string; weight: Prisma.Decimal | null }[], id: string, asked?: string | null) {
  const stored = targets.find((target) => target.id === id)?.weight ?? null;
  if (asked === undefined || asked === toDecimal(stored)) return null;
  const zero = new Prisma.Decimal(0);
  return targets.reduce((sum, target) => sum.plus((target.id === id ? asked : target.weight) ?? 0), zero).toFixed();
}

/** A unit's request to change an accepted target, for the secretariat of its campaign; null for anyone else. */
export async function getAdjustmentReview(
  actor: Actor,
  campaignId: string,
  adjustmentId: string,
): Promise<AdjustmentReview | null> {
  if (!isId(campaignId) || !isId(adjustmentId)) return null;
  if (!assignedCampaigns(actor, 'targets.review').includes(campaignId)) return null;
  const found = await db.targetAdjustment.findFirst({
    where: { id: adjustmentId, target: { registration: { campaignId } } },
    include: { document: true, target: { include: { registration: withWeights } } },
    relationLoadStrategy: 'join',
  });
  if (!found) return null;
  const { unitId } = found.target.registration;
  const { document } = found;
  const { campaign, targets } = found.target.registration;
  const member = campaign.members.find((one) => one.unitId === unitId);
  const left = leftSince(toDay(member?.leftOn ?? null), todayInVietnam(actor.now));
  const before = { id: found.targetId, fields: values.parse(found.before) };
  const after = { id: found.targetId, fields: values.parse(found.after) };
  return {
    id: found.id,
    campaignId,
    unitName: member?.unitName ?? '',
    target: { text: found.target.text, measure: found.target.measure, direction: found.target.direction },
    weightAfter: weightAfter(targets, found.targetId, after.fields.weight),
    status: found.status,
    reason: found.reason,
    requestedAt: found.requestedAt.toISOString(),
    requestedBy: found.requestedBy,
    decidedAt: found.decidedAt?.toISOString() ?? null,
    decidedBy: found.decidedBy,
    decisionReason: found.decisionReason,
    changes: changesOf(before, after),
    document: {
      id: document.id,
      number: document.number,
      issuedOn: toDay(document.issuedOn),
      issuer: document.issuer,
      abstract: document.abstract,
      hasFile: document.fileHash !== null,
    },
    ownUnit: isOwnUnit(actor, unitId),
    leftSince: left,
    can: {
      decide: left === null && found.status === 'submitted' && may(actor, 'targets.review', { campaignId, unitId }),
    },
  };
}
