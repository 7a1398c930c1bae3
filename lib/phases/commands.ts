import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { isOwnUnitAlone } from '@/lib/auth/permissions';
import { lockCampaign, raiseRevision } from '@/lib/campaigns/commands/lock';
import { getPhaseFor } from '@/lib/campaigns/queries';
import type { PhaseDates } from '@/lib/campaigns/rules';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { fromDay, toDay } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';
import { type PhaseChangeRefusal, refuseExtension } from './rules';
import type { ExtendPhaseInput, UpdatePhasesInput } from './schema';

type Stored = PhaseDates & { id: string; extensions: number };

async function storedPhases(tx: Transaction, campaignId: string): Promise<Stored[]> {
  const phases = await tx.phase.findMany({
    where: { campaignId },
    include: { _count: { select: { extensions: true } } },
    orderBy: { kind: 'asc' },
  });
  return phases.map(({ id, kind, opensOn, closesOn, _count }) => ({
    id,
    kind,
    opensOn: toDay(opensOn),
    closesOn: toDay(closesOn),
    extensions: _count.extensions,
  }));
}

/** A phase in which a unit was given more time stays planned: the promise hangs on it. */
function refuseDropping(stored: readonly Stored[], phases: readonly PhaseDates[]): PhaseChangeRefusal | null {
  const dropped = stored.find((one) => one.extensions > 0 && !phases.some((phase) => phase.kind === one.kind));
  if (!dropped) return null;
  return { reason: 'phase-has-extensions', field: `${dropped.kind}-opensOn`, phase: dropped.kind };
}

const datesOf = (phases: readonly PhaseDates[]) =>
  Object.fromEntries(phases.map(({ kind, opensOn, closesOn }) => [kind, { opensOn, closesOn }]));

/** Sets the dates of all phases at once; what is left out is no longer planned. */
export async function updatePhases(actor: Actor, input: UpdatePhasesInput): Promise<Result<void>> {
  const { campaignId, revision, phases } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, revision, action: 'campaigns.edit' });
    if (!locked.ok) return locked;
    const stored = await storedPhases(tx, campaignId);
    const refusal = refuseDropping(stored, phases);
    if (refusal) return refused(refusal);
    await tx.phase.deleteMany({ where: { campaignId, kind: { notIn: phases.map((phase) => phase.kind) } } });
    for (const { kind, ...days } of phases) {
      const data = { opensOn: fromDay(days.opensOn), closesOn: fromDay(days.closesOn) };
      await tx.phase.upsert({
        where: { campaignId_kind: { campaignId, kind } },
        create: { campaignId, kind, ...data },
        update: data,
      });
    }
    await raiseRevision(actor, tx, campaignId);
    await audit(tx, actor, {
      action: 'campaigns.phases',
      actedAs: locked.value.actedAs,
      object: { kind: 'campaign', id: campaignId, name: locked.value.title },
      campaignId,
      before: datesOf(stored),
      after: datesOf(phases),
    });
    return done();
  });
}

/**
 * Gives one unit more time in a phase, also after the phase has closed; never the own unit. Whoever may see where that unit
 * stands sees it too, with its reason.
 */
export async function extendPhase(actor: Actor, input: ExtendPhaseInput): Promise<Result<void>> {
  const { campaignId, unitId, kind, until, reason } = input;
  const today = todayInVietnam(actor.now);
  return inTransaction(async (tx) => {
    if (isOwnUnitAlone(actor, 'phases.extend', { campaignId, unitId })) {
      return refused({ reason: 'own-unit-extension' });
    }
    const locked = await lockCampaign(actor, tx, { campaignId, unitId, action: 'phases.extend' });
    if (!locked.ok) return locked;
    const member = await tx.campaignMember.findUnique({ where: { campaignId_unitId: { campaignId, unitId } } });
    const gone = member?.leftOn && toDay(member.leftOn) < today;
    if (!member || gone) return refused({ reason: 'not-a-member', field: 'unitId' });
    const { phase, extendedUntil } = await getPhaseFor(actor, { campaignId, unitId, kind }, tx);
    const refusal = refuseExtension(kind, phase, until, today, extendedUntil);
    if (refusal) return refused(refusal);
    await tx.phaseExtension.create({
      data: {
        phase: { connect: { campaignId_kind: { campaignId, kind } } },
        unit: { connect: { id: unitId } },
        until: fromDay(until),
        reason,
        grantedBy: actor.name,
        createdAt: actor.now,
      },
    });
    await audit(tx, actor, {
      action: 'phases.extend',
      actedAs: locked.value.actedAs,
      object: { kind: 'campaign', id: campaignId, name: `${locked.value.title}: ${member.unitName}` },
      campaignId,
      unitId,
      before: { kind, until: extendedUntil ?? phase?.closesOn },
      after: { kind, until, reason },
    });
    return done();
  });
}
