import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periods } from '@/lib/campaigns/rules/phases';
import { type Actual, achieved, completion, type Plan, weightedCompletion } from './completion';
import { compareProducts, liveCompletion } from './live-completion';

const number = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.constantFrom(0, 1, 2, 4)).map(([whole, places]) => {
  const digits = whole.toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
});
const signed = fc.tuple(number, fc.boolean()).map(([text, minus]) => (minus && /[1-9]/.test(text) ? `-${text}` : text));
const day = fc
  .integer({ min: 0, max: 364 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const plan: fc.Arbitrary<Plan> = fc.record({
  direction: fc.constantFrom('more', 'less', 'byDate', 'yesNo'),
  accumulation: fc.constantFrom('cumulative', 'perPeriod', 'latest'),
  planned: fc.option(fc.oneof(number, fc.constant('0'), fc.constant('3'))),
  plannedOn: fc.option(day),
});
const actuals: fc.Arbitrary<Actual[]> = fc
  .tuple(
    ...periods.map((period) =>
      fc.record({
        period: fc.constant(period),
        actual: fc.option(signed),
        actualOn: fc.option(day),
        actualYes: fc.option(fc.boolean()),
      }),
    ),
  )
  .chain((all) => fc.subarray(all));
const period = fc.constantFrom(...periods);

const more = (planned: string, accumulation: Plan['accumulation'] = 'latest'): Plan => ({
  direction: 'more',
  accumulation,
  planned,
  plannedOn: null,
});
const told = (period: Actual['period'], actual: string): Actual => ({
  period,
  actual,
  actualOn: null,
  actualYes: null,
});

describe('completion', () => {
  it('is what people count by hand', () => {
    expect(completion(more('3450'), [told('half', '1977.7')], 'half')).toBe('57.32');
    expect(completion(more('0'), [told('half', '0')], 'half')).toBe('100.00');
    expect(completion({ ...more('0.8'), direction: 'less' }, [told('year', '0.6')], 'year')).toBe('125.00');
    expect(completion({ ...more('0'), direction: 'less' }, [told('year', '2')], 'year')).toBe('0.00');
    expect(completion(more('100'), [], 'year')).toBeNull();
  });

  it('looks at what is known by the end of the period', () => {
    const told4 = [told('q1', '10'), told('half', '20'), told('year', '70')];
    expect(completion(more('100', 'perPeriod'), told4, 'nine')).toBe('30.00');
    expect(completion(more('100', 'perPeriod'), told4, 'year')).toBe('100.00');
    expect(completion(more('100', 'cumulative'), told4, 'nine')).toBe('20.00');
  });

  it('is the same on the page as on the server', () => {
    fc.assert(
      fc.property(plan, actuals, period, (one, results, through) => {
        expect(liveCompletion(one, results, through)).toBe(completion(one, results, through));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on the order of reports', () => {
    fc.assert(
      fc.property(plan, actuals, period, (one, results, through) => {
        expect(completion(one, results.toReversed(), through)).toBe(completion(one, results, through));
      }),
    );
  });

  it('never falls when the result gets better', () => {
    const compare = (one: Plan, better: string, worse: string) => {
      const [high, low] = [better, worse].map((actual) => completion(one, [told('year', actual)], 'year'));
      expect(compareProducts(high ?? '0', 1, low ?? '0', 1)).toBeGreaterThanOrEqual(0);
    };
    fc.assert(
      fc.property(number, signed, signed, (planned, left, right) => {
        const [large, small] = compareProducts(left, 1, right, 1) >= 0 ? [left, right] : [right, left];
        compare(more(planned), large, small);
        compare({ ...more(planned), direction: 'less' }, small, large);
      }),
    );
  });

  it('sums what counts per period to the last decimal', () => {
    expect(achieved(more('1', 'perPeriod'), [told('q1', '0.1'), told('half', '0.2')], 'half').value).toBe('0.3');
  });

  it('weighs up to the cap', () => {
    const targets = [
      { weight: '60', completion: '150.00' },
      { weight: '40', completion: null },
    ];
    expect(weightedCompletion(targets, 120)).toBe('72.00');
  });

  it('neither gives nor takes anything while weights do not add up to 100', () => {
    const whole = (weights: string[]) =>
      weightedCompletion(
        weights.map((weight) => ({ weight, completion: '90.00' })),
        120,
      );
    expect([whole(['60', '40']), whole(['86', '40']), whole(['56', '40']), whole([]), whole(['0'])]).toEqual([
      ...['90.00', '90.00', '90.00', '0.00', '0.00'],
    ]);
  });

  it('never leaves what its targets reach', () => {
    const share = fc.integer({ min: 0, max: 12_000 }).map((value) => (value / 100).toFixed(2));
    const weight = fc.integer({ min: 1, max: 10_000 }).map((value) => (value / 100).toFixed(2));
    fc.assert(
      fc.property(fc.array(fc.record({ weight, completion: share }), { minLength: 1 }), (targets) => {
        const reached = targets.map((one) => Number(one.completion));
        const total = Number(weightedCompletion(targets, 120));
        expect(total >= Math.min(...reached) && total <= Math.max(...reached)).toBe(true);
      }),
    );
  });
});
