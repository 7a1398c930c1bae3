import 'server-only';
import { auditAll } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import type { Party } from '@/lib/auth/permissions';
import type { Transaction } from '@/lib/db/transaction';
import { fromDay } from '@/lib/db/values';
import type { CreateUnitInput } from '../schema';
import { insertUnits, unitObject } from './life';

/**
 * Writes units that nothing refuses, the papers that they rest on, and an event each; as many statements for five hundred of
 * a list as for one.
 */
export async function beginUnits(tx: Transaction, actor: Actor, actedAs: Party, inputs: readonly CreateUnitInput[]) {
  const wishes = inputs.map((input) => {
    const { effectiveOn: day, blocId } = input;
    return { ...input, day, joinedOn: blocId ? (input.joinedOn ?? day) : day };
  });
  const units = await insertUnits(tx, wishes);
  const begun = units.flatMap((unit, index) => {
    const wish = wishes[index];
    return wish ? [{ unit, wish }] : [];
  });
  await tx.unitChange.createMany({
    data: begun.map(({ unit, wish: { effectiveOn, decision, note } }) => {
      return { unitId: unit.id, kind: 'create', effectiveOn: fromDay(effectiveOn), decision, note };
    }),
  });
  const events = begun.map(({ unit, wish }) => {
    const { code, name, shortName, effectiveOn, decision, note, blocId, joinedOn } = wish;
    const later = joinedOn === effectiveOn ? {} : { joinedOn };
    const after = { ...{ code, name, shortName, effectiveOn, decision, note, blocId }, ...later };
    return { action: 'units.create', actedAs, object: unitObject(unit), unitId: unit.id, after } as const;
  });
  await auditAll(tx, actor, events);
  return units;
}
