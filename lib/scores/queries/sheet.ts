import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { type PhaseState, phaseState } from '@/lib/campaigns/rules';
import type { Input } from '@/lib/criteria/rules/rule';
import { ruleSentence } from '@/lib/criteria/rules/sentences/rule';
import { scorerWords } from '@/lib/criteria/rules/setting-words';
import { scorersOf } from '@/lib/criteria/rules/tree';
import { db } from '@/lib/db/client';
import { isId } from '@/lib/db/values';
import type { SheetDocument } from '@/lib/reports/queries/sheet';
import { agreementDraft } from '@/lib/scores/rules/agreement';
import { type AppraisalDraft, appraisalDraft, isDecided, tallyAppraisal } from '@/lib/scores/rules/appraisal';
import { askedInputs, type ScoreDraft, valueText, valueWords } from '@/lib/scores/rules/line';
import {
  isScoreLineOpen,
  refuseScoreSender,
  refuseScoreWork,
  type ScoreSenderRefusal,
  type ScoreSheetRefusal,
  type ScoreStatus,
} from '@/lib/scores/rules/sheet';
import { isScoreReadable, type ScoreSight, scoreSight, seesAppraisal } from '@/lib/scores/rules/visibility';
import { readScoreHead, type ScoreHead, type ScoreKey } from './head';
import { readLastYear } from './lines';
import { factsOf, plainClaims, type ScoredLine, type Scoring, scoreStored } from './scoring';
import { type Standing, standingOf } from './standing';

/** A box of a criterion. `source` says where a value comes from that nobody types. */
export type InputView = Pick<Input, 'key' | 'label' | 'kind' | 'measure' | 'mayBeNone' | 'choices'> & {
  words: string;
  source: string | null;
};

/** What the secretariat made of a criterion, with who and why; points are null where it stays not assigned. */
export type Judgement = { points: string | null; reason: string; by: string };

export type ScoreItem = {
  criterionId: string;
  groupId: string;
  /** The section right above it, where that is not the group itself. */
  section: string | null;
  code: string;
  title: string;
  maximum: string;
  sentence: string;
  legalGround: string;
  note: string;
  scorer: string;
  needsEvidence: boolean;
  inputs: InputView[];
  draft: ScoreDraft;
  revision: number;
  documents: SheetDocument[];
  standing: Standing;
  /** Claimed points, the computed ones where nothing else was claimed. */
  claimed: string | null;
  lastYear: string | null;
  question: string;
  reopened: boolean;
  /** The appraiser's boxes, while the appraisal goes on. */
  verdict: (AppraisalDraft & { decided: boolean }) | null;
  appraisal: Judgement | null;
  agreement: Judgement | null;
  open: boolean;
};

export type ScoreTotals = { points: string; result: string | null; percentage: string | null; open: number };
export type ScoreGroup = {
  id: string;
  code: string;
  title: string;
  maximum: string;
  assigned: string;
  claimed: string;
  appraised: string | null;
  agreed: string | null;
  items: number;
  done: number;
};

export type ScoreSheetView = {
  key: ScoreKey;
  campaign: { name: string; year: number; blocName: string };
  unitName: string;
  table: { title: string; number: number; issuedAt: string; decimals: number; maximum: string; policy: string } | null;
  sentVersion: number | null;
  status: ScoreStatus | 'none';
  statusSince: string | null;
  sentAt: string | null;
  answerBy: string | null;
  phase: PhaseState;
  stage: ScoreHead['stage'];
  sight: ScoreSight;
  today: string;
  groups: ScoreGroup[];
  items: ScoreItem[];
  totals: { claimed: ScoreTotals; appraised: ScoreTotals | null; agreed: ScoreTotals | null };
  closed: ScoreSheetRefusal | null;
  sender: ScoreSenderRefusal | null;
  /** How far the appraisal has come; `plain` are the claims that say what the rule computes. */
  appraisal: { total: number; decided: number; asked: number; plain: number } | null;
  can: { edit: boolean; appraise: boolean; agree: boolean; resume: boolean };
};

/** What of a score the viewer may see and do. */
export type Seen = {
  appraisal: boolean;
  appraises: boolean;
  agrees: boolean;
  edit: boolean;
  lastYear: ReadonlyMap<string, string>;
  status: ScoreHead['status'];
};

