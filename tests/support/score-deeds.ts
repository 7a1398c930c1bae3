import { db } from '@/lib/db/client';
import { adoptScores, agreeLine } from '@/lib/scores/commands/agree';
import { reopenAppraisal, resumeAppraisal, sendAppraisal } from '@/lib/scores/commands/appraisal-outcome';
import { acceptClaims, acceptOwnedClaims, appraiseLine } from '@/lib/scores/commands/appraise';
import { stateFact, stateFacts } from '@/lib/scores/commands/facts';
import { attachScoreEvidence, detachScoreEvidence, saveScoreLine } from '@/lib/scores/commands/lines';
import { publishRanking } from '@/lib/scores/commands/publish';
import { submitScores } from '@/lib/scores/commands/submit';
import { takeOver } from '@/lib/scores/commands/take-over';
import { withdrawScores } from '@/lib/scores/commands/withdraw';
import { type Deed, forUnit, head, staff } from './deed';
import { idOf, vetoId } from './scores';
import type { SecretYear } from './secret-year';

const draft = { score: 'draft' } as const;
const first = ({ key, table }: SecretYear) => ({ ...key, criterionId: idOf(table, '1.1') });
const words = { notAssigned: false, claimed: '', claimReason: '', explanation: 'Đã làm', answer: '' };

const forAppraisers = (act: Deed['act'], more: Partial<Deed> = {}): Deed => ({
  ...{ act, may: ['secretary'], reason: 'not-found', instead: { ownSecretary: 'own-unit-appraisal' }, ...more },
});

/** What units say about their score, and what becomes of it. */
export const scoreDeeds: Record<string, Deed | string> = {
  'scores saveScoreLine': forUnit(
    (actor, year) => saveScoreLine(actor, { ...first(year), revision: 1, values: { share: '97' }, ...words }),
    { stage: draft },
  ),
  'scores attachScoreEvidence': forUnit(
    (actor, year) => attachScoreEvidence(actor, { ...first(year), documentId: year.document.id }),
    {
      stage: draft,
      before: ({ document }) => db.scoreLineEvidence.deleteMany({ where: { documentId: document.id } }),
    },
  ),
  'scores detachScoreEvidence': forUnit(
    (actor, year) => detachScoreEvidence(actor, { ...first(year), documentId: year.document.id }),
    { stage: draft },
  ),
  'scores submitScores': forUnit((actor, { key }) => submitScores(actor, key), {
    ...{ stage: draft, may: head, instead: { officer: 'scores-head-only', ownSecretary: 'scores-head-only' } },
  }),
  'scores withdrawScores': forUnit((actor, { key }) => withdrawScores(actor, key), {
    ...{ stage: { score: 'submitted' }, may: head },
    instead: { officer: 'head-withdraws', ownSecretary: 'head-withdraws' },
    before: ({ score }) => db.scoreLine.updateMany({ where: { sheetId: score.id }, data: { typedInputs: {} } }),
  }),
  'scores agreeLine': {
    act: (actor, year) => agreeLine(actor, { ...first(year), revision: 1, points: '5', reason: 'Hội nghị thống nhất' }),
    ...{ may: staff, reason: 'not-found', stage: { score: 'appraised' } },
  },
  'scores adoptScores': {
    act: (actor, { campaign }) => adoptScores(actor, { campaignId: campaign.id, units: 1 }),
    ...{ may: staff, reason: 'not-allowed', stage: { score: 'appraised' } },
  },
  'scores stateFact': {
    act: (actor, { key }) =>
      stateFact(actor, { ...key, factId: vetoId, holds: true, reason: 'Kết luận 5/KL-TTr', revision: 0 }),
    ...{ may: ['secretary'], reason: 'not-allowed', instead: { ownSecretary: 'own-unit-fact' } },
  },
  'scores stateFacts': {
    act: (actor, { campaign, unit }) => {
      const cell = { unitId: unit.id, factId: vetoId, holds: true, reason: 'Kết luận 5/KL-TTr', revision: 0 };
      return stateFacts(actor, { campaignId: campaign.id, cells: [cell] });
    },
    ...{ may: ['secretary'], reason: 'not-allowed', instead: { ownSecretary: 'own-unit-fact' } },
  },
  'scores publishRanking': {
    act: (actor, { campaign }) =>
      publishRanking(actor, { campaignId: campaign.id, units: 1, number: 1, confirmed: true, reason: '' }),
    ...{ may: staff, reason: 'not-allowed', stage: { score: 'agreed' } },
  },
  'scores appraiseLine': forAppraisers((actor, year) =>
    appraiseLine(actor, { ...first(year), revision: 1, points: '5', leaveOut: false, reason: 'Thiếu', question: '' }),
  ),
  'scores acceptClaims': forAppraisers((actor, { key }) => acceptClaims(actor, key)),
  'scores acceptOwnedClaims': forAppraisers((actor, { key }) => acceptOwnedClaims(actor, key), { may: ['owner'] }),
  'scores takeOver': forAppraisers((actor, { key, ownerUnit }) =>
    takeOver(actor, { ...key, ownerUnitId: ownerUnit.id, reason: 'Quá hạn' }),
  ),
  'scores sendAppraisal': forAppraisers(
    (actor, { key }) => sendAppraisal(actor, { ...key, asked: 1, answerBy: '01/06/2026' }),
    {
      before: (year) =>
        db.scoreLine.updateMany({ where: { criterionId: first(year).criterionId }, data: { nextQuestion: 'Vì sao?' } }),
    },
  ),
  'scores reopenAppraisal': forAppraisers((actor, { key }) => reopenAppraisal(actor, { ...key, reason: 'Nhập nhầm' }), {
    stage: { score: 'appraised' },
  }),
  'scores resumeAppraisal': forAppraisers((actor, { key }) => resumeAppraisal(actor, key), {
    stage: { score: 'returned' },
    before: ({ score }) =>
      db.scoreSheet.update({ where: { id: score.id }, data: { answerBy: new Date('2026-05-01T00:00:00Z') } }),
  }),
};
