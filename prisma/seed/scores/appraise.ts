import { Exact, roundPoints } from '@/lib/criteria/rules/exact';
import type { BlocScale } from '@/lib/scores/rules/prepare';
import { headOf, officerOf } from '../accounts';
import type { SeedCampaign } from '../campaigns';
import { waitedFor } from '../data/score-answers';
import { addDays, earlier, later, momentOf } from '../days';
import { randomOf } from '../random';
import { reviewerOf } from '../registrations';
import { answerDay } from '../times';
import type { SeedUnit } from '../units';
import { computedOf, type Frame, reckon } from './frame';
import type { SeedLine } from './lines';
import { keep } from './send';
import type { SeedContest, SeedSheet } from './sheet';
import { scoreDays } from './story';

export type Appraising = { frame: Frame; scale: BlocScale; today: string; filed: boolean };

/** What the appraiser makes of a line: the claim; what the rule gives instead of more, with the reason. */
function decide(
  line: SeedLine,
  computed: string | null,
  contest: SeedContest | undefined,
  at: string,
  by: string,
): void {
  const lowered = contest && !(contest.asked && contest.withdrawn);
  if (!line.notAssigned) {
    const points = lowered || line.claimed === null ? computed : line.claimed;
    line.appraised = points === null ? null : new Exact(points).toFixed();
    line.appraisedReason = lowered ? contest.words.verdict : line.claimed === null ? waitedFor : '';
  }
  Object.assign(line, { appraisedBy: by, appraisedAt: at, updatedAt: at, updatedBy: by });
}

/** The owner of a criterion, or the secretariat: nobody appraises the own unit. */
function appraiserOf(campaign: SeedCampaign, unit: SeedUnit, { criterion: { scorer } }: SeedLine) {
  const owned = scorer?.kind === 'owner' && scorer.unitId !== unit.id ? scorer.unitId : null;
  const owner = campaign.members.find(({ id }) => id === owned);
  return owner ? officerOf(owner) : reviewerOf(campaign, unit);
}

/** While the secretariat has not begun, the owner has looked at its criterion of some units. */
function beginOwned(sheet: SeedSheet, appraising: Appraising, on: string): void {
  const { unit } = sheet.registration;
  const others = sheet.lines.filter(({ criterion: { scorer } }) => {
    return scorer?.kind === 'owner' && scorer.unitId !== null && scorer.unitId !== unit.id;
  });
  if (randomOf('owned', sheet.id).chance(0.5)) decideAll(sheet, appraising, others, momentOf(on, 14, 30));
}

function decideAll(sheet: SeedSheet, { frame, scale }: Appraising, lines: readonly SeedLine[], at: string): void {
  const { unit, campaign } = sheet.registration;
  const computed = computedOf(frame, unit.id, sheet.lines, scale);
  for (const line of lines) {
    const by = appraiserOf(campaign, unit, line).name;
    const contest = sheet.contests.find((one) => one.line === line);
    decide(line, computed.get(line.criterionId)?.points?.points ?? null, contest, at, by);
  }
}

/** The first look: what is asked about goes back to the unit. */
function giveBack(sheet: SeedSheet, appraising: Appraising, on: string): void {
  const { frame, scale, today, filed } = appraising;
  const { unit, campaign } = sheet.registration;
  const by = reviewerOf(campaign, unit).name;
  const at = momentOf(on, 15, randomOf('returned', sheet.id).whole(0, 59));
  const asked = sheet.contests.filter((one) => one.asked).map(({ line }) => line);
  decideAll(
    sheet,
    appraising,
    sheet.lines.filter((line) => !asked.includes(line)),
    at,
  );
  for (const line of asked) line.appraisedBy = by;
  if (!filed)
    keep(sheet, frame, reckon(frame, unit.id, sheet.lines, scale, 'appraised'), {
      kind: 'appraised',
      takenAt: at,
      takenBy: by,
    });
  for (const { line, words } of sheet.contests.filter((one) => one.asked)) {
    Object.assign(line, { question: words.question, reopened: true, updatedAt: at, updatedBy: by });
  }
  Object.assign(sheet, { status: 'returned', statusSince: at, answerBy: answerDay(on, today) });
}

