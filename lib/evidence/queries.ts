import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { assignedCampaigns, may, mayEverywhere } from '@/lib/auth/permissions';
import type { Period } from '@/lib/campaigns/rules/phases';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { searchBy } from '@/lib/db/search';
import type { Transaction } from '@/lib/db/transaction';
import { isId } from '@/lib/db/values';
import { compareVietnamese } from '@/lib/fold';
import { todayInVietnam } from '@/lib/format';
import type { Result } from '@/lib/result';
import { done, refused } from '@/lib/result';
import { libraryUnits } from './rules/documents';
import { type Issuers, issuersOf, type UsedIssuer } from './rules/issuers';

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

/** How often the reader's own unit and those it came from name the document d: what others do with it is not told. */
const usesBy = (units: readonly string[]) => Prisma.sql`(
  (select count(*)::int from "ReportLineEvidence" e join "ReportLine" l on l.id = e."lineId" join "Report" r on r.id = l."reportId"
    where e."documentId" = d.id and r."unitId" = any (${units}::uuid[]))
  + (select count(*)::int from "TargetAdjustment" a join "Target" t on t.id = a."targetId"
    join "Registration" r on r.id = t."registrationId" where a."documentId" = d.id and r."unitId" = any (${units}::uuid[]))
  + (select count(*)::int from "ScoreLineEvidence" e join "ScoreLine" l on l.id = e."lineId" join "ScoreSheet" s on s.id = l."sheetId"
    where e."documentId" = d.id and s."unitId" = any (${units}::uuid[])))`;

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

/** Issuers to propose for the next document, from the own library and awards: a form asks once, when it opens. */
export async function listIssuers(actor: Actor): Promise<Result<Issuers>> {
  if (!actor.unitId || !may(actor, 'evidence.manage', { unitId: actor.unitId })) {
    return refused({ reason: 'not-allowed' });
  }
  const [row] = await db.$queryRaw<[{ name: string; code: string; used: UsedIssuer[]; above: UsedIssuer[] }]>`
    select u.name, u.code,
      (select coalesce(json_agg(d order by d.uses desc, d.issuer), '[]') from (
        select issuer, count(*) as uses, array_agg(distinct number) as numbers
        from "Document" where "unitId" = any (${libraryUnits(actor)}::uuid[]) group by issuer order by uses desc, issuer limit 100) d) as used,
      (select coalesce(json_agg(w order by w.issuer), '[]') from (
        select issuer, array_agg(distinct "decisionNumber") as numbers
        from "UnitAward" where "unitId" = any (${libraryUnits(actor)}::uuid[]) group by issuer order by issuer limit 20) w) as above
    from "Unit" u where u.id = ${actor.unitId}::uuid`;
  return done(issuersOf(row.used, row, row.above));
}

