import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { actingAs, mayEverywhere } from '@/lib/auth/permissions';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { toDay } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';
import { findPreviousOf, type Year } from '../queries/copy';
import { firstDayOf } from '../rules/calendar';
import { refuseYear } from '../rules/settings';
import type { CreateCampaignsInput } from '../schema';
import { makeCampaign } from './make';

type Opening = Year & { readonly blocName: string };

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
function sortOut(blocs: Awaited<ReturnType<typeof lockBlocs>>, year: number) {
  const open: Opening[] = [];
  const closed: string[] = [];
  for (const { id, name, validFrom, validTo, campaigns } of blocs) {
    const startsOn = firstDayOf({ validFrom: toDay(validFrom), validTo: toDay(validTo) }, year);
    if (startsOn && campaigns.every((one) => one.year !== year))
      open.push({ blocId: id, year, startsOn, blocName: name });
    else closed.push(name);
  }
  return { open, closed };
}

/**
 * Makes the year of several blocs at once, all of them or none: a copy where there is a year before, with the units that are
 * in the bloc on its first day, else a blank one. Returns how many were made. For the office, which starts the year of a province.
 */
export async function createCampaigns(
  actor: Actor,
  { year, blocs: ids, keepStaff }: CreateCampaignsInput,
): Promise<Result<{ year: number; count: number }>> {
  const actedAs = actingAs(actor, 'campaigns.create');
  if (!actedAs || !mayEverywhere(actor, 'campaigns.create')) return refused({ reason: 'not-allowed' });
  const far = refuseYear(year, todayInVietnam(actor.now));
  if (far) return refused(far);
  return inTransaction(async (tx) => {
    const blocs = await lockBlocs(tx, ids);
    if (blocs.length < ids.length) return refused({ reason: 'not-found' });
    const { open, closed } = sortOut(blocs, year);
    if (closed.length > 0) return refused({ reason: 'blocs-not-open', field: 'blocs', year, names: closed });
    const before = await findPreviousOf(tx, ids, year);
    for (const opening of open) {
      const previous = before.get(opening.blocId) ?? null;
      const made = await makeCampaign(tx, actor, actedAs, { ...opening, previous, joined: 'first-day', keepStaff });
      if (!made.ok) return made;
    }
    return done({ year, count: open.length });
  });
}
