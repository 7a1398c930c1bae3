import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import type { ScoreLine } from '@/lib/db/generated/client';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { toDecimal } from '@/lib/db/values';
import { done, type Result, refused } from '@/lib/result';
import type { ScoreKey } from '@/lib/scores/queries/head';
import { readKnown } from '@/lib/scores/queries/known';
import { ownedSums } from '@/lib/scores/queries/owned';
import { readDuties } from '@/lib/scores/queries/owners';
import { plainClaims, type Scoring, scoreStored } from '@/lib/scores/queries/scoring';
import {
  type AppraisalDraft,
  appraisalDraft,
  claimOf,
  isComplete,
  isDecided,
  isSameAppraisal,
  tallyAppraisal,
} from '@/lib/scores/rules/appraisal';
import { readPoints } from '@/lib/scores/rules/line';
import { isOwnerTurn } from '@/lib/scores/rules/owners';
import type { AppraiseLineInput } from '@/lib/scores/schema';
import { lineOf, type OpenAppraisal, openAppraisal, openItem, openOwned } from './open-appraisal';

/** A line as the appraiser's page holds it, with the counts and the sum that follow every save. */
export type SavedAppraisal = {
  revision: number;
  draft: AppraisalDraft;
  decided: boolean;
  sums: { total: string; decided: number; asked: number };
};

type OpenItem = OpenAppraisal & { owned: ReadonlySet<string> | null };

/** Who answers for a verdict: of an owner its unit too. */
const signatureOf = (actor: Actor, { owned }: OpenItem) =>
  owned && actor.unitName ? `${actor.name} (${actor.unitName})` : actor.name;

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

/** How far the appraisal is. An owner (`owned`) hears of its items alone, of points too. */
function appraisalSums(scoring: Scoring, owned: ReadonlySet<string> | null): SavedAppraisal['sums'] {
  if (owned) return ownedSums(scoring, owned);
  const { decided, asked } = tallyAppraisal(scoring.lines);
  return { total: scoring.scores.appraised.points, decided, asked };
}

async function present(
  actor: Actor,
  tx: Transaction,
  key: ScoreKey,
  { head, owned }: OpenItem,
  line: Line,
): Promise<Result<SavedAppraisal>> {
  const scoring = await scoreStored(actor, tx, key, head, false);
  if (!scoring) return refused({ reason: 'criteria-not-issued' });
  const decided = isDecided(plain(line));
  return done({
    revision: line.revision,
    draft: appraisalDraft(plain(line)),
    decided,
    sums: appraisalSums(scoring, owned),
  });
}

function conflict(line: ScoreLine) {
  const { revision, updatedBy, updatedAt } = line;
  const current = { revision, draft: appraisalDraft(plain(line)) };
  return refused({ reason: 'conflict', by: updatedBy, at: updatedAt.toISOString(), current });
}

/** What the page shows as the unit's claim; of a criterion that compares the bloc it is known only now. */
async function claimBehind(actor: Actor, tx: Transaction, key: ScoreKey, { head }: OpenItem, line: ScoreLine) {
  if (line.claimed !== null || line.notAssigned) return toDecimal(line.claimed);
  const scoring = await scoreStored(actor, tx, key, head, false);
  return claimOf(null, scoring?.computed.get(line.criterionId));
}

/**
 * Writes what the appraiser makes of one criterion: points, the reason where they differ from the claim, a question to the
 * unit. Without its reason it is kept and not yet decided. Nothing of it reaches the unit before it is sent.
 * What is there already is not written again.
 */
export async function appraiseLine(actor: Actor, input: AppraiseLineInput): Promise<Result<SavedAppraisal>> {
  return inTransaction(async (tx) => {
    const opened = await openItem(actor, tx, input);
    if (!opened.ok) return opened;
    const found = await lineOf(actor, tx, opened.value, input.criterionId);
    if (!found) return refused({ reason: 'not-found' });
    const { line: before, criterion, scale } = found;
    const read = readPoints(input.points, scale, 'points');
    if ('refusal' in read) return refused(read.refusal);
    const verdict = { points: read.points, leaveOut: input.leaveOut, reason: input.reason };
    if (before.revision !== input.revision) {
      const again = isSameAppraisal(plain(before), verdict, input.question);
      return again ? present(actor, tx, input, opened.value, before) : conflict(before);
    }
    const claimed = await claimBehind(actor, tx, input, opened.value, before);
    const complete = isComplete({ notAssigned: before.notAssigned, claimed }, verdict);
    const line = await tx.scoreLine.update({
      where: { id: before.id },
      data: {
        ...{
          appraised: verdict.points,
          appraisedReason: verdict.reason,
          appraisedBy: signatureOf(actor, opened.value),
        },
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
    return present(actor, tx, input, opened.value, line);
  });
}

async function takeClaims(actor: Actor, tx: Transaction, key: ScoreKey, item: OpenItem, mine: (id: string) => boolean) {
  const { head, sheetId, actedAs } = item;
  const scoring = await scoreStored(actor, tx, key, head, false);
  if (!scoring) return refused({ reason: 'criteria-not-issued' });
  const rows = [...plainClaims(scoring, await readKnown(actor, tx, key))].flatMap(([id, points]) =>
    mine(id) ? [{ id, points }] : [],
  );
  const count = await tx.$executeRaw`
    update "ScoreLine" l set appraised = r.points, "appraisedReason" = '', "appraisedBy" = ${signatureOf(actor, item)},
      "appraisedAt" = ${actor.now}, revision = l.revision + 1, "updatedAt" = ${actor.now}, "updatedBy" = ${actor.name}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, points numeric)
    where l."sheetId" = ${sheetId}::uuid and l."criterionId" = r.id`;
  if (count === 0) return done({ count });
  await audit(tx, actor, {
    action: 'scores.acceptClaims',
    actedAs,
    object: { kind: 'scoreSheet', id: sheetId, name: `${head.campaignName} · ${head.unitName} · chấm điểm` },
    campaignId: key.campaignId,
    unitId: key.unitId,
    after: { accepted: count },
  });
  return done({ count });
}

/**
 * Takes over the claims that say what the rule computes from data that still stand, where nobody has decided or asked yet.
 * Returns how many. What an owner has to appraise is left to it.
 */
export async function acceptClaims(actor: Actor, key: ScoreKey): Promise<Result<{ count: number }>> {
  return inTransaction(async (tx) => {
    const opened = await openAppraisal(actor, tx, key);
    if (!opened.ok) return opened;
    const duties = await readDuties(actor, tx, { ...key, ...opened.value.head });
    const item = { ...opened.value, owned: null };
    return takeClaims(actor, tx, key, item, (id) => !isOwnerTurn(duties.get(id)));
  });
}

/** The same for an owner and its own items alone. */
export async function acceptOwnedClaims(actor: Actor, key: ScoreKey): Promise<Result<{ count: number }>> {
  return inTransaction(async (tx) => {
    const opened = await openOwned(actor, tx, key);
    if (!opened.ok) return opened;
    const { duties, owned } = opened.value;
    return takeClaims(actor, tx, key, opened.value, (id) => owned.has(id) && isOwnerTurn(duties.get(id)));
  });
}