function draftOf(inputs: readonly Input[], line: ScoredLine): ScoreDraft {
  const { notAssigned, claimReason, explanation, answer } = line;
  const values = Object.fromEntries(inputs.map((one) => [one.key, valueText(one, line.inputs[one.key])]));
  const claimed = line.claimed === null ? '' : valueText({ kind: 'number' }, line.claimed);
  return { values, notAssigned, claimed, claimReason, explanation, answer };
}

function inputView(input: Input, line: ScoredLine): InputView {
  const { key, label, kind, measure, mayBeNone, choices } = input;
  const words = valueWords(input, line.inputs[key]);
  return { key, label, kind, measure, mayBeNone, choices, words, source: line.known[key]?.source ?? null };
}

function judgementOf(points: string | null, reason: string, by: string | null): Judgement | null {
  return by === null ? null : { points, reason, by };
}

/** The boxes of who may decide now: the appraiser, then the meeting. */
function verdictOf(line: ScoredLine, { appraises, agrees }: Seen): ScoreItem['verdict'] {
  if (appraises) return { ...appraisalDraft(line), decided: isDecided(line) };
  return agrees ? { ...agreementDraft(line.agreed, line.agreedReason), decided: line.agreed !== null } : null;
}

/** The criteria in the order of the table, as far as the viewer may see them. */
export function itemsOf({ issued, lines, computed, scores }: Scoring, seen: Seen): ScoreItem[] {
  const scorers = scorersOf(issued.table);
  const claimed = new Map(scores.claimed.leaves.map((leaf) => [leaf.criterionId, leaf.points?.points ?? null]));
  return lines.flatMap((line): ScoreItem[] => {
    const leaf = issued.leafById.get(line.criterionId);
    const score = computed.get(line.criterionId);
    if (!leaf || !score) return [];
    const { criterion, groupId, section } = leaf;
    const inputs = askedInputs(criterion);
    const looked = line.appraisedAt !== null || seen.status === 'appraised' || seen.status === 'agreed';
    return [
      {
        ...{ criterionId: criterion.id, groupId, section, code: criterion.code, title: criterion.title },
        maximum: score.maximum,
        sentence: criterion.rule ? ruleSentence(criterion.rule, criterion) : '',
        ...{ legalGround: criterion.legalGround, note: criterion.note },
        scorer: scorerWords(scorers.get(criterion.id) ?? null),
        needsEvidence: criterion.evidence === 'required',
        inputs: inputs.map((input) => inputView(input, line)),
        draft: draftOf(inputs, line),
        ...{ revision: line.revision, documents: line.documents },
        standing: standingOf(criterion, factsOf(line), score),
        claimed: claimed.get(criterion.id) ?? null,
        lastYear: seen.lastYear.get(criterion.id) ?? null,
        ...{ question: line.question, reopened: line.reopened },
        verdict: verdictOf(line, seen),
        appraisal:
          seen.appraisal && looked ? judgementOf(line.appraised, line.appraisedReason, line.appraisedBy) : null,
        agreement: seen.appraisal ? judgementOf(line.agreed, line.agreedReason, line.agreedBy) : null,
        open: seen.edit && isScoreLineOpen(seen.status === 'none' ? 'draft' : seen.status, line.reopened),
      },
    ];
  });
}

function groupsOf({ issued, scores }: Scoring, items: readonly ScoreItem[], appraisal: boolean): ScoreGroup[] {
  const at = (stage: keyof Scoring['scores'], id: string) => {
    const section = scores[stage].sections.find((one) => one.criterionId === id);
    if (section) return { points: section.points, assigned: section.assigned, maximum: section.maximum };
    const leaf = scores[stage].leaves.find((one) => one.criterionId === id);
    const maximum = leaf?.maximum ?? '0';
    return { points: leaf?.points?.points ?? '0', assigned: leaf?.state === 'notAssigned' ? '0' : maximum, maximum };
  };
  const tops = issued.prepared.criteria.filter(({ parent }) => parent < 0);
  return tops.map(({ criterion }) => {
    const own = items.filter((item) => item.groupId === criterion.id);
    const claimed = at('claimed', criterion.id);
    return {
      ...{ id: criterion.id, code: criterion.code, title: criterion.title },
      ...{ maximum: claimed.maximum, assigned: claimed.assigned, claimed: claimed.points },
      appraised: appraisal ? at('appraised', criterion.id).points : null,
      agreed: appraisal ? at('agreed', criterion.id).points : null,
      items: own.length,
      done: own.filter((item) => item.standing.owed.length === 0).length,
    };
  });
}

