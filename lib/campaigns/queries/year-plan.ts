import 'server-only';
import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/auth/actor';
import { mayEverywhere } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Transaction } from '@/lib/db/transaction';
import { toDay } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { startToMake } from '../rules/calendar';
import { tasksHandedOn } from '../rules/staff';
import {
  blankMembers,
  type CopyMembers,
  findPreviousPeople,
  type Member,
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
  /** What tells whether the year would still begin with the same units and people as here. */
  mark: string;
};

type Named = Year & { name: string };
type Kept = { readonly accountId: string; readonly kind: string };

const namesOf = (units: readonly { unitName: string }[]) => units.map(({ unitName }) => unitName);

function markOf(previousId: string, members: readonly Member[], staff: readonly Kept[]): string {
  const units = members.map(({ unitId, unitName, joinedOn }) => [unitId, unitName, joinedOn].join(' ')).toSorted();
  const people = staff.map(({ accountId, kind }) => `${accountId} ${kind}`).toSorted();
  const text = JSON.stringify([previousId, units, people]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

function blankPlan({ blocId, name, startsOn }: Named, units: readonly MemberRow[]): OpenBloc {
  const { members } = blankMembers(
    units.filter((one) => one.blocId === blocId),
    startsOn,
  );
  return { blocId, name, members: namesOf(members), copy: null, staff: 0, mark: markOf('', members, []) };
}

function copyPlan({ blocId, name, startsOn }: Named, previous: PreviousPeople, copy: CopyMembers): OpenBloc {
  const added = copy.joined.filter((one) => one.joinedOn === startsOn);
  const members = [...copy.kept, ...added];
  const staff = tasksHandedOn(previous, members);
  return {
    ...{ blocId, name, members: namesOf(members), staff: staff.length },
    copy: { added: namesOf(added), gone: copy.gone },
    mark: markOf(previous.id, members, staff),
  };
}

/** With what the year of each of these blocs would begin. Whoever calls has decided that the actor makes them. */
export async function plansOf(tx: Transaction, years: readonly Named[], year: number): Promise<OpenBloc[]> {
  const ids = years.map((one) => one.blocId);
  const before = await findPreviousPeople(tx, ids, year);
  const units = await unitsOfBlocs(tx, years);
  const copied = years.flatMap((one) => {
    const previous = before.get(one.blocId);
    return previous ? [{ previous, year: one }] : [];
  });
  const copies = await readCopies(tx, copied);
  return years.map((one) => {
    const place = copied.findIndex(({ year: { blocId } }) => blocId === one.blocId);
    const [copy, previous] = [copies[place], copied[place]?.previous];
    return copy && previous ? copyPlan(one, previous, copy) : blankPlan(one, units);
  });
}

/**
 * All blocs of a year: of which it can be made, and which have it already; those that are not in force in it, or have ended by
 * today, are in neither. Whoever calls has decided that the actor reads the province.
 */
export async function blocsOfYear(actor: Actor, year: number) {
  const blocs = await db.bloc.findMany({
    include: { campaigns: { where: { year }, select: { id: true } } },
    orderBy: [{ ordinal: 'asc' }, { name: 'asc' }],
    relationLoadStrategy: 'join',
  });
  const made = blocs.flatMap(({ name, campaigns: [one] }) => (one ? [{ id: one.id, name }] : []));
  const today = todayInVietnam(actor.now);
  const open = blocs.flatMap(({ id, name, campaigns, ...bloc }) => {
    const startsOn = startToMake({ validFrom: toDay(bloc.validFrom), validTo: toDay(bloc.validTo) }, year, today);
    return startsOn && campaigns.length === 0 ? [{ blocId: id, year, startsOn, name }] : [];
  });
  return { open, made };
}

/** The same with what would be in the year of each bloc. Null for who does not start the year of a province. */
export async function getYearPlan(actor: Actor, year: number) {
  if (!mayEverywhere(actor, 'campaigns.create')) return null;
  const { open, made } = await blocsOfYear(actor, year);
  return { year, open: await plansOf(db, open, year), made };
}
export type YearPlan = NonNullable<Awaited<ReturnType<typeof getYearPlan>>>;
