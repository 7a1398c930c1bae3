import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs, type Party } from '@/lib/auth/permissions';
import { lockCampaign } from '@/lib/campaigns/commands/lock';
import { leftSince } from '@/lib/campaigns/rules/membership';
import type { ScoreLine } from '@/lib/db/generated/client';
import { inTransaction, lockRow, type Transaction } from '@/lib/db/transaction';
import { toDay, toDecimal } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';
import { refuseLeftUnit } from '@/lib/reviews/rules/sheet';
import { readScoreHead, type ScoreHead, type ScoreKey } from '@/lib/scores/queries/head';
import { scoreStored } from '@/lib/scores/queries/scoring';
import {
  agreementDraft,
  isSameAgreement,
  refuseAdoption,
  refuseAgreement,
  refuseUndecided,
} from '@/lib/scores/rules/agreement';
import { readPoints } from '@/lib/scores/rules/line';
import { scoreWorkflow } from '@/lib/scores/rules/sheet';
import type { AdoptScoresInput, AgreeLineInput } from '@/lib/scores/schema';
import { nextStatus } from '@/lib/workflow';
import type { SavedAppraisal } from './appraise';
import { lineOf, type OpenAppraisal } from './open-appraisal';
import { recordScores } from './record';

/** The locked appraised sheet for the meeting, or why it is not open. */
async function openAgreement(actor: Actor, tx: Transaction, key: ScoreKey): Promise<Result<OpenAppraisal>> {
  const actedAs = actingAs(actor, 'scores.agree', key);
  const first = actedAs && (await readScoreHead(actor, tx, key));
  if (!actedAs || !first?.sheetId || first.status === 'draft') return refused({ reason: 'not-found' });
  await lockRow(tx, 'ScoreSheet', first.sheetId);
  const head = await readScoreHead(actor, tx, key);
  if (!head?.sheetId || !head.versionId || head.status === 'none') return refused({ reason: 'not-found' });
  const left = refuseLeftUnit(head.leftOn, head.today);
  if (left) return refused(left);
  if (head.status !== 'appraised') return refused({ reason: 'not-in-meeting', status: head.status });
  return done({ head, sheetId: head.sheetId, versionId: head.versionId, actedAs });
}

const told = ({ agreed, agreedReason }: ScoreLine) => ({ agreed: toDecimal(agreed), agreedReason });

function recordAgreement(
  actor: Actor,
  tx: Transaction,
  actedAs: Party,
  { before, line, name }: { before: ScoreLine; line: ScoreLine; name: string },
  { campaignId, unitId }: ScoreKey,
): Promise<void> {
  const object = { kind: 'scoreLine', id: line.id, name };
  const where = { campaignId, unitId };
  return audit(tx, actor, {
    ...{ action: 'scores.agreeItem', actedAs, object, ...where, before: told(before), after: told(line) },
  });
}

async function presentAgreement(
  actor: Actor,
  tx: Transaction,
  key: ScoreKey,
  head: ScoreHead,
  line: ScoreLine,
): Promise<Result<SavedAppraisal>> {
  const scoring = await scoreStored(actor, tx, key, head, false);
  if (!scoring) return refused({ reason: 'criteria-not-issued' });
  const decided = scoring.lines.filter((one) => one.agreed !== null).length;
  const sums = { total: scoring.scores.agreed.points, decided, asked: 0 };
  const draft = agreementDraft(toDecimal(line.agreed), line.agreedReason);
  return done({ revision: line.revision, draft, decided: line.agreed !== null, sums });
}

function conflict(line: ScoreLine) {
  const { revision, updatedBy, updatedAt } = line;
  const current = { revision, draft: agreementDraft(toDecimal(line.agreed), line.agreedReason) };
  return refused({ reason: 'conflict', by: updatedBy, at: updatedAt.toISOString(), current });
}

/**
 * Writes what the meeting agreed for one criterion instead of the appraised points; nothing typed takes it back, and what is
 * there already is not written again.
 */
