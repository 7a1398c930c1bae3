import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { getCampaignFrame } from '@/lib/campaigns/queries/frame';
import { type PhaseState, phaseState } from '@/lib/campaigns/rules/phases';
import {
  type CrossMember,
  type CrossPair,
  type CrossTime,
  isBothWays,
  isPresent,
  refuseLateScorer,
} from '@/lib/cross-scores/rules/assignment';
import type { CrossStatus } from '@/lib/cross-scores/rules/sheet';
import { mostEach, type Suggestion, suggestPairs } from '@/lib/cross-scores/rules/suggestion';
import { db } from '@/lib/db/client';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';
import { readCrossMembers, readCrossTime } from './members';

export type Assignment = CrossPair & {
  id: string;
  status: CrossStatus;
  since: string;
  bothWaysReason: string;
  abstainReason: string;
  /** Criteria with an opinion. */
  decided: number;
  scored: ScoreStatus | 'none';
  bothWays: boolean;
  /** Both units are still there: of others nothing is owed. */
  owed: boolean;
};

export type CrossUnit = {
  unitId: string;
  unitName: string;
  /** The last day of a unit that has left. */
  leftOn: string | null;
  present: boolean;
  /** Its own end of the time to score. */
  until: string | null;
  /** What it scores. */
  gives: Assignment[];
  /** By whom it is scored. */
  takes: number;
};

export type AssignmentPage = {
  campaign: { id: string; year: number };
  phase: PhaseState;
  today: string;
  /** Criteria of the table in force; nothing while none was issued. */
  criteria: boolean;
  units: CrossUnit[];
  /** That the time to score has passed for all members. */
  closed: boolean;
  /** At most so many each, without pairs that score each other. */
  most: number;
  suggestion: (Suggestion & { each: number; seed: number }) | null;
};

type Stored = Omit<Assignment, 'bothWays' | 'owed'>;

function readAssignments(campaignId: string): Promise<Stored[]> {
  return db.$queryRaw<Stored[]>`
    select x.id, x."scorerId", x."scoredId", x.status::text as status, x."bothWaysReason", x."abstainReason",
      to_char(x."statusSince" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since,
      (select count(*)::int from "CrossLine" l where l."sheetId" = x.id and l.stance is not null) as decided,
      coalesce(s.status::text, 'none') as scored
    from "CrossSheet" x left join "ScoreSheet" s on s."campaignId" = x."campaignId" and s."unitId" = x."scoredId"
    join "CampaignMember" n on n."campaignId" = x."campaignId" and n."unitId" = x."scoredId"
    where x."campaignId" = ${campaignId}::uuid order by n."unitName"`;
}

function unitsOf(
  members: readonly CrossMember[],
  stored: readonly Stored[],
  extensions: ReadonlyMap<string, string>,
  today: string,
): CrossUnit[] {
  const present = new Set(members.filter((one) => isPresent(one, today)).map(({ unitId }) => unitId));
  const owed = ({ scorerId, scoredId }: Stored) => present.has(scorerId) && present.has(scoredId);
  return members.map((member) => ({
    ...{ unitId: member.unitId, unitName: member.unitName, leftOn: member.leftOn, present: present.has(member.unitId) },
    until: extensions.get(member.unitId) ?? null,
    gives: stored
      .filter((one) => one.scorerId === member.unitId)
      .map((one) => ({ ...one, bothWays: isBothWays(one, stored), owed: owed(one) })),
    takes: stored.filter((one) => one.scoredId === member.unitId).length,
  }));
}

/** Whether no present member can be given more to score. */
function isTooLate(members: readonly CrossMember[], time: CrossTime, today: string): boolean {
  const present = members.filter((one) => isPresent(one, today));
  return present.length > 0 && present.every((one) => refuseLateScorer(one, time, today) !== null);
}

/** Who scores whom, how far each has come, and what is suggested; null for all but the secretariat. */
export async function getAssignments(
  actor: Actor,
  campaignId: string,
  wish: { each: number; seed: number } | null = null,
): Promise<AssignmentPage | null> {
  const frame = await getCampaignFrame(actor, campaignId);
  if (!frame || !may(actor, 'scores.assign', { campaignId: frame.id })) return null;
  const [members, stored, time, versions] = await Promise.all([
    readCrossMembers(actor, db, frame.id),
    readAssignments(frame.id),
    readCrossTime(actor, db, frame.id),
    db.criteriaVersion.count({ where: { table: { campaignId: frame.id } } }),
  ]);
  const isDeclined = (one: Stored) => one.status === 'abstained';
  const standing = { kept: stored.filter((one) => !isDeclined(one)), declined: stored.filter(isDeclined) };
  return {
    campaign: { id: frame.id, year: frame.year },
    phase: phaseState(time.phase, frame.today),
    closed: isTooLate(members, time, frame.today),
    ...{ today: frame.today, criteria: versions > 0 },
    units: unitsOf(members, stored, time.until, frame.today),
    most: mostEach(members.filter((one) => isPresent(one, frame.today)).length),
    suggestion: wish && { ...wish, ...suggestPairs(members, standing, wish.each, wish.seed, frame.today) },
  };
}
