import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { hasHead } from '@/lib/campaigns/queries/sender';
import { extendedUntil } from '@/lib/campaigns/queries/time';
import {
  lastAnswerDay,
  type Period,
  type PhaseDates,
  type PhaseState,
  phaseOfPeriod,
  phaseState,
} from '@/lib/campaigns/rules/phases';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { isId } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import type { Actual } from '@/lib/reports/rules/completion';
import { isSentLate } from '@/lib/reports/rules/punctuality';
import { refuseSender, refuseSheetWork, type SendRefusal, type SheetRefusal } from '@/lib/reports/rules/sheet';
import { isReadable, type PeerVisibility, type Sight, sightOf } from '@/lib/reports/rules/visibility';
import { reportTakenBack, reportUnderReview, type UnderReview } from '@/lib/reviews/queries/sent';
import { isLineOpen, type SheetStatus, shownStatus } from '@/lib/reviews/rules/sheet';
import { backOf, isBackToMend, toldStatus, withdrawableUntil } from '@/lib/reviews/rules/withdrawal';
import type { Accumulation, Direction } from '@/lib/templates/rules';
import { readSheetLines } from './lines';

export type SheetDocument = { id: string; number: string; issuedOn: string; abstract: string; fileName: string | null };

export type SheetLine = {
  targetId: string;
  group: string;
  text: string;
  measure: string;
  movement: string | null;
  direction: Direction;
  accumulation: Accumulation;
  planned: string | null;
  plannedOn: string | null;
  weight: string | null;
  /** Results of earlier periods that were sent. */
  earlier: Actual[];
  /** The same period of last year. */
  lastYear: Omit<Actual, 'period'> | null;
  /** It goes on from a target of last year. */
  follows: boolean;
  actual: string | null;
  actualOn: string | null;
  actualYes: boolean | null;
  note: string;
  status: SheetStatus;
  returnReason: string;
  answer: string;
  revision: number;
  documents: SheetDocument[];
  open: boolean;
};

export type SheetNarrative = { headId: string; head: string; text: string; revision: number };

export type ReportSheet = {
  key: { campaignId: string; unitId: string; period: Period };
  campaign: { name: string; year: number; blocName: string };
  unitName: string;
  status: SheetStatus;
  /** The same as it is shown: whether it is begun, and whether anything is owed. */
  state: SheetStatus | 'none' | 'not-due' | 'not-owed' | 'taken-back';
  statusSince: string | null;
  /** The unit took it back to mend it. */
  isBack: boolean;
  /** The last day for the answer to what was returned. */
  answerBy: string | null;
  sentOn: string | null;
  late: boolean;
  phase: PhaseState;
  sight: Sight;
  today: string;
  lines: SheetLine[];
  narratives: SheetNarrative[];
  /** It came from other units, or others came from it: lib/successions tells which. */
  related: boolean;
  /** Why the unit cannot write now; null when it can. */
  closed: SheetRefusal | null;
  /** Whether anybody can sign in as the head, who alone sends where officers may not. */
  hasHead: boolean;
  /** Until when the viewer may send again what is taken back now; null where it cannot be taken back. */
  withdrawableUntil: string | null;
  /** The same of the head, to an officer where the head alone sends and takes back. */
  headWithdrawsUntil: string | null;
  /** Why the viewer cannot send; null when the viewer can. */
  sender: SendRefusal | null;
  can: { edit: boolean; writeNarratives: boolean; review: boolean };
};

type Head = {
  campaignName: string;
  year: number;
  blocName: string;
  peerVisibility: PeerVisibility;
  officerMaySubmit: boolean;
  hasHead: boolean;
  unitName: string;
  memberUnitIds: string[];
  opensOn: string | null;
  closesOn: string | null;
  extendedUntil: string | null;
  joinedOn: string;
  leftOn: string | null;
  related: boolean;
  registration: SheetStatus | null;
  reportId: string | null;
  status: SheetStatus;
  statusSince: Date | null;
  answerBy: string | null;
  underReview: UnderReview;
  takenBack: boolean;
  round: number;
  sentOn: string | null;
  narratives: (SheetNarrative & { ordinal: number })[];
};

