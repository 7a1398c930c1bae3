import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import type { InputValues } from '@/lib/criteria/rules/rule';
import type { Criterion } from '@/lib/criteria/rules/table';
import type { ScoreLine } from '@/lib/db/generated/client';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { toDecimal } from '@/lib/db/values';
import { libraryUnits } from '@/lib/evidence/rules/documents';
import { done, type Result, refused } from '@/lib/result';
import { factsOf, type Scoring, scoreStored } from '@/lib/scores/queries/scoring';
import { type Standing, standingOf } from '@/lib/scores/queries/standing';
import {
  askedInputs,
  readPoints,
  readValues,
  type Said,
  type ScoreDraft,
  saysAlready,
  valueText,
  valueWords,
} from '@/lib/scores/rules/line';
import type { SaveScoreLineInput, ScoreEvidenceInput } from '@/lib/scores/schema';
import { type OpenScores, openScoreLine } from './context';

/** Sums that change with a line, for the head of the page. */
export type ScoreSums = { total: string; group: string; done: number; groupDone: number };
export type SavedScoreLine = {
  revision: number;
  draft: ScoreDraft;
  standing: Standing;
  claimed: string | null;
  sums: ScoreSums;
};

const inputsOf = (line: ScoreLine) => line.inputs as InputValues; // written by saveScoreLine alone

function draftOf(criterion: Criterion, line: ScoreLine): ScoreDraft {
  const { notAssigned, claimReason, explanation, answer } = line;
  const inputs = inputsOf(line);
  const values = Object.fromEntries(askedInputs(criterion).map((one) => [one.key, valueText(one, inputs[one.key])]));
  const claimed = line.claimed === null ? '' : valueText({ kind: 'number' }, toDecimal(line.claimed));
  return { values, notAssigned, claimed, claimReason, explanation, answer };
}

/** A line in words, for the audit log. */
function told(criterion: Criterion, line: ScoreLine | null) {
  if (!line) return null;
  const { notAssigned, claimReason, explanation, answer } = line;
  const inputs = inputsOf(line);
  const values = askedInputs(criterion).map((one) => `${one.label}: ${valueWords(one, inputs[one.key])}`);
  return { inputs: values, notAssigned, claimed: toDecimal(line.claimed), claimReason, explanation, answer };
}

/** How the saved criterion stands now, with the sums of the page. */
export function presentLine(scoring: Scoring, criterion: Criterion, line: ScoreLine): SavedScoreLine | null {
  const owed = scoring.lines.flatMap((one) => {
    const [leaf, computed] = [scoring.issued.leafById.get(one.criterionId), scoring.computed.get(one.criterionId)];
    if (!leaf || !computed) return [];
    return [{ leaf, standing: standingOf(leaf.criterion, scoring.issued.table, factsOf(one), computed) }];
  });
  const own = owed.find(({ leaf }) => leaf.criterion.id === criterion.id);
  if (!own) return null;
  const { groupId } = own.leaf;
  const { claimed } = scoring.scores;
  const pointsOf = (id: string) => claimed.leaves.find((one) => one.criterionId === id)?.points?.points ?? null;
  const finished = owed.filter(({ standing }) => standing.owed.length === 0);
  return {
    revision: line.revision,
    draft: draftOf(criterion, line),
    standing: own.standing,
    claimed: pointsOf(criterion.id),
    sums: {
      total: claimed.points,
      group: claimed.sections.find((one) => one.criterionId === groupId)?.points ?? pointsOf(groupId) ?? '0',
      done: finished.length,
      groupDone: finished.filter(({ leaf }) => leaf.groupId === groupId).length,
    },
  };
}

type Opened = OpenScores & { criterion: Criterion };

async function answer(
  actor: Actor,
  tx: Transaction,
  { head, sheetId, criterion, versionId }: Opened,
  line: ScoreLine,
  key: { campaignId: string; unitId: string },
): Promise<Result<SavedScoreLine>> {
  const scoring = await scoreStored(actor, tx, key, { ...head, sheetId, versionId }, true);
  const saved = scoring && presentLine(scoring, criterion, line);
  return saved ? done(saved) : refused({ reason: 'not-found' });
}

async function write(
  actor: Actor,
  tx: Transaction,
  { sheetId, criterion, status }: Opened,
  line: ScoreLine | null,
  data: Said,
) {
  const { answer: said, ...words } = data;
  const stamp = { revision: (line?.revision ?? 0) + 1, updatedAt: actor.now, updatedBy: actor.name };
  // Only a question is answered.
  const all = { ...words, ...(status === 'returned' ? { answer: said } : {}), ...stamp };
  if (line) return tx.scoreLine.update({ where: { id: line.id }, data: all });
  return tx.scoreLine.create({ data: { ...all, sheetId, criterionId: criterion.id } });
}

const saidOf = (line: ScoreLine): Said => ({ ...line, inputs: inputsOf(line), claimed: toDecimal(line.claimed) });

