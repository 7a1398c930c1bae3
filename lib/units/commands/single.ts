import 'server-only';
import { audit, conflictOn } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs } from '@/lib/auth/permissions';
import { inTransaction, lockTable } from '@/lib/db/transaction';
import { fromDay } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';
import { openYear, refuseChange } from '../rules/life';
import type { CreateUnitInput, DissolveUnitInput, RenameUnitInput } from '../schema';
import { beginUnits } from './begin';
import { endUnits, lockUnit, refuseFirstBloc, refuseNames, unitObject, unitSearchKey } from './life';

/** A new unit, and the bloc from whose page it was asked for and which it entered. */
export type CreatedUnit = { readonly id: string; readonly backTo: string | null };

/** Records a unit that came to be. */
export async function createUnit(actor: Actor, input: CreateUnitInput): Promise<Result<CreatedUnit>> {
  const actedAs = actingAs(actor, 'units.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  const { effectiveOn } = input;
  if (effectiveOn > todayInVietnam(actor.now)) return refused({ reason: 'unit-date-future', field: 'effectiveOn' });
  return inTransaction(async (tx) => {
    await lockTable(tx, 'Unit');
    const rows = [{ ...input, row: '' }];
    const refusal = (await refuseNames(tx, rows, [])) ?? (await refuseFirstBloc(tx, input));
    if (refusal) return refused(refusal);
    const [unit] = await beginUnits(tx, actor, actedAs, [input]);
    if (!unit) throw new Error('A unit was not made');
    return done({ id: unit.id, backTo: input.fromBloc ? (input.blocId ?? null) : null });
  });
}

/** Gives a unit another name from a day on. Campaigns whose year is over keep the name of their time. */
export async function renameUnit(actor: Actor, input: RenameUnitInput): Promise<Result<string>> {
  const actedAs = actingAs(actor, 'units.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  return inTransaction(async (tx) => {
    await lockTable(tx, 'Unit');
    const unit = await lockUnit(tx, input.unitId);
    if (!unit) return refused({ reason: 'not-found' });
    if (unit.revision !== input.revision) return refused(await conflictOn(tx, 'unit', unit.id));
    const { name, shortName, effectiveOn, decision, note } = input;
    const same = unit.name === name && unit.shortName === shortName;
    const refusal =
      refuseChange(unit, effectiveOn, todayInVietnam(actor.now), 'name') ??
      (same ? ({ reason: 'unit-name-same', field: 'name' } as const) : null) ??
      (await refuseNames(tx, [{ name, code: '', row: '' }], [unit.id]));
    if (refusal) return refused(refusal);
    const day = fromDay(effectiveOn);
    await tx.unitName.updateMany({ where: { unitId: unit.id, validTo: null }, data: { validTo: day } });
    await tx.unitName.create({ data: { unitId: unit.id, name, shortName, validFrom: day } });
    const searchKey = unitSearchKey({ ...unit, name, shortName });
    await tx.unit.update({
      where: { id: unit.id },
      data: { name, shortName, searchKey, revision: { increment: 1 } },
    });
    await tx.campaignMember.updateMany({
      where: { unitId: unit.id, campaign: { year: { gte: openYear(effectiveOn) } } },
      data: { unitName: name, shortName },
    });
    await tx.unitChange.create({ data: { unitId: unit.id, kind: 'rename', effectiveOn: day, decision, note } });
    await audit(tx, actor, {
      action: 'units.rename',
      actedAs,
      object: { ...unitObject(unit), name },
      unitId: unit.id,
      before: { name: unit.name, shortName: unit.shortName },
      after: { name, shortName, effectiveOn, decision, note },
    });
    return done(unit.id);
  });
}

/** Ends a unit that nobody succeeds. */
export async function dissolveUnit(actor: Actor, input: DissolveUnitInput): Promise<Result<string>> {
  const actedAs = actingAs(actor, 'units.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  return inTransaction(async (tx) => {
    const unit = await lockUnit(tx, input.unitId);
    if (!unit) return refused({ reason: 'not-found' });
    const { effectiveOn, decision, note } = input;
    const refusal = refuseChange(unit, effectiveOn, todayInVietnam(actor.now), 'life');
    if (refusal) return refused(refusal);
    if (unit.revision !== input.revision) return refused(await conflictOn(tx, 'unit', unit.id));
    await endUnits(tx, [unit.id], effectiveOn);
    await tx.unitChange.create({
      data: { unitId: unit.id, kind: 'dissolve', effectiveOn: fromDay(effectiveOn), decision, note },
    });
    await audit(tx, actor, {
      action: 'units.dissolve',
      actedAs,
      object: unitObject(unit),
      unitId: unit.id,
      before: { validTo: null },
      after: { validTo: effectiveOn, decision, note },
    });
    return done(unit.id);
  });
}
