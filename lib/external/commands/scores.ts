import 'server-only';
import { audit, conflictOn } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs } from '@/lib/auth/permissions';
import { inTransaction, lockRow, lockTable, type Transaction } from '@/lib/db/transaction';
import { fromDay, toDay, toDecimal } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';
import { readScore, refuseScores } from '../rules';
import type { CreateScoreInput, DeleteScoreInput, PasteScoresInput, UpdateScoreInput } from '../schema';

const stampOf = (actor: Actor) => ({ updatedAt: actor.now, updatedBy: actor.name });
const datesOf = ({ name, validFrom, validTo }: { name: string; validFrom: Date; validTo: Date | null }) => ({
  ...{ name, validFrom: toDay(validFrom), validTo: toDay(validTo) },
});
const objectOf = (id: string, index: string, unit: string, year: number) => ({
  ...{ kind: 'externalScore', id, name: `${index} · ${unit} · năm ${year}` },
});

/** Enters what a unit got. Refuses a second score of one index for one year. */
export async function createScore(actor: Actor, input: CreateScoreInput): Promise<Result<void>> {
  const actedAs = actingAs(actor, 'external.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  const { indexId, unitId, year, document, documentOn } = input;
  return inTransaction(async (tx) => {
    await lockTable(tx, 'ExternalScore');
    await lockRow(tx, 'Unit', unitId); // a unit that nothing names yet may be taken away in this moment
    const [index, unit] = await Promise.all([
      tx.externalIndex.findUnique({ where: { id: indexId } }),
      tx.unit.findUnique({ where: { id: unitId } }),
    ]);
    if (!index || !unit) return refused({ reason: 'not-found' });
    const refusal = refuseScores({ year, documentOn, units: [datesOf(unit)] }, todayInVietnam(actor.now));
    if (refusal) return refused(refusal);
    const read = readScore(input.score, toDecimal(index.outOf));
    if ('reason' in read) return refused(read);
    const where = { indexId_unitId_year: { indexId, unitId, year } };
    if (await tx.externalScore.findUnique({ where })) {
      return refused({ reason: 'external-score-exists', field: 'unitId' });
    }
    const data = { indexId, unitId, year, score: read.score, document, documentOn: fromDay(documentOn) };
    const { id } = await tx.externalScore.create({ data: { ...data, ...stampOf(actor) } });
    await audit(tx, actor, {
      ...{ action: 'external.add', actedAs, object: objectOf(id, index.name, unit.name, year), unitId },
      after: { score: read.score, document, documentOn },
    });
    return done();
  });
}

async function openScore(tx: Transaction, { scoreId, revision }: DeleteScoreInput) {
  await lockRow(tx, 'ExternalScore', scoreId);
  const stored = await tx.externalScore.findUnique({ where: { id: scoreId }, include: { index: true, unit: true } });
  if (!stored) return refused({ reason: 'not-found' });
  if (stored.revision !== revision) return refused(await conflictOn(tx, 'externalScore', scoreId));
  const { index, unit, year, score, document, documentOn } = stored;
  return done({
    ...{ stored, object: objectOf(scoreId, index.name, unit.name, year) },
    before: { score: toDecimal(score), document, documentOn: toDay(documentOn) },
  });
}

/** Corrects a score or its paper. */
export async function updateScore(actor: Actor, input: UpdateScoreInput): Promise<Result<void>> {
  const actedAs = actingAs(actor, 'external.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  return inTransaction(async (tx) => {
    const opened = await openScore(tx, input);
    if (!opened.ok) return opened;
    const { stored, object, before } = opened.value;
    const read = readScore(input.score, toDecimal(stored.index.outOf));
    if ('reason' in read) return refused(read);
    const { document, documentOn } = input;
    const refusal = refuseScores({ year: stored.year, documentOn, units: [] }, todayInVietnam(actor.now));
    if (refusal) return refused(refusal);
    const data = { score: read.score, document, documentOn: fromDay(documentOn), revision: stored.revision + 1 };
    await tx.externalScore.update({ where: { id: stored.id }, data: { ...data, ...stampOf(actor) } });
    await audit(tx, actor, {
      ...{ action: 'external.save', actedAs, object, unitId: stored.unitId, before },
      after: { score: read.score, document, documentOn },
    });
    return done();
  });
}

/** Takes a score away; scores that were sent with it keep it. */
export async function deleteScore(actor: Actor, input: DeleteScoreInput): Promise<Result<void>> {
  const actedAs = actingAs(actor, 'external.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  return inTransaction(async (tx) => {
    const opened = await openScore(tx, input);
    if (!opened.ok) return opened;
    const { stored, object, before } = opened.value;
    await tx.externalScore.delete({ where: { id: stored.id } });
    await audit(tx, actor, { action: 'external.delete', actedAs, object, unitId: stored.unitId, before });
    return done();
  });
}

/**
 * Enters a pasted column of scores, over those that are there: all of it or nothing. Refuses lines whose unit nobody has
 * chosen, that name one unit twice, or whose score does not fit the scale.
 */
export async function pasteScores(actor: Actor, input: PasteScoresInput): Promise<Result<{ count: number }>> {
  const actedAs = actingAs(actor, 'external.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  const { indexId, year, rows, document, documentOn } = input;
  return inTransaction(async (tx) => {
    await lockTable(tx, 'ExternalScore');
    const index = await tx.externalIndex.findUnique({ where: { id: indexId } });
    if (!index) return refused({ reason: 'not-found' });
    const outOf = toDecimal(index.outOf);
    const read = rows.map((row) => ({ ...row, read: readScore(row.score, outOf) }));
    const once = new Set(rows.map(({ unitId }) => unitId));
    const found = await tx.unit.findMany({
      where: { id: { in: [...once].filter(Boolean) } },
      select: { id: true, name: true, validFrom: true, validTo: true },
    });
    const refusal = refuseScores({ year, documentOn, units: found.map(datesOf) }, todayInVietnam(actor.now));
    if (refusal) return refused(refusal);
    const names = new Map(found.map(({ id, name }) => [id, name]));
    const good = read.flatMap((row) =>
      'score' in row.read && row.unitId ? [[row.unitId, row.read.score] as const] : [],
    );
    const doubtful = rows.length - Math.min(good.length, names.size);
    if (doubtful > 0) return refused({ reason: 'external-rows-doubtful', count: doubtful });
    for (const [unitId, score] of good) {
      const data = { score, document, documentOn: fromDay(documentOn), ...stampOf(actor) };
      await tx.externalScore.upsert({
        where: { indexId_unitId_year: { indexId, unitId, year } },
        create: { indexId, unitId, year, ...data },
        update: { ...data, revision: { increment: 1 } },
      });
    }
    await audit(tx, actor, {
      ...{
        action: 'external.paste',
        actedAs,
        object: { kind: 'externalIndex', id: indexId, name: `${index.name} · năm ${year}` },
      },
      after: {
        document,
        documentOn,
        scores: good.map(([unitId, score]) => ({ unitName: names.get(unitId) ?? '', score })),
      },
    });
    return done({ count: good.length });
  });
}
