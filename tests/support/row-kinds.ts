import type { RowKind } from '@/components/save-leaving';
import type { Actor } from '@/lib/auth/actor';
import type { PhaseKind } from '@/lib/campaigns/rules/phases';
import { db } from '@/lib/db/client';
import { makeCross } from './cross-scores';
import { idOf } from './scores';
import type { ActorName, makeSecretYear, SecretYear } from './secret-year';
import { actorOf, assign, makeAccount, testAnswerBy } from './world';

/** One kind of rows that are saved one by one, as its grid sends them. */
export type RowCase = {
  kind: RowKind;
  stage: Parameters<typeof makeSecretYear>[0];
  /** Makes what the save needs. */
  before?: (year: SecretYear) => Promise<unknown>;
  /** Who saves, who else may, and who has nothing to do with it. */
  who: ActorName;
  other: (year: SecretYear) => Promise<Actor> | Actor;
  stranger: ActorName;
  /** What the grid sends, with these words in it. */
  input: (year: SecretYear, words: string, revision: number) => Record<string, unknown>;
  /** The revision of what lies there before. */
  revision: number;
  /** Ends the time in which it may be saved, and what is said then. */
  close: (year: SecretYear) => Promise<unknown>;
  closed: string;
};

/** Ends a phase of the campaign, also for a unit that was given more time. */
async function closePhase({ campaign }: SecretYear, kind: PhaseKind): Promise<void> {
  const where = { campaignId: campaign.id, kind };
  await db.phaseExtension.deleteMany({ where: { phase: where } });
  await db.phase.updateMany({ where, data: { closesOn: new Date('2026-01-31T00:00:00Z') } });
}

const headOf = ({ actors }: SecretYear) => actors.head;

/** Another secretary of the bloc. */
async function colleagueOf({ campaign, leadUnit }: SecretYear): Promise<Actor> {
  const account = await makeAccount('officer', leadUnit.id);
  await assign(campaign.id, account.id, 'secretariat');
  return actorOf(account);
}

const criterionOf = ({ key, table }: SecretYear) => ({ ...key, criterionId: idOf(table, '1.1') });

const target = {
  ...{ ordinal: 1, previousId: null, answer: '', groupCode: 'test-group', movementId: null, direction: 'more' },
  ...{ accumulation: 'cumulative', text: 'Thu ngân sách', measure: '%', baseline: null, baselineOn: null },
  ...{ planned: '10.50', plannedOn: null, dueOn: '2026-12-31', weight: '10', ownerDivision: '' },
};

