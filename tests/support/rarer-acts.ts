import { db } from '@/lib/db/client';
import type { Result } from '@/lib/result';
import { sendReview } from '@/lib/reviews/commands/outcome';
import { acceptRemaining, setVerdict } from '@/lib/reviews/commands/verdicts';
import { sendAppraisal } from '@/lib/scores/commands/appraisal-outcome';
import { saveTarget } from '@/lib/targets/commands/save';
import type { makeSecretYear, SecretYear } from './secret-year';
import { testAnswerBy, testNow } from './world';

type RarerAct = {
  stage?: Parameters<typeof makeSecretYear>[0];
  act: (year: SecretYear) => Promise<Result<unknown>>;
};

const registration = (year: SecretYear) => ({ sheet: 'registration' as const, sheetId: year.registration.id });
const report = (year: SecretYear) => ({ sheet: 'report' as const, sheetId: year.report?.id ?? '' });
const returned = { verdict: 'return' as const, reason: 'Thiếu căn cứ' };

/** What the log holds of commands that do more than one thing, and that the tables of deeds make them do but once. */
export const rarerActs: Readonly<Record<string, RarerAct>> = {
  'targets.update': {
    stage: { registration: 'draft', report: null },
    act: ({ key, target, movement, actors }) =>
      saveTarget(actors.officer, {
        ...{ ...key, id: target.id, revision: target.revision, ordinal: 1, previousId: null, answer: '' },
        ...{ groupCode: 'test-group', movementId: movement.id, direction: 'less', accumulation: 'latest' },
        ...{ text: 'Giảm hộ nghèo', measure: '%', baseline: '1.5', baselineOn: null, planned: '0.8', plannedOn: null },
        ...{ dueOn: '2026-12-31', weight: '10', ownerDivision: 'Phòng Kế hoạch', note: '' },
      }),
  },
  'targets.return': {
    stage: { registration: 'submitted', report: null },
    act: async (year) => {
      const line = { ...registration(year), lineId: year.target.id, revision: 1, ...returned };
      await setVerdict(year.actors.secretary, line);
      await acceptRemaining(year.actors.secretary, registration(year));
      return sendReview(year.actors.secretary, { ...registration(year), answerBy: testAnswerBy.typed });
    },
  },
  'reports.accept': {
    act: async (year) => {
      await acceptRemaining(year.actors.secretary, report(year));
      return sendReview(year.actors.secretary, report(year));
    },
  },
  'reports.return': {
    act: async (year) => {
      const [line] = year.report?.lines ?? [];
      const verdict = { ...report(year), lineId: line?.id ?? '', revision: line?.revision ?? 0, ...returned };
      await setVerdict(year.actors.secretary, verdict);
      await acceptRemaining(year.actors.secretary, report(year));
      return sendReview(year.actors.secretary, { ...report(year), answerBy: testAnswerBy.typed });
    },
  },
  'scores.complete': {
    act: async ({ key, score, actors }) => {
      const data = { appraised: '5', appraisedAt: testNow, appraisedReason: 'Đủ minh chứng', appraisedBy: 'test' };
      await db.scoreLine.updateMany({ where: { sheetId: score.id }, data });
      return sendAppraisal(actors.secretary, { ...key, asked: 0, answerBy: '' });
    },
  },
};
