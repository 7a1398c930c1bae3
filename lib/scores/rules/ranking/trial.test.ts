import { describe, expect, it } from 'vitest';
import { count, input, leaf, rule, section, table } from '@/tests/support/criteria';
import { emptyTrial, isTrialEmpty, readTrial } from './trial';

const direct = rule({ kind: 'direct', input: 'p' }, [input('p'), count('m')]);
const one = table([section('s', null, [[leaf('a', '50', direct)], [leaf('z', '0', direct)]])]);

describe('what is typed for a trial', () => {
  it('is read as people write numbers, weights as percent, and empty boxes are left out', () => {
    const typed = { weights: { s: '112,5', a: ' ' }, points: { a: '1.000,5' }, notAssigned: 'plain' as const };
    expect(readTrial(one, typed)).toEqual({
      trial: { weights: { s: '1.125' }, points: { a: '1000.5' }, notAssigned: 'plain' },
    });
  });

  it.each([
    ['nothing in it', {}, true],
    ['spaces alone', { weights: { s: ' ' }, points: { a: ' ' } }, true],
    ['a weight', { weights: { s: '90' } }, false],
    ['points', { points: { a: ' ', z: '5' } }, false],
    ['a policy', { notAssigned: 'plain' as const }, false],
  ])('with %s, %o, empty: %s', (_, wish, empty) => {
    expect(isTrialEmpty({ ...emptyTrial, ...wish })).toBe(empty);
  });

  it('is refused at its box, all of it at once', () => {
    const absurd = 'what-if-number-absurd';
    expect(
      readTrial(one, {
        weights: { s: 'mười', a: '1001', lost: '100' },
        points: { s: 'mười', a: '-1', z: '5', gone: '1' },
        notAssigned: null,
      }),
    ).toEqual({
      refusals: [
        { reason: absurd, criterionId: 's', most: '1000', field: 'weights' },
        { reason: absurd, criterionId: 's', most: '10000', field: 'points' },
        { reason: 'what-if-criterion-unknown', criterionId: 'lost', field: 'weights' },
        { reason: absurd, criterionId: 'a', most: '1000', field: 'weights' },
        { reason: 'what-if-criterion-unknown', criterionId: 'gone', field: 'points' },
        { reason: absurd, criterionId: 'a', most: '10000', field: 'points' },
        { reason: 'what-if-without-points', criterionId: 'z', field: 'points' },
      ],
    });
  });
});
