import 'server-only';
import { audit, conflictOn } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs } from '@/lib/auth/permissions';
import { inTransaction, lockRow, lockTable, type Transaction } from '@/lib/db/transaction';
import { fromDay, toDay } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { done, type Refusal, type Result, refused } from '@/lib/result';
import { refuseAward } from '../rules';
import type { CreateAwardInput, DeleteAwardInput, UpdateAwardInput } from '../schema';

type Found = { refusal: Refusal } | { names: { unit: string; award: string } };

const dated = ({ validFrom, validTo }: { validFrom: Date; validTo: Date | null }) => ({
  ...{ validFrom: toDay(validFrom), validTo: toDay(validTo) },
});

/** The names of what is registered, or why it cannot be. `except`: the entry that is mended. */
async function check(actor: Actor, tx: Transaction, input: CreateAwardInput, except: string | null): Promise<Found> {
  const { unitId, awardCode, year, decisionNumber, decidedOn } = input;
  await lockRow(tx, 'Unit', unitId); // a unit that nothing names yet may be taken away in this moment
  const [unit, award] = await Promise.all([
    tx.unit.findUnique({ where: { id: unitId } }),
    tx.awardType.findUnique({ where: { code: awardCode } }),
  ]);
  if (!unit || !award) return { refusal: { reason: 'not-found' } };
  const facts = { year, decidedOn, unit: dated(unit), award: dated(award) };
  const refusal = refuseAward(facts, todayInVietnam(actor.now));
  if (refusal) return { refusal };
  const where = { unitId_year_awardCode_decisionNumber: { unitId, year, awardCode, decisionNumber } };
  const twin = await tx.unitAward.findUnique({ where, select: { id: true } });
  if (twin && twin.id !== except) return { refusal: { reason: 'award-registered', field: 'decisionNumber' } };
  return { names: { unit: unit.name, award: award.name } };
}

const dataOf = (actor: Actor, { decidedOn, ...input }: CreateAwardInput) => ({
  ...{ ...input, decidedOn: fromDay(decidedOn), updatedAt: actor.now, updatedBy: actor.name },
});

type Told = Pick<CreateAwardInput, 'year' | 'level' | 'decisionNumber' | 'issuer' | 'note'> & { decidedOn: string };
const told = (award: string, { year, level, decisionNumber, decidedOn, issuer, note }: Told) => ({
  ...{ award, year, level, decisionNumber, decidedOn, issuer, note },
});

const objectOf = (id: string, names: { unit: string; award: string }, year: number) => ({
  ...{ kind: 'award', id, name: `${names.award} · ${names.unit} · năm ${year}` },
});

/** Registers an award that a unit was given. */
export async function createAward(actor: Actor, input: CreateAwardInput): Promise<Result<void>> {
  const actedAs = actingAs(actor, 'awards.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  return inTransaction(async (tx) => {
    await lockTable(tx, 'UnitAward');
    const found = await check(actor, tx, input, null);
    if ('refusal' in found) return refused(found.refusal);
    const { id } = await tx.unitAward.create({ data: dataOf(actor, input) });
    const { names } = found;
    await audit(tx, actor, {
      ...{ action: 'awards.create', actedAs, object: objectOf(id, names, input.year), unitId: input.unitId },
      after: told(names.award, input),
    });
    return done();
  });
}

async function openAward(tx: Transaction, { awardId, revision }: DeleteAwardInput) {
  await lockRow(tx, 'UnitAward', awardId);
  const stored = await tx.unitAward.findUnique({ where: { id: awardId }, include: { unit: true, award: true } });
  if (!stored) return refused({ reason: 'not-found' });
  if (stored.revision !== revision) return refused(await conflictOn(tx, 'award', awardId));
  const names = { unit: stored.unit.name, award: stored.award.name };
  return done({ stored, names, before: told(names.award, { ...stored, decidedOn: toDay(stored.decidedOn) }) });
}

/** Mends an entry. Refuses one that somebody else has mended since it was read. */
export async function updateAward(actor: Actor, input: UpdateAwardInput): Promise<Result<void>> {
  const actedAs = actingAs(actor, 'awards.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  const { awardId, revision, ...rest } = input;
  return inTransaction(async (tx) => {
    await lockTable(tx, 'UnitAward');
    const opened = await openAward(tx, input);
    if (!opened.ok) return opened;
    const found = await check(actor, tx, rest, awardId);
    if ('refusal' in found) return refused(found.refusal);
    await tx.unitAward.update({ where: { id: awardId }, data: { ...dataOf(actor, rest), revision: revision + 1 } });
    await audit(tx, actor, {
      ...{ action: 'awards.update', actedAs, object: objectOf(awardId, found.names, rest.year), unitId: rest.unitId },
      before: { unitName: opened.value.names.unit, ...opened.value.before },
      after: { unitName: found.names.unit, ...told(found.names.award, rest) },
    });
    return done();
  });
}

/** Takes an entry out of the register; the audit log keeps what it said. */
export async function deleteAward(actor: Actor, input: DeleteAwardInput): Promise<Result<void>> {
  const actedAs = actingAs(actor, 'awards.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  return inTransaction(async (tx) => {
    const opened = await openAward(tx, input);
    if (!opened.ok) return opened;
    const { stored, names, before } = opened.value;
    await tx.unitAward.delete({ where: { id: input.awardId } });
    const object = objectOf(input.awardId, names, stored.year);
    await audit(tx, actor, { action: 'awards.delete', actedAs, object, unitId: stored.unitId, before });
    return done();
  });
}
