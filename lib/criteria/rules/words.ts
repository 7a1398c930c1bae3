import { formatDate, formatNumber, formatPercent } from '@/lib/format';
import type { Bound, Condition, Input, Interval, Rule } from './rule';

/** "2,75 điểm". */
export function pointsWords(points: string | null): string {
  return `${formatNumber(points)} điểm`;
}

/** A number with its unit of measure: "98%", "1.200 hồ sơ". */
export function measured(value: string, measure: string): string {
  if (measure.trim() === '%') return formatPercent(value);
  return measure.trim() === '' ? formatNumber(value) : `${formatNumber(value)} ${measure.trim()}`;
}

function upTo({ value, included }: Bound, measure: string): string {
  return included ? `đến ${measured(value, measure)}` : `đến dưới ${measured(value, measure)}`;
}

/** "trên 98%", "từ 97% đến dưới 98%", "dưới 60%", "đúng 100%". */
export function intervalWords({ from, to }: Interval, measure: string): string {
  if (!from) {
    if (!to) return 'mọi giá trị';
    return to.included ? `từ ${measured(to.value, measure)} trở xuống` : `dưới ${measured(to.value, measure)}`;
  }
  if (!to)
    return from.included ? `từ ${measured(from.value, measure)} trở lên` : `trên ${measured(from.value, measure)}`;
  if (from.included && to.included && from.value === to.value) return `đúng ${measured(from.value, measure)}`;
  return `${from.included ? 'từ' : 'trên'} ${measured(from.value, measure)} ${upTo(to, measure)}`;
}

const KEEPS_CAPITAL = /^(Sở|Bộ|Ủy ban|Chính phủ|Đảng|Nhà nước|Thủ tướng|Chủ tịch|Hội đồng|Trung ương)(?=[\s,.;]|$)/u;

/** A title inside a sentence: lower case at first, unless it begins with an abbreviation or the name of an office. */
export function insideSentence(text: string): string {
  const [first = '', second = ''] = text;
  const isWord = second === '' || second !== second.toUpperCase() || second === ' ';
  return isWord && !KEEPS_CAPITAL.test(text) ? first.toLowerCase() + text.slice(first.length) : text;
}

/** A text with a capital first letter, the rest as it is. */
export function capitalized(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** A list in quotation marks: “A”, “B” hoặc “C”. */
export function oneOfWords(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} hoặc ${quoted.at(-1)}`;
}

/** The inputs of a rule by key, for sentences that name them; what is not declared keeps its key. */
export function inputsByKey(rule: Rule): (key: string) => Pick<Input, 'label' | 'measure' | 'choices'> {
  const inputs = new Map(rule.inputs.map((one) => [one.key, one]));
  return (key) => inputs.get(key) ?? { label: key, measure: '', choices: [] };
}

/** "có văn bản phát động" → "không có văn bản phát động"; what does not begin so is named. */
function negated(label: string): string {
  const inside = insideSentence(label);
  return /^có\s/u.test(inside) ? `không ${inside}` : `trả lời “Không” ở mục “${label}”`;
}

function conditionWords(condition: Condition, inputOf: ReturnType<typeof inputsByKey>): string {
  const { label, measure, choices } = inputOf(condition.input);
  if (condition.kind === 'yesNo') return condition.is ? insideSentence(label) : negated(label);
  if (condition.kind === 'number') return `${insideSentence(label)} ${intervalWords(condition, measure)}`;
  if (condition.kind === 'date') {
    const day = formatDate(condition.day);
    const when = condition.is === 'through' ? `chậm nhất ngày ${day}` : `sau ngày ${day} hoặc không có`;
    return `${insideSentence(label)} ${when}`;
  }
  const names = condition.oneOf.map((id) => choices.find((one) => one.id === id)?.label ?? id);
  return `${insideSentence(label)} là ${oneOfWords(names)}`;
}

/** Conditions that must all hold: "tỷ lệ … từ 99% trở lên và có …". */
export function conditionsWords(conditions: readonly Condition[], rule: Rule): string {
  const inputOf = inputsByKey(rule);
  return conditions.map((one) => conditionWords(one, inputOf)).join(' và ');
}
