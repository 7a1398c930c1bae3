import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { Transaction } from '@/lib/db/transaction';
import { claimOf } from '@/lib/scores/rules/appraisal';
import { vetoesOf } from '@/lib/scores/rules/facts';
import {
  isMoved,
  type KnownFacts,
  type KnownValue,
  knownValues,
  nothingKnown,
  withKnown,
} from '@/lib/scores/rules/known';
import type { LeafScore } from '@/lib/scores/rules/leaf-score';
import { isContested } from '@/lib/scores/rules/line';
import { type BlocScale, scaleOf } from '@/lib/scores/rules/prepare';
import { scoreUnit, type UnitScore } from '@/lib/scores/rules/score';
import { isScoreLineOpen } from '@/lib/scores/rules/sheet';
import { answersAt, type ScoreStage } from '@/lib/scores/rules/stages';
import type { ScoreHead, ScoreKey } from './head';
import { readKnown } from './known';
import { nothingSent, readOthersAnswers, readScoreLines, readSentLines, type StoredScoreLine } from './lines';
import { type IssuedTable, readIssuedTable } from './version';

/** A criterion nobody has written about. */
const unwritten: Omit<StoredScoreLine, 'criterionId'> = {
  ...{ id: '', ...nothingSent },
  ...{ appraised: null, appraisedReason: '', appraisedBy: null, appraisedAt: null },
  ...{ agreed: null, agreedReason: '', agreedBy: null },
  ...{ nextQuestion: '', question: '', answer: '', reopened: false, revision: 0 },
};

export type ScoredLine = StoredScoreLine & { known: Record<string, KnownValue> };

/** Everything about one unit's score: lines in the order of the table, and the points of each stage. */
export type Scoring = {
  issued: IssuedTable;
  lines: ScoredLine[];
  scores: Record<ScoreStage, UnitScore>;
  /** The computed score of each criterion. */
  computed: ReadonlyMap<string, LeafScore>;
};

/** Lines for all leaves of the table. Where the unit may write, what the product knows stands in its place. */
function completeLines(issued: IssuedTable, head: ScoreHead, stored: readonly StoredScoreLine[], facts: KnownFacts) {
  const byCriterion = new Map(stored.map((line) => [line.criterionId, line]));
  const status = head.status === 'none' ? 'draft' : head.status;
  return issued.leaves.map(({ criterion }): ScoredLine => {
    const line = byCriterion.get(criterion.id) ?? { ...unwritten, criterionId: criterion.id };
    const known = isScoreLineOpen(status, line.reopened) ? knownValues(criterion, facts) : {};
    return { ...line, inputs: withKnown(line.inputs, known), known };
  });
}

/** What others see while the unit mends what was returned: the lines as they were sent. */
async function asSent(actor: Actor, tx: Transaction, head: ScoreHead, lines: StoredScoreLine[]) {
  if (head.status !== 'returned' || !head.sheetId) return lines;
  const sent = new Map((await readSentLines(actor, tx, head.sheetId)).map((line) => [line.criterionId, line]));
  return lines.map((line) => {
    if (!line.reopened) return line;
    // The snapshot holds more, such as that nothing was reopened then: only what the unit sent is taken.
    const { inputs, notAssigned, claimed, claimReason, explanation, documents } =
      sent.get(line.criterionId) ?? nothingSent;
    return { ...line, inputs, notAssigned, claimed, claimReason, explanation, documents, answer: '' };
  });
}

async function readScale(
  actor: Actor,
  tx: Transaction,
  key: ScoreKey,
  head: ScoreHead,
  issued: IssuedTable,
  lines: readonly ScoredLine[],
): Promise<BlocScale | null> {
  if (head.stage === 'open') return null;
  if (!issued.relative) return new Map();
  const others = await readOthersAnswers(actor, tx, key);
  return scaleOf(issued.prepared, [...others, answersAt('computed', key.unitId, lines)]);
}

/** Scores one unit from what is stored, or null while no table was issued. `own`: the unit sees its drafts. */
export async function scoreStored(
  actor: Actor,
  tx: Transaction,
  key: ScoreKey,
  head: ScoreHead,
  own: boolean,
): Promise<Scoring | null> {
  if (!head.versionId) return null;
  const writable = own && (head.status === 'none' || head.status === 'draft' || head.status === 'returned');
  const issued = await readIssuedTable(actor, tx, head.versionId);
  const stored = await readScoreLines(actor, tx, head.sheetId);
  const facts = writable ? await readKnown(actor, tx, key) : nothingKnown;
  const lines = completeLines(issued, head, own ? stored : await asSent(actor, tx, head, stored), facts);
  const scale = await readScale(actor, tx, key, head, issued, lines);
  const vetoes = vetoesOf(head.stated);
  const score = (stage: ScoreStage) => scoreUnit(issued.prepared, answersAt(stage, key.unitId, lines, vetoes), scale);
  const computed = score('computed');
  return {
    issued,
    lines,
    scores: { computed, claimed: score('claimed'), appraised: score('appraised'), agreed: score('agreed') },
    computed: new Map(computed.leaves.map((leaf) => [leaf.criterionId, leaf])),
  };
}

/** The facts of a line that decide what is owed for it. */
export function factsOf(line: ScoredLine) {
  const { notAssigned, claimed, claimReason, explanation, documents, reopened, answer } = line;
  return { notAssigned, claimed, claimReason, explanation, documents: documents.length, reopened, answer };
}

/**
 * Claims that are what the rule computes, and about which nothing was decided or asked: the points by criterion. One whose data
 * changed since it was sent (`facts` is what the product knows now) is not plain: its points may not be due any more.
 */
export function plainClaims({ issued, lines, computed }: Scoring, facts: KnownFacts): ReadonlyMap<string, string> {
  const open = lines.filter((line) => !line.notAssigned && line.appraisedAt === null && line.nextQuestion === '');
  return new Map(
    open.flatMap(({ criterionId, claimed, inputs }): [string, string][] => {
      const leaf = issued.leafById.get(criterionId);
      if (!leaf || isMoved(leaf.criterion, inputs, facts)) return [];
      const score = computed.get(criterionId);
      const claim = claimOf(claimed, score);
      return score && claim !== null && !isContested(claimed, score) ? [[criterionId, claim]] : [];
    }),
  );
}
