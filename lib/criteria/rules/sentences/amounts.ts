import type { Amount, Bonus, Deduction, Rule } from '../rule';
import { conditionsWords, inputsByKey, insideSentence, measured, pointsWords } from '../words';
import { matrixWords } from './matrices';
import { bandsWords, levelsWords } from './phrases';

function stepWords(verb: string, amount: Extract<Amount, { kind: 'step' }>, rule: Rule): string {
  const { label, measure } = inputsByKey(rule)(amount.input);
  const [threshold, every] = [measured(amount.threshold, measure), measured(amount.every, measure)];
  const side = amount.beyond === 'above' ? `trên ${threshold}, cứ thêm` : `dưới ${threshold}, cứ giảm`;
  return `${insideSentence(label)} ${side} ${every} ${verb} ${pointsWords(amount.each)}`;
}

/** "trừ 0,5 điểm mỗi trường hợp" and the like; the title tells for what. */
function amountWords(verb: 'trừ' | 'cộng', title: string, amount: Amount, rule: Rule): string {
  const named = title.trim() === '' ? '' : ` (${title.trim()})`;
  const inputOf = inputsByKey(rule);
  switch (amount.kind) {
    case 'perCase':
      return `${verb} ${pointsWords(amount.each)} mỗi ${inputOf(amount.input).measure.trim() || 'trường hợp'}${named}`;
    case 'fixed': {
      const isNamed = named !== '' && amount.when.every(({ kind }) => kind === 'yesNo');
      const why = isNamed ? insideSentence(title.trim()) : conditionsWords(amount.when, rule);
      return `${verb} ${pointsWords(amount.points)} nếu ${why}`;
    }
    case 'levels':
      return `${verb}${named} theo ${insideSentence(inputOf(amount.input).label)}: ${levelsWords(amount.levels, amount.input, rule, pointsWords).join(', ')}`;
    case 'numberBands': {
      const { label, measure } = inputOf(amount.input);
      return `${verb}${named} theo ${insideSentence(label)}: ${bandsWords(amount.bands, measure, pointsWords).join(', ')}`;
    }
    case 'matrix':
      return `${verb}${named} ${matrixWords(amount, rule)}`;
    case 'step':
      return stepWords(verb, amount, rule);
    case 'eitherOr': {
      const options = amount.options.map((one) => `${pointsWords(one.points)} nếu ${conditionsWords(one.when, rule)}`);
      return `${verb} một trong các mức${named}: ${options.join(' hoặc ')}`;
    }
  }
}

/** One deduction or bonus with its cap, its condition and its exception. */
export function itemWords(verb: 'trừ' | 'cộng', item: Deduction | Bonus, rule: Rule): string {
  const most = item.cap === null ? '' : `, tối đa ${pointsWords(item.cap)}`;
  const met = 'onlyWhenStandardMet' in item && item.onlyWhenStandardMet ? ', chỉ khi đạt đủ điểm chuẩn' : '';
  const lifted = item.unless.length === 0 ? '' : `, không ${verb} khi ${conditionsWords(item.unless, rule)}`;
  return `${amountWords(verb, item.title, item.amount, rule)}${most}${met}${lifted}`;
}
