import { formatDate, formatNumber, inSentence } from '@/lib/format';
import { sameData } from '@/lib/same';
import { noneWords } from '../none-words';
import type { Input, InputSource, InputValue, Rule } from '../rule';
import { ruleSentence } from '../sentences/rule';
import { evidenceNames, scorerWords } from '../setting-words';
import type { Criterion, Example } from '../table';
import { measured, pointsWords } from '../words';

/** One field that changed; both sides as people read them, "–" for nothing. */
export type FieldChange<Field extends string> = {
  readonly field: Field;
  readonly before: string;
  readonly after: string;
};

export const criterionFields = [
  'code',
  'title',
  'points',
  'bonusCap',
  'deductionCap',
  'evidence',
  'legalGround',
  'scorer',
  'note',
  'rule',
  'inputs',
  'examples',
] as const;
export type CriterionField = (typeof criterionFields)[number];

export const criterionFieldNames: Readonly<Record<CriterionField, string>> = {
  code: 'Ký hiệu',
  title: 'Nội dung',
  points: 'Điểm chuẩn',
  bonusCap: 'Điểm thưởng tối đa',
  deductionCap: 'Điểm trừ tối đa',
  evidence: 'Minh chứng',
  legalGround: 'Căn cứ',
  scorer: 'Nơi chấm',
  note: 'Ghi chú',
  rule: 'Cách tính điểm',
  inputs: 'Số liệu',
  examples: 'Ví dụ',
};

const sourceNames: Readonly<Record<InputSource['kind'], string>> = {
  manual: 'đơn vị nhập',
  targets: 'từ chỉ tiêu đăng ký',
  registrationDay: 'từ ngày gửi đăng ký',
  reportsOnTime: 'từ báo cáo đúng hạn',
  priorAward: 'từ khen thưởng năm trước',
  external: 'từ nơi khác chấm',
  ratio: 'tính từ hai số liệu',
};

function inputWords(input: Input): string {
  const { label, measure, source, minimum, maximum, mayBeNone, choices } = input;
  const parts = [
    ...(measure.trim() === '' ? [] : [measure.trim()]),
    sourceNames[source.kind],
    ...(minimum === null ? [] : [`từ ${formatNumber(minimum)}`]),
    ...(maximum === null ? [] : [`đến ${formatNumber(maximum)}`]),
    ...(mayBeNone ? ['có thể trả lời “không có”'] : []),
    ...choices.map((one) => `“${one.label}”`),
  ];
  return `${label} (${parts.join(', ')})`;
}

function valueWords(value: InputValue, input: Input | undefined, rule: Rule | null): string {
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (value === 'none' && input?.mayBeNone) return inSentence(noneWords(rule, input.key));
  if (input?.kind === 'date') return formatDate(value);
  if (input?.kind === 'choice') return input.choices.find(({ id }) => id === value)?.label ?? 'lựa chọn đã xóa';
  return measured(value, input?.measure ?? '');
}

/** "95% → 9,5 điểm"; the values in the order in which the rule declares its inputs. */
export function exampleWords({ values, others, points }: Example, rule: Rule | null): string {
  const inputs = rule?.inputs ?? [];
  const shown = inputs.flatMap((input) => {
    const value = Object.hasOwn(values, input.key) ? values[input.key] : undefined;
    if (value === undefined) return [];
    const text = valueWords(value, input, rule);
    return [inputs.length > 1 ? `${input.label} ${text}` : text];
  });
  const beside = others.length === 0 ? '' : ` (so với ${others.length} đơn vị khác)`;
  return `${shown.join('; ')}${beside} → ${pointsWords(points)}`;
}

/** A text or points as people read them, "–" for nothing. */
export const shownText = (text: string) => (text.trim() === '' ? '–' : text.trim());

/** Points as people read them, "–" for nothing. */
export const shownPoints = (points: string | null) => (points === null ? '–' : pointsWords(points));

const show: Readonly<Record<CriterionField, (one: Criterion) => string>> = {
  code: ({ code }) => shownText(code),
  title: ({ title }) => shownText(title),
  points: ({ points }) => shownPoints(points),
  bonusCap: ({ bonusCap }) => shownPoints(bonusCap),
  deductionCap: ({ deductionCap }) => shownPoints(deductionCap),
  evidence: ({ evidence }) => evidenceNames[evidence],
  legalGround: ({ legalGround }) => shownText(legalGround),
  scorer: ({ scorer }) => scorerWords(scorer),
  note: ({ note }) => shownText(note),
  rule: ({ rule, ...facts }) => (rule ? ruleSentence(rule, facts) : '–'),
  inputs: ({ rule }) => shownText((rule?.inputs ?? []).map(inputWords).join('; ')),
  examples: ({ rule, examples }) => shownText(examples.map((one) => exampleWords(one, rule)).join('; ')),
};

/** What is compared; caps and points stand in the rule's sentence too, and are told once, as themselves. */
const data: Readonly<Record<'rule' | 'inputs', (one: Criterion) => unknown>> = {
  rule: ({ rule }) => rule && { ...rule, inputs: [] },
  inputs: ({ rule }) => rule?.inputs ?? [],
};

/** The fields of a criterion that two versions tell differently. */
export function changedFields(before: Criterion, after: Criterion): FieldChange<CriterionField>[] {
  return criterionFields.flatMap((field) => {
    const of = field === 'rule' || field === 'inputs' ? data[field] : (one: Criterion) => one[field];
    return sameData(of(before), of(after)) ? [] : [{ field, before: show[field](before), after: show[field](after) }];
  });
}