const totalsOf = ({ points, result, percentage, open }: ScoreTotals): ScoreTotals => ({
  points,
  result,
  percentage,
  open,
});

function contentOf(head: ScoreHead, scoring: Scoring | null, seen: Seen) {
  if (!scoring) return { groups: [], items: [], totals: null };
  const items = itemsOf(scoring, seen);
  const { claimed, appraised, agreed } = scoring.scores;
  return {
    items,
    groups: groupsOf(scoring, items, seen.appraisal),
    totals: {
      claimed: totalsOf(claimed),
      appraised: seen.appraisal ? totalsOf(appraised) : null,
      agreed: head.status === 'agreed' || seen.agrees ? totalsOf(agreed) : null,
    },
  };
}

const noTotals = { claimed: { points: '0', result: null, percentage: null, open: 0 }, appraised: null, agreed: null };

function tableOf(scoring: Scoring | null): ScoreSheetView['table'] {
  if (!scoring) return null;
  const { issued, scores } = scoring;
  const { title, decimals, notAssigned } = issued.table;
  const { number, issuedAt } = issued;
  return { title, number, issuedAt, decimals, maximum: scores.claimed.maximum, policy: notAssigned };
}

/** Whether the appraisal may go on without the unit's answer. */
function mayResume(actor: Actor, key: ScoreKey, { status, answerBy, today }: ScoreHead): boolean {
  const overdue = status === 'returned' && answerBy !== null && answerBy < today;
  return overdue && may(actor, 'scores.appraise', key);
}

/** The score of one unit as this viewer may see it; null where it does not exist for the viewer. */
export async function getScoreSheet(actor: Actor, key: ScoreKey): Promise<ScoreSheetView | null> {
  if (!isId(key.campaignId) || !isId(key.unitId)) return null;
  const sight = scoreSight(actor, key);
  const head = sight && (await readScoreHead(actor, db, key));
  if (!head || !isScoreReadable(sight, head.status)) return null;
  const { status, answerBy, phase, extendedUntil, today } = head;
  const state = { ...head, status: status === 'none' ? ('draft' as const) : status };
  const [scoring, lastYear] = await Promise.all([
    scoreStored(actor, db, key, head, sight === 'own'),
    readLastYear(actor, db, { previousId: head.previousId, unitId: key.unitId }),
  ]);
  const closed = scoring ? refuseScoreWork(state, today) : ({ reason: 'criteria-not-issued' } as const);
  const edit = sight === 'own' && closed === null && may(actor, 'scores.edit', key);
  const appraisal = seesAppraisal(sight, actor.unitId === key.unitId, status);
  const appraises = status === 'submitted' && may(actor, 'scores.appraise', key);
  const agrees = status === 'appraised' && may(actor, 'scores.agree', key);
  const { groups, items, totals } = contentOf(head, scoring, { appraisal, appraises, agrees, edit, lastYear, status });
  return {
    key: { campaignId: key.campaignId, unitId: key.unitId },
    campaign: { name: head.campaignName, year: head.year, blocName: head.blocName },
    ...{ unitName: head.unitName, table: tableOf(scoring), sentVersion: head.sentVersion },
    ...{ status, statusSince: head.statusSince, sentAt: head.sentAt, answerBy, stage: head.stage, sight, today },
    phase: phaseState(phase, today, extendedUntil),
    ...{ groups, items, totals: totals ?? noTotals, closed },
    sender: refuseScoreSender(actor.role, head.officerMaySubmit),
    appraisal: appraises && scoring ? { ...tallyAppraisal(scoring.lines), plain: plainClaims(scoring).length } : null,
    can: { edit, appraise: appraises, agree: agrees, resume: mayResume(actor, key, head) },
  };
}
