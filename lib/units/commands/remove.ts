import 'server-only';
import { audit, conflictOn } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs } from '@/lib/auth/permissions';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { toDay } from '@/lib/db/values';
import { done, type Result, refused } from '@/lib/result';
import { countReferences } from '../queries/unit';
import { refuseRemoval } from '../rules/life';
import type { RemoveUnitInput } from '../schema';
import { type LockedUnit, lockUnit, unitObject } from './life';

/** All that is kept of a unit nothing refers to: what the log tells once it is gone. */
async function readWhole(tx: Transaction, { id, code, name, shortName, validFrom }: LockedUnit) {
  const [names, changes] = [
    await tx.unitName.findMany({ where: { unitId: id }, orderBy: { validFrom: 'asc' } }),
    await tx.unitChange.findMany({ where: { unitId: id }, orderBy: [{ effectiveOn: 'asc' }, { id: 'asc' }] }),
  ];
  return {
    ...{ code, name, shortName, validFrom },
    names: names.map((row) => ({
      ...{ name: row.name, shortName: row.shortName },
      ...{ validFrom: toDay(row.validFrom), validTo: toDay(row.validTo) },
    })),
    changes: changes.map(({ kind, effectiveOn, decision, note }) => ({
      ...{ kind, effectiveOn: toDay(effectiveOn), decision, note },
    })),
  };
}

/**
 * Takes away a unit that was entered by mistake, with its names and the papers on them. Whoever is about to name the unit
 * waits for the lock and then finds none; who was faster is counted, and the database itself would refuse.
 */
export async function removeUnit(actor: Actor, input: RemoveUnitInput): Promise<Result<void>> {
  const actedAs = actingAs(actor, 'units.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  return inTransaction(async (tx) => {
    const unit = await lockUnit(tx, input.unitId);
    if (!unit) return refused({ reason: 'not-found' });
    const refusal = refuseRemoval(unit, await countReferences(tx, unit.id));
    if (refusal) return refused(refusal);
    if (unit.revision !== input.revision) return refused(await conflictOn(tx, 'unit', unit.id));
    const before = await readWhole(tx, unit);
    const unitId = unit.id;
    await tx.unitName.deleteMany({ where: { unitId } });
    await tx.unitChange.deleteMany({ where: { unitId } });
    await tx.unit.delete({ where: { id: unitId } });
    await audit(tx, actor, { action: 'units.remove', actedAs, object: unitObject(unit), unitId, before });
    return done();
  });
}
