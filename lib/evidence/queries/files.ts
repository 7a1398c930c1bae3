import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { assignedCampaigns, mayEverywhere } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { isId } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { libraryUnits } from '../rules/documents';

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
