import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { searchBy } from '@/lib/db/search';
import { isId, toDay, toDecimal } from '@/lib/db/values';

export const scorePageSize = 25;

export type ExternalFilter = { search: string; indexId: string; year: number | null; page: number };

export type ExternalRow = {
  id: string;
  unitName: string;
  indexName: string;
  year: number;
  score: string;
  outOf: string;
  document: string;
  documentOn: string | null;
  revision: number;
  total: number;
};

/** One page of outside scores, latest year first; null for those who may not keep them. */
export async function listExternalScores(actor: Actor, { search, indexId, year, page }: ExternalFilter) {
  if (!may(actor, 'external.manage')) return null;
  const found = searchBy(Prisma.sql`u."searchKey"`, search);
  const index = isId(indexId) ? indexId : null;
  const rows = await db.$queryRaw<ExternalRow[]>`
    select x.id, u.name as "unitName", i.name as "indexName", x.year, trim_scale(x.score)::text as score,
      trim_scale(i."outOf")::text as "outOf", x.document, x."documentOn"::text as "documentOn", x.revision,
      count(*) over ()::int as total
    from "ExternalScore" x join "Unit" u on u.id = x."unitId" join "ExternalIndex" i on i.id = x."indexId"
    where ${found.where} and (${index}::uuid is null or x."indexId" = ${index}::uuid)
      and (${year}::int is null or x.year = ${year}::int)
    order by x.year desc, ${found.rank}, i.name, u.name, x.id
    limit ${scorePageSize} offset ${(page - 1) * scorePageSize}`;
  return { rows, total: rows[0]?.total ?? 0 };
}

/** Every index with its scale and its time. */
export async function listExternalIndexes(actor: Actor) {
  if (!may(actor, 'external.manage')) return null;
  const indexes = await db.externalIndex.findMany({
    include: { _count: { select: { scores: true } } },
    orderBy: [{ name: 'asc' }, { validFrom: 'desc' }],
  });
  return indexes.map(({ id, name, issuer, outOf, validFrom, validTo, revision, _count }) => ({
    ...{ id, name, issuer, revision, outOf: toDecimal(outOf), scores: _count.scores },
    ...{ validFrom: toDay(validFrom), validTo: toDay(validTo) },
  }));
}
export type ExternalIndexRow = NonNullable<Awaited<ReturnType<typeof listExternalIndexes>>>[number];

/** Units to match pasted names with, and the scores that an index already has for a year, by unit. */
export async function getPasteFacts(actor: Actor, indexId: string, year: number) {
  if (!may(actor, 'external.manage') || !isId(indexId)) return null;
  const index = await db.externalIndex.findUnique({ where: { id: indexId } });
  if (!index) return null;
  const [units, scores] = await Promise.all([
    db.unit.findMany({
      where: { OR: [{ validTo: null }, { validTo: { gt: new Date(Date.UTC(year, 0, 1)) } }] },
      select: { id: true, name: true, shortName: true },
      orderBy: { name: 'asc' },
    }),
    db.externalScore.findMany({ where: { indexId, year }, select: { unitId: true, score: true } }),
  ]);
  return {
    index: { id: index.id, name: index.name, outOf: toDecimal(index.outOf) },
    year,
    units,
    present: Object.fromEntries(scores.map(({ unitId, score }) => [unitId, toDecimal(score)])),
  };
}
export type PasteFacts = NonNullable<Awaited<ReturnType<typeof getPasteFacts>>>;
