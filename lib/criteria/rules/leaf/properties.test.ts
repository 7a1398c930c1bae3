import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyLeaf, anyLeaf, anyValues } from '@/tests/support/any-rule';
import { leaf, table } from '@/tests/support/criteria';
import { addDays } from '../days';
import { betterWhen } from '../directions/better';
import { compareDecimals, Exact, roundPoints } from '../exact';
import { tableProblems } from '../problems/table';
import type { InputValues } from '../rule';
import type { NextStep } from '../steps';
import { tableSchema } from '../table';
import { leversOf } from './next/levers';
import { nextSteps } from './next/next';
import { type LeafSettings, leafFacts, prepareLeaf } from './prepare';
import { reachOf } from './reach';
import { scoreLeaf } from './score';

type Case = { own: AnyLeaf; values: InputValues; other: InputValues; settings: LeafSettings };

/** A random leaf, answers of the unit and of another one of its bloc. */
const anyCase: fc.Arbitrary<Case> = fc.integer({ min: 0, max: 3 }).chain((decimals) =>
  anyLeaf(decimals).chain((own) =>
    fc.record({
      own: fc.constant(own),
      values: anyValues(own.rule),
      other: anyValues(own.rule),
      settings: fc.record({
        decimals: fc.constant(decimals),
        leafFloor: fc.constantFrom('zero' as const, 'none' as const),
      }),
    }),
  ),
);

const prepared = ({ own, settings }: Case) => {
  const { rule, points, ...caps } = own;
  return prepareLeaf(leaf('x', points, rule, caps), settings);
};

function reckoned(one: Case, values = one.values) {
  const ready = prepared(one);
  return {
    ready,
    facts: leafFacts(ready, [values, one.other]),
    outcome: scoreLeaf(ready, values, leafFacts(ready, [values, one.other])),
  };
}

function pointsWith(one: Case, values: InputValues): Exact | null {
  const { outcome } = reckoned(one, values);
  return outcome.state === 'scored' ? outcome.parts.points : null;
}

/** The values after a change that a next step advises. */
function changed(one: Case, { input, change }: NextStep): InputValues {
  const declared = one.own.rule.inputs.find(({ key }) => key === input);
  const chosen = () =>
    declared?.choices.find(({ label }) => change.kind === 'choose' && label === change.choice)?.id ?? '';
  if (change.kind === 'answer') return { ...one.values, [input]: change.yes };
  if (change.kind === 'choose') return { ...one.values, [input]: chosen() };
  if (change.kind === 'day') return { ...one.values, [input]: change.through };
  const hair = change.kind === 'raise' ? '0.000001' : '-0.000001';
  return { ...one.values, [input]: change.beyond ? new Exact(change.to).plus(hair).toFixed() : change.to };
}

/** A value a little further the way that is better; nothing for choices. */
function improved(value: string | boolean, kind: string, lean: 'more' | 'less', by: number): string | boolean {
  if (typeof value === 'boolean') return lean === 'more';
  if (kind === 'date') return value === 'none' ? value : addDays(value, lean === 'more' ? by : -by);
  const next = new Exact(value).plus(lean === 'more' ? by : -by);
  return next.isNegative() ? value : next.toFixed();
}

/** What a random rule may lack: examples, and points above 0. */
const harmless = ['example-missing', 'none-without-meaning', 'amount-zero', 'step-not-positive'] as const;

