import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import type { Party } from '@/lib/auth/permissions';
import type { Transaction } from '@/lib/db/transaction';
import { fromDay } from '@/lib/db/values';
import type { CreateUnitInput } from '../schema';
import { insertUnit, unitObject } from './life';

/** Writes a unit that nothing refuses, the paper that it rests on, and the event. */
export async function beginUnit(tx: Transaction, actor: Actor, actedAs: Party, input: CreateUnitInput) {
  const { code, name, shortName, effectiveOn, decision, note, blocId } = input;
  const joinedOn = blocId ? (input.joinedOn ?? effectiveOn) : effectiveOn;
  const unit = await insertUnit(tx, input, effectiveOn, joinedOn);
  await tx.unitChange.create({
    data: { unitId: unit.id, kind: 'create', effectiveOn: fromDay(effectiveOn), decision, note },
  });
  await audit(tx, actor, {
    action: 'units.create',
    actedAs,
    object: unitObject(unit),
    unitId: unit.id,
    after: {
      ...{ code, name, shortName, effectiveOn, decision, note, blocId },
      ...(joinedOn === effectiveOn ? {} : { joinedOn }),
    },
  });
  return unit;
}
