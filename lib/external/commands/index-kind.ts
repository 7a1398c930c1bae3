import 'server-only';
import { audit, conflictOn } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs } from '@/lib/auth/permissions';
import { overlap } from '@/lib/dated';
import { inTransaction, lockTable, type Transaction } from '@/lib/db/transaction';
import { fromDay, toDay, toDecimal } from '@/lib/db/values';
import { foldVietnamese } from '@/lib/fold';
import { done, type Refusal, type Result, refused } from '@/lib/result';
import type { CreateIndexInput, UpdateIndexInput } from '../schema';

/** Why there cannot be such an index, or null: two of one name would hold on one day, or it would end before it begins. */
async function refuseIndex(tx: Transaction, input: CreateIndexInput, except: string | null): Promise<Refusal | null> {
  const { validFrom, validTo } = input;
  if (validTo !== null && validTo <= validFrom) return { reason: 'index-ends-before-start', field: 'validTo' };
  const twins = await tx.externalIndex.findMany({ where: { key: foldVietnamese(input.name) } });
  const taken = twins.some(
    (one) => one.id !== except && overlap({ validFrom: toDay(one.validFrom), validTo: toDay(one.validTo) }, input),
  );
  return taken ? { reason: 'index-name-taken', field: 'name' } : null;
}

const dataOf = (actor: Actor, { validFrom, validTo, ...input }: CreateIndexInput) => ({
  ...{ ...input, key: foldVietnamese(input.name), validFrom: fromDay(validFrom), validTo: fromDay(validTo) },
  ...{ updatedAt: actor.now, updatedBy: actor.name },
});

/** Adds an index by which another body measures units. */
export async function createIndex(actor: Actor, input: CreateIndexInput): Promise<Result<void>> {
  const actedAs = actingAs(actor, 'external.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  return inTransaction(async (tx) => {
    await lockTable(tx, 'ExternalIndex');
    const refusal = await refuseIndex(tx, input, null);
    if (refusal) return refused(refusal);
    const { id } = await tx.externalIndex.create({ data: dataOf(actor, input) });
    const object = { kind: 'externalIndex', id, name: input.name };
    await audit(tx, actor, { action: 'external.create', actedAs, object, after: input });
    return done();
  });
}

/** Changes an index. Its scale is never set below a score that was entered on it. */
export async function updateIndex(actor: Actor, input: UpdateIndexInput): Promise<Result<void>> {
  const actedAs = actingAs(actor, 'external.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  const { indexId, revision, ...after } = input;
  return inTransaction(async (tx) => {
    await lockTable(tx, 'ExternalIndex');
    const stored = await tx.externalIndex.findUnique({ where: { id: indexId } });
    if (!stored) return refused({ reason: 'not-found' });
    if (stored.revision !== revision) return refused(await conflictOn(tx, 'externalIndex', indexId));
    const highest = await tx.externalScore.aggregate({ where: { indexId }, _max: { score: true } });
    const most = highest._max.score;
    if (most?.gt(after.outOf)) return refused({ reason: 'index-below-scores', field: 'outOf', most: toDecimal(most) });
    const refusal = await refuseIndex(tx, after, indexId);
    if (refusal) return refused(refusal);
    await tx.externalIndex.update({
      where: { id: indexId },
      data: { ...dataOf(actor, after), revision: revision + 1 },
    });
    const { name, issuer, outOf, validFrom, validTo } = stored;
    await audit(tx, actor, {
      ...{ action: 'external.update', actedAs, object: { kind: 'externalIndex', id: indexId, name } },
      before: { name, issuer, outOf: toDecimal(outOf), validFrom: toDay(validFrom), validTo: toDay(validTo) },
      after,
    });
    return done();
  });
}