describe('any leaf with any answers', () => {
  it('stays within its reach', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const points = pointsWith(one, one.values);
        fc.pre(points !== null);
        const { settings } = one;
        const { least, most } = reachOf(prepared(one).criterion, settings);
        expect(least !== null && points.lt(roundPoints(least, settings.decimals))).toBe(false);
        expect(most !== null && points.gt(roundPoints(most, settings.decimals))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('adds up to the last digit, within the standard and its caps', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { outcome } = reckoned(one);
        fc.pre(outcome.state === 'scored');
        const { standard, bonus, deduction, points } = outcome.parts;
        const { own, settings } = one;
        expect(standard.plus(bonus).minus(deduction).toFixed()).toBe(points.toFixed());
        expect(points.decimalPlaces()).toBeLessThanOrEqual(settings.decimals);
        expect([standard.isNegative() && !standard.isZero(), standard.gt(own.points)]).toEqual([false, false]);
        expect(own.bonusCap !== null && bonus.gt(own.bonusCap)).toBe(false);
        expect(own.deductionCap !== null && deduction.gt(own.deductionCap)).toBe(false);
        expect(settings.leafFloor === 'zero' && points.lt(0)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('never lowers the points when an input goes the better way', () => {
    let looked = 0;
    fc.assert(
      fc.property(anyCase, fc.nat(20), fc.integer({ min: 1, max: 60 }), (one, pick, by) => {
        const { inputs } = one.own.rule;
        const input = inputs[pick % Math.max(1, inputs.length)];
        const lean = input ? betterWhen(one.own.rule, input.key) : 'flat';
        const value = input ? one.values[input.key] : undefined;
        if (!input || value === undefined || value === 'none' || lean === 'flat' || lean === 'mixed') return;
        const after = pointsWith(one, { ...one.values, [input.key]: improved(value, input.kind, lean, by) });
        const before = pointsWith(one, one.values);
        if (before === null || after === null) return;
        looked += 1;
        expect(after.lt(before)).toBe(false);
      }),
      { numRuns: 700 },
    );
    expect(looked).toBeGreaterThan(100);
  });

  it('does not change at all where an input is said to be flat', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const flat = one.own.rule.inputs
          .filter(({ key }) => betterWhen(one.own.rule, key) === 'flat')
          .map(({ key }) => key);
        // "None" is no place on the way from less to more.
        const moved = flat.flatMap((key) => {
          const [value, other] = [one.values[key], one.other[key]];
          return value === 'none' || other === 'none' || other === undefined ? [] : [[key, other] as const];
        });
        const other = { ...one.values, ...Object.fromEntries(moved) };
        expect(pointsWith(one, other)?.toFixed()).toBe(pointsWith(one, one.values)?.toFixed());
      }),
      { numRuns: 200 },
    );
  });

  it('advises only what truly gives the promised points', () => {
    let advised = 0;
    fc.assert(
      fc.property(anyCase, (one) => {
        const { ready, facts, outcome } = reckoned(one);
        fc.pre(outcome.state === 'scored');
        for (const step of nextSteps(ready, leversOf(ready), one.values, facts, outcome)) {
          advised += 1;
          const after = scoreLeaf(ready, changed(one, step), facts);
          const points = after.state === 'scored' ? after.parts.points.toFixed() : after.state;
          expect(points).toBe(new Exact(step.points).toFixed());
          expect(step.gain).toBe(new Exact(step.points).minus(outcome.parts.points).toFixed());
          expect(compareDecimals(step.gain, '0')).toBe(1);
        }
      }),
      { numRuns: 400 },
    );
    expect(advised).toBeGreaterThan(100);
  });

  it('gives the same, byte for byte, whatever the order of the answers', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const turned = Object.fromEntries(Object.entries(one.values).reverse());
        const { known: _, ...first } = { known: null, ...reckoned(one).outcome };
        const { known: __, ...second } = { known: null, ...reckoned(one, turned).outcome };
        expect(JSON.stringify(second)).toBe(JSON.stringify(first));
      }),
    );
  });

  it('never throws, whatever stands in the place of a value', () => {
    const junk = fc.oneof(
      fc.anything(),
      fc.constantFrom(
        '1e9',
        '1000000000',
        'NaN',
        'Infinity',
        '-1',
        '=1+1',
        '2026-02-30',
        '31/01/2026',
        '1,5',
        ' 3',
        '',
        'none',
      ),
    );
    fc.assert(
      fc.property(anyCase, fc.array(junk, { minLength: 8, maxLength: 8 }), (one, values) => {
        const broken = Object.fromEntries(one.own.rule.inputs.map(({ key }, place) => [key, values[place % 8]]));
        // What reaches the engine from outside may be anything.
        const { outcome } = reckoned(one, broken as InputValues);
        expect(['scored', 'missing', 'refused', 'waiting']).toContain(outcome.state);
      }),
      { numRuns: 400 },
    );
  });

  it('makes tables that the schema takes, and whose bands, matrices and inputs have no faults', () => {
    fc.assert(
      fc.property(anyCase, ({ own: { rule, points, ...caps }, settings }) => {
        const whole = table([[leaf('x', points, rule, caps)]], { declaredTotal: points, ...settings });
        expect(tableSchema.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
        const reasons = new Set(tableProblems(whole).map(({ reason }) => reason));
        for (const allowed of harmless) reasons.delete(allowed);
        expect([...reasons]).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
