import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs } from '@/lib/auth/permissions';
import { inTransaction, lockTable } from '@/lib/db/transaction';
import { todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';
import type { AwardYearInput } from '../schema';

const objectOf = (year: number) => ({
  ...{ kind: 'awardYear', id: String(year), name: `Sổ khen thưởng năm ${year}` },
});

/** The office says that the register holds all awards of a year: from now on "not in it" means "none". */
export async function declareAwardYear(actor: Actor, { year }: AwardYearInput): Promise<Result<{ year: number }>> {
  const actedAs = actingAs(actor, 'awards.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  if (year > Number(todayInVietnam(actor.now).slice(0, 4)))
    return refused({ reason: 'award-year-future', field: 'year' });
  return inTransaction(async (tx) => {
    await lockTable(tx, 'AwardYear');
    const before = await tx.awardYear.findUnique({ where: { year } });
    if (before) {
      const { declaredBy: by, declaredAt } = before;
      return refused({ reason: 'award-year-declared', year, by, at: declaredAt.toISOString() });
    }
    await tx.awardYear.create({ data: { year, declaredAt: actor.now, declaredBy: actor.name } });
    const awards = await tx.unitAward.count({ where: { year } });
    await audit(tx, actor, { action: 'awards.declare', actedAs, object: objectOf(year), after: { awards } });
    return done({ year });
  });
}

/** Takes the word back: what is missing is open to the units again. Scores that were sent keep what they were sent with. */
export async function withdrawAwardYear(actor: Actor, { year }: AwardYearInput): Promise<Result<{ year: number }>> {
  const actedAs = actingAs(actor, 'awards.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  return inTransaction(async (tx) => {
    await lockTable(tx, 'AwardYear');
    const { count } = await tx.awardYear.deleteMany({ where: { year } });
    if (count === 0) return refused({ reason: 'award-year-not-declared', year });
    const awards = await tx.unitAward.count({ where: { year } });
    await audit(tx, actor, { action: 'awards.withdraw', actedAs, object: objectOf(year), before: { awards } });
    return done({ year });
  });
}