/** Every kind of rows, with what its grid sends. */
export const rowCases: Record<string, RowCase> = {
  'a criterion of a self-score': {
    ...{ kind: 'scores', stage: { score: 'draft' }, who: 'officer', other: headOf, stranger: 'peer', revision: 1 },
    input: (year, explanation, revision) => ({
      ...{ ...criterionOf(year), revision, values: { share: '97,50' }, notAssigned: false },
      ...{ claimed: '', claimReason: '', explanation, answer: '' },
    }),
    close: (year) => closePhase(year, 'selfScoring'),
    closed: 'phase-closed',
  },
  'a target': {
    ...{ kind: 'targets', stage: { registration: 'draft', report: null }, who: 'officer', other: headOf },
    ...{ stranger: 'peer', revision: 1 },
    input: ({ key, target: { id } }, note, revision) => ({ ...key, ...target, id, note, revision }),
    close: (year) => closePhase(year, 'registration'),
    closed: 'phase-closed',
  },
  'a target that is not there yet': {
    ...{ kind: 'targets', stage: { registration: 'draft', report: null }, who: 'officer', other: headOf },
    ...{ stranger: 'peer', revision: 0 },
    // Any id will do that the browser makes.
    input: ({ key, ownerUnit: { id } }, note, revision) => ({ ...key, ...target, id, note, revision }),
    close: (year) => closePhase(year, 'registration'),
    closed: 'phase-closed',
  },
  'a result': {
    ...{ kind: 'results', stage: { report: 'draft' }, who: 'officer', other: headOf, stranger: 'peer', revision: 1 },
    input: ({ key, target: { id } }, note, revision) => ({
      ...{ ...key, period: 'q1', targetId: id, revision, value: '1.234,50', note, answer: '' },
    }),
    close: (year) => closePhase(year, 'reportQ1'),
    closed: 'phase-closed',
  },
  'a head of a report': {
    ...{ kind: 'narratives', stage: { report: 'draft' }, who: 'officer', other: headOf, stranger: 'peer', revision: 1 },
    input: ({ key, head }, text, revision) => ({ ...key, period: 'q1', headId: head.id, revision, text }),
    close: (year) => closePhase(year, 'reportQ1'),
    closed: 'phase-closed',
  },
  'a verdict on a registration': {
    ...{ kind: 'verdicts', stage: { registration: 'submitted', report: null }, who: 'secretary', other: colleagueOf },
    ...{ stranger: 'peer', revision: 1 },
    input: ({ target: { id } }, reason, revision) => ({
      ...{ sheet: 'registration', lineId: id, verdict: 'return', reason, revision },
    }),
    close: ({ registration: { id } }) =>
      db.registration.update({ where: { id }, data: { status: 'returned', answerBy: testAnswerBy.day } }),
    closed: 'not-under-review',
  },
  'a verdict on a report': {
    ...{ kind: 'verdicts', stage: { report: 'submitted' }, who: 'secretary', other: colleagueOf },
    ...{ stranger: 'peer', revision: 1 },
    input: ({ report }, reason, revision) => ({
      ...{ sheet: 'report', lineId: report?.lines[0]?.id, verdict: 'return', reason, revision },
    }),
    close: ({ report }) =>
      db.report.update({ where: { id: report?.id ?? '' }, data: { status: 'returned', answerBy: testAnswerBy.day } }),
    closed: 'not-under-review',
  },
  'a verdict on a criterion': {
    ...{ kind: 'appraisals', stage: {}, who: 'secretary', other: colleagueOf, stranger: 'peer', revision: 1 },
    input: (year, reason, revision) => ({
      ...{ ...criterionOf(year), revision, points: '5,50', leaveOut: false, reason, question: 'Vì sao?' },
    }),
    close: ({ score: { id } }) => db.scoreSheet.update({ where: { id }, data: { status: 'appraised' } }),
    closed: 'not-under-appraisal',
  },
  'a verdict of an owner': {
    ...{ kind: 'appraisals', stage: {}, who: 'owner', stranger: 'farOfficer', revision: 1 },
    other: async ({ ownerUnit }) => actorOf(await makeAccount('officer', ownerUnit.id)),
    input: ({ key, table }, reason, revision) => ({
      ...{ ...key, criterionId: idOf(table, '2.1'), revision, points: '2', leaveOut: false, reason, question: '' },
    }),
    close: ({ score: { id } }) => db.scoreSheet.update({ where: { id }, data: { status: 'appraised' } }),
    closed: 'not-under-appraisal',
  },
  'points of the meeting': {
    ...{ kind: 'agreements', stage: { score: 'appraised' }, who: 'secretary', other: colleagueOf, stranger: 'peer' },
    revision: 1,
    input: (year, reason, revision) => ({ ...criterionOf(year), revision, points: '5', reason }),
    close: ({ score: { id } }) => db.scoreSheet.update({ where: { id }, data: { status: 'agreed' } }),
    closed: 'not-in-meeting',
  },
  'an opinion on another unit': {
    ...{ kind: 'crosses', stage: {}, who: 'peer', other: ({ actors }) => actors.peerHead, stranger: 'officer' },
    revision: 0,
    before: ({ key, otherUnit }) => makeCross({ ...key, scorerId: otherUnit.id, bothWaysReason: 'Cùng lĩnh vực' }),
    input: (year, reason, revision) => ({ ...criterionOf(year), revision, stance: 'differ', points: '5,50', reason }),
    close: ({ campaign, otherUnit }) =>
      db.crossSheet.updateMany({
        where: { campaignId: campaign.id, scorerId: otherUnit.id },
        data: { status: 'sent' },
      }),
    closed: 'cross-closed',
  },
};
