import 'server-only';
import { type AuditAction, audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs, type Party } from '@/lib/auth/permissions';
import { inTransaction, lockRow, type Transaction } from '@/lib/db/transaction';
import { fromDay, toDay } from '@/lib/db/values';
import { done, type Result, refused } from '@/lib/result';
import { type Membership, membershipToLeave, refuseEntry, refuseLeaving } from '../rules';
import type { AddMemberInput, MoveUnitInput, RemoveMemberInput } from '../schema';

type Dated = { validFrom: Date; validTo: Date | null };

const lifeOf = (row: Dated) => ({ validFrom: toDay(row.validFrom), validTo: toDay(row.validTo) });

/** Locks the bloc, then the unit, and reads both with every place the unit has had. */
async function lockPlaces(tx: Transaction, blocId: string, unitId: string) {
  if (!(await lockRow(tx, 'Bloc', blocId)) || !(await lockRow(tx, 'Unit', unitId))) return null;
  const bloc = await tx.bloc.findUniqueOrThrow({ where: { id: blocId } });
  const unit = await tx.unit.findUniqueOrThrow({
    where: { id: unitId },
    include: { memberships: { include: { bloc: { select: { name: true } } } } },
  });
  const memberships: Membership[] = unit.memberships.map((row) => ({
    id: row.id,
    blocId: row.blocId,
    blocName: row.bloc.name,
    ...lifeOf(row),
  }));
  return { bloc: { id: bloc.id, name: bloc.name, ...lifeOf(bloc) }, unit: { ...unit, ...lifeOf(unit) }, memberships };
}

type Told = { action: AuditAction; before?: unknown; after?: unknown };

function record(tx: Transaction, actor: Actor, actedAs: Party, unit: { id: string; name: string }, told: Told) {
  return audit(tx, actor, {
    ...told,
    actedAs,
    object: { kind: 'unit', id: unit.id, name: unit.name },
    unitId: unit.id,
  });
}

/** Takes a unit into a bloc from a day on, which may lie ahead. */
export async function addMember(actor: Actor, input: AddMemberInput): Promise<Result<string>> {
  const actedAs = actingAs(actor, 'blocs.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  const { blocId, unitId, effectiveOn } = input;
  return inTransaction(async (tx) => {
    const places = await lockPlaces(tx, blocId, unitId);
    if (!places) return refused({ reason: 'not-found' });
    const { bloc, unit, memberships } = places;
    const refusal = refuseEntry(bloc, unit, memberships, effectiveOn);
    if (refusal) return refused(refusal);
    await tx.blocMembership.create({ data: { blocId, unitId, validFrom: fromDay(effectiveOn) } });
    await record(tx, actor, actedAs, unit, { action: 'blocs.addMember', after: { bloc: bloc.name, effectiveOn } });
    return done(blocId);
  });
}

/** Moves a unit to another bloc: it leaves the one it is in on that day and enters the other on the same day. */
export async function moveUnit(actor: Actor, input: MoveUnitInput): Promise<Result<string>> {
  const actedAs = actingAs(actor, 'blocs.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  const { blocId, unitId, effectiveOn } = input;
  return inTransaction(async (tx) => {
    const places = await lockPlaces(tx, blocId, unitId);
    if (!places) return refused({ reason: 'not-found' });
    const { bloc, unit, memberships } = places;
    const left = membershipToLeave(memberships, effectiveOn);
    if (left?.blocId === blocId) return refused({ reason: 'member-already', field: 'blocId', blocName: bloc.name });
    const others = memberships.filter((one) => one.id !== left?.id);
    const refusal = refuseEntry(bloc, unit, others, effectiveOn);
    if (refusal) return refused(refusal);
    const day = fromDay(effectiveOn);
    if (left) await tx.blocMembership.update({ where: { id: left.id }, data: { validTo: day } });
    await tx.blocMembership.create({ data: { blocId, unitId, validFrom: day } });
    await record(tx, actor, actedAs, unit, {
      action: 'blocs.moveUnit',
      before: { bloc: left?.blocName ?? null },
      after: { bloc: bloc.name, effectiveOn },
    });
    return done(unitId);
  });
}

/** Ends a membership on a day; on its first day it is taken back as a mistake. */
export async function removeMember(actor: Actor, input: RemoveMemberInput): Promise<Result<string>> {
  const actedAs = actingAs(actor, 'blocs.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  return inTransaction(async (tx) => {
    const found = await tx.blocMembership.findUnique({ where: { id: input.membershipId } });
    const places = found && (await lockPlaces(tx, found.blocId, found.unitId));
    const membership = places?.memberships.find((one) => one.id === input.membershipId);
    if (!places || !membership) return refused({ reason: 'not-found' });
    const refusal = refuseLeaving(membership, input.effectiveOn);
    if (refusal) return refused(refusal);
    const where = { id: membership.id };
    if (input.effectiveOn === membership.validFrom) await tx.blocMembership.delete({ where });
    else await tx.blocMembership.update({ where, data: { validTo: fromDay(input.effectiveOn) } });
    await record(tx, actor, actedAs, places.unit, {
      action: 'blocs.removeMember',
      before: { bloc: membership.blocName, validFrom: membership.validFrom, validTo: membership.validTo },
      after: { validTo: input.effectiveOn },
    });
    return done(membership.blocId);
  });
}
