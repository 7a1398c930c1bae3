import { Exact, roundPoints } from '@/lib/criteria/rules/exact';
import type { LeafScore } from '@/lib/scores/rules/leaf-score';
import { snapshotContent } from '@/lib/scores/rules/snapshot/content';
import { headOf, officerOf } from '../accounts';
import { contests } from '../data/score-answers';
import { addDays, earlier, later, momentOf } from '../days';
import { idOf, randomOf } from '../random';
import type { SeedRegistration } from '../registrations';
import type { SeedReport } from '../reports';
import type { Province } from '../rows';
import { timesOf } from '../times';
import { computedOf, type Frame, keyOf, reckon } from './frame';
import { knownAt, type Registered } from './known';
import { fillLine, type SeedLine, scoreDocuments } from './lines';
import type { SeedContest, SeedSheet, SeedSnapshot } from './sheet';
import type { Fate } from './story';

export type Sending = {
  province: Province;
  frame: Frame;
  registration: SeedRegistration;
  reports: readonly SeedReport[];
  /** What the office's registers tell of the unit. */
  registered: Registered;
  today: string;
  fate: Fate;
  /** How much of the story is kept: of the told bloc everything. */
  full: boolean;
  /** Years that were brought in from files cite no documents. */
  filed: boolean;
};

/** When a score is sent: in its phase, after the unit's reports where that is possible, and before today. */
function sentTimes({ registration: { campaign, unit }, reports, today }: Sending) {
  const phase = campaign.calendar.phases.selfScoring;
  const times = timesOf({ phase, today, review: 1 }, 'scores', unit.code, campaign.year);
  const reported = reports.flatMap(({ status, times: of }) => (status === 'draft' ? [] : [addDays(of.sentOn, 1)]));
  const after = reported.reduce(later, phase.opensOn);
  const sentOn = after <= earlier(phase.closesOn, addDays(today, -1)) ? later(times.sentOn, after) : times.sentOn;
  const random = randomOf('score-sent', unit.code, campaign.year);
  return { begunAt: times.begunAt, sentOn, sentAt: momentOf(sentOn, random.whole(8, 16), random.whole(0, 59)) };
}

const mayBeContested = (line: SeedLine, score: LeafScore | undefined): score is LeafScore =>
  score?.points != null &&
  !line.notAssigned &&
  line.criterion.rule?.base.kind !== 'direct' &&
  !['targets-all', 'targets-political', 'reports-on-time', 'prior-award', 'prior-title'].includes(
    keyOf(line.criterion),
  ) &&
  new Exact(score.maximum).minus(score.points.points).gte(2);

/** Some claims say more than the rule gives: the unit wants half of what it lost back, or all of it. */
function contest(sending: Sending, lines: SeedLine[], computed: ReadonlyMap<string, LeafScore>): SeedContest[] {
  const { registration, full, fate } = sending;
  const { unit, campaign } = registration;
  const random = randomOf('contests', unit.code, campaign.year);
  const open = lines.filter((line) => mayBeContested(line, computed.get(line.criterionId)));
  const wanted =
    fate === 'returned' || fate === 'answered' ? random.whole(1, 3) : random.whole(full ? 1 : 0, full ? 3 : 1);
  const first = random.whole(0, Math.max(0, open.length - 1));
  const chosen = open.map((_, at) => open[(first + at * 3) % open.length]).filter((one) => one !== undefined);
  return [...new Set(chosen)].slice(0, wanted).map((line, place) => {
    const score = computed.get(line.criterionId);
    const lost = new Exact(score?.maximum ?? 0).minus(score?.points?.points ?? 0);
    const more = random.chance(0.4) ? lost : roundPoints(lost.div(2), 1);
    const words = random.pick(contests);
    line.claimed = more.plus(score?.points?.points ?? 0).toFixed();
    line.claimReason = words.reason;
    return { line, words, asked: place === 0 || random.chance(0.5), withdrawn: random.chance(0.4) };
  });
}

/** What stands in the lines when a score is sent: the claims, where nothing else was claimed those that the rule gives. */
function freeze(lines: readonly SeedLine[], computed: ReadonlyMap<string, LeafScore>): void {
  for (const line of lines) {
    if (!line.notAssigned) line.claimed ??= computed.get(line.criterionId)?.points?.points ?? null;
    if (line.claimed !== null) line.claimed = new Exact(line.claimed).toFixed();
  }
}

/** Keeps a snapshot, as the product takes it. */
export function keep(
  sheet: SeedSheet,
  frame: Frame,
  reckoned: ReturnType<typeof reckon>,
  { kind, takenAt, takenBy }: Omit<SeedSnapshot, 'content'>,
): void {
  const { computed, score } = reckoned;
  sheet.snapshots.push({
    kind,
    takenAt,
    takenBy,
    content: snapshotContent({ issued: frame.issued, lines: sheet.lines, computed }, score),
  });
}

function drafted(sending: Sending, sheet: SeedSheet): SeedSheet {
  const { registration, frame, full, province, today } = sending;
  const { unit, campaign } = registration;
  const random = randomOf('drafting', unit.code, campaign.year);
  const documents = scoreDocuments(province, registration, addDays(today, -1), full);
  const done = Math.ceil(frame.leaves.length * random.between(0.3, 0.95));
  const at = momentOf(addDays(today, -1), 16, random.whole(0, 59));
  const filling = { registration, known: null, documents, at, by: officerOf(unit).name };
  return { ...sheet, lines: frame.leaves.slice(0, done).map((leaf) => fillLine(leaf, filling)) };
}

/** The score of a unit up to its sending, or its draft. Which of it the bloc compares is reckoned later. */
export function sendScore(sending: Sending): SeedSheet {
  const { registration, frame, reports, registered, full, filed, province, fate } = sending;
  const { campaign, unit } = registration;
  const { begunAt, sentOn, sentAt } = sentTimes(sending);
  const sheet: SeedSheet = {
    ...{ id: idOf('score-sheet', campaign.id, unit.code), registration, fate, lines: [], contests: [], snapshots: [] },
    ...{ status: 'draft', statusSince: begunAt, sentAt: null, answerBy: null, round: 0 },
  };
  if (fate === 'drafting') return drafted(sending, sheet);
  const known = { ...knownAt(registration, reports, sentAt), ...registered };
  const documents = filed ? [] : scoreDocuments(province, registration, sentOn, full);
  const filling = { registration, known, documents, at: sentAt, by: headOf(unit).name };
  sheet.lines = frame.leaves.map((leaf) => fillLine(leaf, filling));
  const computed = computedOf(frame, unit.id, sheet.lines, null);
  sheet.contests = contest(sending, sheet.lines, computed);
  freeze(sheet.lines, computed);
  Object.assign(sheet, { status: 'submitted', statusSince: sentAt, sentAt, round: 1 });
  if (!filed) {
    const reckoned = reckon(frame, unit.id, sheet.lines, null, 'claimed');
    keep(sheet, frame, reckoned, { kind: 'self', takenAt: sentAt, takenBy: headOf(unit).name });
  }
  return sheet;
}
