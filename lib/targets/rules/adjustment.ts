import type { PhaseRefusal } from '@/lib/campaigns/rules/phases';
import type { AdjustmentStatus, SheetStatus } from '@/lib/reviews/rules';
import type { Direction } from '@/lib/templates/rules';

/** What an adjustment may change of an accepted target. Numbers are canonical decimals, days ISO dates. */
export type AdjustedValues = {
  readonly text: string;
  readonly measure: string;
  readonly planned: string | null;
  readonly plannedOn: string | null;
  readonly dueOn: string | null;
  readonly weight: string | null;
  readonly note: string;
};

const adjustedKeys = [
  'text',
  'measure',
  'planned',
  'plannedOn',
  'dueOn',
  'weight',
  'note',
] as const satisfies readonly (keyof AdjustedValues)[];

/** Only what may be adjusted, of a whole line. */
export function adjustableValues(line: AdjustedValues): AdjustedValues {
  const { text, measure, planned, plannedOn, dueOn, weight, note } = line;
  return { text, measure, planned, plannedOn, dueOn, weight, note };
}

export type AdjustmentRefusal =
  | { reason: 'target-not-accepted' }
  | { reason: 'adjustment-open' }
  | { reason: 'adjustment-unchanged' }
  | { reason: 'adjustment-decided'; status: AdjustmentStatus }
  | { reason: 'adjustment-plan-missing'; field: string }
  | { reason: 'document-missing'; field: string };

/** The fields that differ. */
export function adjustedFields(before: AdjustedValues, after: AdjustedValues): (keyof AdjustedValues)[] {
  return adjustedKeys.filter((key) => before[key] !== after[key]);
}

/** Why a request for change says nothing that could be decided, or null. */
export function refuseAdjustment(
  direction: Direction,
  before: AdjustedValues,
  after: AdjustedValues,
): AdjustmentRefusal | null {
  if (adjustedFields(before, after).length === 0) return { reason: 'adjustment-unchanged' };
  if (direction === 'byDate' && after.plannedOn === null)
    return { reason: 'adjustment-plan-missing', field: 'planned' };
  if ((direction === 'more' || direction === 'less') && after.planned === null) {
    return { reason: 'adjustment-plan-missing', field: 'planned' };
  }
  return null;
}

type Asked = { readonly targetId: string; readonly status: AdjustmentStatus };

/** Whether a request waits for the secretariat, or came back to the unit. */
export function isOpenRequest({ status }: Pick<Asked, 'status'>): boolean {
  return status === 'submitted' || status === 'returned';
}

/**
 * Whether the unit can still do something about an adjustment of this target: ask for one (`can.adjust`), or take back what it
 * asked for before its year was settled.
 */
export function isAdjustable(
  sheet: {
    readonly can: { readonly own: boolean; readonly adjust: boolean };
    readonly phaseRefusal: PhaseRefusal | null;
    readonly adjustments: readonly Asked[];
  },
  line: { readonly id: string; readonly status: SheetStatus },
): boolean {
  if (!sheet.can.own || sheet.phaseRefusal?.reason === 'phase-unit-left' || line.status !== 'accepted') return false;
  return sheet.can.adjust || sheet.adjustments.some((one) => one.targetId === line.id && isOpenRequest(one));
}
