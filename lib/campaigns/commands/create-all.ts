import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { actingAs, mayEverywhere } from '@/lib/auth/permissions';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { toDay } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';
import { findPreviousOf, type Year } from '../queries/copy';
import { plansOf } from '../queries/year-plan';
import { startToMake } from '../rules/calendar';
import { refuseYear } from '../rules/settings';
import type { CreateCampaignsInput } from '../schema';
import { makeCampaign } from './make';

type Opening = Year & { readonly name: string };

/** Locks the blocs, each after the one before in the order of their ids, so that two who want the same ones never wait for each other. */
async function lockBlocs(tx: Transaction, ids: readonly string[]) {
  await tx.$queryRaw`select 1 from "Bloc" where id = any(${ids}::uuid[]) order by id for update`;
  return tx.bloc.findMany({
    where: { id: { in: [...ids] } },
    include: { campaigns: { select: { year: true } } },
    orderBy: [{ ordinal: 'asc' }, { name: 'asc' }],
  });
}

/** The blocs of which a year can be made, and the names of the others. */
function sortOut(blocs: Awaited<ReturnType<typeof lockBlocs>>, year: number, today: string) {
  const open: Opening[] = [];
  const closed: string[] = [];
  for (const { id, name, validFrom, validTo, campaigns } of blocs) {
    const startsOn = startToMake({ validFrom: toDay(validFrom), validTo: toDay(validTo) }, year, today);
    if (startsOn && campaigns.every((one) => one.year !== year)) open.push({ blocId: id, year, startsOn, name });
    else closed.push(name);
  }
  return { open, closed };
}

/** The blocs whose year would begin with other units or people than whoever makes it has seen. */
async function changedSince(tx: Transaction, open: readonly Opening[], { year, seen }: CreateCampaignsInput) {
  const known = new Set(seen);
  const plans = await plansOf(tx, open, year);
  return plans.flatMap(({ blocId, mark, name }) => (known.has(`${blocId} ${mark}`) ? [] : [name]));
}

/**
 * Makes the year of several blocs at once, all of them or none: a copy where there is a year before, with the units that are
 * in the bloc on its first day, else a blank one. Returns how many were made. For the office, which starts the year of a province.
 */
export async function createCampaigns(
  actor: Actor,
  input: CreateCampaignsInput,
): Promise<Result<{ year: number; count: number }>> {
  const { year, blocs: ids, keepStaff } = input;
  const actedAs = actingAs(actor, 'campaigns.create');
  if (!actedAs || !mayEverywhere(actor, 'campaigns.create')) return refused({ reason: 'not-allowed' });
  const today = todayInVietnam(actor.now);
  const far = refuseYear(year, today);
  if (far) return refused(far);
  return inTransaction(async (tx) => {
    const blocs = await lockBlocs(tx, ids);
    if (blocs.length < ids.length) return refused({ reason: 'not-found' });
    const { open, closed } = sortOut(blocs, year, today);
    if (closed.length > 0) return refused({ reason: 'blocs-not-open', field: 'blocs', year, names: closed });
    const names = await changedSince(tx, open, input);
    if (names.length > 0) return refused({ reason: 'year-plan-changed', field: 'blocs', names });
    const before = await findPreviousOf(tx, ids, year);
    for (const { name: blocName, ...opening } of open) {
      const previous = before.get(opening.blocId) ?? null;
      const wish = { ...opening, blocName, previous, joined: 'first-day', keepStaff } as const;
      const made = await makeCampaign(tx, actor, actedAs, wish);
      if (!made.ok) return made;
    }
    return done({ year, count: open.length });
  });
}
