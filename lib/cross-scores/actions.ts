'use server';

import { defineAction, defineCall } from '@/lib/action';
import { claimsAgreedWords } from '@/lib/messages/scores';
import { assignCross, assignSuggested, unassignCross } from './commands/assign';
import { agreePlainClaims, saveCrossLine } from './commands/lines';
import { abstainCross, submitCross } from './commands/submit';
import {
  abstainCrossSchema,
  assignCrossSchema,
  assignSuggestedSchema,
  crossKeySchema,
  saveCrossLineSchema,
  unassignCrossSchema,
} from './schema';

export const assignCrossAction = defineAction(assignCrossSchema, assignCross, { message: 'Đã phân công chấm chéo.' });
export const assignSuggestedAction = defineAction(assignSuggestedSchema, assignSuggested, {
  message: ({ count }) => `Đã phân công ${count} lượt chấm chéo.`,
});
export const unassignCrossAction = defineAction(unassignCrossSchema, unassignCross, { message: 'Đã bỏ phân công.' });
export const saveCrossLineCall = defineCall(saveCrossLineSchema, saveCrossLine);
export const agreePlainClaimsAction = defineAction(crossKeySchema, agreePlainClaims, {
  message: ({ count }) => claimsAgreedWords(count),
});
export const submitCrossAction = defineAction(crossKeySchema, submitCross, {
  goTo: ({ campaignId, unitId }) => `/campaigns/${campaignId}/scores/cross/${unitId}?sent=1`,
});
export const abstainCrossAction = defineAction(abstainCrossSchema, abstainCross, {
  goTo: ({ campaignId, unitId }) => `/campaigns/${campaignId}/scores/cross/${unitId}`,
});
