import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { mayEverywhere } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { toDay } from '@/lib/db/values';
import { firstDayOf } from '../rules/calendar';
import { keepsTask } from '../rules/staff';
import {
  blankMembers,
  type CopyMembers,
  findPreviousPeople,
  type MemberRow,
  type PreviousPeople,
  readCopies,
  unitsOfBlocs,
  type Year,
} from './copy';

/** A bloc whose year can be made; `copy` is null where there is no year before. */
export type OpenBloc = {
  blocId: string;
  name: string;
  /** The units that would be its members. */
  members: string[];
  /** Of them those that came since last year, and who of last year is not among them. */
  copy: { added: string[]; gone: CopyMembers['gone'] } | null;
  /** How many would go on with a task of last year. */
  staff: number;
};

type Named = Year & { name: string };

const namesOf = (units: readonly { unitName: string }[]) => units.map(({ unitName }) => unitName);

function blankPlan({ blocId, name, startsOn }: Named, units: readonly MemberRow[]): OpenBloc {
  const { members } = blankMembers(
    units.filter((one) => one.blocId === blocId),
    startsOn,
  );
  return { blocId, name, members: namesOf(members), copy: null, staff: 0 };
}

function copyPlan({ blocId, name, startsOn }: Named, previous: PreviousPeople, copy: CopyMembers): OpenBloc {
  const added = namesOf(copy.joined.filter((one) => one.joinedOn === startsOn));
  const members = [...namesOf(copy.kept), ...added];
  return { blocId, name, members, copy: { added, gone: copy.gone }, staff: previous.staff.filter(keepsTask).length };
}

async function plansOf(years: readonly Named[], year: number): Promise<OpenBloc[]> {
  const ids = years.map((one) => one.blocId);
  const [before, units] = await Promise.all([findPreviousPeople(db, ids, year), unitsOfBlocs(db, years)]);
  const copied = years.flatMap((one) => {
    const previous = before.get(one.blocId);
    return previous ? [{ previous, year: one }] : [];
  });
  const copies = await readCopies(db, copied);
  return years.map((one) => {
    const place = copied.findIndex(({ year: { blocId } }) => blocId === one.blocId);
    const [copy, previous] = [copies[place], copied[place]?.previous];
    return copy && previous ? copyPlan(one, previous, copy) : blankPlan(one, units);
  });
}

/**
 * All blocs of a year: of which it can be made and what would be in it, and which have it already; those that are not in
 * force in it are in neither. Null for who does not start the year of a province.
 */
export async function getYearPlan(actor: Actor, year: number) {
  if (!mayEverywhere(actor, 'campaigns.create')) return null;
  const blocs = await db.bloc.findMany({
    include: { campaigns: { where: { year }, select: { id: true } } },
    orderBy: [{ ordinal: 'asc' }, { name: 'asc' }],
    relationLoadStrategy: 'join',
  });
  const made = blocs.flatMap(({ name, campaigns: [one] }) => (one ? [{ id: one.id, name }] : []));
  const open = blocs.flatMap(({ id, name, campaigns, ...bloc }) => {
    const startsOn = firstDayOf({ validFrom: toDay(bloc.validFrom), validTo: toDay(bloc.validTo) }, year);
    return startsOn && campaigns.length === 0 ? [{ blocId: id, year, startsOn, name }] : [];
  });
  return { year, open: await plansOf(open, year), made };
}
export type YearPlan = NonNullable<Awaited<ReturnType<typeof getYearPlan>>>;
