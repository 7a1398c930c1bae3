import type { Period } from '@/lib/campaigns/rules/phases';
import { lastPlanWords, planDoubtWords } from '@/lib/messages/targets';
import { lastYearResult } from '@/lib/reports/rules/last-year';
import { findWarnings, lastPeriodOf, warningText } from '@/lib/reports/rules/warnings';
import type { ReportedPlan, ReviewLine } from '@/lib/reviews/queries/sheet-review';
import { keepsLastPlan } from '@/lib/targets/rules/plan-doubts';

export type ShownPeriod = { period: Period; year: number };

/** The plan and last year's result of a target that counts; days and answers are no amounts. */
const amount = (text: string | null | undefined) => (text && /^-?\d+(\.\d+)?$/.test(text) ? text : null);

/** What should be asked about the plan before it is accepted. */
export function planDoubtTexts({ fields, direction, measure }: ReviewLine): string[] {
  const { planned, baseline } = fields;
  return planDoubtWords({ direction, measure, planned: amount(planned), baseline: amount(baseline) });
}

/** That the plan is still the one of an earlier year: worth knowing and no doubt, so it holds no line back. */
export function lastPlanText({ lastPlan, fields, direction, measure }: ReviewLine, year: number): string | null {
  if (!lastPlan) return null;
  const planned = fields.planned ?? null;
  const dated = direction === 'byDate';
  const plan = { direction, measure, planned: dated ? null : amount(planned), plannedOn: dated ? planned : null };
  return keepsLastPlan(plan, lastPlan, year) ? lastPlanWords(year - 1) : null;
}

/** Last year's result of the same period as a number; days and answers are not compared. */
export function lastYearText({ direction }: ReviewLine, plan: ReportedPlan, period: Period): string | null {
  const { accumulation, lastYear, baseline } = plan;
  const reported = lastYear === null ? null : { actual: lastYear, actualOn: null, actualYes: null };
  return lastYearResult(reported, { direction, accumulation, baseline, baselineOn: null }, period)?.actual ?? null;
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
    lastYear: lastYearText(line, plan, period),
    documents: line.evidence,
  };
  return findWarnings(suspect).map(warningText);
}

/** Whether a result is told without anything that proves it: worth knowing, while a unit may have nothing to cite. */
export function isUnproven({ plan, fields, evidence }: ReviewLine): boolean {
  const told = (fields.actual ?? null) !== null || Boolean(fields.actualYes);
  return plan !== null && told && evidence.length === 0;
}

/** Whether a line shows any doubt: such a line is accepted by itself, never together with the rest. */
export function isMarked(line: ReviewLine, shown: ShownPeriod | null): boolean {
  if (shown && line.plan) return resultWarningTexts(line, line.plan, shown).length > 0;
  return !shown && planDoubtTexts(line).length > 0;
}
