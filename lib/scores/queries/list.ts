import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { isOwnUnit, may } from '@/lib/auth/permissions';
import { type CampaignFrame, getCampaignFrame } from '@/lib/campaigns/queries/frame';
import { extendedUntil } from '@/lib/campaigns/queries/time';
import { leftLast } from '@/lib/campaigns/rules/membership';
import { type PhaseState, phaseState } from '@/lib/campaigns/rules/phases';
import type { Fact } from '@/lib/criteria/rules/table';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { shownStatus } from '@/lib/reviews/rules/sheet';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';
import { isScoreReadable, type ScoreSight, scoreSight, seesAppraisal } from '@/lib/scores/rules/visibility';
import { scoreTakenBack, sentSnapshot } from './sent';

/** A unit of the bloc as far as the viewer may know; of a draft others hear that it is begun. */
export type ScoreRow = {
  unitId: string;
  unitName: string;
  own: boolean;
  /** The first day on which the unit no longer belonged to the bloc. */
  leftSince: string | null;
  /** `not-owed`: the unit is gone, or was no member on the last day. */
  status: ScoreStatus | 'none' | 'not-due' | 'not-owed';
  /** Of a returned one: the unit itself took its answer back. */
  takenBack: boolean;
  since: string | null;
  sentAt: string | null;
  answerBy: string | null;
  /** Items that were returned and wait for the unit. */
  returned: number;
  claimed: string | null;
  appraised: string | null;
  agreed: string | null;
  /** Why the unit is unclassified, as far as it was stated. */
  vetoes: string[];
  readable: boolean;
  appraise: boolean;
};

export type ScoreList = {
  campaign: { id: string; year: number };
  /** The version in force; nothing while none was issued. */
  version: { title: string; number: number; issuedAt: string } | null;
  phase: PhaseState;
  rows: ScoreRow[];
  /** Members whose scores the viewer does not see: before the ranking is published, or as the campaign says. */
  hidden: number;
  published: boolean;
  /** Appraised units of which a condition of the classes was not stated: the adoption closes it for them. */
  unconfirmed: number;
  can: { agree: boolean };
  today: string;
};

type Stored = {
  unitId: string;
  status: ScoreStatus | 'none';
  takenBack: boolean;
  /** Until when the unit was given more time. */
  until: string | null;
  since: Date | null;
  sentAt: Date | null;
  answerBy: string | null;
  returned: number;
  claimed: string | null;
  appraised: string | null;
  agreed: string | null;
  /** Ids of facts that hold. */
  facts: string[];
  /** Ids of facts that were stated, whatever of them. */
  stated: string[];
};
type Version = {
  title: string;
  number: number;
  issuedAt: Date;
  vetoes: Fact[];
  conditions: Fact[];
  published: boolean;
};

/** Sums come from what was sent and appraised, not from what is being written. */
function readSheets(campaignId: string): Promise<Stored[]> {
  return db.$queryRaw<Stored[]>`
    select m."unitId", coalesce(s.status::text, 'none') as status, coalesce(${scoreTakenBack(Prisma.sql`s`)}, false) as "takenBack", s."statusSince" as since, s."firstSentAt" as "sentAt",
      s."answerBy"::text as "answerBy", ${extendedUntil(Prisma.sql`f.id`, Prisma.sql`m."unitId"`)} as until,
      (select count(*)::int from "ScoreLine" l where l."sheetId" = s.id and l.reopened) as returned,
      (select p.content #>> '{total,points}' from "ScoreSnapshot" p where p."sheetId" = s.id and ${sentSnapshot}
        order by p.number desc limit 1) as claimed,
      (select p.content #>> '{total,points}' from "ScoreSnapshot" p where p."sheetId" = s.id and p.kind = 'appraised'
        order by p.number desc limit 1) as appraised,
      (select p.content #>> '{total,points}' from "ScoreSnapshot" p where p."sheetId" = s.id and p.kind = 'agreed'
        order by p.number desc limit 1) as agreed,
      array(select a."factId" from "ScoreFact" a
        where a."campaignId" = s."campaignId" and a."unitId" = s."unitId" and a.holds) as facts,
      array(select a."factId" from "ScoreFact" a
        where a."campaignId" = s."campaignId" and a."unitId" = s."unitId" and a.holds is not null) as stated
    from "CampaignMember" m left join "ScoreSheet" s on s."campaignId" = m."campaignId" and s."unitId" = m."unitId"
    left join "Phase" f on f."campaignId" = m."campaignId" and f.kind = 'selfScoring'
    where m."campaignId" = ${campaignId}::uuid`;
}

