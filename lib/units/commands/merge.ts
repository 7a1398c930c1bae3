import 'server-only';
import { conflictOn } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs } from '@/lib/auth/permissions';
import { inTransaction, lockTable, type Transaction } from '@/lib/db/transaction';
import { fromDay } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { done, type Refusal, type Result, refused } from '@/lib/result';
import { predecessorsOf, refuseChange, refuseMerger } from '../rules/life';
import type { MergeUnitsInput } from '../schema';
import { moveAccounts } from './accounts';
import { endUnits, insertUnit, type LockedUnit, lockUnit, refuseBlocs, refuseNames } from './life';
import { recordAll } from './unit-events';

/** Locks the units in the order of their ids, so that two mergers never wait for each other. */
async function lockUnits(tx: Transaction, ids: readonly string[]): Promise<LockedUnit[] | null> {
  const units: LockedUnit[] = [];
  for (const id of [...ids].sort()) {
    const unit = await lockUnit(tx, id);
    if (!unit) return null;
    units.push(unit);
  }
  return units;
}

async function refuseMerge(
  tx: Transaction,
  input: MergeUnitsInput,
  units: readonly LockedUnit[],
  today: string,
): Promise<Refusal | null> {
  for (const unit of units) {
    const refusal = refuseChange(unit, input.effectiveOn, today, 'life');
    if (refusal) return refusal;
    const seen = input.units.find((one) => one.id === unit.id);
    if (seen?.revision !== unit.revision) return conflictOn(tx, 'unit', unit.id);
  }
  if (!input.into) return null;
  const leaving = units.map((unit) => unit.id);
  return (
    (await refuseNames(tx, [{ ...input.into, row: '' }], leaving)) ??
    (await refuseBlocs(tx, [{ ...input.into, row: '' }], input.effectiveOn))
  );
}

/** Merges units into a new one or into one that exists; the merged ones end and stay in history as predecessors. */
export async function mergeUnits(actor: Actor, input: MergeUnitsInput): Promise<Result<string>> {
  const actedAs = actingAs(actor, 'units.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  const { intoUnitId, effectiveOn, decision, note } = input;
  const predecessorIds = predecessorsOf(
    input.units.map((unit) => unit.id),
    intoUnitId,
  );
  const wrong = refuseMerger(predecessorIds, intoUnitId);
  if (wrong) return refused(wrong);
  return inTransaction(async (tx) => {
    await lockTable(tx, 'Unit');
    const units = await lockUnits(tx, [...predecessorIds, ...(intoUnitId ? [intoUnitId] : [])]);
    if (!units) return refused({ reason: 'not-found' });
    const refusal = await refuseMerge(tx, input, units, todayInVietnam(actor.now));
    if (refusal) return refused(refusal);
    await endUnits(tx, predecessorIds, effectiveOn);
    const successorId = intoUnitId ?? (input.into && (await insertUnit(tx, input.into, effectiveOn)).id);
    const successor = successorId ? await lockUnit(tx, successorId) : null;
    if (!successor) throw new Error('A merger without a successor'); // the schema gives one or the other
    await tx.unitChange.create({
      data: {
        unitId: successor.id,
        kind: 'merge',
        effectiveOn: fromDay(effectiveOn),
        decision,
        note,
        successions: { create: predecessorIds.map((predecessorId) => ({ predecessorId, successorId: successor.id })) },
      },
    });
    if (intoUnitId) await tx.unit.update({ where: { id: intoUnitId }, data: { revision: { increment: 1 } } });
    if (input.moveAccounts) await moveAccounts(tx, actor, actedAs, predecessorIds, successor);
    const merged = units.filter((unit) => unit.id !== intoUnitId);
    await recordAll(tx, actor, actedAs, [successor, ...merged], {
      action: 'units.merge',
      before: { units: merged.map((unit) => unit.name) },
      after: { successor: successor.name, effectiveOn, decision, note },
    });
    return done(successor.id);
  });
}
