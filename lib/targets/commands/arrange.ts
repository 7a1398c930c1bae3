import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { inTransaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import { refuseEditing, refuseLine } from '../rules/editing';
import type { DeleteTargetInput, OrderTargetsInput } from '../schema';
import { openSheet } from './open-sheet';
import { conflict, rowEvent } from './row-events';
import { toLine } from './stored-line';

/** Deletes a row that is still open. Deleting what is gone already is done. Refuses rows changed since. */
export async function deleteTarget(actor: Actor, input: DeleteTargetInput): Promise<Result<void>> {
  return inTransaction(async (tx) => {
    const opened = await openSheet(tx, actor, 'targets.edit', input);
    if ('refusal' in opened) return refused(opened.refusal);
    const { sheet } = opened;
    const refusal = refuseEditing(sheet);
    if (refusal) return refused(refusal);
    const stored = await tx.target.findUnique({ where: { id: input.id, registrationId: sheet.registrationId } });
    if (!stored) return done();
    const locked = refuseLine(sheet.status, stored.status);
    if (locked) return refused(locked);
    const line = toLine(stored);
    if (line.revision !== input.revision) {
      return conflict({ line, updatedAt: stored.updatedAt.toISOString(), updatedBy: stored.updatedBy });
    }
    await tx.target.delete({ where: { id: stored.id, registrationId: sheet.registrationId } });
    await audit(tx, actor, rowEvent(sheet, 'targets.delete', stored, { before: line }));
    return done();
  });
}

/** Puts the rows in this order; rows that are not named follow behind in their own order. */
export async function orderTargets(actor: Actor, input: OrderTargetsInput): Promise<Result<void>> {
  return inTransaction(async (tx) => {
    const opened = await openSheet(tx, actor, 'targets.edit', input);
    if ('refusal' in opened) return refused(opened.refusal);
    const { sheet } = opened;
    const refusal = refuseEditing(sheet);
    if (refusal) return refused(refusal);
    const listed = () =>
      tx.target.findMany({
        where: { registrationId: sheet.registrationId },
        orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
        select: { id: true },
      });
    const before = (await listed()).map((one) => one.id);
    await tx.$executeRaw`
      update "Target" t set ordinal = o.place from (
        select id, row_number() over (order by array_position(${input.ids}::uuid[], id), ordinal) as place
        from "Target" where "registrationId" = ${sheet.registrationId}::uuid
      ) o where o.id = t.id and t.ordinal <> o.place`;
    const after = (await listed()).map((one) => one.id);
    if (before.join() === after.join()) return done();
    await audit(tx, actor, {
      action: 'targets.order',
      actedAs: sheet.actedAs,
      object: { kind: 'registration', id: sheet.registrationId, name: sheet.unitName },
      campaignId: sheet.campaignId,
      unitId: sheet.unitId,
      before: { order: before },
      after: { order: after },
    });
    return done();
  });
}