async function readVersion(campaignId: string): Promise<Version | null> {
  const rows = await db.$queryRaw<Version[]>`
    select t.title, v.number, v."issuedAt", v.content -> 'vetoes' as vetoes,
      coalesce(v.content #> '{classification,conditions}', '[]') as conditions,
      exists (select from "RankingPublication" p where p."campaignId" = t."campaignId") as published
    from "CriteriaTable" t join "CriteriaVersion" v on v."tableId" = t.id
    where t."campaignId" = ${campaignId}::uuid order by v.number desc limit 1`;
  return rows[0] ?? null;
}

type Frame = Pick<CampaignFrame, 'id' | 'phases' | 'today'>;
type Member = CampaignFrame['members'][number];
type Seen = { sight: ScoreSight; vetoes: readonly Fact[]; sheet: Stored | undefined };

function statusOf({ phases, today }: Frame, member: Member, sheet: Stored | undefined): ScoreRow['status'] {
  const phase = phases.find((one) => one.kind === 'selfScoring');
  const { status = 'none', until = null } = sheet ?? {};
  return shownStatus(status, member, phaseState(phase, today, until), today);
}

function toRow(actor: Actor, frame: Frame, member: Member, { sight, vetoes, sheet }: Seen): ScoreRow {
  const { unitId, unitName, leftSince } = member;
  const place = { campaignId: frame.id, unitId };
  const own = sight === 'own';
  const status = statusOf(frame, member, sheet);
  const readable = isScoreReadable(sight, sheet?.status ?? 'none');
  const appraisal = sheet !== undefined && seesAppraisal(sight, isOwnUnit(actor, unitId), sheet.status);
  return {
    ...{ unitId, unitName, leftSince, own, readable },
    status,
    takenBack: sheet?.takenBack ?? false,
    since: readable ? (sheet?.since?.toISOString() ?? null) : null,
    sentAt: readable ? (sheet?.sentAt?.toISOString() ?? null) : null,
    answerBy: readable && status === 'returned' ? (sheet?.answerBy ?? null) : null,
    returned: readable && status === 'returned' ? (sheet?.returned ?? 0) : 0,
    claimed: readable ? (sheet?.claimed ?? null) : null,
    appraised: appraisal ? sheet.appraised : null,
    agreed: appraisal ? sheet.agreed : null,
    vetoes: appraisal ? vetoes.filter(({ id }) => sheet.facts.includes(id)).map(({ title }) => title) : [],
    appraise: leftSince === null && readable && may(actor, 'scores.appraise', place),
  };
}

/** Of how many appraised units a condition was not stated. */
function countUnconfirmed(sheets: readonly Stored[], conditions: readonly Fact[]): number {
  const open = ({ status, stated }: Stored) =>
    status === 'appraised' && conditions.some(({ id }) => !stated.includes(id));
  return sheets.filter(open).length;
}

const isMember = ({ unitId }: Actor, { members }: CampaignFrame) => members.some((one) => one.unitId === unitId);

/** The units of a campaign and where their scores stand; null where the campaign is not the viewer's. */
export async function listScores(actor: Actor, campaignId: string): Promise<ScoreList | null> {
  const frame = await getCampaignFrame(actor, campaignId);
  if (!frame) return null;
  const [sheets, version] = await Promise.all([readSheets(frame.id), readVersion(frame.id)]);
  const shares = frame.scoreVisibility === 'sheets' && (version?.published ?? false) && isMember(actor, frame);
  const rows = frame.members.flatMap((member) => {
    const { unitId } = member;
    const sheet = sheets.find((one) => one.unitId === unitId);
    const place = { campaignId: frame.id, unitId };
    const sight = scoreSight(actor, place, shares && sheet?.status === 'agreed');
    return sight ? [toRow(actor, frame, member, { sight, sheet, vetoes: version?.vetoes ?? [] })] : [];
  });
  const present = frame.members.filter((one) => one.leftSince === null).map(({ unitId }) => unitId);
  const sheetsOfMembers = sheets.filter(({ unitId }) => present.includes(unitId));
  const phase = frame.phases.find((one) => one.kind === 'selfScoring');
  const agree = may(actor, 'scores.agree', { campaignId: frame.id });
  return {
    campaign: { id: frame.id, year: frame.year },
    version: version && { title: version.title, number: version.number, issuedAt: version.issuedAt.toISOString() },
    phase: phaseState(phase, frame.today),
    rows: leftLast(rows).toSorted((left, right) => Number(right.own) - Number(left.own)),
    hidden: frame.members.length - rows.length,
    published: version?.published ?? false,
    unconfirmed: agree ? countUnconfirmed(sheetsOfMembers, version?.conditions ?? []) : 0,
    can: { agree },
    today: frame.today,
  };
}
