import type { Period } from '@/lib/campaigns/rules/phases';
import { planDoubtMessage } from '@/lib/messages/targets';
import { findWarnings, lastPeriodOf, warningText } from '@/lib/reports/rules/warnings';
import type { ReportedPlan, ReviewLine } from '@/lib/reviews/queries/sheet-review';
import { planDoubts } from '@/lib/targets/rules/plan-doubts';

export type ShownPeriod = { period: Period; year: number };

/** The plan and last year's result of a target that counts; days and answers are no amounts. */
const amount = (text: string | null | undefined) => (text && /^-?\d+(\.\d+)?$/.test(text) ? text : null);

/** What should be asked about the plan before it is accepted. */
export function planDoubtTexts({ fields, direction, measure }: ReviewLine): string[] {
  const doubts = planDoubts({ direction, planned: amount(fields.planned), baseline: amount(fields.baseline) });
  return doubts.map((doubt) => planDoubtMessage(doubt, { direction, measure }));
}

/** What should be looked at in a result before it is accepted. */
export function resultWarningTexts(line: ReviewLine, plan: ReportedPlan, { period, year }: ShownPeriod): string[] {
  const value = line.fields.actual ?? null;
  const byDate = line.direction === 'byDate';
  const suspect = {
    ...{ direction: line.direction, accumulation: plan.accumulation, period, year, planned: plan.planned },
    measure: line.measure,
    ...{ value: byDate ? null : value, on: byDate ? value : null },
    reported: value !== null || Boolean(line.fields.actualYes),
    lastPeriod: lastPeriodOf(plan.series, period),
    lastYear: plan.lastYear,
    documents: line.evidence,
  };
  return findWarnings(suspect).map(warningText);
}

/** Whether a line shows any doubt: such a line is accepted by itself, never together with the rest. */
export function isMarked(line: ReviewLine, shown: ShownPeriod | null): boolean {
  if (shown && line.plan) return resultWarningTexts(line, line.plan, shown).length > 0;
  return !shown && planDoubtTexts(line).length > 0;
}
