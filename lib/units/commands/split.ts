import 'server-only';
import { conflictOn } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs } from '@/lib/auth/permissions';
import { inTransaction, lockTable } from '@/lib/db/transaction';
import { fromDay } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';
import { refuseChange } from '../rules/life';
import type { SplitUnitInput } from '../schema';
import { moveAccounts } from './accounts';
import { endUnits, insertUnit, lockUnit, refuseBlocs, refuseNames } from './life';
import { recordAll } from './unit-events';

/** Splits a unit into new ones; it ends and stays in history as their predecessor. */
export async function splitUnit(actor: Actor, input: SplitUnitInput): Promise<Result<string>> {
  const actedAs = actingAs(actor, 'units.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  const { effectiveOn, decision, note } = input;
  return inTransaction(async (tx) => {
    await lockTable(tx, 'Unit');
    const unit = await lockUnit(tx, input.unitId);
    if (!unit) return refused({ reason: 'not-found' });
    const rows = input.parts.map((part, index) => ({ ...part, row: String(index + 1) }));
    const refusal =
      refuseChange(unit, effectiveOn, todayInVietnam(actor.now), 'life') ??
      (unit.revision === input.revision ? null : await conflictOn(tx, 'unit', unit.id)) ??
      (await refuseNames(tx, rows, [unit.id])) ??
      (await refuseBlocs(tx, rows, effectiveOn));
    if (refusal) return refused(refusal);
    await endUnits(tx, [unit.id], effectiveOn);
    const parts: { id: string; name: string }[] = [];
    for (const part of input.parts) parts.push(await insertUnit(tx, part, effectiveOn));
    const heir = input.accountsTo === null ? undefined : parts[input.accountsTo];
    if (heir) await moveAccounts(tx, actor, actedAs, [unit.id], heir);
    await tx.unitChange.create({
      data: {
        unitId: unit.id,
        kind: 'split',
        effectiveOn: fromDay(effectiveOn),
        decision,
        note,
        successions: { create: parts.map((part) => ({ predecessorId: unit.id, successorId: part.id })) },
      },
    });
    await recordAll(tx, actor, actedAs, [unit, ...parts], {
      action: 'units.split',
      before: { units: [unit.name] },
      after: { successors: parts.map((part) => part.name), effectiveOn, decision, note },
    });
    return done(unit.id);
  });
}
