import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import { fromDay, toDay, toDecimal } from '@/lib/db/values';
import { settleAccumulation } from '@/lib/templates/rules';
import type { Line, LineValues } from '../rules/line';
import type { SaveTargetInput } from '../schema';

export type StoredTarget = Prisma.TargetGetPayload<object>;

/** A stored target as the rules and the browser know it. */
export function toLine(target: StoredTarget): Line {
  const { id, ordinal, previousId, status, returnReason, answer, revision } = target;
  const { groupCode, movementId, text, measure, direction, accumulation, ownerDivision, note } = target;
  return {
    ...{ id, ordinal, previousId, status, returnReason, answer, revision },
    ...{ groupCode, movementId, text, measure, direction, accumulation, ownerDivision, note },
    baseline: toDecimal(target.baseline),
    baselineOn: toDay(target.baselineOn),
    planned: toDecimal(target.planned),
    plannedOn: toDay(target.plannedOn),
    dueOn: toDay(target.dueOn),
    weight: toDecimal(target.weight),
  };
}

export function toStored(values: LineValues) {
  const { groupCode, movementId, text, measure, direction, accumulation, baseline, planned, weight } = values;
  return {
    ...{ groupCode, movementId, text, measure, direction, accumulation, baseline, planned, weight },
    baselineOn: fromDay(values.baselineOn),
    plannedOn: fromDay(values.plannedOn),
    dueOn: fromDay(values.dueOn),
    ownerDivision: values.ownerDivision,
    note: values.note,
  };
}

/** What was typed, canonical as the database gives it back, so that the same content compares equal. */
export function normalized(input: SaveTargetInput): LineValues {
  const { campaignId: _, unitId: __, id: ___, ordinal, previousId, revision, answer, ...typed } = input;
  const decimal = (value: string | null) => (value === null ? null : new Prisma.Decimal(value).toFixed());
  return {
    ...typed,
    accumulation: settleAccumulation(typed.direction, typed.accumulation),
    baseline: decimal(input.baseline),
    planned: decimal(input.planned),
    weight: decimal(input.weight),
  };
}
