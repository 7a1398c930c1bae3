import { describe, expect, it } from 'vitest';
import { bonus, leaf, perCase } from '@/tests/support/criteria';
import { ruleProblems } from './problems/rule';
import { type AmountKind, type BaseKind, type Rule, ruleSchema } from './rule';
import { ruleSentence } from './sentences/rule';
import { amountWords, baseWords, freeKey, newAmount, withBase } from './starting';

const baseKinds = Object.keys(baseWords) as BaseKind[]; // Object.keys loses the key type
const amountKinds = Object.keys(amountWords) as AmountKind[]; // as above
const reasons = (rule: Rule) => [...new Set(ruleProblems(rule, '10').map(({ reason }) => reason))];

describe('the beginning of a rule', () => {
  it.each(baseKinds)('of kind %s is whole, apart from empty cells, and can be said in a sentence', (kind) => {
    const rule = withBase(null, kind, '10', 2026);
    expect(ruleSchema.parse(rule)).toEqual(rule);
    expect(reasons(rule)).toEqual(kind === 'matrix' ? ['cells-empty'] : []);
    expect(ruleSentence(rule, leaf('x', '10', rule))).toMatch(/^[\p{Lu}\d].*\.$/u);
  });

  it('takes the inputs of the way before with it, but for those that a bonus needs', () => {
    const first = withBase(null, 'numberBands', '10', 2026);
    const shared = { ...first, bonuses: [bonus('Thêm', perCase('s1', '1'))] };
    expect(withBase(first, 'passFail', '10', 2026).inputs.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
      's2 yesNo',
    ]);
    expect(withBase(shared, 'standard', '10', 2026).inputs.map(({ key }) => key)).toEqual(['s1']);
    expect(freeKey(['s1', 's3'])).toBe('s2');
  });

  it.each(amountKinds)('of an amount of kind %s fits into a rule', (kind) => {
    const rule = withBase(null, 'standard', '10', 2026);
    const { amount, inputs } = newAmount(rule, kind);
    const whole = { ...rule, inputs: [...inputs], bonuses: [bonus('Thưởng', amount)] };
    expect(ruleSchema.parse(whole)).toEqual(whole);
    expect(reasons(whole)).toEqual(
      kind === 'matrix' ? ['cells-empty'] : kind === 'levels' ? ['band-points-missing'] : [],
    );
  });
});
