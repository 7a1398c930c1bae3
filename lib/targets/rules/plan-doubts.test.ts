import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepsLastPlan, planDoubts } from './plan-doubts';

test('a plan of nothing is always met where more is better, and a promise where less is', () => {
  expect(planDoubts({ direction: 'more', planned: '0', baseline: '1' })).toEqual([{ reason: 'always-met' }]);
  expect(planDoubts({ direction: 'more', planned: '0.0', baseline: null })).toEqual([{ reason: 'always-met' }]);
  expect(planDoubts({ direction: 'less', planned: '0', baseline: '1' })).toEqual([]);
});

test('a plan is easier than last year by the difference, to the last decimal', () => {
  expect(planDoubts({ direction: 'more', planned: '1234', baseline: '3450.5' })).toEqual([
    { reason: 'easier-than-last-year', by: '2216.5' },
  ]);
  expect(planDoubts({ direction: 'less', planned: '0.8', baseline: '0.7' })).toEqual([
    { reason: 'easier-than-last-year', by: '0.1' },
  ]);
});

test('what cannot be compared raises no doubt', () => {
  expect(planDoubts({ direction: 'more', planned: null, baseline: '1' })).toEqual([]);
  expect(planDoubts({ direction: 'more', planned: '1', baseline: null })).toEqual([]);
  expect(planDoubts({ direction: 'byDate', planned: '1', baseline: '2' })).toEqual([]);
  expect(planDoubts({ direction: 'yesNo', planned: null, baseline: '1' })).toEqual([]);
});

test('of two different plans and results exactly one direction is easier', () => {
  const amounts = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }));
  fc.assert(
    fc.property(amounts, ([planned, baseline]) => {
      const found = (['more', 'less'] as const).flatMap((direction) =>
        planDoubts({ direction, planned: String(planned), baseline: String(baseline) }),
      );
      const by = String(Math.abs(planned - baseline));
      expect(found).toEqual(planned === baseline ? [] : [{ reason: 'easier-than-last-year', by }]);
    }),
  );
});

test('a plan is last year’s while it says the same number, or the same day of this year', () => {
  const plan = { direction: 'more', measure: 'lượt', planned: '2500', plannedOn: null } as const;
  expect(keepsLastPlan(plan, { ...plan, planned: '2500.0' }, 2027)).toBe(true);
  expect(keepsLastPlan({ ...plan, planned: '2600' }, plan, 2027)).toBe(false);
  expect(keepsLastPlan({ ...plan, planned: null }, plan, 2027)).toBe(false);
  expect(keepsLastPlan({ ...plan, direction: 'less' }, plan, 2027)).toBe(false);
  const day = { direction: 'byDate', measure: '', planned: null, plannedOn: '2027-01-31' } as const;
  expect(keepsLastPlan(day, { ...day, plannedOn: '2026-01-31' }, 2027)).toBe(true);
  expect(keepsLastPlan(day, { ...day, plannedOn: '2026-02-15' }, 2027)).toBe(false);
  expect(keepsLastPlan({ ...day, plannedOn: null }, { ...day, plannedOn: null }, 2027)).toBe(false);
});

test('what cannot be promised any better is no doubt', () => {
  const whole = { direction: 'more', measure: '%', planned: '100', plannedOn: null } as const;
  expect(keepsLastPlan(whole, whole, 2027)).toBe(false);
  expect(keepsLastPlan({ ...whole, planned: '98' }, { ...whole, planned: '98' }, 2027)).toBe(true);
  const none = { direction: 'less', measure: 'hồ sơ', planned: '0', plannedOn: null } as const;
  expect(keepsLastPlan(none, none, 2027)).toBe(false);
  const yes = { direction: 'yesNo', measure: '', planned: null, plannedOn: null } as const;
  expect(keepsLastPlan(yes, yes, 2027)).toBe(false);
});