/**
 * Saves what the unit says about one criterion. Refuses what is no value of its inputs, and a save over somebody else's;
 * what is there already is not written again.
 */
export async function saveScoreLine(actor: Actor, input: SaveScoreLineInput): Promise<Result<SavedScoreLine>> {
  return inTransaction(async (tx) => {
    const opened = await openScoreLine(actor, tx, input);
    if (!opened.ok) return opened;
    const { criterion, sheetId, scale, actedAs } = opened.value;
    const values = readValues(criterion, input.values);
    if ('refusal' in values) return refused(values.refusal);
    const claimed = readPoints(input.claimed, scale, 'claimed');
    if ('refusal' in claimed) return refused(claimed.refusal);
    const before = await tx.scoreLine.findUnique({
      where: { sheetId_criterionId: { sheetId, criterionId: criterion.id } },
    });
    const { notAssigned, claimReason, explanation, answer: said } = input;
    const words = { notAssigned, claimReason, explanation, answer: said };
    const data = { inputs: values.values, claimed: claimed.points, ...words };
    if (before && before.revision !== input.revision) {
      const again = saysAlready(saidOf(before), data, opened.value.status === 'returned');
      if (again) return answer(actor, tx, opened.value, before, input);
      const { updatedBy, updatedAt, revision } = before;
      const current = { revision, draft: draftOf(criterion, before) };
      return refused({ reason: 'conflict', by: updatedBy, at: updatedAt.toISOString(), current });
    }
    const line = await write(actor, tx, opened.value, before, data);
    await audit(tx, actor, {
      action: 'scores.save',
      actedAs,
      object: { kind: 'scoreLine', id: line.id, name: `${criterion.code} ${criterion.title}` },
      campaignId: input.campaignId,
      unitId: input.unitId,
      before: told(criterion, before),
      after: told(criterion, line),
    });
    return answer(actor, tx, opened.value, line, input);
  });
}

/** The line evidence is attached to, made empty where nothing was written yet: a page that shows none saves on top of it. */
async function lineFor(actor: Actor, tx: Transaction, { sheetId, criterion }: Opened): Promise<ScoreLine> {
  const where = { sheetId_criterionId: { sheetId, criterionId: criterion.id } };
  const line = await tx.scoreLine.findUnique({ where });
  if (line) return line;
  const stamp = { revision: 0, updatedAt: actor.now, updatedBy: actor.name };
  return tx.scoreLine.create({ data: { sheetId, criterionId: criterion.id, inputs: {}, ...stamp } });
}

/** A document of the unit's library, which nobody deletes until it is tied to the line. */
async function holdDocument(tx: Transaction, actor: Actor, { documentId }: ScoreEvidenceInput) {
  const rows = await tx.$queryRaw<{ id: string; number: string }[]>`
    select id, number from "Document"
    where id = ${documentId}::uuid and "unitId" = any (${libraryUnits(actor)}::uuid[]) for key share`;
  return rows[0];
}

async function changeEvidence(
  actor: Actor,
  input: ScoreEvidenceInput,
  action: 'scores.attachEvidence' | 'scores.detachEvidence',
  change: (tx: Transaction, link: { lineId: string; documentId: string }) => Promise<{ count: number }>,
): Promise<Result<SavedScoreLine>> {
  return inTransaction(async (tx) => {
    const document = await holdDocument(tx, actor, input);
    const opened = await openScoreLine(actor, tx, input);
    if (!opened.ok) return opened;
    if (!document) return refused({ reason: 'not-found' });
    const { criterion, actedAs } = opened.value;
    const line = await lineFor(actor, tx, opened.value);
    const { count } = await change(tx, { lineId: line.id, documentId: document.id });
    if (count === 0) return answer(actor, tx, opened.value, line, input);
    await audit(tx, actor, {
      action,
      actedAs,
      object: { kind: 'scoreLine', id: line.id, name: `${criterion.code} ${criterion.title}` },
      campaignId: input.campaignId,
      unitId: input.unitId,
      [action === 'scores.attachEvidence' ? 'after' : 'before']: { document: document.number, documentId: document.id },
    });
    return answer(actor, tx, opened.value, line, input);
  });
}

/** Ties a document of the unit's library to a criterion; doing it twice changes nothing. */
export async function attachScoreEvidence(actor: Actor, input: ScoreEvidenceInput): Promise<Result<SavedScoreLine>> {
  return changeEvidence(actor, input, 'scores.attachEvidence', (tx, link) =>
    tx.scoreLineEvidence.createMany({ data: link, skipDuplicates: true }),
  );
}

/** Takes a document away from a criterion; it stays in the library. */
export async function detachScoreEvidence(actor: Actor, input: ScoreEvidenceInput): Promise<Result<SavedScoreLine>> {
  return changeEvidence(actor, input, 'scores.detachEvidence', (tx, link) =>
    tx.scoreLineEvidence.deleteMany({ where: link }),
  );
}
