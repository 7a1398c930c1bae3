'use server';

import { defineAction, defineCall } from '@/lib/action';
import { claimsAgreedWords } from '@/lib/messages/scores';
import { adoptScores, agreeLine } from './commands/agree';
import { reopenAppraisal, resumeAppraisal, sendAppraisal } from './commands/appraisal-outcome';
import { acceptClaims, acceptOwnedClaims, appraiseLine } from './commands/appraise';
import { stateFact, stateFacts } from './commands/facts';
import { attachScoreEvidence, detachScoreEvidence, saveScoreLine } from './commands/lines';
import { publishRanking } from './commands/publish';
import { submitScores } from './commands/submit';
import { takeOver } from './commands/take-over';
import { withdrawScores } from './commands/withdraw';
import {
  adoptScoresSchema,
  agreeLineSchema,
  appraiseLineSchema,
  publishRankingSchema,
  reopenAppraisalSchema,
  saveScoreLineSchema,
  scoreEvidenceSchema,
  scoreKeySchema,
  sendAppraisalSchema,
  stateFactSchema,
  stateFactsSchema,
  submitScoresSchema,
  takeOverSchema,
} from './schema';

export const saveScoreLineCall = defineCall(saveScoreLineSchema, saveScoreLine);
export const attachScoreEvidenceCall = defineCall(scoreEvidenceSchema, attachScoreEvidence);
export const detachScoreEvidenceCall = defineCall(scoreEvidenceSchema, detachScoreEvidence);
export const submitScoresAction = defineAction(submitScoresSchema, submitScores, {
  goTo: ({ campaignId, unitId }) => `/campaigns/${campaignId}/scores/${unitId}?sent=1`,
});
export const withdrawScoresAction = defineAction(scoreKeySchema, withdrawScores, {
  goTo: ({ campaignId, unitId }) => `/campaigns/${campaignId}/scores/${unitId}?back=1`,
});
export const appraiseLineCall = defineCall(appraiseLineSchema, appraiseLine);
export const acceptClaimsAction = defineAction(scoreKeySchema, acceptClaims, {
  message: ({ count }) => claimsAgreedWords(count),
});
export const acceptOwnedClaimsAction = defineAction(scoreKeySchema, acceptOwnedClaims, {
  message: ({ count }) => claimsAgreedWords(count),
});
export const takeOverAction = defineAction(takeOverSchema, takeOver, {
  message: ({ owner }) => `Tổ thư ký thẩm định thay ${owner}.`,
});
export const sendAppraisalAction = defineAction(sendAppraisalSchema, sendAppraisal, {
  message: 'Đã gửi kết quả thẩm định.',
});
export const agreeLineCall = defineCall(agreeLineSchema, agreeLine);
export const adoptScoresAction = defineAction(adoptScoresSchema, adoptScores, {
  message: ({ units }) => `Đã thông qua bảng điểm của ${units} đơn vị.`,
});
export const stateFactAction = defineAction(stateFactSchema, stateFact, { message: 'Đã lưu xác nhận.' });
export const stateFactsCall = defineCall(stateFactsSchema, stateFacts);
export const publishRankingAction = defineAction(publishRankingSchema, publishRanking, {
  message: ({ number }) => `Đã công bố kết quả thi đua${number > 1 ? `, lần ${number}` : ''}.`,
});
export const reopenAppraisalAction = defineAction(reopenAppraisalSchema, reopenAppraisal);
export const resumeAppraisalAction = defineAction(scoreKeySchema, resumeAppraisal);
