import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { assignedCampaigns, isOwnUnit } from '@/lib/auth/permissions';
import { extendedUntil } from '@/lib/campaigns/queries/time';
import { leftSince } from '@/lib/campaigns/rules/membership';
import { lastAnswerDay, type Period, phaseOfPeriod } from '@/lib/campaigns/rules/phases';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { isId } from '@/lib/db/values';
import { searchRank } from '@/lib/fold';
import { todayInVietnam } from '@/lib/format';
import type { SheetStatus } from '../rules/sheet';
import { registrationTakenBack, reportTakenBack } from './sent';

export const queueKinds = ['registration', 'report', 'adjustment'] as const;
export type QueueKind = (typeof queueKinds)[number];

export type QueueItem = {
  kind: QueueKind;
  id: string;
  unitId: string;
  unitName: string;
  period: Period | null;
  /** Of an adjustment: the place of its target in the unit's sheet, and its text. */
  target: { place: number; text: string } | null;
  status: SheetStatus;
  since: string;
  round: number;
  /** It is returned no second time: the unit took its answer back. */
  takenBack: boolean;
  /** The last day for the unit's answer, where lines went back to it. */
  answerBy: string | null;
  /** Lines of this round, how many of them have a verdict, and how many went back. */
  lines: number;
  decided: number;
  returned: number;
  /** Sent by the actor's own unit: another member of the secretariat reviews it. */
  ownUnit: boolean;
  /** The first day on which the unit no longer belonged to the bloc: nothing of it is reviewed any more. */
  leftSince: string | null;
};

/** What to show of the decided ones; an empty text filters nothing. */
export type QueueFilter = { unit: string; kind: QueueKind | ''; status: 'returned' | 'accepted' | ''; page: number };

export type ReviewQueue = {
  campaignId: string;
  year: number;
  waiting: QueueItem[];
  /** Sent by units that have left, and never answered: to be read. */
  left: QueueItem[];
  decided: QueueItem[];
  /** How many decided ones the filter finds, and how many there are in all. */
  found: number;
  decidedInAll: number;
  /** What was just decided, to say so: one, or all adjustments that one act accepted; empty where nothing was. */
  justSent: QueueItem[];
};

export const queuePageSize = 20;

type Row = Omit<QueueItem, 'since' | 'ownUnit' | 'leftSince'> & {
  since: Date;
  year: number;
  leftOn: string | null;
  /** Of the sheet's phase: its last day, and the unit's own where it was given more time. */
  closesOn: string | null;
  extendedUntil: string | null;
};

async function readRows(campaignId: string): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    select s.*, m."unitName", m."leftOn"::text as "leftOn", c.year,
      f."closesOn"::text as "closesOn", ${extendedUntil(Prisma.sql`f.id`, Prisma.sql`s."unitId"`)} as "extendedUntil" from (
      select 'registration' as kind, r.id, r."unitId", null as period, null::json as target, r.status::text as status, r."statusSince" as since, r.round, r."answerBy"::text as "answerBy",
        ${registrationTakenBack(Prisma.sql`r`)} as "takenBack", count(t.id) filter (where t.status = 'submitted' or r.status <> 'submitted')::int as lines,
        count(t.verdict)::int as decided, count(t.id) filter (where t.status = 'returned')::int as returned
      from "Registration" r left join "Target" t on t."registrationId" = r.id
      where r."campaignId" = ${campaignId}::uuid and r.status <> 'draft' group by r.id
      union all
      select 'report', p.id, p."unitId", p.period::text, null, p.status::text, p."statusSince", p.round, p."answerBy"::text,
        ${reportTakenBack(Prisma.sql`p`)}, count(l.id) filter (where l.status = 'submitted' or p.status <> 'submitted')::int,
        count(l.verdict)::int, count(l.id) filter (where l.status = 'returned')::int
      from "Report" p left join "ReportLine" l on l."reportId" = p.id
      where p."campaignId" = ${campaignId}::uuid and p.status <> 'draft' group by p.id
      union all
      select 'adjustment', a.id, r."unitId", null, json_build_object('text', t.text, 'place', (
          select count(*) from "Target" o join "TargetGroup" h on h.code = o."groupCode" where o."registrationId" = r.id
            and (h.ordinal, o.ordinal, o.id) <= (g.ordinal, t.ordinal, t.id))), a.status::text, case when a.status = 'submitted' then a."requestedAt" else a."decidedAt" end, a.round, null, false, 1, 0, 0
      from "TargetAdjustment" a join "Target" t on t.id = a."targetId" join "TargetGroup" g on g.code = t."groupCode"
      join "Registration" r on r.id = t."registrationId"
      where r."campaignId" = ${campaignId}::uuid and a.status <> 'withdrawn'
    ) s join "Campaign" c on c.id = ${campaignId}::uuid
    join "CampaignMember" m on m."campaignId" = c.id and m."unitId" = s."unitId"
    left join "Phase" f on f."campaignId" = c.id and f.kind::text = coalesce(${JSON.stringify(phaseOfPeriod)}::jsonb ->> s.period, 'registration')
    order by s.since, m."unitName"`;
}

function isFound(item: QueueItem, filter: QueueFilter): boolean {
  if (filter.kind !== '' && item.kind !== filter.kind) return false;
  if (filter.status !== '' && item.status !== filter.status) return false;
  return searchRank(item.unitName, filter.unit) !== null;
}

/** An item, and the requests for change that were accepted with it, at the same moment. */
function decidedWith(items: readonly QueueItem[], id: string): QueueItem[] {
  const sent = items.find((item) => item.id === id);
  if (sent?.kind !== 'adjustment' || sent.status !== 'accepted') return sent ? [sent] : [];
  return items.filter(
    ({ kind, status, unitId, since }) =>
      kind === sent.kind && status === sent.status && unitId === sent.unitId && since === sent.since,
  );
}

/** Everything that was sent in a campaign: what waits (oldest first), and what was decided (newest first, filtered). */
export async function getReviewQueue(
  actor: Actor,
  campaignId: string,
  filter: QueueFilter,
  justSentId = '',
): Promise<ReviewQueue | null> {
  if (!isId(campaignId) || !assignedCampaigns(actor, 'targets.review').includes(campaignId)) return null;
  const rows = await readRows(campaignId);
  const today = todayInVietnam(actor.now);
  const items = rows.map(({ since, year: _, leftOn, closesOn, extendedUntil: until, ...row }) => ({
    ...row,
    answerBy: lastAnswerDay(row.answerBy, closesOn === null ? undefined : { closesOn }, until),
    leftSince: leftSince(leftOn, today),
    since: since.toISOString(),
    ownUnit: isOwnUnit(actor, row.unitId),
    decided: row.unitId === actor.unitId ? 0 : row.decided,
  }));
  const sent = items.filter((item) => item.status === 'submitted');
  const all = items.filter((item) => item.status !== 'submitted').reverse();
  const found = all.filter((item) => isFound(item, filter));
  const first = (filter.page - 1) * queuePageSize;
  return {
    campaignId,
    year: rows[0]?.year ?? actor.now.getUTCFullYear(),
    waiting: sent.filter((item) => item.leftSince === null),
    left: sent.filter((item) => item.leftSince !== null),
    decided: found.slice(first, first + queuePageSize),
    found: found.length,
    decidedInAll: all.length,
    justSent: decidedWith(all, justSentId),
  };
}
