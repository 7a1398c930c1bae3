import { isGone, leftSince, type Membership, owes } from '@/lib/campaigns/rules/membership';
import {
  isAhead,
  lastDayOf,
  type PhaseDates,
  type PhaseKind,
  type PhaseRefusal,
  type PhaseState,
  refusePhase,
} from '@/lib/campaigns/rules/phases';
import { addDays } from '@/lib/criteria/rules/days';
import { daysBetween, parseDate } from '@/lib/format';
import { sumWeights } from '@/lib/templates/rules';
import type { Workflow } from '@/lib/workflow';

/** A registration and a report go the same way: written, sent, reviewed line by line, returned in part, accepted. */
export const sheetStatuses = ['draft', 'submitted', 'returned', 'accepted'] as const;
export type SheetStatus = (typeof sheetStatuses)[number];
export type SheetParty = 'unit' | 'secretariat';
export type SheetVerb = 'submit' | 'return' | 'accept';

export const sheetWorkflow: Workflow<SheetStatus, SheetVerb, SheetParty> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: ['unit'] },
  return: { from: ['submitted'], to: 'returned', by: ['secretariat'] },
  accept: { from: ['submitted'], to: 'accepted', by: ['secretariat'] },
};

/** Whether the unit may write in a line: nothing of it was sent yet, or it was returned. */
export function isLineOpen(sheet: SheetStatus, line: SheetStatus): boolean {
  if (sheet === 'draft') return line === 'draft';
  return sheet === 'returned' && (line === 'returned' || line === 'draft');
}

type AnyStatus = SheetStatus | 'none' | 'appraised' | 'agreed';

/**
 * Whether a unit has nothing to send on `today`, now or ever: it is gone, and what it had begun or got back rests; or it has begun
 * nothing and was no member on the last day, which is null while no dates are set. Also of a score, with what becomes of that.
 */
export function isReleased(status: AnyStatus, member: Membership, lastDay: string | null, today: string): boolean {
  if (status !== 'none' && status !== 'draft' && status !== 'returned') return false;
  return isGone(member, today) || (status === 'none' && lastDay !== null && !owes(member, lastDay));
}

/**
 * A status as every page shows it on `today`: nothing has to be sent (`not-owed`), the time for it has not come (`not-due`, also
 * while no dates are set), or where the sheet stands. Only what could have been begun is called not begun (`none`).
 */
export function shownStatus<S extends AnyStatus>(status: S, member: Membership, phase: PhaseState, today: string) {
  if (isReleased(status, member, lastDayOf(phase), today)) return 'not-owed';
  return status === 'none' && isAhead(phase) ? 'not-due' : status;
}

/** Why a unit writes nothing more in the campaign on `today`, or null; `leftOn` is its last day. */
export function refuseGone(leftOn: string | null, today: string): PhaseRefusal | null {
  const since = leftSince(leftOn, today);
  return since === null ? null : { reason: 'phase-unit-left', since };
}

/**
 * Why the unit cannot write in its sheet on `today` because of the phase, or null. What the bloc returned stays open for
 * the answer after the phase has closed: the request itself reopened it. Everything else needs an open phase, and a unit
 * that still takes part (`leftOn` is its last day).
 */
export function refuseSheetPhase(
  status: SheetStatus,
  kind: PhaseKind,
  phase: PhaseDates | undefined,
  today: string,
  { extendedUntil, leftOn }: { extendedUntil: string | null; leftOn: string | null },
): PhaseRefusal | null {
  const gone = refuseGone(leftOn, today);
  if (gone) return gone;
  const refusal = refusePhase(kind, phase, today, extendedUntil);
  return refusal?.reason === 'phase-closed' && status === 'returned' ? null : refusal;
}

export type LeftRefusal = { reason: 'reviewed-unit-left'; since: string };

/** Why nothing of this unit is reviewed, appraised or agreed any more on `today`, or null; `leftOn` is its last day. */
export function refuseLeftUnit(leftOn: string | null, today: string): LeftRefusal | null {
  const since = leftSince(leftOn, today);
  return since === null ? null : { reason: 'reviewed-unit-left', since };
}

export type Verdict = 'accept' | 'return';
export type ReviewedLine = {
  readonly id: string;
  readonly status: SheetStatus;
  readonly verdict: Verdict | null;
  readonly verdictReason: string;
};

/**
 * Whether a line under review has this verdict already: a save that arrives twice, or again after a lost answer. A reason
 * belongs to a return alone.
 */
export function isSameVerdict(stored: Omit<ReviewedLine, 'id'>, verdict: Verdict | null, reason: string): boolean {
  return stored.status === 'submitted' && stored.verdict === verdict && stored.verdictReason === reason;
}

