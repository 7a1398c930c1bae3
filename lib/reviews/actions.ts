'use server';

import { defineAction, defineCall } from '@/lib/action';
import { decideAdjustment } from './commands/adjustments';
import { sendReview } from './commands/outcome';
import { acceptRemaining, setVerdict } from './commands/verdicts';
import { acceptRemainingSchema, adjustmentDecisionSchema, sendReviewSchema, verdictSchema } from './schema';

export const setVerdictCall = defineCall(verdictSchema, setVerdict);
export const acceptRemainingCall = defineCall(acceptRemainingSchema, acceptRemaining);
export const sendReviewCall = defineCall(sendReviewSchema, sendReview);
export const decideAdjustmentAction = defineAction(adjustmentDecisionSchema, decideAdjustment, {
  goTo: ({ campaignId, adjustmentId }) => `/campaigns/${campaignId}/reviews?sent=${adjustmentId}`,
});
