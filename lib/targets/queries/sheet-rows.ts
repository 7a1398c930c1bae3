import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { assignedCampaigns, mayEverywhere } from '@/lib/auth/permissions';
import { hasHead } from '@/lib/campaigns/queries/sender';
import { extendedUntil } from '@/lib/campaigns/queries/time';
import { yearEndOf } from '@/lib/campaigns/queries/year-end';
import type { YearEnd } from '@/lib/campaigns/rules/year-end';
import { readRows } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { SnapshotKind } from '@/lib/db/generated/enums';
import { registrationUnderReview, type UnderReview } from '@/lib/reviews/queries/sent';
import type { AdjustedValues, AdjustmentStatus } from '@/lib/reviews/rules/adjustments';
import type { SheetStatus } from '@/lib/reviews/rules/sheet';
import type { Line, LineValues, RegistrationContent, TitleAim } from '../rules/line';

export type Named = { id: string; name: string };
export type StoredAdjustment = {
  targetId: string;
  status: AdjustmentStatus;
  reason: string;
  documentId: string;
  before: AdjustedValues;
  after: AdjustedValues;
  requestedAt: string;
  requestedBy: string;
  decidedAt: string | null;
  decidedBy: string | null;
  decisionReason: string;
};
/** A change that the unit has prepared and not sent. */
export type StoredDraft = {
  targetId: string;
  reason: string;
  documentId: string | null;
  after: AdjustedValues;
  preparedAt: string;
  preparedBy: string;
};
export type HistoryEntry = {
  number: number;
  kind: SnapshotKind;
  at: string;
  by: string;
};

/** The plan of a target of last year. */
export type LastPlan = Pick<LineValues, 'direction' | 'measure' | 'planned' | 'plannedOn'>;

export type SheetRow = {
  unitName: string;
  memberUnitIds: string[];
  campaignName: string;
  blocName: string;
  year: number;
  peerVisibility: 'none' | 'status' | 'results';
  officerMaySubmit: boolean;
  hasHead: boolean;
  opensOn: string | null;
  closesOn: string | null;
  extendedUntil: string | null;
  joinedOn: string;
  leftOn: string | null;
  related: boolean;
  status: SheetStatus | null;
  statusSince: Date | null;
  round: number | null;
  answerBy: string | null;
  underReview: UnderReview;
  lines: Line[];
  /** What the targets of last year planned that lines go on from, by the id of the line. */
  lastPlans: Record<string, LastPlan>;
  titles: TitleAim[];
  groups: { id: string; name: string }[];
  movements: Named[];
  awards: Named[];
  requiredTexts: string[];
  adjustments: StoredAdjustment[];
  /** What nobody but the unit itself may see. */
  drafts: StoredDraft[];
  history: HistoryEntry[];
  yearEnd: YearEnd;
  /** What was sent last, for readers outside the unit while the unit mends its lines. */
  sent: RegistrationContent | null;
};

/** A row of Target (alias t) as a `Line`. */
export const lineOf = Prisma.sql`json_build_object(
  'id', t.id, 'ordinal', t.ordinal, 'previousId', t."previousId", 'status', t.status, 'returnReason', t."returnReason",
  'answer', t.answer, 'revision', t.revision, 'groupCode', t."groupCode", 'movementId', t."movementId", 'text', t.text,
  'measure', t.measure, 'direction', t.direction, 'accumulation', t.accumulation,
  'baseline', trim_scale(t.baseline)::text, 'baselineOn', t."baselineOn", 'planned', trim_scale(t.planned)::text,
  'plannedOn', t."plannedOn", 'dueOn', t."dueOn", 'weight', trim_scale(t.weight)::text,
  'ownerDivision', t."ownerDivision", 'note', t.note)`;

/**
 * Everything of one unit's sheet in one statement: the screen people use most must stay cheap. Nothing where the
 * campaign is not the actor's at all, and the unit none that its own came from; how much of the rest is shown is decided by sheetView.
 */