/** The unit explains what was asked, or takes its claim back. */
function explain(sheet: SeedSheet, { frame, scale, filed }: Appraising, on: string): void {
  const { unit } = sheet.registration;
  const by = headOf(unit).name;
  const at = momentOf(on, 9, randomOf('answered', sheet.id).whole(0, 59));
  const computed = computedOf(frame, unit.id, sheet.lines, scale);
  for (const { line, words, withdrawn } of sheet.contests.filter((one) => one.asked)) {
    const points = computed.get(line.criterionId)?.points?.points ?? null;
    if (withdrawn) Object.assign(line, { claimed: points && new Exact(points).toFixed(), claimReason: '' });
    Object.assign(line, { answer: words.answer, reopened: false, updatedAt: at, updatedBy: by });
  }
  Object.assign(sheet, { status: 'submitted', statusSince: at, answerBy: null, round: 2 });
  if (!filed)
    keep(sheet, frame, reckon(frame, unit.id, sheet.lines, scale, 'claimed'), {
      kind: 'explained',
      takenAt: at,
      takenBy: by,
    });
}

function finish(sheet: SeedSheet, appraising: Appraising, on: string): void {
  const { frame, scale, filed } = appraising;
  const { unit, campaign } = sheet.registration;
  const takenBy = reviewerOf(campaign, unit).name;
  const takenAt = momentOf(on, 16, randomOf('appraised', sheet.id).whole(0, 59));
  decideAll(
    sheet,
    appraising,
    sheet.lines.filter((line) => line.appraisedAt === null),
    takenAt,
  );
  Object.assign(sheet, { status: 'appraised', statusSince: takenAt });
  if (!filed)
    keep(sheet, frame, reckon(frame, unit.id, sheet.lines, scale, 'appraised'), {
      kind: 'appraised',
      takenAt,
      takenBy,
    });
}

/** A score under appraisal in which the first third of the lines is decided. */
function begin(sheet: SeedSheet, appraising: Appraising, on: string): void {
  const lines = sheet.lines.filter((line) => !sheet.contests.some((one) => one.line === line));
  decideAll(sheet, appraising, lines.slice(0, Math.floor(lines.length / 3)), momentOf(on, 10, 15));
}

/** Tells the appraisal of one unit as far as it has come today. */
export function appraiseScore(sheet: SeedSheet, appraising: Appraising): void {
  const { fate, contests, registration } = sheet;
  const days = scoreDays(registration.campaign.calendar);
  const yesterday = addDays(appraising.today, -1);
  const asked = contests.some((one) => one.asked);
  if (fate === 'sent') {
    const begun = registration.campaign.told && registration.unit.code === 'STC' && days.returnedOn <= yesterday;
    if (begun) begin(sheet, appraising, days.returnedOn);
    else if (registration.campaign.told && days.returnedOn <= yesterday) beginOwned(sheet, appraising, days.returnedOn);
    return;
  }
  const appraisedOn = earlier(days.appraisedOn, yesterday);
  if (asked && (fate === 'returned' || fate === 'answered' || appraisedOn > days.answeredOn)) {
    giveBack(sheet, appraising, days.returnedOn);
    if (fate !== 'returned') explain(sheet, appraising, days.answeredOn);
  }
  if (fate === 'appraised' || fate === 'agreed') finish(sheet, appraising, later(appraisedOn, days.returnedOn));
}

/** What the meeting gave back of a claim that was lowered: a quarter to a half of the difference. */
export function agreeOtherwise({ line, words }: SeedContest, at: string, by: string): void {
  const difference = new Exact(line.claimed ?? 0).minus(line.appraised ?? 0);
  if (difference.lte(0)) return;
  const points = roundPoints(difference.div(2), 1).plus(line.appraised ?? 0);
  Object.assign(line, {
    agreed: points.toFixed(),
    agreedReason: words.agreed,
    agreedBy: by,
    updatedAt: at,
    updatedBy: by,
  });
}
