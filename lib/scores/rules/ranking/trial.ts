import { Exact } from '@/lib/criteria/rules/exact';
import type { CriteriaTable, NotAssignedPolicy } from '@/lib/criteria/rules/table';
import { parseNumber } from '@/lib/format';
import { refuseWhatIf, type WhatIf, type WhatIfRefusal } from './what-if';

/** What stands in the boxes of a trial: weights in percent of today's (100 keeps them), points of leaves. */
export type TypedTrial = {
  readonly weights: Readonly<Record<string, string>>;
  readonly points: Readonly<Record<string, string>>;
  readonly notAssigned: NotAssignedPolicy | null;
};

export type TypedField = 'weights' | 'points';
export type TypedRefusal = WhatIfRefusal & { readonly field: TypedField };

export const emptyTrial: TypedTrial = { weights: {}, points: {}, notAssigned: null };

/** The highest weight in percent: the highest factor times 100. */
const mostPercent = '1000';
const mostPoints = '10000';

type Read = { readonly values: Record<string, string>; readonly refusals: TypedRefusal[] };

function readBoxes(typed: Readonly<Record<string, string>>, field: TypedField): Read {
  const values: Record<string, string> = {};
  const refusals: TypedRefusal[] = [];
  for (const [criterionId, text] of Object.entries(typed)) {
    if (text.trim() === '') continue;
    const parsed = parseNumber(text);
    if (parsed.ok)
      values[criterionId] = field === 'weights' ? new Exact(parsed.value).div(100).toFixed() : parsed.value;
    else {
      const most = field === 'weights' ? mostPercent : mostPoints;
      refusals.push({ reason: 'what-if-number-absurd', criterionId, most, field });
    }
  }
  return { values, refusals };
}

/** The trial that was typed, empty boxes left out, or all that is wrong with it at its boxes. */
export function readTrial(
  table: CriteriaTable,
  typed: TypedTrial,
): { readonly trial: WhatIf } | { readonly refusals: readonly TypedRefusal[] } {
  const weights = readBoxes(typed.weights, 'weights');
  const points = readBoxes(typed.points, 'points');
  const none = { weights: {}, points: {}, notAssigned: null };
  const inPercent = (refusal: WhatIfRefusal): TypedRefusal =>
    refusal.reason === 'what-if-number-absurd'
      ? { ...refusal, most: mostPercent, field: 'weights' }
      : { ...refusal, field: 'weights' };
  const refusals = [
    ...weights.refusals,
    ...points.refusals,
    ...refuseWhatIf(table, { ...none, weights: weights.values }).map(inPercent),
    ...refuseWhatIf(table, { ...none, points: points.values }).map((one) => ({ ...one, field: 'points' as const })),
  ];
  if (refusals.length > 0) return { refusals };
  return { trial: { weights: weights.values, points: points.values, notAssigned: typed.notAssigned } };
}

/** Whether anything at all was typed or chosen. */
export function isTrialEmpty({ weights, points, notAssigned }: TypedTrial): boolean {
  return (
    notAssigned === null && [...Object.values(weights), ...Object.values(points)].every((text) => text.trim() === '')
  );
}
