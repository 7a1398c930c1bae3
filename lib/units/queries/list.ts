import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { ofBloc } from '@/lib/blocs/queries';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { inState, orderBy, searchBy } from '@/lib/db/search';
import type { Transaction } from '@/lib/db/transaction';
import { fromDay, toDay } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import type { Sort } from '@/lib/page-parameters';
import type { UnitState } from '../rules/life';
import type { UnitLack, UnitSort } from '../rules/list';
import type { UnitPasteFacts } from '../rules/paste';

export const unitPageSize = 25;

/** Which units, in which order; a bloc is an id, or 'none' for those in no bloc today. */
export type UnitFilter = {
  search: string;
  state: UnitState;
  bloc?: string;
  lack?: UnitLack | '';
  sort?: Sort<UnitSort> | null;
};

type UnitRow = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  blocName: string | null;
  validFrom: string;
  validTo: string | null;
  officers: number;
  heads: number;
};

const account = Prisma.sql`select 1 from "Account" a where a."unitId" = u.id and a."disabledAt" is null`;
const lacking: Record<UnitLack, Prisma.Sql> = {
  officer: Prisma.sql`not exists (${account} and a.role = 'officer')`,
  head: Prisma.sql`not exists (${account} and a.role = 'head')`,
  any: Prisma.sql`not exists (${account})`,
};

const sorted: Record<UnitSort, readonly Prisma.Sql[]> = {
  name: [Prisma.sql`u.name`],
  shortName: [Prisma.sql`u."shortName" collate "vi-x-icu"`],
  code: [Prisma.sql`u.code`],
  bloc: [Prisma.sql`b.ordinal`, Prisma.sql`b.code`],
  since: [Prisma.sql`u."validFrom"`],
  accounts: [Prisma.sql`c.officers + c.heads`],
};

function whereOf({ state, bloc = '', lack = '' }: UnitFilter, today: string, search: Prisma.Sql): Prisma.Sql {
  const inBloc = ofBloc(Prisma.sql`u.id`, bloc, today);
  const wanted = lack ? lacking[lack] : Prisma.sql`true`;
  return Prisma.sql`${search} and ${inState(Prisma.sql`u."validTo"`, state, today)} and ${inBloc} and ${wanted}`;
}

function readUnits(where: Prisma.Sql, order: Prisma.Sql, today: string, page: Prisma.Sql) {
  return db.$queryRaw<UnitRow[]>`
    select u.id, u.code, u.name, u."shortName", b.name as "blocName", u."validFrom"::text as "validFrom",
      u."validTo"::text as "validTo", c.officers, c.heads
    from "Unit" u
    left join "BlocMembership" m on m."unitId" = u.id and m."validFrom" <= ${today}::date
      and (m."validTo" is null or m."validTo" > ${today}::date)
    left join "Bloc" b on b.id = m."blocId"
    cross join lateral (
      select count(*) filter (where a.role = 'officer')::int as officers,
        count(*) filter (where a.role = 'head')::int as heads
      from "Account" a where a."unitId" = u.id and a."disabledAt" is null) c
    where ${where}
    order by ${order}, u.name, u."validFrom" desc, u.id ${page}`;
}

/**
 * Units with the bloc they are in today and how many accounts work for them: in the order asked for, else what begins with the
 * words searched for first, then in Vietnamese order. Null for those who may not manage them.
 */
export async function listUnits(actor: Actor, filter: UnitFilter & { page: number }) {
  if (!may(actor, 'units.manage')) return null;
  const today = todayInVietnam(actor.now);
  const search = searchBy(Prisma.sql`u."searchKey"`, filter.search);
  const where = whereOf(filter, today, search.where);
  const page = Prisma.sql`limit ${unitPageSize} offset ${(filter.page - 1) * unitPageSize}`;
  const [counted, rows] = await Promise.all([
    db.$queryRaw<{ total: number }[]>`select count(*)::int as total from "Unit" u where ${where}`,
    readUnits(where, orderBy(sorted, filter.sort, search.rank), today, page),
  ]);
  return { total: counted[0]?.total ?? 0, rows };
}

/** The same of every unit that the filter lets through, not page by page. */
export async function listAllUnits(actor: Actor, filter: UnitFilter) {
  if (!may(actor, 'units.manage')) return null;
  const today = todayInVietnam(actor.now);
  const search = searchBy(Prisma.sql`u."searchKey"`, filter.search);
  const where = whereOf(filter, today, search.where);
  return readUnits(where, orderBy(sorted, filter.sort, search.rank), today, Prisma.empty);
}

/** Units to choose from, in Vietnamese order: those that exist today, of them those that stay in no bloc, or all that ever did. */
export async function listUnitOptions(actor: Actor, which: 'active' | 'free' | 'all' = 'active') {
  if (!may(actor, 'units.manage')) return [];
  const alive = { OR: [{ validTo: null }, { validTo: { gt: fromDay(todayInVietnam(actor.now)) } }] };
  const free = { memberships: { none: { validTo: null } } };
  const units = await db.unit.findMany({
    where: { ...(which !== 'all' && alive), ...(which === 'free' && free) },
    select: { id: true, name: true, validTo: true },
    orderBy: { name: 'asc' },
  });
  return units.map((unit) => ({
    value: unit.id,
    label: unit.validTo ? `${unit.name} (đến ${toDay(unit.validTo).slice(0, 4)})` : unit.name,
  }));
}

/** What a pasted list of units is held against, for those who manage units; `day` is the first on which the blocs must be. */
export async function readUnitPasteFacts(tx: Transaction, day: string): Promise<UnitPasteFacts> {
  const [units, blocs] = [
    await tx.unit.findMany({ select: { name: true, code: true, validTo: true }, orderBy: { name: 'asc' } }),
    await tx.bloc.findMany({
      where: { OR: [{ validTo: null }, { validTo: { gt: fromDay(day) } }] },
      select: { id: true, code: true, ordinal: true, name: true },
      orderBy: [{ ordinal: 'asc' }, { code: 'asc' }],
    }),
  ];
  return {
    names: units.flatMap((unit) => (unit.validTo === null ? [unit.name] : [])),
    codes: units.map((unit) => unit.code),
    blocs,
  };
}

/** The same for the preview of the page; null for those who may not manage units. */
export async function getUnitPasteFacts(actor: Actor) {
  if (!may(actor, 'units.manage')) return null;
  return readUnitPasteFacts(db, todayInVietnam(actor.now));
}
