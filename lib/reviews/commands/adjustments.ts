import 'server-only';
import { z } from 'zod';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs, type Party } from '@/lib/auth/permissions';
import { inTransaction, lockRow, type Transaction } from '@/lib/db/transaction';
import { fromDay, toDay } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';
import { nextStatus } from '@/lib/workflow';
import { refuseStoredWeights, withWeights } from '../queries/adjustments';
import { adjustmentWorkflow, refuseLeftUnit, refuseOtherRound } from '../rules';
import type { AdjustmentDecisionInput } from '../schema';
import { reviewsOwnUnit } from './sheets';

const text = z.string().nullable();

/** The fields a request may change; those left out stay as they are. */
const requestedValues = z
  .object({
    text: z.string(),
    measure: z.string(),
    planned: text,
    plannedOn: text,
    dueOn: text,
    weight: text,
    note: z.string(),
  })
  .partial();

const withSheet = {
  target: { include: { registration: { include: withWeights } } },
} as const;

async function readAdjustment(tx: Transaction, id: string) {
  return tx.targetAdjustment.findUniqueOrThrow({ where: { id }, include: withSheet, relationLoadStrategy: 'join' });
}
type StoredAdjustment = Awaited<ReturnType<typeof readAdjustment>>;

/** The registration is locked before its request is read, in the order in which units ask for and withdraw changes. */
async function lockAdjustment(tx: Transaction, id: string): Promise<StoredAdjustment | null> {
  const place = await tx.targetAdjustment.findUnique({
    where: { id },
    select: { target: { select: { registrationId: true } } },
  });
  if (!place || !(await lockRow(tx, 'Registration', place.target.registrationId))) return null;
  return readAdjustment(tx, id);
}

/** Puts the requested values into the target; the old ones stay in the request and in the snapshot. */
async function applyRequest(tx: Transaction, adjustment: StoredAdjustment, actor: Actor): Promise<void> {
  const { plannedOn, dueOn, ...values } = requestedValues.parse(adjustment.after);
  await tx.target.update({
    where: { id: adjustment.targetId },
    data: {
      ...values,
      ...(plannedOn === undefined ? {} : { plannedOn: fromDay(plannedOn) }),
      ...(dueOn === undefined ? {} : { dueOn: fromDay(dueOn) }),
      revision: { increment: 1 },
      updatedAt: actor.now,
      updatedBy: actor.name,
    },
  });
  const { registrationId } = adjustment.target;
  const number = (await tx.registrationSnapshot.count({ where: { registrationId } })) + 1; // counted under the lock
  const content = { targetId: adjustment.targetId, before: adjustment.before, after: adjustment.after };
  await tx.registrationSnapshot.create({
    data: {
      registrationId,
      number,
      kind: 'adjusted',
      takenAt: actor.now,
      takenBy: actor.name,
      content: JSON.parse(JSON.stringify(content)),
    },
  });
}

export type DecidedAdjustment = { campaignId: string; adjustmentId: string };

/**
 * Decides a unit's request to change an accepted target. Of two decisions at once, or a decision and a
 * withdrawal, one wins. Refuses the own unit's requests, those that are not waiting, those that were sent again after they
 * were read, and to accept what would leave the
 * unit's weights at another sum than 100.
 */
export async function decideAdjustment(
  actor: Actor,
  input: AdjustmentDecisionInput,
): Promise<Result<DecidedAdjustment>> {
  return inTransaction(async (tx) => {
    const adjustment = await lockAdjustment(tx, input.adjustmentId);
    if (!adjustment) return refused({ reason: 'not-found' });
    const { registration } = adjustment.target;
    const on = { campaignId: registration.campaignId, unitId: registration.unitId };
    const actedAs = actingAs(actor, 'targets.review', on);
    if (!actedAs) return refused({ reason: reviewsOwnUnit(actor, on) ? 'own-unit-review' : 'not-found' });
    const member = await tx.campaignMember.findUniqueOrThrow({ where: { campaignId_unitId: on } });
    const left = refuseLeftUnit(toDay(member.leftOn), todayInVietnam(actor.now));
    if (left) return refused(left);
    const status = nextStatus(adjustmentWorkflow, input.decision, adjustment.status, 'secretariat');
    if (!status) return refused({ reason: 'not-under-review', status: adjustment.status });
    const { round, requestedAt } = adjustment;
    const unseen = refuseOtherRound({ round, requestedAt: requestedAt.toISOString() }, input.round);
    if (unseen) return refused(unseen);
    const refusal = status === 'accepted' && refuseStoredWeights(registration.targets, adjustment.targetId);
    if (refusal) return refused(refusal);
    if (status === 'accepted') await applyRequest(tx, adjustment, actor);
    await tx.targetAdjustment.update({
      where: { id: input.adjustmentId },
      data: { status, decidedAt: actor.now, decidedBy: actor.name, decisionReason: input.reason },
    });
    await auditDecision(tx, actor, adjustment, actedAs, { status, reason: input.reason });
    return done({ campaignId: on.campaignId, adjustmentId: input.adjustmentId });
  });
}

function auditDecision(tx: Transaction, actor: Actor, one: StoredAdjustment, actedAs: Party, decision: object) {
  return audit(tx, actor, {
    action: 'targets.decideAdjustment',
    actedAs,
    object: { kind: 'target', id: one.targetId, name: one.target.text },
    campaignId: one.target.registration.campaignId,
    unitId: one.target.registration.unitId,
    before: one.before,
    after: { ...decision, values: one.after },
  });
}