export async function readSheetRow(actor: Actor, campaignId: string, unitId: string): Promise<SheetRow | undefined> {
  const rows = await readRows<SheetRow>(Prisma.sql`
    select m."unitName", m."joinedOn"::text, m."leftOn"::text, c.name as "campaignName", b.name as "blocName", c.year, c."peerVisibility"::text as "peerVisibility",
      exists (select from "UnitSuccession" s where m."unitId" in (s."predecessorId", s."successorId")) as related,
      ${hasHead(Prisma.sql`m."unitId"`)} as "hasHead",
      c."officerMaySubmit", p."opensOn"::text, p."closesOn"::text, r.status::text, r."statusSince", r.round, r."answerBy"::text as "answerBy",
      ${registrationUnderReview} as "underReview",
      ${extendedUntil(Prisma.sql`p.id`, Prisma.sql`m."unitId"`)} as "extendedUntil",
      (select json_agg(a."unitId") from "CampaignMember" a where a."campaignId" = c.id) as "memberUnitIds",
      coalesce((select json_agg(${lineOf} order by g.ordinal, t.ordinal, t.id) from "Target" t join "TargetGroup" g on g.code = t."groupCode"
        where t."registrationId" = r.id), '[]') as lines,
      coalesce((select json_object_agg(t.id, json_build_object('direction', o.direction, 'measure', o.measure,
        'planned', trim_scale(o.planned)::text, 'plannedOn', o."plannedOn"))
        from "Target" t join "Target" o on o.id = t."previousId" where t."registrationId" = r.id), '{}') as "lastPlans",
      coalesce((select json_agg(json_build_object('code', a.code, 'name', a.name, 'quantity', i.quantity, 'note', i.note)
        order by a.ordinal) from "TitleAim" i join "AwardType" a on a.code = i."awardCode"
        where i."registrationId" = r.id), '[]') as titles,
      coalesce((select json_agg(json_build_object('id', g.code, 'name', g.name) order by g.ordinal) from "TargetGroup" g
        where (g."validFrom" <= make_date(c.year, 12, 31) and coalesce(g."validTo" > make_date(c.year, 1, 1), true))
          or exists (select 1 from "Target" t where t."registrationId" = r.id and t."groupCode" = g.code)), '[]') as groups,
      coalesce((select json_agg(json_build_object('id', v.id, 'name', v.name) order by cm.ordinal)
        from "CampaignMovement" cm join "Movement" v on v.id = cm."movementId" where cm."campaignId" = c.id), '[]') as movements,
      coalesce((select json_agg(json_build_object('id', a.code, 'name', a.name) order by a.ordinal) from "AwardType" a
        where a."validFrom" <= make_date(c.year, 12, 31) and coalesce(a."validTo" > make_date(c.year, 1, 1), true)), '[]') as awards,
      coalesce((select json_agg(x.text order by x.ordinal) from "TargetTemplate" x
        where x."campaignId" = c.id and x.required), '[]') as "requiredTexts",
      coalesce((select json_agg(json_build_object('targetId', j."targetId", 'status', j.status, 'reason', j.reason,
        'documentId', j."documentId", 'before', j.before, 'after', j.after, 'requestedAt', j."requestedAt",
        'requestedBy', j."requestedBy", 'decidedAt', j."decidedAt", 'decidedBy', j."decidedBy", 'decisionReason', j."decisionReason") order by j."requestedAt")
        from "TargetAdjustment" j join "Target" t on t.id = j."targetId" where t."registrationId" = r.id), '[]') as adjustments,
      coalesce((select json_agg(json_build_object('targetId', d."targetId", 'reason', d.reason, 'documentId', d."documentId",
        'after', d.after, 'preparedAt', to_char(d."preparedAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'preparedBy', d."preparedBy"))
        from "AdjustmentDraft" d join "Target" t on t.id = d."targetId" where t."registrationId" = r.id), '[]') as drafts,
      coalesce((select json_agg(json_build_object('number', s.number, 'kind', s.kind, 'at', s."takenAt", 'by', s."takenBy")
        order by s.number) from "RegistrationSnapshot" s where s."registrationId" = r.id), '[]') as history,
      ${yearEndOf(Prisma.sql`c.id`, Prisma.sql`m."unitId"`)} as "yearEnd",
      (select s.content from "RegistrationSnapshot" s where s."registrationId" = r.id and s.kind = 'submitted'
        and r.status = 'returned' and not exists (select from "RegistrationSnapshot" w
          where w."registrationId" = r.id and w.number = s.number + 1 and w.kind = 'withdrawn') order by s.number desc limit 1) as sent
    from "CampaignMember" m
    join "Campaign" c on c.id = m."campaignId"
    join "Bloc" b on b.id = c."blocId"
    left join "Phase" p on p."campaignId" = c.id and p.kind = 'registration'
    left join "Registration" r on r."campaignId" = c.id and r."unitId" = m."unitId"
    where m."campaignId" = ${campaignId}::uuid and m."unitId" = ${unitId}::uuid
      and (${mayEverywhere(actor, 'targets.read')} or m."unitId" = any (${[...actor.formerUnitIds]}::uuid[])
        or c.id = any (${assignedCampaigns(actor, 'targets.read')}::uuid[])
        or exists (select 1 from "CampaignMember" a where a."campaignId" = c.id and a."unitId" = ${actor.unitId}::uuid))`);
  return rows[0];
}
