import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import type { Period } from '@/lib/campaigns/rules/phases';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { searchBy } from '@/lib/db/search';
import { isId } from '@/lib/db/values';
import { compareVietnamese } from '@/lib/fold';
import type { Result } from '@/lib/result';
import { done, refused } from '@/lib/result';
import { libraryUnits } from '../rules/documents';

export const pageSize = 20;

export type LibraryDocument = {
  id: string;
  number: string;
  issuedOn: string;
  issuer: string;
  abstract: string;
  fileName: string | null;
  fileSize: number | null;
  /** The unit that wrote it, where the own one came from that; nothing for an own document. */
  formerUnit: string | null;
  uses: number;
};

export type Library = { documents: LibraryDocument[]; total: number; page: number };

type Filter = {
  query?: string;
  file?: 'with' | 'without' | undefined;
  /** The documents of one unit among those whose library this is. */
  unitId?: string;
  page?: number;
  size?: number;
};

/** What r says to the reader: all of its own unit, of those it came from what they have sent. */
const readable = ([ownId = '', ...formerIds]: readonly string[]) => Prisma.sql`(
  r."unitId" = ${ownId}::uuid or (r."unitId" = any (${formerIds}::uuid[]) and r.status <> 'draft'))`;

/** The lines of reports that cite the document d. */
const reportUses = (units: readonly string[]) => Prisma.sql`
  from "ReportLineEvidence" e join "ReportLine" l on l.id = e."lineId" join "Report" r on r.id = l."reportId"
  join "Campaign" c on c.id = r."campaignId" join "Target" t on t.id = l."targetId"
  where e."documentId" = d.id and ${readable(units)}`;

/** The lines of scores that cite it. */
const scoreUses = (units: readonly string[]) => Prisma.sql`
  from "ScoreLineEvidence" e join "ScoreLine" l on l.id = e."lineId" join "ScoreSheet" r on r.id = l."sheetId"
  join "Campaign" c on c.id = r."campaignId" where e."documentId" = d.id and ${readable(units)}`;

/** The requests for change that stand on it: one that was withdrawn asks for nothing. */
const adjustmentUses = (units: readonly string[]) => Prisma.sql`
  from "TargetAdjustment" a join "Target" t on t.id = a."targetId" join "Registration" r on r.id = t."registrationId"
  join "Campaign" c on c.id = r."campaignId"
  where a."documentId" = d.id and a.status <> 'withdrawn' and r."unitId" = any (${[...units]}::uuid[])`;

/** How often the reader's own unit and those it came from name the document d: what others do with it is not told. */
const usesBy = (units: readonly string[]) => Prisma.sql`(
  (select count(*)::int ${reportUses(units)}) + (select count(*)::int ${scoreUses(units)})
  + (select count(*)::int ${adjustmentUses(units)}))`;

async function readLibrary(
  [ownId = '', ...formerIds]: readonly string[],
  { query = '', file, unitId, page = 1, size = pageSize }: Filter,
): Promise<Library> {
  const search = searchBy(Prisma.sql`d."searchKey"`, query);
  const units = [ownId, ...formerIds];
  const rows = await db.$queryRaw<(LibraryDocument & { total: number })[]>`
    select d.id, d.number, d."issuedOn"::text as "issuedOn", d.issuer, d.abstract, d."fileName", f.size as "fileSize",
      case when d."unitId" <> ${ownId}::uuid then u.name end as "formerUnit", ${usesBy(units)} as uses,
      count(*) over ()::int as total
    from "Document" d join "Unit" u on u.id = d."unitId" left join "StoredFile" f on f.hash = d."fileHash"
    where d."unitId" = any (${unitId === undefined ? units : units.filter((one) => one === unitId)}::uuid[]) and ${search.where}
      and (${file ?? ''} = '' or (d."fileHash" is not null) = (${file ?? ''} = 'with'))
    order by ${search.rank}, d."issuedOn" desc, d.number, d.id
    limit ${size} offset ${(page - 1) * size}`;
  const documents = rows.map(({ total: _total, ...document }) => document);
  return { documents, total: rows[0]?.total ?? 0, page };
}

/** One page of the library of the actor's own unit and those it came from; null for accounts without one. */
export async function listDocuments(actor: Actor, filter: Filter = {}): Promise<Library | null> {
  if (!actor.unitId || !may(actor, 'evidence.manage', { unitId: actor.unitId })) return null;
  const page =
    Number.isSafeInteger(filter.page) && filter.page && filter.page > 0 && filter.page < 100_000 ? filter.page : 1;
  return readLibrary(libraryUnits(actor), { ...filter, page });
}

