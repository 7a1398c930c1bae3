import { describe, expect, it } from 'vitest';
import { input, leaf, rule } from '@/tests/support/criteria';
import { leafFacts, prepareLeaf } from '../prepare';
import { scoreLeaf } from '../score';

/** Against the own target; the half of 10 points is for reaching it. */
const own = rule({ kind: 'relative', actual: 'a', plan: { kind: 'input', input: 't' } }, [
  input('a', { measure: 'tỷ đồng' }),
  input('t', { mayBeNone: true }),
]);
const ready = prepareLeaf(leaf('x', '10', own), { decimals: 2, leafFloor: 'zero' });
const unit = ([a, t]: [string, string]) => ({ a, t });

function stepOf(mine: [string, string], ...others: [string, string][]) {
  const outcome = scoreLeaf(ready, unit(mine), leafFacts(ready, [mine, ...others].map(unit)));
  return outcome.state === 'scored' ? outcome.steps[0] : outcome;
}

describe('a comparison with the bloc tells', () => {
  const step = { kind: 'relative', units: 2, standard: '10' };
  const looked = (value: string) => ({ label: 'Số liệu a', value, measure: 'tỷ đồng' });
  it('how far below its target a unit stays, and no best where nobody exceeds', () => {
    expect(stepOf(['60', '100'], ['100', '100'])).toEqual({
      ...{ ...step, looked: looked('60'), place: 'below', planned: '100', excess: '-40', best: null, points: '3' },
    });
    expect(stepOf(['100', '100'], ['60', '100'])).toEqual({
      ...{ ...step, looked: looked('100'), place: 'met', planned: '100', excess: '0', best: null, points: '5' },
    });
  });

  it('what part of the best excess it has, and the whole for the best', () => {
    expect(stepOf(['110', '100'], ['140', '100'])).toEqual({
      ...{ ...step, looked: looked('110'), place: 'exceeded', planned: '100', excess: '10', best: '40' },
      points: '6.25',
    });
    expect(stepOf(['140', '100'], ['110', '100'])).toEqual({
      ...{ ...step, looked: looked('140'), place: 'best', planned: '100', excess: '40', best: '40', points: '10' },
    });
    expect(stepOf(['60', '100'], ['140', '100'])).toMatchObject({ place: 'below', excess: '-40', best: '40' });
  });

  it('the largest of those without a target, each beside its own kind', () => {
    expect(stepOf(['3', 'none'], ['4', 'none'], ['900', '100'])).toEqual({
      ...{
        ...step,
        looked: looked('3'),
        place: 'withoutTarget',
        planned: null,
        excess: null,
        best: '4',
        points: '7.5',
      },
    });
    expect(stepOf(['0', 'none'], ['0', 'none'])).toMatchObject({ best: '0', points: '0' });
  });

  it('nothing while the bloc is not closed, but what is missing of its own', () => {
    expect(scoreLeaf(ready, unit(['1', '1']), null)).toEqual({ state: 'waiting' });
    expect(scoreLeaf(ready, { t: '1' }, null)).toEqual({ state: 'missing', missing: ['a'] });
  });
});