export type ReviewRefusal =
  | { reason: 'lines-undecided'; count: number }
  | { reason: 'return-without-reason'; count: number };

/** What the reviewer was told before sending: how many lines of this round are accepted and returned. */
export type Expected = { readonly accepted: number; readonly returned: number };
export type ExpectationRefusal = { reason: 'review-changed'; accepted: number; returned: number };

/** Refuses to send something else than what the reviewer confirmed: somebody decided differently in between. */
export function refuseSurprise(
  lines: readonly ReviewedLine[],
  expected: Expected | undefined,
): ExpectationRefusal | null {
  const { accepted, returned } = tallyReview(lines);
  if (!expected || (expected.accepted === accepted && expected.returned === returned)) return null;
  return { reason: 'review-changed', accepted, returned };
}

/** Whether a reviewer still owes something on this line: a verdict, or the reason of a return. */
export function isUnfinished({ status, verdict, verdictReason }: Omit<ReviewedLine, 'id'>): boolean {
  if (status !== 'submitted') return false;
  return verdict === null || (verdict === 'return' && verdictReason.trim() === '');
}

/** Why a review cannot be sent to the unit yet, or null. Only lines that were sent are under review. */
export function refuseReview(lines: readonly ReviewedLine[]): ReviewRefusal | null {
  const sent = lines.filter((line) => line.status === 'submitted');
  const undecided = sent.filter((line) => line.verdict === null).length;
  if (undecided > 0) return { reason: 'lines-undecided', count: undecided };
  const unexplained = sent.filter((line) => line.verdict === 'return' && line.verdictReason.trim() === '').length;
  if (unexplained > 0) return { reason: 'return-without-reason', count: unexplained };
  return null;
}

/** What sending the review does to the sheet: one returned line returns it. */
export function reviewOutcome(lines: readonly ReviewedLine[]): 'return' | 'accept' {
  return lines.some((line) => line.status === 'submitted' && line.verdict === 'return') ? 'return' : 'accept';
}

export type AnswerRefusal = { reason: 'answer-missing'; count: number };

/** A returned line goes back only with an answer beside the request (brief §5). */
export function refuseAnswers(lines: readonly { status: SheetStatus; answer: string }[]): AnswerRefusal | null {
  const missing = lines.filter((line) => line.status === 'returned' && line.answer.trim() === '').length;
  return missing > 0 ? { reason: 'answer-missing', count: missing } : null;
}

/** An answer may be asked for within at most so many days from today. */
export const longestAnswer = 30;

export type AnswerDayRefusal =
  | { reason: 'answer-by-needed'; field: 'answerBy' }
  | { reason: 'answer-by-past'; field: 'answerBy' }
  | { reason: 'answer-by-far'; field: 'answerBy'; days: number };

/** Reads the last day for an answer: a real day from today on, at most `longestAnswer` days ahead. */
export function readAnswerBy(text: string, today: string): { readonly day: string } | AnswerDayRefusal {
  const day = parseDate(text);
  if (!day) return { reason: 'answer-by-needed', field: 'answerBy' };
  if (day < today) return { reason: 'answer-by-past', field: 'answerBy' };
  return daysBetween(today, day) > longestAnswer
    ? { reason: 'answer-by-far', field: 'answerBy', days: longestAnswer }
    : { day };
}

/** What is proposed where no phase says when an answer is due: so many working days, Monday to Friday. */
export const answerWorkingDays = 5;

/** The day after so many working days. Holidays are not known here: it is a proposal that can be changed. */
function afterWorkingDays(today: string, count: number): string {
  const isWorking = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  let day = today;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorking(day)) left--;
  }
  return day;
}

/**
 * The last day for an answer that is proposed on `today`: the end of the phases in question, the latest that is still open;
 * where none leaves a day, so many working days. Never later than may be asked for.
 */
export function proposeAnswerBy(phases: readonly PhaseState[], today: string): string {
  const latest = addDays(today, longestAnswer);
  const ends = phases.flatMap((phase) => (phase.state === 'open' && phase.closesOn > today ? [phase.closesOn] : []));
  const day = ends.toSorted().at(-1) ?? afterWorkingDays(today, answerWorkingDays);
  if (day > latest) return latest;
  return day;
}

/** The life of a request to change an accepted target. */
export type AdjustmentStatus = 'submitted' | 'returned' | 'accepted' | 'withdrawn';
export type AdjustmentVerb = 'submit' | 'return' | 'accept' | 'withdraw';

export const adjustmentWorkflow: Workflow<AdjustmentStatus, AdjustmentVerb, SheetParty> = {
  submit: { from: ['returned'], to: 'submitted', by: ['unit'] },
  return: { from: ['submitted'], to: 'returned', by: ['secretariat'] },
  accept: { from: ['submitted'], to: 'accepted', by: ['secretariat'] },
  withdraw: { from: ['submitted', 'returned'], to: 'withdrawn', by: ['unit'] },
};

