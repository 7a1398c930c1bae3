'use server';

import { defineAction, defineCall } from '@/lib/action';
import { attachEvidence, detachEvidence, saveNarrative, saveResult } from './commands/results';
import { submitReport } from './commands/submit';
import { withdrawReport } from './commands/withdraw';
import {
  evidenceLinkSchema,
  saveNarrativeSchema,
  saveResultSchema,
  sheetKeySchema,
  submitReportSchema,
} from './schema';

export const saveResultCall = defineCall(saveResultSchema, saveResult);
export const saveNarrativeCall = defineCall(saveNarrativeSchema, saveNarrative);
export const attachEvidenceCall = defineCall(evidenceLinkSchema, attachEvidence);
export const detachEvidenceCall = defineCall(evidenceLinkSchema, detachEvidence);
export const submitReportAction = defineAction(submitReportSchema, submitReport, {
  goTo: ({ campaignId, unitId, period }) => `/campaigns/${campaignId}/reports/${unitId}/${period}?sent=1`,
});
export const withdrawReportAction = defineAction(sheetKeySchema, withdrawReport, {
  goTo: ({ campaignId, unitId, period }) => `/campaigns/${campaignId}/reports/${unitId}/${period}?back=1`,
});
