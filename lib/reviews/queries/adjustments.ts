import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/auth/actor';
import { assignedCampaigns, may } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { isId, toDay } from '@/lib/db/values';
import { type AdjustmentStatus, type Change, changesOf } from '../rules';

export type AdjustmentReview = {
  id: string;
  campaignId: string;
  unitName: string;
  target: { text: string; measure: string };
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
  can: { decide: boolean };
};

const values = z.record(z.string(), z.string().nullable());

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
    include: { document: true, target: { include: { registration: true } } },
    relationLoadStrategy: 'join',
  });
  if (!found) return null;
  const { unitId } = found.target.registration;
  const member = await db.campaignMember.findUniqueOrThrow({ where: { campaignId_unitId: { campaignId, unitId } } });
  const { document } = found;
  const before = { id: found.targetId, fields: values.parse(found.before) };
  const after = { id: found.targetId, fields: values.parse(found.after) };
  return {
    id: found.id,
    campaignId,
    unitName: member.unitName,
    target: { text: found.target.text, measure: found.target.measure },
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
    ownUnit: actor.unitId === unitId,
    can: { decide: found.status === 'submitted' && may(actor, 'targets.review', { campaignId, unitId }) },
  };
}