export async function agreeLine(actor: Actor, input: AgreeLineInput): Promise<Result<SavedAppraisal>> {
  return inTransaction(async (tx) => {
    const opened = await openAgreement(actor, tx, input);
    if (!opened.ok) return opened;
    const { head, sheetId, versionId, actedAs } = opened.value;
    const found = await lineOf(actor, tx, { sheetId, versionId }, input.criterionId);
    if (!found) return refused({ reason: 'not-found' });
    const { line: before, criterion, scale } = found;
    const read = readPoints(input.points, scale, 'points');
    if ('refusal' in read) return refused(read.refusal);
    const why = refuseAgreement(toDecimal(before.appraised), read.points, input.reason);
    if (why) return refused(why);
    if (before.revision !== input.revision) {
      const again = isSameAgreement(told(before), read.points, input.reason);
      return again ? presentAgreement(actor, tx, input, head, before) : conflict(before);
    }
    const given = read.points !== null;
    const line = await tx.scoreLine.update({
      where: { id: before.id },
      data: {
        ...{ agreed: read.points, agreedReason: given ? input.reason : '' },
        ...{ agreedBy: given ? actor.name : null, agreedAt: given ? actor.now : null },
        ...{ revision: before.revision + 1, updatedAt: actor.now, updatedBy: actor.name },
      },
    });
    const name = `${criterion.code} ${criterion.title}`;
    await recordAgreement(actor, tx, actedAs, { before, line, name }, input);
    return presentAgreement(actor, tx, input, head, line);
  });
}

/** Adopts one sheet: what was not agreed otherwise is agreed as appraised, and kept as it is. */
async function adoptSheet(actor: Actor, tx: Transaction, key: ScoreKey): Promise<Result<void>> {
  const opened = await openAgreement(actor, tx, key);
  if (!opened.ok) return opened;
  const { head, sheetId, versionId, actedAs } = opened.value;
  const status = nextStatus(scoreWorkflow, 'agree', 'appraised', 'secretariat');
  const scoring = await scoreStored(actor, tx, key, head, false);
  if (!status || !scoring) return refused({ reason: 'invalid-transition', status: head.status });
  const { leafById } = scoring.issued;
  const undecided = refuseUndecided(head.unitName, scoring.lines, (id) => leafById.get(id)?.criterion.code ?? '');
  if (undecided) return refused(undecided);
  const points = scoring.scores.agreed.points;
  await tx.scoreSheet.update({ where: { id: sheetId }, data: { status, statusSince: actor.now, versionId } });
  await recordScores(actor, tx, {
    ...{ key, head, sheetId, actedAs, action: 'scores.adopt', status },
    snapshot: { kind: 'agreed', stage: 'agreed', scoring },
    told: { points },
  });
  return done();
}

/** The sheets of the members of today: what units that have left sent is not adopted any more. */
async function sheetsOfMembers(actor: Actor, tx: Transaction, campaignId: string) {
  const [sheets, members] = await Promise.all([
    tx.scoreSheet.findMany({ where: { campaignId }, orderBy: { unitId: 'asc' } }),
    tx.campaignMember.findMany({ where: { campaignId }, select: { unitId: true, leftOn: true } }),
  ]);
  const today = todayInVietnam(actor.now);
  const gone = members.filter(({ leftOn }) => leftSince(toDay(leftOn), today) !== null).map(({ unitId }) => unitId);
  return sheets.filter(({ unitId }) => !gone.includes(unitId));
}

/**
 * Adopts the whole score table of the bloc, as the meeting did: every appraised score becomes agreed and is frozen. Refused
 * while a score is still with its unit or under appraisal, or when it is not the table that was confirmed.
 */
export async function adoptScores(actor: Actor, input: AdoptScoresInput): Promise<Result<{ units: number }>> {
  const { campaignId } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, action: 'scores.agree' });
    if (!locked.ok) return locked;
    const sheets = await sheetsOfMembers(actor, tx, campaignId);
    const refusal = refuseAdoption(
      sheets.map((one) => one.status),
      input.units,
    );
    if (refusal) return refused(refusal);
    const appraised = sheets.filter((one) => one.status === 'appraised');
    for (const { unitId } of appraised) {
      const adopted = await adoptSheet(actor, tx, { campaignId, unitId });
      if (!adopted.ok) return adopted;
    }
    return done({ units: appraised.length });
  });
}