async function readHead(campaignId: string, unitId: string, period: Period): Promise<Head | undefined> {
  const rows = await db.$queryRaw<Head[]>`
    select c.name as "campaignName", c.year, b.name as "blocName", c."peerVisibility"::text as "peerVisibility",
      c."officerMaySubmit", m."unitName", m."joinedOn"::text as "joinedOn", m."leftOn"::text as "leftOn",
      ${hasHead(Prisma.sql`m."unitId"`)} as "hasHead",
      exists (select from "UnitSuccession" s where m."unitId" in (s."predecessorId", s."successorId")) as related,
      (select array_agg(o."unitId"::text) from "CampaignMember" o where o."campaignId" = c.id) as "memberUnitIds",
      p."opensOn"::text as "opensOn", p."closesOn"::text as "closesOn",
      ${extendedUntil(Prisma.sql`p.id`, Prisma.sql`m."unitId"`)} as "extendedUntil",
      g.status::text as registration, r.id as "reportId", coalesce(r.status::text, 'draft') as status, r."statusSince",
      r."answerBy"::text as "answerBy", ${reportUnderReview} as "underReview",
      ${reportTakenBack(Prisma.sql`r`)} as "takenBack", coalesce(r.round, 0) as round,
      to_char(r."firstSentAt" at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "sentOn",
      coalesce((
        select json_agg(json_build_object('headId', h.id, 'head', h.text, 'text', coalesce(n.text, ''),
          'revision', coalesce(n.revision, 0)) order by h.ordinal)
        from "CampaignHead" h left join "ReportNarrative" n on n."headId" = h.id and n."reportId" = r.id
        where h."campaignId" = c.id
      ), '[]') as narratives
    from "CampaignMember" m join "Campaign" c on c.id = m."campaignId" join "Bloc" b on b.id = c."blocId"
    left join "Phase" p on p."campaignId" = c.id and p.kind = ${phaseOfPeriod[period]}::"PhaseKind"
    left join "Registration" g on g."campaignId" = c.id and g."unitId" = m."unitId"
    left join "Report" r on r."campaignId" = c.id and r."unitId" = m."unitId" and r.period = ${period}::"Period"
    where m."campaignId" = ${campaignId}::uuid and m."unitId" = ${unitId}::uuid`;
  return rows[0];
}

type Times = { sight: Sight; closed: SheetRefusal | null; phase: PhaseDates | undefined; today: string };

/** What the viewer may do with the report, and why sending or taking back is not among it. */
function rightsOf(actor: Actor, key: ReportSheet['key'], head: Head, { sight, closed, phase, today }: Times) {
  const { status, underReview } = head;
  const own = sight === 'own';
  const edit = own && closed === null && may(actor, 'reports.edit', key);
  const sender = refuseSender(actor.role, head.officerMaySubmit);
  const sends = own && sender === null && may(actor, 'reports.submit', key);
  const sent = underReview && { ...head, ...underReview, kind: phaseOfPeriod[key.period], phase };
  const back = backOf({ own, sends, hasHead: head.hasHead }, sent && withdrawableUntil(sent, today));
  const can = { edit, writeNarratives: edit && status === 'draft', review: may(actor, 'reports.review', key) };
  return { sender, ...back, can };
}

/** The report of one unit and period as this viewer may see it; null where it does not exist for the viewer. */
export async function getReportSheet(
  actor: Actor,
  key: { campaignId: string; unitId: string; period: Period },
): Promise<ReportSheet | null> {
  const { campaignId, unitId, period } = key;
  if (!isId(campaignId) || !isId(unitId)) return null;
  const head = await readHead(campaignId, unitId, period);
  if (!head) return null;
  const { peerVisibility, memberUnitIds } = head;
  const sight = sightOf(actor, { campaignId, unitId, peerVisibility, memberUnitIds });
  if (!isReadable(sight, head.status)) return null;
  const today = todayInVietnam(actor.now);
  const { opensOn, closesOn, extendedUntil, leftOn, registration, status, sentOn } = head;
  const phase: PhaseDates | undefined =
    opensOn && closesOn ? { kind: phaseOfPeriod[period], opensOn, closesOn } : undefined;
  const closed = refuseSheetWork({ period, registration, status, phase, extendedUntil, leftOn }, today);
  const times = phaseState(phase, today, extendedUntil);
  const stored = head.reportId === null ? 'none' : status;
  const rights = rightsOf(actor, key, head, { sight, closed, phase, today });
  const lines = await readSheetLines(actor, key, head.reportId, sight === 'own');
  return {
    key,
    campaign: { name: head.campaignName, year: head.year, blocName: head.blocName },
    unitName: head.unitName,
    status,
    state: toldStatus(shownStatus(stored, head, times, today), head.takenBack),
    isBack: isBackToMend(head),
    statusSince: head.statusSince?.toISOString() ?? null,
    answerBy: lastAnswerDay(head.answerBy, phase, extendedUntil),
    sentOn,
    late: isSentLate({ phase, extendedUntil, sentOn }),
    phase: times,
    sight,
    today,
    lines: lines.map((line) => ({ ...line, open: rights.can.edit && isLineOpen(status, line.status) })),
    narratives: head.narratives,
    related: head.related,
    closed,
    hasHead: head.hasHead,
    ...rights,
  };
}
