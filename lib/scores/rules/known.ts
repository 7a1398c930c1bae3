import { Exact, hundred, padded, roundPoints } from '@/lib/criteria/rules/exact';
import type { Input, InputValue, InputValues } from '@/lib/criteria/rules/rule';
import type { Criterion } from '@/lib/criteria/rules/table';
import { formatNumber } from '@/lib/format';

/** What the product knows of a unit's year. Completion in %, by group of targets; under '' that of all. */
export type KnownFacts = {
  readonly completion: Readonly<Record<string, string>>;
  /** Reports whose day has come or that were sent, and those of them that came late or not at all. */
  readonly reports: { readonly due: number; readonly late: number };
};

/** A value nobody has to type, and the sentence that says where it comes from. */
export type KnownValue = { readonly value: InputValue; readonly source: string };

export const nothingKnown: KnownFacts = { completion: {}, reports: { due: 0, late: 0 } };

function fromTargets({ completion }: KnownFacts, groupCode: string | null): KnownValue | null {
  const key = groupCode ?? '';
  const value = Object.hasOwn(completion, key) ? completion[key] : undefined;
  if (value === undefined) return null;
  return { value, source: 'Lấy từ kết quả thực hiện các chỉ tiêu đã được chấp nhận, tính theo trọng số.' };
}

function fromReports({ reports: { due, late } }: KnownFacts, input: Input): KnownValue | null {
  if (due === 0) return null;
  const source = `Lấy từ ${formatNumber(due)} báo cáo đến hạn trong năm, ${formatNumber(late)} báo cáo chậm hoặc thiếu.`;
  if (input.kind === 'count') return { value: String(late), source };
  const share = new Exact(due - late).times(hundred).div(due);
  return { value: padded(roundPoints(share, 2), 2), source };
}

/** The values of a criterion that the product knows, by the key of the input. */
export function knownValues(criterion: Pick<Criterion, 'rule'>, facts: KnownFacts): Record<string, KnownValue> {
  const found = (criterion.rule?.inputs ?? []).flatMap((input): [string, KnownValue][] => {
    const { source } = input;
    const known =
      source.kind === 'targets'
        ? fromTargets(facts, source.groupCode)
        : source.kind === 'reportsOnTime'
          ? fromReports(facts, input)
          : null;
    return known ? [[input.key, known]] : [];
  });
  return Object.fromEntries(found);
}

/** What was typed, with the known values in their places. */
export function withKnown(typed: InputValues, known: Readonly<Record<string, KnownValue>>): InputValues {
  return { ...typed, ...Object.fromEntries(Object.entries(known).map(([key, { value }]) => [key, value])) };
}