/** What an adjustment may change of an accepted target. Numbers are canonical decimals, days ISO dates. */
export type AdjustedValues = {
  readonly text: string;
  readonly measure: string;
  readonly planned: string | null;
  readonly plannedOn: string | null;
  readonly dueOn: string | null;
  readonly weight: string | null;
  readonly note: string;
};

export type RoundRefusal = { reason: 'adjustment-sent-again'; at: string };

/**
 * Why the request cannot be decided as somebody read it, or null: it was returned, changed and sent again since. `seen` is
 * the round that was read.
 */
export function refuseOtherRound(
  request: { readonly round: number; readonly requestedAt: string },
  seen: number,
): RoundRefusal | null {
  return request.round === seen ? null : { reason: 'adjustment-sent-again', at: request.requestedAt };
}

/** One line as it was shown to somebody: its id and its fields as text, null where empty. */
export type ShownLine = { readonly id: string; readonly fields: Readonly<Record<string, string | null>> };
export type Change = { readonly field: string; readonly before: string | null; readonly after: string | null };

/** Which fields of a line differ from what stood there before: present fields in their order, then those that are gone. */
export function changesOf(before: ShownLine | undefined, after: ShownLine): Change[] {
  if (!before) return [];
  const fields = [...new Set([...Object.keys(after.fields), ...Object.keys(before.fields)])];
  return fields
    .map((field) => ({ field, before: before.fields[field] ?? null, after: after.fields[field] ?? null }))
    .filter((change) => change.before !== change.after);
}

/** What became of a line since the sheet was last returned. */
export type Novelty = 'first-round' | 'new' | 'changed' | 'same';

/** Compares a line with the last return; `last` is null while there was none. */
export function noveltyOf(last: ReadonlyMap<string, ShownLine> | null, line: ShownLine): Novelty {
  if (!last) return 'first-round';
  const before = last.get(line.id);
  if (!before) return 'new';
  return changesOf(before, line).length > 0 ? 'changed' : 'same';
}

export type ReviewTally = { total: number; underReview: number; accepted: number; returned: number; undecided: number };

/** How far a review has come. `accepted` and `returned` count verdicts of lines under review only. */
export function tallyReview(lines: readonly ReviewedLine[]): ReviewTally {
  const sent = lines.filter((line) => line.status === 'submitted');
  const accepted = sent.filter((line) => line.verdict === 'accept').length;
  const returned = sent.filter((line) => line.verdict === 'return').length;
  const undecided = sent.length - accepted - returned;
  return { total: lines.length, underReview: sent.length, accepted, returned, undecided };
}

/** A line as the reviewer sees it: `marked` shows a doubt. */
export type MarkedLine = ReviewedLine & { readonly marked: boolean };

/** The lines one act accepts: undecided ones without a doubt. Who accepts a doubtful line says so on that line. */
export function acceptedTogether(lines: readonly MarkedLine[]): MarkedLine[] {
  return lines.filter(({ status, verdict, marked }) => status === 'submitted' && verdict === null && !marked);
}

type Weighed = { readonly id: string; readonly weight: string | null };
/** A change that is asked for; one that leaves the weight alone may not name it. */
type Asked = { readonly targetId: string; readonly after: { readonly weight?: string | null } };
type Request = Asked & { readonly status: AdjustmentStatus };

/** The sum of a sheet's weights (points) once every request that waits for the secretariat is accepted. */
export function askedTotal(lines: readonly Weighed[], requests: readonly Request[]): string {
  const waiting = requests.filter((one) => one.status === 'submitted');
  return sumWeights(lines.map(({ id, weight }) => waiting.find((one) => one.targetId === id)?.after.weight ?? weight));
}

export type WeightRefusal = { reason: 'weights-would-not-be-100'; total: string };

/** Whether a request asks for another weight than its line has. */
export function movesWeight(lines: readonly Weighed[], { targetId, after: { weight } }: Asked): boolean {
  return weight !== undefined && weight !== null && weight !== lines.find((one) => one.id === targetId)?.weight;
}

/**
 * Why these requests cannot be accepted with one act, or null: where they move weight, the sheet must have 100 afterwards. What
 * one target gains another one gives in the same act, so that whatever is returned or withdrawn later, 100 remain.
 */
export function refuseWeights(lines: readonly Weighed[], accepted: readonly Asked[]): WeightRefusal | null {
  if (!accepted.some((one) => movesWeight(lines, one))) return null;
  const total = askedTotal(
    lines,
    accepted.map((one) => ({ ...one, status: 'submitted' })),
  );
  return total === '100' ? null : { reason: 'weights-would-not-be-100', total };
}