/** The units whose documents stand in the actor's library, for choosing one; nothing where all are its own. */
export async function listLibraryUnits(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (actor.formerUnitIds.length === 0) return [];
  const units = await db.unit.findMany({
    where: { id: { in: libraryUnits(actor) }, OR: [{ id: actor.unitId ?? '' }, { documents: { some: {} } }] },
    select: { id: true, name: true },
  });
  const [own, former] = [units.filter(({ id }) => id === actor.unitId), units.filter(({ id }) => id !== actor.unitId)];
  return former.length === 0 ? [] : [...own, ...former.toSorted((a, b) => compareVietnamese(a.name, b.name))];
}

/** The first documents of the own library that fit, for choosing one. */
export async function findDocuments(actor: Actor, { query }: { query: string }): Promise<Result<LibraryDocument[]>> {
  const library = await listDocuments(actor, { query, size: 8 });
  return library ? done(library.documents) : refused({ reason: 'not-allowed' });
}

export type DocumentUse = {
  campaignId: string;
  campaignName: string;
  year: number;
  unitId: string;
  period: Period;
  target: string;
  sent: boolean;
};

/** A score that cites the document; `criteria` is how many of its lines do. */
export type ScoreUse = {
  campaignId: string;
  campaignName: string;
  unitId: string;
  criteria: number;
  sent: boolean;
  /** It is the own unit's: those of former units are read elsewhere, as far as scores are shown. */
  own: boolean;
};

/** A request to change a target that cites the document. */
export type AdjustmentUse = {
  id: string;
  campaignId: string;
  campaignName: string;
  unitId: string;
  target: string;
  status: 'submitted' | 'returned' | 'accepted';
};

export type DocumentDetails = LibraryDocument & {
  revision: number;
  usedIn: DocumentUse[];
  scoredIn: ScoreUse[];
  adjustedIn: AdjustmentUse[];
  /** A withdrawn request cited it: no use any more, but what was asked for then is kept with its document. */
  withdrawn: boolean;
  sent: boolean;
};

/**
 * A document of the own library with the lines that cite it, of the own unit and what those it came from have sent: another
 * unit that came from the same one has its own business with it. Null where it is not in the library.
 */
export async function getDocument(actor: Actor, id: string): Promise<DocumentDetails | null> {
  if (!isId(id) || !actor.unitId || !may(actor, 'evidence.manage', { unitId: actor.unitId })) return null;
  const units = libraryUnits(actor);
  const rows = await db.$queryRaw<DocumentDetails[]>`
    select d.id, d.number, d."issuedOn"::text as "issuedOn", d.issuer, d.abstract, d."fileName", f.size as "fileSize",
      d.revision, case when d."unitId" <> ${actor.unitId}::uuid then n.name end as "formerUnit", ${usesBy(units)} as uses,
      coalesce((
        select json_agg(json_build_object('campaignId', c.id, 'campaignName', c.name, 'year', c.year, 'unitId', r."unitId",
          'period', r.period, 'target', t.text, 'sent', l.status in ('submitted', 'accepted')) order by c.year desc, r.period, t.ordinal)
        ${reportUses(units)}
      ), '[]') as "usedIn",
      coalesce((
        select json_agg(u order by u.year desc) from (
          select c.id as "campaignId", c.name as "campaignName", c.year, r."unitId", count(*)::int as criteria,
            r."firstSentAt" is not null as sent, r."unitId" = ${actor.unitId}::uuid as own
          ${scoreUses(units)} group by c.id, r.id) u
      ), '[]') as "scoredIn",
      coalesce((
        select json_agg(json_build_object('id', a.id, 'campaignId', c.id, 'campaignName', c.name, 'unitId', r."unitId",
          'target', t.text, 'status', a.status) order by c.year desc, a."requestedAt" desc)
        ${adjustmentUses(units)}
      ), '[]') as "adjustedIn",
      exists (select from "TargetAdjustment" a where a."documentId" = d.id and a.status = 'withdrawn') as withdrawn
    from "Document" d join "Unit" n on n.id = d."unitId" left join "StoredFile" f on f.hash = d."fileHash"
    where d.id = ${id}::uuid and d."unitId" = any (${units}::uuid[])`;
  const found = rows[0];
  if (!found) return null;
  const sent = [...found.usedIn, ...found.scoredIn].some((use) => use.sent);
  return { ...found, sent };
}
