import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import type { ScoreLine } from '@/lib/db/generated/client';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { toDecimal } from '@/lib/db/values';
import { done, type Result, refused } from '@/lib/result';
import type { ScoreKey } from '@/lib/scores/queries/head';
import { plainClaims, type Scoring, scoreStored } from '@/lib/scores/queries/scoring';
import { readIssuedTable } from '@/lib/scores/queries/version';
import {
  type AppraisalDraft,
  appraisalDraft,
  isComplete,
  isDecided,
  tallyAppraisal,
} from '@/lib/scores/rules/appraisal';
import { readPoints } from '@/lib/scores/rules/line';
import type { AppraiseLineInput } from '@/lib/scores/schema';
import { type OpenAppraisal, openAppraisal } from './open-appraisal';

/** A line as the appraiser's page holds it, with the counts and the sum that follow every save. */
export type SavedAppraisal = {
  revision: number;
  draft: AppraisalDraft;
  decided: boolean;
  sums: { total: string; decided: number; asked: number };
};

type Line = Pick<
  ScoreLine,
  'revision' | 'notAssigned' | 'appraised' | 'appraisedReason' | 'appraisedAt' | 'nextQuestion'
>;

const plain = (line: Line) => ({
  ...line,
  ...{ appraised: toDecimal(line.appraised), appraisedAt: line.appraisedAt?.toISOString() ?? null },
});

function told(line: Line) {
  const { appraisedReason, nextQuestion } = line;
  return { appraised: toDecimal(line.appraised), appraisedReason, nextQuestion };
}

export function appraisalSums(scoring: Scoring): SavedAppraisal['sums'] {
  const { decided, asked } = tallyAppraisal(scoring.lines);
  return { total: scoring.scores.appraised.points, decided, asked };
}

async function present(
  actor: Actor,
  tx: Transaction,
  key: ScoreKey,
  head: OpenAppraisal['head'],
  line: Line,
): Promise<Result<SavedAppraisal>> {
  const scoring = await scoreStored(actor, tx, key, head, false);
  if (!scoring) return refused({ reason: 'criteria-not-issued' });
  const decided = isDecided(plain(line));
  return done({ revision: line.revision, draft: appraisalDraft(plain(line)), decided, sums: appraisalSums(scoring) });
}

/** The sent line of one criterion of the table in force; made empty where the version added the criterion since. */
async function lineOf(actor: Actor, tx: Transaction, { sheetId, versionId }: OpenAppraisal, criterionId: string) {
  const issued = await readIssuedTable(actor, tx, versionId);
  const leaf = issued.leafById.get(criterionId);
  if (!leaf) return null;
  const where = { sheetId_criterionId: { sheetId, criterionId } };
  const stamp = { revision: 0, updatedAt: actor.now, updatedBy: actor.name };
  const line = await tx.scoreLine.upsert({ where, create: { sheetId, criterionId, inputs: {}, ...stamp }, update: {} });
  return { line, criterion: leaf.criterion, decimals: issued.table.decimals };
}

/**
 * Writes what the appraiser makes of one criterion: points, the reason where they differ from the claim, a question to the
 * unit. Without its reason it is kept and not yet decided. Nothing of it reaches the unit before it is sent.
 */
export async function appraiseLine(actor: Actor, input: AppraiseLineInput): Promise<Result<SavedAppraisal>> {
  return inTransaction(async (tx) => {
    const opened = await openAppraisal(actor, tx, input);
    if (!opened.ok) return opened;
    const found = await lineOf(actor, tx, opened.value, input.criterionId);
    if (!found) return refused({ reason: 'not-found' });
    const { line: before, criterion, decimals } = found;
    const read = readPoints(input.points, decimals, 'points');
    if ('refusal' in read) return refused(read.refusal);
    if (before.revision !== input.revision) {
      const current = { revision: before.revision, draft: appraisalDraft(plain(before)) };
      return refused({ reason: 'conflict', by: before.updatedBy, at: before.updatedAt.toISOString(), current });
    }
    const { notAssigned } = before;
    const verdict = { points: read.points, leaveOut: input.leaveOut, reason: input.reason };
    const complete = isComplete({ notAssigned, claimed: toDecimal(before.claimed) }, verdict);
    const line = await tx.scoreLine.update({
      where: { id: before.id },
      data: {
        ...{ appraised: verdict.points, appraisedReason: verdict.reason, appraisedBy: actor.name },
        ...{ appraisedAt: complete ? actor.now : null, nextQuestion: input.question },
        ...{ revision: before.revision + 1, updatedAt: actor.now, updatedBy: actor.name },
      },
    });
    await audit(tx, actor, {
      action: 'scores.decide',
      actedAs: opened.value.actedAs,
      object: { kind: 'scoreLine', id: line.id, name: `${criterion.code} ${criterion.title}` },
      campaignId: input.campaignId,
      unitId: input.unitId,
      before: told(before),
      after: told(line),
    });
    return present(actor, tx, input, opened.value.head, line);
  });
}

/** Takes over the claims that say what the rule computes, where nobody has decided or asked yet. Returns how many. */
export async function acceptClaims(actor: Actor, key: ScoreKey): Promise<Result<{ count: number }>> {
  return inTransaction(async (tx) => {
    const opened = await openAppraisal(actor, tx, key);
    if (!opened.ok) return opened;
    const { head, sheetId, actedAs } = opened.value;
    const scoring = await scoreStored(actor, tx, key, head, false);
    if (!scoring) return refused({ reason: 'criteria-not-issued' });
    const ids = plainClaims(scoring);
    const count = await tx.$executeRaw`
      update "ScoreLine" set appraised = claimed, "appraisedReason" = '', "appraisedBy" = ${actor.name}, "appraisedAt" = ${actor.now},
        revision = revision + 1, "updatedAt" = ${actor.now}, "updatedBy" = ${actor.name}
      where "sheetId" = ${sheetId}::uuid and "criterionId" = any (${ids}::uuid[])`;
    await audit(tx, actor, {
      action: 'scores.acceptClaims',
      actedAs,
      object: { kind: 'scoreSheet', id: sheetId, name: `${head.campaignName} · ${head.unitName} · chấm điểm` },
      campaignId: key.campaignId,
      unitId: key.unitId,
      after: { accepted: count },
    });
    return done({ count });
  });
}
