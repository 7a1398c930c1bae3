import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { isOwnUnit, may } from '@/lib/auth/permissions';
import { getCampaignFrame } from '@/lib/campaigns/queries/frame';
import { leftSince } from '@/lib/campaigns/rules/membership';
import { type PhaseState, phaseState } from '@/lib/campaigns/rules/phases';
import { db } from '@/lib/db/client';
import { isId } from '@/lib/db/values';
import { proposeAnswerBy } from '@/lib/reviews/rules/answers';
import { shownStatus } from '@/lib/reviews/rules/sheet';
import { backOf, isBackToMend } from '@/lib/reviews/rules/withdrawal';
import { type AppraisalTally, tallyAppraisal } from '@/lib/scores/rules/appraisal';
import type { KnownFacts } from '@/lib/scores/rules/known';
import { isContested } from '@/lib/scores/rules/line';
import { type NextPoint, nextPoints } from '@/lib/scores/rules/next-points';
import { type DutyByCriterion, isOwnerTurn, type MissingOwner, missingOwners } from '@/lib/scores/rules/owners';
import {
  refuseScoreSender,
  refuseScoreWork,
  type ScoreSenderRefusal,
  type ScoreSheetRefusal,
  type ScoreStatus,
} from '@/lib/scores/rules/sheet';
import {
  isScoreReadable,
  type ScoreSight,
  scoreSight,
  seesAgreement,
  seesAppraisal,
} from '@/lib/scores/rules/visibility';
import { scoreWithdrawableUntil } from '@/lib/scores/rules/withdrawal';
import { readScoreHead, type ScoreHead, type ScoreKey } from './head';
import { itemsOf, type ScoreItem, type Seen } from './items';
import { readKnown } from './known';
import { readLastYear } from './lines';
import { readDuties } from './owners';
import { plainClaims, type Scoring, scoreStored } from './scoring';

export type { InputView, Judgement, ScoreItem } from './items';

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
  /** The same as it is shown: whether anything is owed. */
  state: ScoreStatus | 'none' | 'not-due' | 'not-owed';
  statusSince: string | null;
  sentAt: string | null;
  answerBy: string | null;
  phase: PhaseState;
  /** The first day on which the unit no longer belonged to the bloc. */
  leftSince: string | null;
  stage: ScoreHead['stage'];
  sight: ScoreSight;
  today: string;
  groups: ScoreGroup[];
  items: ScoreItem[];
  totals: { claimed: ScoreTotals; appraised: ScoreTotals | null; agreed: ScoreTotals | null };
  /** What would give more points, while the viewer's unit may write. */
  next: NextPoint[];
  /** Why the unit is unclassified, as far as it was stated. */
  vetoes: string[];
  closed: ScoreSheetRefusal | null;
  /** Whether anybody can sign in as the head, who alone sends where officers may not. */
  hasHead: boolean;
  sender: ScoreSenderRefusal | null;
  /** How far the appraisal has come; `plain` are the viewer's claims that say what the rule computes, `missing` the owners. */
  appraisal:
    | (AppraisalTally & {
        plain: number;
        missing: MissingOwner[];
        /** The last day for the unit's answers that the dialog proposes. */
        answerBy: string;
      })
    | null;
  /** Of a returned one: the unit itself took its answer back. */
  takenBack: boolean;
  /** The unit took it back to mend it, the first time or later. */
  isBack: boolean;
  /** Until when a score that is taken back now may be sent again; null where the viewer cannot take it back. */
  withdrawableUntil: string | null;
  /** The same of the head, to an officer where the head alone sends and takes back. */
  headWithdrawsUntil: string | null;
  can: { edit: boolean; appraise: boolean; agree: boolean; resume: boolean; reopen: boolean };
};

function groupsOf({ issued, scores }: Scoring, items: readonly ScoreItem[], seen: Seen): ScoreGroup[] {
  const { appraisal, agreement } = seen;
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
      agreed: agreement ? at('agreed', criterion.id).points : null,
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
    groups: groupsOf(scoring, items, seen),
    totals: {
      claimed: totalsOf(claimed),
      appraised: seen.appraisal ? totalsOf(appraised) : null,
      agreed: head.status === 'agreed' || seen.agrees ? totalsOf(agreed) : null,
    },
  };
}

const none: DutyByCriterion = new Map();
const noTotals = { claimed: { points: '0', result: null, percentage: null, open: 0 }, appraised: null, agreed: null };

function tableOf(scoring: Scoring | null): ScoreSheetView['table'] {
  if (!scoring) return null;
  const { issued, scores } = scoring;
  const { title, decimals, notAssigned } = issued.table;
  const { number, issuedAt } = issued;
  return { title, number, issuedAt, decimals, maximum: scores.claimed.maximum, policy: notAssigned };
}

/** Nothing is advised about what cannot be written now, nor where other points than the rule's are claimed. */
function nextOf({ issued, lines, scores, computed }: Scoring, items: readonly ScoreItem[], today: string): NextPoint[] {
  const claims = new Map(lines.map((line) => [line.criterionId, line.claimed]));
  const settled = items.filter(({ criterionId, open }) => {
    const score = computed.get(criterionId);
    return !open || (score !== undefined && isContested(claims.get(criterionId) ?? null, score));
  });
  const ids = new Set(settled.map(({ criterionId }) => criterionId));
  return nextPoints(issued.prepared, scores.computed, ids, today);
}

