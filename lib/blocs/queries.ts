import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { isInForce } from '@/lib/dated';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { inState, searchBy } from '@/lib/db/search';
import { fromDay, isId, toDay } from '@/lib/db/values';
import { compareVietnamese } from '@/lib/fold';
import { todayInVietnam } from '@/lib/format';

export const blocPageSize = 25;
export const blocStates = ['active', 'ended', 'all'] as const;
export type BlocFilter = { search: string; state: (typeof blocStates)[number]; page: number };

type BlocRow = {
  id: string;
  code: string;
  ordinal: number;
  name: string;
  validFrom: string;
  validTo: string | null;
  members: number;
};

/**
 * Blocs with how many units they have today: what begins with the words searched for first, then in their own order. Null
 * for those who may not manage them.
 */
export async function listBlocs(actor: Actor, filter: BlocFilter) {
  if (!may(actor, 'blocs.manage')) return null;
  const today = todayInVietnam(actor.now);
  const search = searchBy(Prisma.sql`b."searchKey"`, filter.search);
  const where = Prisma.sql`${search.where} and ${inState(Prisma.sql`b."validTo"`, filter.state, today)}`;
  const [counted, rows] = await Promise.all([
    db.$queryRaw<{ total: number }[]>`select count(*)::int as total from "Bloc" b where ${where}`,
    db.$queryRaw<BlocRow[]>`
      select b.id, b.code, b.ordinal, b.name, b."validFrom"::text as "validFrom", b."validTo"::text as "validTo",
        (select count(*)::int from "BlocMembership" m where m."blocId" = b.id and m."validFrom" <= ${today}::date
          and (m."validTo" is null or m."validTo" > ${today}::date)) as members
      from "Bloc" b where ${where}
      order by ${search.rank}, b.ordinal, b.code
      limit ${blocPageSize} offset ${(filter.page - 1) * blocPageSize}`,
  ]);
  return { total: counted[0]?.total ?? 0, rows };
}

/** One bloc with its members of today and ahead, and those who left. */
export async function getBloc(actor: Actor, blocId: string) {
  if (!may(actor, 'blocs.manage') || !isId(blocId)) return null;
  const bloc = await db.bloc.findUnique({
    where: { id: blocId },
    relationLoadStrategy: 'join',
    include: {
      memberships: { include: { unit: { select: { name: true, code: true } } } },
      campaigns: { select: { id: true, year: true, name: true }, orderBy: { year: 'desc' } },
    },
  });
  if (!bloc) return null;
  const today = todayInVietnam(actor.now);
  const memberships = bloc.memberships
    .map((row) => ({
      id: row.id,
      unitId: row.unitId,
      unitName: row.unit.name,
      unitCode: row.unit.code,
      validFrom: toDay(row.validFrom),
      validTo: toDay(row.validTo),
    }))
    .toSorted((left, right) => compareVietnamese(left.unitName, right.unitName));
  const isOver = (row: { validTo: string | null }) => row.validTo !== null && row.validTo <= today;
  return {
    id: bloc.id,
    code: bloc.code,
    ordinal: bloc.ordinal,
    name: bloc.name,
    revision: bloc.revision,
    validFrom: toDay(bloc.validFrom),
    validTo: toDay(bloc.validTo),
    members: memberships.filter((row) => !isOver(row)).map((row) => ({ ...row, begun: isInForce(row, today) })),
    former: memberships.filter(isOver),
    campaigns: bloc.campaigns,
  };
}

/** In SQL, whether a unit is in a bloc today: in the one of this id, or in none for 'none'. Anything else asks for nothing. */
export function ofBloc(unitId: Prisma.Sql, bloc: string, today: string): Prisma.Sql {
  const member = Prisma.sql`select 1 from "BlocMembership" p where p."unitId" = ${unitId}
    and p."validFrom" <= ${today}::date and (p."validTo" is null or p."validTo" > ${today}::date)`;
  if (bloc === 'none') return Prisma.sql`not exists (${member})`;
  return isId(bloc) ? Prisma.sql`exists (${member} and p."blocId" = ${bloc}::uuid)` : Prisma.sql`true`;
}

/** Blocs to choose from, in their own order: those that have not ended. */
export async function listBlocOptions(actor: Actor) {
  if (!may(actor, 'blocs.manage')) return [];
  const day = fromDay(todayInVietnam(actor.now));
  const blocs = await db.bloc.findMany({
    where: { OR: [{ validTo: null }, { validTo: { gt: day } }] },
    select: { id: true, name: true },
    orderBy: [{ ordinal: 'asc' }, { code: 'asc' }],
  });
  return blocs.map((bloc) => ({ value: bloc.id, label: bloc.name }));
}
