import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { searchBy } from '@/lib/db/search';
import { isId, toDay } from '@/lib/db/values';
import type { AwardLevel } from './rules';

export const awardPageSize = 25;

export type AwardFilter = { search: string; year: number | null; name: string; page: number };

export type AwardRow = {
  id: string;
  unitName: string;
  /** Where the unit is no more: who came after it, and does not inherit the award. */
  successors: string | null;
  name: string;
  year: number;
  level: AwardLevel;
  decisionNumber: string;
  decidedOn: string;
  issuer: string;
  note: string;
  revision: number;
  total: number;
};

/**
 * One page of the register, latest year first. A search for a unit also finds what its predecessors were given, marked as
 * theirs. Null for those who may not keep it.
 */
export async function listAwards(actor: Actor, { search, year, name, page }: AwardFilter) {
  if (!may(actor, 'awards.manage')) return null;
  const own = searchBy(Prisma.sql`u."searchKey"`, search);
  const after = searchBy(Prisma.sql`v."searchKey"`, search);
  const rows = await db.$queryRaw<AwardRow[]>`
    select w.id, u.name as "unitName", t.name, w.year, w.level::text as level, w."decisionNumber", w."decidedOn"::text as "decidedOn",
      w.issuer, w.note, w.revision, count(*) over ()::int as total,
      (select string_agg(v.name, ', ' order by v.name) from "UnitSuccession" s join "Unit" v on v.id = s."successorId"
        where s."predecessorId" = u.id) as successors
    from "UnitAward" w join "Unit" u on u.id = w."unitId" join "AwardType" t on t.code = w."awardCode"
    where ((${own.where}) or exists (
        select from "UnitSuccession" s join "Unit" v on v.id = s."successorId"
        where s."predecessorId" = u.id and ${after.where}))
      and (${year}::int is null or w.year = ${year}::int) and (${name} = '' or t.name = ${name})
    order by w.year desc, t.ordinal, u.name, w.id
    limit ${awardPageSize} offset ${(page - 1) * awardPageSize}`;
  return { rows, total: rows[0]?.total ?? 0 };
}

/** Names of the catalogue, the years of the register, and which of them the office declared complete. */
export async function getAwardChoices(actor: Actor) {
  if (!may(actor, 'awards.manage')) return null;
  const [types, years, declared] = await Promise.all([
    db.awardType.findMany({ orderBy: [{ validFrom: 'desc' }, { ordinal: 'asc' }] }),
    db.unitAward.groupBy({ by: ['year'], orderBy: { year: 'desc' } }),
    db.awardYear.findMany({ orderBy: { year: 'desc' } }),
  ]);
  return {
    types: types.map(({ code, name, validFrom, validTo }) => ({
      ...{ code, name, validFrom: toDay(validFrom), validTo: toDay(validTo) },
    })),
    years: years.map(({ year }) => year),
    declared: declared.map(({ year, declaredAt, declaredBy }) => ({
      ...{ year, at: declaredAt.toISOString(), by: declaredBy },
    })),
  };
}
export type AwardChoices = NonNullable<Awaited<ReturnType<typeof getAwardChoices>>>;

/** One entry of the register, to be mended. */
export async function getAward(actor: Actor, awardId: string) {
  if (!may(actor, 'awards.manage') || !isId(awardId)) return null;
  const award = await db.unitAward.findUnique({
    where: { id: awardId },
    include: { unit: { select: { name: true } }, award: { select: { name: true } } },
  });
  if (!award) return null;
  const { unit, award: type, decidedOn, updatedAt: _at, updatedBy: _by, ...rest } = award;
  return { ...rest, unitName: unit.name, name: type.name, decidedOn: toDay(decidedOn) };
}
export type StoredAward = NonNullable<Awaited<ReturnType<typeof getAward>>>;
