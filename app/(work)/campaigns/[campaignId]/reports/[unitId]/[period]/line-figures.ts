import type { Period } from '@/lib/campaigns/rules/phases';
import type { SheetDocument, SheetLine } from '@/lib/reports/queries/sheet';
import { liveCompletion } from '@/lib/reports/rules/live-completion';
import { findWarnings, lastPeriodOf, warningText } from '@/lib/reports/rules/warnings';
import type { understand } from './result-texts';

type Value = Omit<ReturnType<typeof understand>, 'ambiguous'>;

/** Completion in % and sentences of warning for one line with this value. */
export function figuresOf(
  line: SheetLine,
  value: Value,
  documents: readonly SheetDocument[],
  period: Period,
  year: number,
) {
  const warnings = findWarnings({
    direction: line.direction,
    accumulation: line.accumulation,
    period,
    year,
    measure: line.measure,
    planned: line.planned,
    value: value.actual,
    on: value.actualOn,
    reported: value.actual !== null || value.actualOn !== null || value.actualYes !== null,
    lastPeriod: lastPeriodOf(line.earlier, period),
    lastYear: line.lastYear?.actual ?? null,
    documents,
  });
  return {
    completion: liveCompletion(line, [...line.earlier, { period, ...value }], period),
    warnings: warnings.map(warningText),
  };
}
