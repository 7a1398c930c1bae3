'use server';

import { defineAction, defineCall } from '@/lib/action';
import { decideAdjustment } from './commands/adjustments';
import { sendReview } from './commands/outcome';
import { acceptRemaining, setVerdict } from './commands/verdicts';
import { adjustmentDecisionSchema, sheetSchema, verdictSchema } from './schema';

export const setVerdictCall = defineCall(verdictSchema, setVerdict);
export const acceptRemainingCall = defineCall(sheetSchema, acceptRemaining);
export const sendReviewCall = defineCall(sheetSchema, sendReview);
export const decideAdjustmentAction = defineAction(adjustmentDecisionSchema, decideAdjustment, {
  goTo: (campaignId) => `/campaigns/${campaignId}/reviews`,
});
