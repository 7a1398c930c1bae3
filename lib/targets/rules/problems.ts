import { foldVietnamese } from '@/lib/fold';
import type { ColumnKey } from './cells';
import { type LineValues, limits, sameAim } from './line';
import { isAlwaysMet } from './plan-doubts';

/** What is wrong with one line; warnings do not stop the sheet. */
export type LineProblem = { readonly column: ColumnKey; readonly warning?: true } & (
  | {
      readonly reason:
        | 'text-missing'
        | 'measure-missing'
        | 'plan-missing'
        | 'day-missing'
        | 'weight-missing'
        | 'weight-zero';
    }
  | { readonly reason: 'weight-over-100' | 'number-absurd' | 'number-negative' | 'percent-over-100' | 'always-met' }
  | { readonly reason: 'too-many-decimals'; readonly maximum: number }
  | { readonly reason: 'text-too-long'; readonly maximum: number }
  | { readonly reason: 'outside-year'; readonly year: number }
);

const largestDigits = 15;

function numberProblems(column: ColumnKey, value: string | null, decimals: number): LineProblem[] {
  if (value === null) return [];
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  if (whole.length > largestDigits) return [{ reason: 'number-absurd', column }];
  if (fraction.length > decimals) return [{ reason: 'too-many-decimals', column, maximum: decimals }];
  return value.startsWith('-') && column !== 'baseline' ? [{ reason: 'number-negative', column }] : [];
}

function weightProblems(weight: string | null): LineProblem[] {
  if (weight === null) return [{ reason: 'weight-missing', column: 'weight' }];
  const shape = numberProblems('weight', weight, 2);
  if (shape.length > 0) return shape;
  if (Number(weight) > 100) return [{ reason: 'weight-over-100', column: 'weight' }];
  return Number(weight) === 0 ? [{ reason: 'weight-zero', column: 'weight' }] : [];
}

function planProblems(line: LineValues): LineProblem[] {
  if (line.direction === 'yesNo') return [];
  if (line.direction === 'byDate') return line.plannedOn ? [] : [{ reason: 'day-missing', column: 'planned' }];
  if (line.planned === null) return [{ reason: 'plan-missing', column: 'planned' }];
  const overs: LineProblem[] =
    line.measure.trim() === '%' && Number(line.planned) > 100
      ? [{ reason: 'percent-over-100', column: 'planned', warning: true }]
      : [];
  const empty: LineProblem[] = isAlwaysMet(line) ? [{ reason: 'always-met', column: 'planned', warning: true }] : [];
  return [...numberProblems('planned', line.planned, 4), ...overs, ...empty];
}

function textProblems(line: LineValues): LineProblem[] {
  const long = (['text', 'measure', 'ownerDivision', 'note'] as const).flatMap((column): LineProblem[] =>
    line[column].length > limits[column] ? [{ reason: 'text-too-long', column, maximum: limits[column] }] : [],
  );
  const counted = line.direction === 'more' || line.direction === 'less';
  return [
    ...(line.text.trim() === '' ? [{ reason: 'text-missing', column: 'text' } as const] : []),
    ...(counted && line.measure.trim() === '' ? [{ reason: 'measure-missing', column: 'measure' } as const] : []),
    ...long,
  ];
}

function dayProblems(line: LineValues, year: number): LineProblem[] {
  const outside = (day: string | null) => day !== null && !day.startsWith(`${year}-`);
  const problem = (column: ColumnKey): LineProblem => ({ reason: 'outside-year', column, year, warning: true });
  return [
    ...(line.direction === 'byDate' && outside(line.plannedOn) ? [problem('planned')] : []),
    ...(outside(line.dueOn) ? [problem('dueOn')] : []),
  ];
}

/** Everything that is wrong or odd with one line of the year's sheet, in the order of its columns. */
export function lineProblems(line: LineValues, year: number): LineProblem[] {
  return [
    ...textProblems(line),
    ...numberProblems('baseline', line.baseline, 4),
    ...planProblems(line),
    ...weightProblems(line.weight),
    ...dayProblems(line, year),
  ];
}

/** Whether a problem is only that nothing was typed yet: no mistake while somebody is still typing. */
export function isMissing({ reason }: LineProblem): boolean {
  return reason.endsWith('-missing');
}

/** Whether a line cannot be sent as it is. */
export function isIncomplete(line: LineValues, year: number): boolean {
  return lineProblems(line, year).some((problem) => !problem.warning);
}

/** Positions (from 0) of lines that say the same thing in the same measure, ignoring case and tones, in groups of two or more. */
export function duplicateLines(lines: readonly Pick<LineValues, 'text' | 'measure'>[]): number[][] {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    const text = foldVietnamese(line.text);
    if (text === '') continue;
    const key = sameAim(line);
    places.set(key, [...(places.get(key) ?? []), index]);
  }
  return [...places.values()].filter((group) => group.length > 1);
}
