import { formatDate, formatNumber } from '@/lib/format';
import { columns, columnTitles } from '@/lib/targets/rules/cells';
import { accumulationWords, directionWords } from '@/lib/targets/rules/words';
import { accumulations, type Direction, directions } from '@/lib/templates/rules';

const OTHER_TITLES: Readonly<Record<string, string>> = {
  plannedOn: columnTitles.planned,
  actual: 'Thực hiện',
  actualYes: 'Thực hiện',
  evidence: 'Minh chứng',
};

/** The Vietnamese name of a field of a target, a result or an adjustment. */
export function fieldTitle(field: string): string {
  return Object.entries({ ...columnTitles, ...OTHER_TITLES }).find(([name]) => name === field)?.[1] ?? field;
}

const WORDED: Readonly<Record<string, (value: string) => string | undefined>> = {
  direction: (value) => directionWords[directions.find((one) => one === value) ?? 'more'],
  accumulation: (value) => accumulationWords[accumulations.find((one) => one === value) ?? 'cumulative'],
  actualYes: (value) => (value === 'true' ? 'Có' : 'Không'),
  baseline: (value) => (value === '1' ? 'Có' : value === '0' ? 'Không' : undefined),
};

const NUMBERS = new Set(['baseline', 'planned', 'weight', 'actual']);
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAYS = new Set(['baseline', 'planned', 'plannedOn', 'dueOn', 'actual']);

/** A stored value of a field as people read it: 1.234,5 · 31/12/2026 · Càng cao càng tốt; "–" for nothing. */
export function showField(field: string, value: string | null, direction: Direction): string {
  if (value === null || value === '') return field === 'planned' && direction === 'yesNo' ? 'Có' : '–';
  if (field === 'baseline' && direction === 'yesNo') return WORDED.baseline?.(value) ?? value;
  if (DAYS.has(field) && ISO_DAY.test(value)) return formatDate(value);
  if (NUMBERS.has(field)) return formatNumber(value);
  return field === 'baseline' ? value : (WORDED[field]?.(value) ?? value);
}

/** An amount with its measure behind it: "95%", "13.500 tỷ đồng". */
export function withMeasure(amount: string, measure: string): string {
  if (measure === '' || amount === '–') return amount;
  return measure === '%' ? `${amount}%` : `${amount} ${measure}`;
}

const ORDER: readonly string[] = [...columns, ...Object.keys(OTHER_TITLES)];

/** Changes in the order of the sheet's columns. */
export function inSheetOrder<One extends { field: string }>(changes: readonly One[]): One[] {
  return changes.toSorted((left, right) => ORDER.indexOf(left.field) - ORDER.indexOf(right.field));
}
