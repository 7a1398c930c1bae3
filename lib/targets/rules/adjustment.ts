import type { PhaseRefusal } from '@/lib/campaigns/rules/phases';
import { done, type FieldsRefusal, type Result, refused } from '@/lib/result';
import type { AdjustedValues, AdjustmentStatus } from '@/lib/reviews/rules/adjustments';
import type { SheetStatus } from '@/lib/reviews/rules/sheet';
import type { Direction } from '@/lib/templates/rules';
import { type Cells, type ColumnKey, type Doubt, emptyCells, readCells } from './cells';
import type { Line } from './line';
import { type LineProblem, lineProblems } from './problems';
import { refuseSender } from './submission';
import { directionWords } from './words';

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
  | { reason: 'head-adjusts' }
  | { reason: 'draft-gone' };

/** The fields that differ. */
export function adjustedFields(before: AdjustedValues, after: AdjustedValues): (keyof AdjustedValues)[] {
  return adjustedKeys.filter((key) => before[key] !== after[key]);
}

/** What somebody typed as the new values of a target, why, and the document that stands for it. */
export type AdjustmentTexts = Pick<Cells, 'text' | 'measure' | 'planned' | 'dueOn' | 'weight' | 'note'> & {
  readonly reason: string;
  readonly documentId: string;
};

export const documentMissing = { reason: 'document-missing', field: 'documentId' } as const;

export type CellRefusal =
  | { reason: 'cell-doubt'; field: ColumnKey; doubt: Doubt; typed: string }
  | { reason: 'cell-problem'; field: ColumnKey; problem: LineProblem }
  | { reason: 'adjustment-reason-missing'; field: 'reason' }
  | { reason: 'document-missing'; field: 'documentId' };

/** One refusal for each box that cannot be taken as it is. */
export type CellsRefusal = FieldsRefusal<CellRefusal>;

/**
 * Reads the new values as the target's direction says. Refuses what was not understood and what no line of a registration may
 * hold, each in its box beside a missing reason or document, and values that all are what they were.
 */
export function readAdjustment(
  line: Line,
  { reason, documentId, ...typed }: AdjustmentTexts,
  year: number,
): Result<AdjustedValues, CellsRefusal | AdjustmentRefusal> {
  const cells: Cells = { ...emptyCells, ...typed, direction: directionWords[line.direction] };
  const { values, doubts } = readCells(cells, line.groupCode, { year, movements: [] });
  const problems = lineProblems(values, year).filter(({ warning, column }) => !warning && !isDoubted(doubts, column));
  const refusals: CellRefusal[] = [
    ...doubts.map((doubt) => {
      return { reason: 'cell-doubt' as const, field: doubt.column, doubt, typed: cells[doubt.column] };
    }),
    ...problems.map((problem) => ({ reason: 'cell-problem' as const, field: problem.column, problem })),
    ...(reason === '' ? [{ reason: 'adjustment-reason-missing', field: 'reason' } as const] : []),
    ...(documentId === '' ? [documentMissing] : []),
  ];
  if (refusals.length > 0) return refused({ reason: 'fields-refused', refusals });
  const after = adjustableValues(values);
  const unchanged = adjustedFields(adjustableValues(line), after).length === 0;
  return unchanged ? refused({ reason: 'adjustment-unchanged' }) : done(after);
}

const isDoubted = (doubts: readonly Doubt[], column: ColumnKey) => doubts.some((doubt) => doubt.column === column);

/** What no adjustment changes and no warning about it looks at. */
const untouched = {
  ...{ groupCode: '', movementId: null, baseline: null, baselineOn: null, ownerDivision: '' },
  accumulation: 'cumulative',
} as const;

/** What is odd about a change of an accepted target, though nothing is odd about the line that comes of it. */
export type AdjustmentDoubt =
  | { readonly reason: 'due-before-asking'; readonly column: 'dueOn' }
  | { readonly reason: 'measure-changed'; readonly column: 'measure'; readonly before: string; readonly after: string };

/**
 * What somebody should look at again in a change asked for on the day `askedOn`: a new deadline that was over by then, and another
 * measure, in which nothing that was reported so far is told.
 */
export function adjustmentDoubts(before: AdjustedValues, after: AdjustedValues, askedOn: string): AdjustmentDoubt[] {
  const past = after.dueOn !== null && after.dueOn !== before.dueOn && after.dueOn < askedOn;
  const [was, is] = [before.measure.trim(), after.measure.trim()];
  return [
    ...(was === is || was === ''
      ? []
      : [{ reason: 'measure-changed', column: 'measure', before: was, after: is } as const]),
    ...(past ? [{ reason: 'due-before-asking', column: 'dueOn' } as const] : []),
  ];
}

/** What is odd about the new values, though they may be asked for, and was not odd before. */
export function adjustmentWarnings(
  direction: Direction,
  before: AdjustedValues,
  after: AdjustedValues,
  year: number,
): LineProblem[] {
  const odd = (values: AdjustedValues) =>
    lineProblems({ ...untouched, ...values, direction }, year).filter((problem) => problem.warning);
  const known = odd(before).map(({ column, reason }) => `${column} ${reason}`);
  return odd(after).filter(({ column, reason }) => !known.includes(`${column} ${reason}`));
}

/** Who may send a request and take one back: as with the registration, the head, and an officer where the campaign allows it. */
export function refuseAdjuster(role: string, officerMaySubmit: boolean): { reason: 'head-adjusts' } | null {
  return refuseSender(role, officerMaySubmit) && { reason: 'head-adjusts' };
}

type Asked = { readonly targetId: string; readonly status: AdjustmentStatus };

/** Whether a request waits for the secretariat, or came back to the unit. */
export function isOpenRequest({ status }: Pick<Asked, 'status'>): boolean {
  return status === 'submitted' || status === 'returned';
}

/**
 * Whether the unit can still do something about an adjustment of this target: ask for one (`can.adjust`), or take back what it
 * asked for or prepared before its year was settled.
 */
export function isAdjustable(
  sheet: {
    readonly can: { readonly own: boolean; readonly adjust: boolean };
    readonly phaseRefusal: PhaseRefusal | null;
    readonly adjustments: readonly Asked[];
    readonly drafts: readonly Pick<Asked, 'targetId'>[];
  },
  line: { readonly id: string; readonly status: SheetStatus },
): boolean {
  if (!sheet.can.own || sheet.phaseRefusal?.reason === 'phase-unit-left' || line.status !== 'accepted') return false;
  const begun = [...sheet.adjustments.filter(isOpenRequest), ...sheet.drafts];
  return sheet.can.adjust || begun.some((one) => one.targetId === line.id);
}
