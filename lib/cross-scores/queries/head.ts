import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { hasHead } from '@/lib/campaigns/queries/sender';
import { extendedUntil } from '@/lib/campaigns/queries/time';
import { type PhaseDates, phaseState } from '@/lib/campaigns/rules/phases';
import type { CrossSheetState, CrossStatus } from '@/lib/cross-scores/rules/sheet';
import { isCrossPending, type OwnCross } from '@/lib/cross-scores/rules/visibility';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { readScoreHead, type ScoreHead, type ScoreKey } from '@/lib/scores/queries/head';

/** The sheet in which the actor's unit scores another one, with the score it is about. */
export type CrossHead = {
  sheetId: string;
  status: CrossStatus;
  statusSince: string;
  abstainReason: string;
  scorerId: string;
  scorerName: string;
  scorerLeftOn: string | null;
  /** Whether anybody can sign in as the scorer's head. */
  scorerHasHead: boolean;
  phase: PhaseDates | undefined;
  extendedUntil: string | null;
  score: ScoreHead;
};

type Row = Omit<CrossHead, 'phase' | 'score' | 'statusSince'> & {
  statusSince: Date;
  opensOn: string | null;
  closesOn: string | null;
};

/** Null where the actor's unit was not assigned to score this one. */
export async function readCrossHead(actor: Actor, tx: Transaction, key: ScoreKey): Promise<CrossHead | null> {
  if (!actor.unitId) return null;
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    select x.id as "sheetId", x.status::text as status, x."statusSince", x."abstainReason", x."scorerId",
      m."unitName" as "scorerName", m."leftOn"::text as "scorerLeftOn",
      ${hasHead(Prisma.sql`x."scorerId"`)} as "scorerHasHead",
      f."opensOn"::text as "opensOn", f."closesOn"::text as "closesOn",
      ${extendedUntil(Prisma.sql`f.id`, Prisma.sql`x."scorerId"`)} as "extendedUntil"
    from "CrossSheet" x
    join "CampaignMember" m on m."campaignId" = x."campaignId" and m."unitId" = x."scorerId"
    left join "Phase" f on f."campaignId" = x."campaignId" and f.kind = 'crossScoring'
    where x."campaignId" = ${key.campaignId}::uuid and x."scorerId" = ${actor.unitId}::uuid and x."scoredId" = ${key.unitId}::uuid`);
  const row = rows[0];
  const score = row && (await readScoreHead(actor, tx, key));
  if (!row || !score) return null;
  const { opensOn, closesOn, statusSince, ...rest } = row;
  const phase = opensOn && closesOn ? ({ kind: 'crossScoring', opensOn, closesOn } as const) : undefined;
  return { ...rest, statusSince: statusSince.toISOString(), phase, score };
}

/** What of it decides whether the scorer may write. */
export function crossStateOf({ status, scorerLeftOn, phase, extendedUntil, score }: CrossHead): CrossSheetState {
  return { status, scorerLeftOn, phase, extendedUntil, scored: score.status, scoredLeftOn: score.leftOn };
}

/** The own sheet as it decides whether others' may be seen. */
export function ownCrossOf(head: CrossHead | null): OwnCross {
  if (!head) return null;
  const { status, score, phase, extendedUntil, scorerLeftOn } = head;
  const hasLeft = scorerLeftOn !== null && scorerLeftOn < score.today;
  const state = phaseState(phase, score.today, extendedUntil);
  return { status, isPending: isCrossPending(status, score.status, state, hasLeft) };
}

/** Whether the scorer may read what the other unit sent: once it did, and the time to score has begun. */
export function isScoredReadable({ status, phase, score }: CrossHead): boolean {
  const sent = score.status !== 'none' && score.status !== 'draft';
  return sent && status !== 'abstained' && phase !== undefined && phase.opensOn <= score.today;
}