/** Issuers to propose where the office registers awards and outside indexes: those of both registers, the usual ones first. */
export async function listRegisterIssuers(actor: Actor): Promise<Issuers | null> {
  if (!may(actor, 'awards.manage')) return null;
  // Of a number only its end names the issuer: a register of many years has few ends.
  const [row] = await db.$queryRaw<[{ awards: UsedIssuer[]; indexes: UsedIssuer[] }]>`
    select
      (select coalesce(json_agg(w order by w.uses desc, w.issuer), '[]') from (
        select issuer, count(*) as uses, array_agg(distinct '/' || split_part("decisionNumber", '/', -1)) as numbers
        from "UnitAward" group by issuer order by uses desc, issuer limit 100) w) as awards,
      (select coalesce(json_agg(x order by x.issuer), '[]') from (
        select issuer, array[]::text[] as numbers from "ExternalIndex" group by issuer order by issuer limit 100) x) as indexes`;
  return issuersOf(row.awards, null, row.indexes);
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

export type DocumentDetails = LibraryDocument & {
  revision: number;
  usedIn: DocumentUse[];
  scoredIn: ScoreUse[];
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
        from "ReportLineEvidence" e join "ReportLine" l on l.id = e."lineId" join "Report" r on r.id = l."reportId"
        join "Campaign" c on c.id = r."campaignId" join "Target" t on t.id = l."targetId"
        where e."documentId" = d.id and (r."unitId" = ${actor.unitId}::uuid
          or (r."unitId" = any (${units}::uuid[]) and r.status <> 'draft'))
      ), '[]') as "usedIn",
      coalesce((
        select json_agg(u order by u.year desc) from (
          select c.id as "campaignId", c.name as "campaignName", c.year, s."unitId", count(*)::int as criteria,
            s."firstSentAt" is not null as sent, s."unitId" = ${actor.unitId}::uuid as own
          from "ScoreLineEvidence" e join "ScoreLine" l on l.id = e."lineId" join "ScoreSheet" s on s.id = l."sheetId"
          join "Campaign" c on c.id = s."campaignId"
          where e."documentId" = d.id and (s."unitId" = ${actor.unitId}::uuid
            or (s."unitId" = any (${units}::uuid[]) and s.status <> 'draft')) group by c.id, s.id) u
      ), '[]') as "scoredIn"
    from "Document" d join "Unit" n on n.id = d."unitId" left join "StoredFile" f on f.hash = d."fileHash"
    where d.id = ${id}::uuid and d."unitId" = any (${units}::uuid[])`;
  const found = rows[0];
  if (!found) return null;
  const sent = [...found.usedIn, ...found.scoredIn].some((use) => use.sent);
  return { ...found, sent };
}

export type DocumentFile = { hash: string; name: string; type: string; size: number };

/** The unit of document d and all that came from it: whoever may cite it. */
const citingUnits = Prisma.sql`lateral (
  with recursive heir (id) as (
    select d."unitId" union select s."successorId" from heir join "UnitSuccession" s on s."predecessorId" = heir.id
  ) select id from heir) h`;

/**
 * Where the document proves something in a report that was sent: in a line as it stands, or as it was sent once. What the unit
 * attaches to a returned line is nobody else's before it is sent, nor what it took back.
 */
const citedReports = (id: string) => Prisma.sql`
  select r."campaignId", r.status = 'accepted' and l.status = 'accepted' as accepted
  from "ReportLineEvidence" e join "ReportLine" l on l.id = e."lineId" join "Report" r on r.id = l."reportId"
  where e."documentId" = ${id}::uuid and r.status <> 'draft' and l.status in ('submitted', 'accepted')
  union all
  select r."campaignId", false
  from "Document" d cross join ${citingUnits} join "Report" r on r."unitId" = h.id join "ReportSnapshot" n on n."reportId" = r.id
  where d.id = ${id}::uuid and n.content -> 'lines' @> jsonb_build_array(
    jsonb_build_object('evidence', jsonb_build_array(jsonb_build_object('id', d.id))))
    and not exists (select from "ReportSnapshot" w where w."reportId" = r.id and w.number = n.number + 1 and w.kind = 'withdrawn')`;

/**
 * Where the document proves something in a score that was sent: in a line as it stands, or in one as it was sent once. What the
 * unit attaches while it mends what was returned is nobody else's before it is sent, and what it takes away was sent before.
 */
const citedScores = (id: string) => Prisma.sql`
  select s."campaignId", s."unitId", s.status, s."versionId", l."criterionId", true as stands
  from "ScoreLineEvidence" e join "ScoreLine" l on l.id = e."lineId" join "ScoreSheet" s on s.id = l."sheetId"
  where e."documentId" = ${id}::uuid and s.status <> 'draft' and not l.reopened
  union
  select s."campaignId", s."unitId", s.status, s."versionId", (x.line ->> 'criterionId')::uuid, false
  from "Document" d cross join ${citingUnits} join "ScoreSheet" s on s."unitId" = h.id join "ScoreSnapshot" n on n."sheetId" = s.id
  cross join lateral jsonb_array_elements(n.content -> 'lines') as x (line)
  where d.id = ${id}::uuid and s.status <> 'draft' and n.kind in ('self', 'explained')
    and not exists (select from "ScoreSnapshot" w where w."sheetId" = s.id and w.number = n.number + 1 and w.kind = 'withdrawn')
    and x.line -> 'documents' @> jsonb_build_array(jsonb_build_object('id', d.id))`;

/** Whether a score was ever sent with the document: what it says is then kept, whatever the unit cites since. */
export async function isSentInScore(_actor: Actor, tx: Transaction, id: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ sent: boolean }]>`select exists (${citedScores(id)}) as sent`;
  return row.sent;
}

/**
 * The file of a document for those who may see it: its own unit and those that came from it; the bloc's staff, office and leaders where a sent line,
 * a request for change or a sent score cites it; the owner of an item where a sent score cites it for that; the units that score
 * this one, once the time for it has begun, for what its score was sent with; other members where results are shown and the
 * report was accepted, or the ranking is published and sheets are shown.
 */
export async function findDocumentFile(actor: Actor, id: string): Promise<DocumentFile | null> {
  if (!isId(id)) return null;
  const campaigns = assignedCampaigns(actor, 'evidence.read');
  const everywhere = mayEverywhere(actor, 'evidence.read');
  const former = [...actor.formerUnitIds];
  const today = todayInVietnam(actor.now);
  const rows = await db.$queryRaw<DocumentFile[]>`
    with reported as (${citedReports(id)}), cited as (${citedScores(id)})
    select f.hash, d."fileName" as name, f.type, f.size
    from "Document" d join "StoredFile" f on f.hash = d."fileHash"
    where d.id = ${id}::uuid and (
      d."unitId" = any (${libraryUnits(actor)}::uuid[])
      or exists (
        select from reported r join "Campaign" c on c.id = r."campaignId"
        where ${everywhere} or c.id = any (${campaigns}::uuid[])
          or (c."peerVisibility" = 'results' and r.accepted and exists (
            select from "CampaignMember" m where m."campaignId" = c.id and m."unitId" = ${actor.unitId}::uuid))
      ) or exists (
        select from "TargetAdjustment" a join "Target" t on t.id = a."targetId" join "Registration" g on g.id = t."registrationId"
        where a."documentId" = d.id and (${everywhere} or g."campaignId" = any (${campaigns}::uuid[]))
      ) or exists (
        select from cited s where ${everywhere} or s."campaignId" = any (${campaigns}::uuid[])
          or (s.stands and s.status = 'agreed' and exists (
            select from "Campaign" c join "CampaignMember" m on m."campaignId" = c.id and m."unitId" = ${actor.unitId}::uuid
            where c.id = s."campaignId" and c."scoreVisibility" = 'sheets'
              and exists (select from "RankingPublication" p where p."campaignId" = c.id)))
      ) or exists (
        select from cited s join "CriterionOwner" o on o."criterionId" = s."criterionId" join "Unit" u on u.id = o."unitId"
        where (o."unitId" = ${actor.unitId}::uuid or (o."unitId" = any (${former}::uuid[]) and u."validTo" <= ${today}::date))
          and s."unitId" <> ${actor.unitId}::uuid and not s."unitId" = any (${former}::uuid[])
          and o."versionId" = case when s.status = 'agreed' then s."versionId" else (
            select v.id from "CriteriaVersion" v join "CriteriaTable" t on t.id = v."tableId"
            where t."campaignId" = s."campaignId" order by v.number desc limit 1) end
      ) or exists (
        select from cited s join "CrossSheet" x on x."campaignId" = s."campaignId" and x."scoredId" = s."unitId"
        join "Phase" p on p."campaignId" = x."campaignId" and p.kind = 'crossScoring'
        where x."scorerId" = ${actor.unitId}::uuid and x.status <> 'abstained' and p."opensOn" <= ${today}::date
      )
    )`;
  return rows[0] ?? null;
}
