import 'server-only';
import { z } from 'zod';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs, type Party } from '@/lib/auth/permissions';
import { inTransaction, lockRow, type Transaction } from '@/lib/db/transaction';
import { fromDay, isId, toDay } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';
import { nextStatus } from '@/lib/workflow';
import { refuseAccepting, withWeights } from '../queries/adjustments';
import { adjustmentWorkflow, refuseOtherRound } from '../rules/adjustments';
import { refuseLeftUnit } from '../rules/sheet';
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

/** The requests that are to be accepted with this one, as they were read; null where one of them has moved on since. */
async function readTogether(
  tx: Transaction,
  { id, target: { registrationId } }: StoredAdjustment,
  seen: AdjustmentDecisionInput['together'],
): Promise<StoredAdjustment[] | null> {
  const rounds = new Map(seen.filter((one) => one.adjustmentId !== id).map((one) => [one.adjustmentId, one.round]));
  const ids = [...rounds.keys()];
  if (!ids.every(isId)) return null;
  const where = { id: { in: ids }, target: { registrationId } };
  const found = await tx.targetAdjustment.findMany({
    ...{ where, include: withSheet, orderBy: { target: { ordinal: 'asc' } }, relationLoadStrategy: 'join' },
  });
  const same = found.filter((one) => one.status === 'submitted' && one.round === rounds.get(one.id));
  return same.length === ids.length ? same : null;
}

/** What one act decides: the request alone when it is returned, with those that balance its weight when it is accepted. */
async function readDecided(
  tx: Transaction,
  actor: Actor,
  adjustment: StoredAdjustment,
  input: AdjustmentDecisionInput,
): Promise<Result<StoredAdjustment[]>> {
  const { round, requestedAt, target } = adjustment;
  const unseen = refuseOtherRound({ round, requestedAt: requestedAt.toISOString() }, input.round);
  if (unseen) return refused(unseen);
  if (input.decision === 'return') return done([adjustment]);
  const others = await readTogether(tx, adjustment, input.together);
  if (!others) return refused({ reason: 'adjustments-moved' });
  const refusal = await refuseAccepting(tx, actor, target.registration, [adjustment, ...others]);
  return refusal ? refused(refusal) : done([adjustment, ...others]);
}

/** Who decides about this request, and as whom; refused to everybody else, and of a unit that has left. */
async function refuseReviewer(tx: Transaction, actor: Actor, { target }: StoredAdjustment): Promise<Result<Party>> {
  const { campaignId, unitId } = target.registration;
  const on = { campaignId, unitId };
  const actedAs = actingAs(actor, 'targets.review', on);
  if (!actedAs) return refused({ reason: reviewsOwnUnit(actor, on) ? 'own-unit-review' : 'not-found' });
  const member = await tx.campaignMember.findUniqueOrThrow({ where: { campaignId_unitId: on } });
  const left = refuseLeftUnit(toDay(member.leftOn), todayInVietnam(actor.now));
  return left ? refused(left) : done(actedAs);
}

/**
 * Decides a unit's request to change an accepted target. Of two decisions at once, or a decision and a
 * withdrawal, one wins. Accepted, it takes those with it that balance its weight. Refuses the own unit's requests, those
 * that are not waiting, those that were sent again after they were read, and to accept what would leave the unit's weights
 * at another sum than 100, or anything once the unit's year is settled.
 */
export async function decideAdjustment(
  actor: Actor,
  input: AdjustmentDecisionInput,
): Promise<Result<DecidedAdjustment>> {
  return inTransaction(async (tx) => {
    const adjustment = await lockAdjustment(tx, input.adjustmentId);
    if (!adjustment) return refused({ reason: 'not-found' });
    const reviewer = await refuseReviewer(tx, actor, adjustment);
    if (!reviewer.ok) return reviewer;
    const status = nextStatus(adjustmentWorkflow, input.decision, adjustment.status, 'secretariat');
    if (!status) return refused({ reason: 'not-under-review', status: adjustment.status });
    const decided = await readDecided(tx, actor, adjustment, input);
    if (!decided.ok) return decided;
    for (const one of decided.value) {
      if (status === 'accepted') await applyRequest(tx, one, actor);
      await tx.targetAdjustment.update({
        where: { id: one.id },
        data: { status, decidedAt: actor.now, decidedBy: actor.name, decisionReason: input.reason },
      });
      await auditDecision(tx, actor, one, reviewer.value, { status, reason: input.reason });
    }
    return done({ campaignId: adjustment.target.registration.campaignId, adjustmentId: input.adjustmentId });
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
