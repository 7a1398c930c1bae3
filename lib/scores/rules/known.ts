import type { Period } from '@/lib/campaigns/rules/phases';
import { Exact, hundred, padded, roundPoints } from '@/lib/criteria/rules/exact';
import type { Input, InputValue, InputValues, Rule } from '@/lib/criteria/rules/rule';
import type { Criterion } from '@/lib/criteria/rules/table';
import { valueReader } from '@/lib/criteria/rules/values';
import { daysBetween, formatDate, formatNumber, periodInSentence } from '@/lib/format';
import type { Punctuality } from '@/lib/reports/rules/punctuality';
import { awardValue, type KnownAwards, noAwards } from './known-awards';
import { externalValue, type KnownExternal } from './known-external';

/** What the product knows of a unit's year. Completion in %, by group of targets; under '' that of all. */
export type KnownFacts = {
  readonly completion: Readonly<Record<string, string>>;
  /** The last period whose report was sent: completion is by its end. */
  readonly through: { readonly period: Period; readonly year: number } | null;
  /** The day on which targets were first registered, and the last one for it; null while that is not so. */
  readonly registration: { readonly sentOn: string; readonly lastDay: string } | null;
  readonly reports: Punctuality;
  readonly awards: KnownAwards;
  readonly external: readonly KnownExternal[];
};

/** A value nobody has to type, and the sentence that says where it comes from. */
export type KnownValue = {
  readonly value: InputValue;
  readonly source: string;
  /** The year is not over in it: a later report makes it another one. */
  readonly early?: true;
};

export const nothingKnown: KnownFacts = {
  completion: {},
  through: null,
  registration: null,
  reports: { due: 0, late: 0 },
  awards: noAwards,
  external: [],
};

/** Before the report of the year the figure is not that of the year yet: who reads it has to know. */
function throughWords(through: KnownFacts['through']): string {
  if (through === null) return ' Chưa có báo cáo kết quả nào được gửi.';
  const { period, year } = through;
  if (period === 'year') return '';
  return ` Mới có kết quả đến hết kỳ báo cáo ${periodInSentence(period, year)}, chưa có báo cáo cả năm.`;
}

function fromTargets({ completion, through }: KnownFacts, groupCode: string | null): KnownValue | null {
  const key = groupCode ?? '';
  const value = Object.hasOwn(completion, key) ? completion[key] : undefined;
  if (value === undefined) return null;
  // Accepted are the targets; of their results those count that were sent and not returned (registration_progress).
  const source =
    'Tính theo trọng số từ các chỉ tiêu đã được chấp nhận đăng ký, với kết quả đã gửi trong báo cáo: đã được chấp nhận hoặc đang chờ rà soát.';
  return { value, source: `${source}${throughWords(through)}`, ...(through?.period === 'year' ? {} : { early: true }) };
}

/** A unit that has not registered yet is not said to be late for good: that is left to it. */
function fromRegistration({ registration }: KnownFacts, { kind }: Input): KnownValue | null {
  if (registration === null || kind === 'choice') return null;
  const { sentOn, lastDay } = registration;
  const source = `Lấy từ bản đăng ký chỉ tiêu: gửi lần đầu ngày ${formatDate(sentOn)}, hạn ${formatDate(lastDay)}.`;
  if (kind === 'date') return { value: sentOn, source };
  if (kind === 'yesNo') return { value: sentOn <= lastDay, source };
  return { value: String(Math.max(0, daysBetween(lastDay, sentOn))), source };
}

function fromReports({ reports: { due, late } }: KnownFacts, input: Input): KnownValue | null {
  if (due === 0) return null;
  const source = `Lấy từ ${formatNumber(due)} báo cáo đến hạn trong năm, ${formatNumber(late)} báo cáo chậm hoặc thiếu.`;
  if (input.kind === 'count') return { value: String(late), source };
  const share = new Exact(due - late).times(hundred).div(due);
  return { value: padded(roundPoints(share, 2), 2), source };
}

function knownOf(rule: Rule, input: Input, facts: KnownFacts): KnownValue | null {
  const { source } = input;
  switch (source.kind) {
    case 'targets':
      return fromTargets(facts, source.groupCode);
    case 'registrationDay':
      return fromRegistration(facts, input);
    case 'reportsOnTime':
      return fromReports(facts, input);
    case 'priorAward':
      return awardValue(rule, input, facts.awards);
    case 'external':
      return externalValue(rule, input, source.name, facts.external);
    default:
      return null;
  }
}

/**
 * The values of a criterion that the product knows, by the key of the input. What the input would refuse (1 200 where 1 000 is
 * the most) is left to the unit, which could not mend it otherwise.
 */
export function knownValues(criterion: Pick<Criterion, 'rule'>, facts: KnownFacts): Record<string, KnownValue> {
  const { rule } = criterion;
  if (!rule) return {};
  const found = rule.inputs.flatMap((input): [string, KnownValue][] => {
    const known = knownOf(rule, input, facts);
    return known && 'known' in valueReader(input)(known.value) ? [[input.key, known]] : [];
  });
  return Object.fromEntries(found);
}

/** What was typed, with the known values in their places. */
export function withKnown(typed: InputValues, known: Readonly<Record<string, KnownValue>>): InputValues {
  return { ...typed, ...Object.fromEntries(Object.entries(known).map(([key, { value }]) => [key, value])) };
}

/** What the product knows now beside a value that was sent: the same, or a difference that somebody has to judge. */
export type KnownNow = KnownValue & { readonly same: boolean };

const isNumeric = ({ kind }: Pick<Input, 'kind'>) => kind === 'number' || kind === 'count';
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** "75.00" and "75" are one number; whatever is none stays as it is. */
function comparable(value: InputValue | undefined): string {
  const text = String(value);
  return PLAIN_NUMBER.test(text) ? new Exact(text).toFixed() : text;
}

function isSame(input: Pick<Input, 'kind'>, sent: InputValue | undefined, now: InputValue): boolean {
  return isNumeric(input) ? comparable(sent) === comparable(now) : sent === now;
}

/** Whether a value that was sent is not what the product knows now: a person has to look at it. */
export function isMoved(criterion: Pick<Criterion, 'rule'>, sent: InputValues, facts: KnownFacts): boolean {
  return [...knownNow(criterion, sent, facts).values()].some(({ same }) => !same);
}

/**
 * Data that changed after the unit sent its score is shown beside what was sent, never put in its place: by the key of the
 * input, for every value that the product knows now.
 */
export function knownNow(criterion: Pick<Criterion, 'rule'>, sent: InputValues, facts: KnownFacts) {
  const known = knownValues(criterion, facts);
  const told = (criterion.rule?.inputs ?? []).flatMap((input): [string, KnownNow][] => {
    const now = known[input.key];
    return now ? [[input.key, { ...now, same: isSame(input, sent[input.key], now.value) }]] : [];
  });
  return new Map(told);
}
