import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may, mayEverywhere } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { fromDay, isId, toDay } from '@/lib/db/values';
import { compareVietnamese } from '@/lib/fold';
import { todayInVietnam } from '@/lib/format';
import { firstDayOf } from '../rules/calendar';
import { blankMembers, blocUnits, findPrevious, readCopyMembers } from './copy';

/** What the form of a new campaign offers: the blocs, with the years each has already; null for who may not create. */
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
    blocs: blocs
      .map(({ id, name, ordinal, campaigns }) => ({ id, name, ordinal, years: campaigns.map((one) => one.year) }))
      .sort((left, right) => left.ordinal - right.ordinal || compareVietnamese(left.name, right.name)),
  };
}

/**
 * Who would be in a copy of last year for this bloc and year, who of last year would not and why, and who came since:
 * the units of the first day first; who would be in a blank year, and who came to the bloc too late for that. Without a year before there is nothing to copy; null for who may not create it.
 */
export async function getCopyPreview(actor: Actor, { blocId, year }: { blocId: string; year: number }) {
  if (!isId(blocId) || !may(actor, 'campaigns.create', { blocId })) return null;
  const bloc = await db.bloc.findUnique({ where: { id: blocId } });
  const startsOn = bloc && firstDayOf({ validFrom: toDay(bloc.validFrom), validTo: toDay(bloc.validTo) }, year);
  const previous = startsOn ? await findPrevious(db, blocId, year) : null;
  if (!startsOn) return { startsOn, blank: null, copy: null };
  const when = { blocId, year, startsOn };
  const blank = blankMembers(await blocUnits(db, when), startsOn);
  return { startsOn, blank, copy: previous ? await readCopyMembers(db, previous, when) : null };
}
export type CopyPreview = NonNullable<Awaited<ReturnType<typeof getCopyPreview>>>;
