import { formatDate, formatNumber, parseDate, parseMeasured } from '@/lib/format';
import type { Asked } from '@/lib/reports/rules/sheet';
import type { Direction } from '@/lib/templates/rules';

/** What stands in the boxes of one line, as typed. */
export type ResultDraft = { value: string; note: string; answer: string };

type Stored = {
  actual: string | null;
  actualOn: string | null;
  actualYes: boolean | null;
  note: string;
  answer: string;
};

/** The boxes of a line as they were saved. */
export function draftOf({ actual, actualOn, actualYes, note, answer }: Stored): ResultDraft {
  const yes = actualYes === null ? '' : actualYes ? 'yes' : 'no';
  return { value: actual !== null ? formatNumber(actual) : actualOn ? formatDate(actualOn) : yes, note, answer };
}

/** What a typed result is understood as; null parts where it is empty or not understood. */
export function understand({ direction, measure }: Asked, text: string) {
  const number = direction === 'more' || direction === 'less' ? parseMeasured(text, measure) : null;
  return {
    actual: number?.ok ? number.value : null,
    actualOn: direction === 'byDate' ? parseDate(text) : null,
    actualYes: direction === 'yesNo' && text !== '' ? text === 'yes' : null,
    ambiguous: number?.ok === true && number.ambiguous,
  };
}

/** A stored result as people read it; "–" for nothing. */
export function resultText(
  result: { actual: string | null; actualOn: string | null; actualYes: boolean | null } | null,
): string {
  if (!result) return '–';
  if (result.actualYes !== null) return result.actualYes ? 'Có' : 'Không';
  return result.actualOn ? formatDate(result.actualOn) : formatNumber(result.actual);
}

type Told = { actual: string | null; actualOn: string | null; actualYes: boolean | null };

/** The latest result of an earlier period; periods stand in their order. */
export function lastResultText(earlier: readonly Told[]): string {
  const told = earlier.filter((one) => one.actual !== null || one.actualOn !== null || one.actualYes !== null);
  return resultText(told.at(-1) ?? null);
}

/** The plan as people read it. */
export function planText(line: { direction: Direction; planned: string | null; plannedOn: string | null }): string {
  if (line.direction === 'yesNo') return 'Có';
  if (line.direction === 'byDate') return line.plannedOn ? `chậm nhất ${formatDate(line.plannedOn)}` : '–';
  return line.planned === null ? '–' : `${line.direction === 'more' ? '≥' : '≤'} ${formatNumber(line.planned)}`;
}
