import 'server-only';
import { type AuditAction, audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { isOwnUnitAlone } from '@/lib/auth/permissions';
import { lockCampaign, raiseRevision } from '@/lib/campaigns/commands/lock';
import { getPhaseFor } from '@/lib/campaigns/queries/time';
import { leftSince } from '@/lib/campaigns/rules/membership';
import { type PhaseDates, type PhaseKind, periods, phaseOfPeriod } from '@/lib/campaigns/rules/phases';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { fromDay, toDay } from '@/lib/db/values';
import { dayBefore, todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';
import { type PhaseChangeRefusal, refuseEnding, refuseExtension, refuseFinished, refusePhases } from './rules';
import type { EndExtensionInput, ExtendPhaseInput, UpdatePhasesInput } from './schema';

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
function refuseDropping(stored: readonly Stored[], phases: readonly PhaseDates[]): PhaseChangeRefusal[] {
  return stored
    .filter((one) => one.extensions > 0 && !phases.some((phase) => phase.kind === one.kind))
    .map(({ kind }) => ({ reason: 'phase-has-extensions', field: `${kind}-opensOn`, phase: kind }));
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
    const refusals = [...refusePhases(phases, locked.value.year), ...refuseDropping(stored, phases)];
    if (refusals.length > 0) return refused({ reason: 'fields-refused', refusals });
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

type ExtensionWish = { campaignId: string; unitId: string; kind: PhaseKind };

/** The member and its phase behind the lock, never of the own unit nor of one that has left. */
async function openExtension(actor: Actor, tx: Transaction, wish: ExtensionWish) {
  const { campaignId, unitId } = wish;
  if (isOwnUnitAlone(actor, 'phases.extend', { campaignId, unitId })) {
    return refused({ reason: 'own-unit-extension' });
  }
  const locked = await lockCampaign(actor, tx, { campaignId, unitId, action: 'phases.extend' });
  if (!locked.ok) return locked;
  const member = await tx.campaignMember.findUnique({ where: { campaignId_unitId: { campaignId, unitId } } });
  const gone = member && leftSince(toDay(member.leftOn), todayInVietnam(actor.now)) !== null;
  if (!member || gone) return refused({ reason: 'not-a-member', field: 'unitId', since: null });
  const dates = await getPhaseFor(actor, wish, tx);
  return done({ locked: locked.value, unitName: member.unitName, ...dates });
}

type Opened = Extract<Awaited<ReturnType<typeof openExtension>>, { ok: true }>['value'];
type Entry = { action: AuditAction; until: string; reason: string };

/** An extension is never changed: each decision is a row, and the newest counts. */
async function writeExtension(actor: Actor, tx: Transaction, wish: ExtensionWish, opened: Opened, entry: Entry) {
  const { campaignId, unitId, kind } = wish;
  const { locked, unitName, phase, extendedUntil } = opened;
  const { action, until, reason } = entry;
  await tx.phaseExtension.create({
    data: {
      phase: { connect: { campaignId_kind: { campaignId, kind } } },
      unit: { connect: { id: unitId } },
      ...{ until: fromDay(until), reason, grantedBy: actor.name, createdAt: actor.now },
    },
  });
  await audit(tx, actor, {
    action,
    actedAs: locked.actedAs,
    object: { kind: 'campaign', id: campaignId, name: `${locked.title}: ${unitName}` },
    campaignId,
    unitId,
    before: { kind, until: extendedUntil ?? phase?.closesOn },
    after: { kind, until, reason },
  });
}

/** Where the sheet stands that the unit does in this phase; null where there is none, and of cross-scores, of which it has many. */
async function statusInPhase(tx: Transaction, { campaignId, unitId, kind }: ExtensionWish): Promise<string | null> {
  const where = { campaignId_unitId: { campaignId, unitId } };
  const select = { status: true } as const;
  if (kind === 'registration') return (await tx.registration.findUnique({ where, select }))?.status ?? null;
  if (kind === 'selfScoring') return (await tx.scoreSheet.findUnique({ where, select }))?.status ?? null;
  const period = periods.find((one) => phaseOfPeriod[one] === kind);
  return (period && (await tx.report.findFirst({ where: { campaignId, unitId, period }, select }))?.status) ?? null;
}

/**
 * Gives one unit more time in a phase, also after the phase has closed; never the own unit, nor for what is accepted. Whoever may see where that unit
 * stands sees it too, with its reason.
 */
export async function extendPhase(actor: Actor, input: ExtendPhaseInput): Promise<Result<void>> {
  const { kind, until, reason } = input;
  return inTransaction(async (tx) => {
    const opened = await openExtension(actor, tx, input);
    if (!opened.ok) return opened;
    const { phase, extendedUntil } = opened.value;
    const refusal =
      refuseFinished(kind, await statusInPhase(tx, input)) ??
      refuseExtension(kind, phase, until, todayInVietnam(actor.now), extendedUntil);
    if (refusal) return refused(refusal);
    await writeExtension(actor, tx, input, opened.value, { action: 'phases.extend', until, reason });
    return done();
  });
}

/** Ends the time that a unit was given, from today on; the common end counts again. */
export async function endExtension(actor: Actor, input: EndExtensionInput): Promise<Result<void>> {
  return inTransaction(async (tx) => {
    const opened = await openExtension(actor, tx, input);
    if (!opened.ok) return opened;
    const today = todayInVietnam(actor.now);
    const { phase, extendedUntil } = opened.value;
    const refusal = refuseEnding(phase, extendedUntil, today);
    if (refusal) return refused(refusal);
    const entry: Entry = { action: 'phases.endExtension', until: dayBefore(today), reason: 'Kết thúc gia hạn' };
    await writeExtension(actor, tx, input, opened.value, entry);
    return done();
  });
}
