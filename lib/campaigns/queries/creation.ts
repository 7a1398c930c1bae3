import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may, mayEverywhere } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { fromDay, isId, toDay } from '@/lib/db/values';
import { compareVietnamese } from '@/lib/fold';
import { todayInVietnam } from '@/lib/format';
import { firstDayOf } from '../rules/calendar';
import { tasksHandedOn } from '../rules/staff';
import { blankMembers, blocUnits, type CopyMembers, findPrevious, type Previous, readCopies } from './copy';

/** What the form of a new campaign offers: the blocs, with the years each has already, and whether these are all of the province; null for who may not create. */
export async function getCampaignChoices(actor: Actor) {
  const blocIds = actor.assignments
    .map((one) => one.blocId)
    .filter((blocId) => may(actor, 'campaigns.create', { blocId }));
  const everywhere = mayEverywhere(actor, 'campaigns.create');
  if (!everywhere && blocIds.length === 0) return null;
  const day = fromDay(todayInVietnam(actor.now));
  const blocs = await db.bloc.findMany({
    where: { AND: [everywhere ? {} : { id: { in: blocIds } }, { OR: [{ validTo: null }, { validTo: { gt: day } }] }] },
    select: { id: true, name: true, ordinal: true, campaigns: { select: { year: true } } },
    orderBy: { ordinal: 'asc' },
    relationLoadStrategy: 'join',
  });
  const thisYear = Number(todayInVietnam(actor.now).slice(0, 4));
  return {
    thisYear,
    everywhere,
    blocs: blocs
      .map(({ id, name, ordinal, campaigns }) => ({ id, name, ordinal, years: campaigns.map((one) => one.year) }))
      .sort((left, right) => left.ordinal - right.ordinal || compareVietnamese(left.name, right.name)),
  };
}

/** Those of last year who would go on in a copy, as the office may decide; null for who may not. */
function keptStaff(actor: Actor, previous: Previous, { kept, joined }: CopyMembers) {
  if (!may(actor, 'campaigns.staff')) return null;
  return tasksHandedOn(previous, [...kept, ...joined]).map(({ kind, account }) => ({ kind, name: account.name }));
}

/**
 * Who would be in a copy of last year for this bloc and year, who of last year would not and why, who came since (the units
 * of the first day first) and who would go on with a task; who would be in a blank year, and who came to the bloc too late
 * for that. Without a year before there is nothing to copy; null for who may not create it.
 */
export async function getCopyPreview(actor: Actor, { blocId, year }: { blocId: string; year: number }) {
  if (!isId(blocId) || !may(actor, 'campaigns.create', { blocId })) return null;
  const bloc = await db.bloc.findUnique({ where: { id: blocId } });
  const startsOn = bloc && firstDayOf({ validFrom: toDay(bloc.validFrom), validTo: toDay(bloc.validTo) }, year);
  if (!startsOn) return { startsOn: null, blank: null, copy: null };
  const when = { blocId, year, startsOn };
  const previous = await findPrevious(db, blocId, year);
  const blank = blankMembers(await blocUnits(db, when), startsOn);
  const [members] = previous ? await readCopies(db, [{ previous, year: when }]) : [];
  return {
    startsOn,
    blank,
    copy: previous && members ? { ...members, staff: keptStaff(actor, previous, members) } : null,
  };
}
export type CopyPreview = NonNullable<Awaited<ReturnType<typeof getCopyPreview>>>;
