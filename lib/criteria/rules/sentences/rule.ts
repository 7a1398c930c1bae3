import { formatNumber } from '@/lib/format';
import type { Rule } from '../rule';
import { capitalized, inputsByKey, insideSentence, pointsWords } from '../words';
import { itemWords } from './amounts';
import { dateBands, lateness } from './days';
import { matrixWords } from './matrices';
import { bandsWords, gets, ledBy, levelsWords, type Says, type SentenceFacts } from './phrases';
import { ceilingWords, planVariance, planWords, relative } from './plans';

const numberBands: Says<'numberBands'> = ({ input, bands }, rule) => {
  const { label, measure } = inputsByKey(rule)(input);
  return ledBy(label, bandsWords(bands, measure, gets));
};

const base: { readonly [Kind in Rule['base']['kind']]: Says<Kind> } = {
  direct: (_base, _rule, { points }) => [`Chấm trực tiếp, tối đa ${pointsWords(points)}`],
  passFail: ({ input }, rule, { points }) =>
    ledBy(`${inputsByKey(rule)(input).label}:`, [`có thì ${gets(points)}, không thì 0 điểm`]),
  numberBands,
  dateBands,
  lateness,
  levels: ({ input, levels }, rule) =>
    ledBy(`${inputsByKey(rule)(input).label}:`, levelsWords(levels, input, rule, gets)),
  standard: (_base, _rule, { points }) => [`Điểm chuẩn ${pointsWords(points)}`],
  matrix: (matrix, rule) => [`Được điểm ${matrixWords(matrix, rule)}`],
  planVariance,
  proportional: ({ actual, plan, ceiling }, rule, { points }) => [
    `${pointsWords(points)} nhân với ${insideSentence(inputsByKey(rule)(actual).label)} chia cho ${planWords(plan, rule)}, ${ceilingWords(ceiling)}`,
  ],
  relative,
  fromTargets: ({ input, ceiling }, rule, { points }) => [
    `${pointsWords(points)} nhân với ${insideSentence(inputsByKey(rule)(input).label)}, ${ceilingWords(ceiling)}`,
  ],
  fromOutside: ({ input, outOf }, rule, { points }) => [
    `${pointsWords(points)} nhân với ${insideSentence(inputsByKey(rule)(input).label)} chia cho ${formatNumber(outOf)}`,
  ],
  priorAward: ({ input, levels }, rule) => [
    ...ledBy(`${inputsByKey(rule)(input).label}:`, levelsWords(levels, input, rule, gets)),
    'không có thì 0 điểm',
  ],
};

/** The base alone, without its deductions and bonuses. */
export function baseSentence(rule: Rule, facts: SentenceFacts): string {
  // The entry of the same kind takes this base; TypeScript cannot follow that through the union.
  const says = base[rule.base.kind] as (one: Rule['base'], rule: Rule, facts: SentenceFacts) => string[];
  return capitalized(says(rule.base, rule, facts).join('; '));
}

/**
 * The rule of a leaf in one Vietnamese sentence, made from its data: base, deductions, bonuses, caps of the leaf. A number not
 * typed yet is shown as "–".
 */
export function ruleSentence(rule: Rule, facts: SentenceFacts): string {
  const parts = [
    baseSentence(rule, facts),
    ...rule.deductions.map((one) => itemWords('trừ', one, rule)),
    ...rule.bonuses.map((one) => itemWords('cộng', one, rule)),
    ...(facts.deductionCap === null ? [] : [`tổng điểm trừ không quá ${pointsWords(facts.deductionCap)}`]),
    ...(facts.bonusCap === null ? [] : [`tổng điểm thưởng không quá ${pointsWords(facts.bonusCap)}`]),
  ];
  return `${parts.join('; ')}.`;
}
