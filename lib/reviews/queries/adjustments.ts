import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/auth/actor';
import { assignedCampaigns, isOwnUnit, may } from '@/lib/auth/permissions';
import { leftSince } from '@/lib/campaigns/rules/membership';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { isId, toDay, toDecimal } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import type { Direction } from '@/lib/templates/rules';
import { type AdjustmentStatus, type Change, changesOf, refuseWeights, type WeightRefusal } from '../rules';

export type AdjustmentReview = {
  id: string;
  campaignId: string;
  unitName: string;
  target: { text: string; measure: string; direction: Direction };
  /** Why it cannot be accepted now, though it may be returned. */
  refusal: WeightRefusal | null;
  status: AdjustmentStatus;
  /** Times it was sent. */
  round: number;
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

/** The weights of a registration, with those that are asked for and wait. */
export const withWeights = {
  targets: {
    select: {
      id: true,
      weight: true,
      adjustments: { where: { status: 'submitted' }, select: { status: true, after: true } },
    },
  },
} as const satisfies Prisma.RegistrationInclude;

type Weights = Prisma.RegistrationGetPayload<{ include: typeof withWeights }>['targets'];

/** Why the request for this target cannot be accepted as the weights stand and are asked for, or null. */
export function refuseStoredWeights(targets: Weights, targetId: string): WeightRefusal | null {
  const lines = targets.map(({ id, weight }) => ({ id, weight: toDecimal(weight) }));
  const requests = targets.flatMap(({ id, adjustments }) =>
    adjustments.map(({ status, after }) => ({ targetId: id, status, after: values.parse(after) })),
  );
  return refuseWeights(lines, requests, targetId);
}

const withSheet = {
  include: {
    ...withWeights,
    campaign: { select: { members: { select: { unitId: true, unitName: true, leftOn: true } } } },
  },
} as const;

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
    include: { document: true, target: { include: { registration: withSheet } } },
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
    refusal: found.status === 'submitted' ? refuseStoredWeights(targets, found.targetId) : null,
    status: found.status,
    round: found.round,
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