/** The day proposed for an answer, from the appraisal's phase and the unit's own time; the page's layout has read the campaign. */
async function proposalOf(actor: Actor, key: ScoreKey, { phase, extendedUntil, today }: ScoreHead): Promise<string> {
  const frame = await getCampaignFrame(actor, key.campaignId);
  const appraisal = frame?.phases.find(({ kind }) => kind === 'appraisal');
  return proposeAnswerBy([phaseState(appraisal, today), phaseState(phase, today, extendedUntil)], today);
}

type Appraised = {
  key: ScoreKey;
  head: ScoreHead;
  scoring: Scoring | null;
  duties: DutyByCriterion;
  facts: KnownFacts | null;
};

async function appraisalOf(actor: Actor, appraised: Appraised): Promise<ScoreSheetView['appraisal']> {
  const { key, head, scoring, duties, facts } = appraised;
  if (!scoring || !facts) return null;
  const plain = [...plainClaims(scoring, facts).keys()].filter((id) => !isOwnerTurn(duties.get(id))).length;
  const missing = missingOwners(scoring.lines, duties);
  return { ...tallyAppraisal(scoring.lines), plain, missing, answerBy: await proposalOf(actor, key, head) };
}

/**
 * Whether the viewer may take the appraisal up again: without the unit's answer that is overdue, or what was finished, as far as
 * the meeting has set no points.
 */
function takenUp(actor: Actor, key: ScoreKey, { status, answerBy, leftOn, today }: ScoreHead) {
  const mine = leftSince(leftOn, today) === null && may(actor, 'scores.appraise', key);
  const overdue = status === 'returned' && answerBy !== null && answerBy < today;
  return { resume: mine && overdue, reopen: mine && status === 'appraised' };
}

/** Until when the score can be sent again by whoever takes it back now: the viewer, or the head of the viewer's unit. */
function backUntil(actor: Actor, key: ScoreKey, head: ScoreHead) {
  const sends = may(actor, 'scores.submit', key) && refuseScoreSender(actor.role, head.officerMaySubmit) === null;
  return backOf(
    { own: isOwnUnit(actor, key.unitId), sends, hasHead: head.hasHead },
    scoreWithdrawableUntil(head, head.today),
  );
}

/** The score of one unit as this viewer may see it; null where it does not exist for the viewer. */
export async function getScoreSheet(actor: Actor, key: ScoreKey): Promise<ScoreSheetView | null> {
  if (!isId(key.campaignId) || !isId(key.unitId)) return null;
  const head = await readScoreHead(actor, db, key);
  const sight = scoreSight(actor, key, head?.shared ?? false);
  if (!head || !isScoreReadable(sight, head.status)) return null;
  const { status, answerBy, phase, extendedUntil, today } = head;
  const state = { ...head, status: status === 'none' ? ('draft' as const) : status };
  const left = leftSince(head.leftOn, today);
  const times = phaseState(phase, today, extendedUntil);
  const appraises = left === null && status === 'submitted' && may(actor, 'scores.appraise', key);
  const agrees = left === null && status === 'appraised' && may(actor, 'scores.agree', key);
  const [scoring, lastYear, duties, facts] = await Promise.all([
    scoreStored(actor, db, key, head, sight === 'own'),
    // The sheets of this year are shared, not those of the last.
    readLastYear(actor, db, { previousId: sight === 'shared' ? null : head.previousId, unitId: key.unitId }),
    sight === 'sent' ? readDuties(actor, db, { ...key, ...head }) : none,
    appraises || agrees ? readKnown(actor, db, key) : null,
  ]);
  const closed = scoring ? refuseScoreWork(state, today) : ({ reason: 'criteria-not-issued' } as const);
  const edit = sight === 'own' && closed === null && may(actor, 'scores.edit', key);
  const own = isOwnUnit(actor, key.unitId);
  const appraisal = seesAppraisal(sight, own, status);
  const agreement = seesAgreement(appraisal, own, agrees, status);
  const { groups, items, totals } = contentOf(head, scoring, {
    ...{ appraisal, agreement, appraises, agrees, edit, lastYear, status, duties, facts },
  });
  return {
    key: { campaignId: key.campaignId, unitId: key.unitId },
    campaign: { name: head.campaignName, year: head.year, blocName: head.blocName },
    ...{ unitName: head.unitName, table: tableOf(scoring), sentVersion: head.sentVersion },
    ...{ status, statusSince: head.statusSince, sentAt: head.sentAt, answerBy, stage: head.stage, sight, today },
    phase: times,
    state: shownStatus(status, head, times, today),
    leftSince: left,
    ...{ groups, items, totals: totals ?? noTotals, closed },
    next: edit && scoring ? nextOf(scoring, items, today) : [],
    vetoes: appraisal && scoring ? scoring.scores.agreed.vetoes.map(({ title }) => title) : [],
    hasHead: head.hasHead,
    sender: refuseScoreSender(actor.role, head.officerMaySubmit),
    appraisal: appraises ? await appraisalOf(actor, { key, head, scoring, duties, facts }) : null,
    ...{ takenBack: head.takenBack, isBack: isBackToMend(head), ...backUntil(actor, key, head) },
    can: { edit, appraise: appraises, agree: agrees, ...takenUp(actor, key, head) },
  };
}
