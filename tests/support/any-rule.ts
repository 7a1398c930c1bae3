import fc from 'fast-check';
import { addDays } from '@/lib/criteria/rules/days';
import type {
  Amount,
  Base,
  Bonus,
  Condition,
  Deduction,
  Input,
  InputValues,
  Interval,
  Plan,
  Rule,
} from '@/lib/criteria/rules/rule';
import { choice, count, day, input, yesNo } from './criteria';

/** Random rules that are sane: bands without gaps, points no finer than the table's decimals, every input declared. */
export type AnyLeaf = { rule: Rule; points: string; bonusCap: string | null; deductionCap: string | null };

type Sized = { readonly decimals: number; readonly standard: number };
type Made<Part> = { readonly part: Part; readonly inputs: readonly Input[] };

const text = (units: number, decimals: number) =>
  decimals === 0 ? String(units) : (units / 10 ** decimals).toFixed(decimals);

/** Points up to a number of whole points. */
const points = ({ decimals }: Sized, most: number) =>
  fc.integer({ min: 0, max: Math.round(most * 10 ** decimals) }).map((units) => text(units, decimals));

/** Gapless intervals over everything, from cuts; each cut belongs to the side above or below it. */
const intervals = fc
  .uniqueArray(fc.record({ at: fc.integer({ min: 1, max: 75 }).map((one) => one * 2), above: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
    selector: ({ at }) => at,
  })
  .map((cuts): Interval[] => {
    const sorted = cuts.toSorted((left, right) => left.at - right.at);
    return Array.from({ length: sorted.length + 1 }, (_, place) => {
      const [from, to] = [sorted[place - 1], sorted[place]];
      return {
        from: from ? { value: String(from.at), included: from.above } : null,
        to: to ? { value: String(to.at), included: !to.above } : null,
      };
    });
  });

const bandsOf = (sized: Sized, most: number) =>
  intervals.chain((list) =>
    fc
      .tuple(
        fc.array(points(sized, most), { minLength: list.length, maxLength: list.length }),
        fc.constantFrom(0, 1, -1),
      )
      .map(([given, order]) => {
        const row = order === 0 ? given : given.toSorted((left, right) => (Number(left) - Number(right)) * order);
        return list.map((one, place) => ({ ...one, points: row[place] ?? '0' }));
      }),
  );

const conditionOn = (key: string): fc.Arbitrary<Made<Condition>> =>
  fc.oneof(
    fc.boolean().map((is) => ({ part: { kind: 'yesNo' as const, input: key, is }, inputs: [yesNo(key)] })),
    intervals.map(([first]) => ({
      part: { kind: 'number' as const, input: key, from: first?.from ?? null, to: first?.to ?? null },
      inputs: [input(key)],
    })),
    fc.constantFrom('through' as const, 'after' as const).map((is) => ({
      part: { kind: 'date' as const, input: key, is, day: '2026-03-31' },
      inputs: [day(key)],
    })),
    fc.constant({
      part: { kind: 'choice' as const, input: key, oneOf: ['b'] },
      inputs: [choice(key, { a: 'A', b: 'B' })],
    }),
  );

const matrixOn = (key: string, sized: Sized, most: number) =>
  fc.tuple(intervals, intervals).chain(([rows, columns]) =>
    fc
      .array(fc.array(points(sized, most), { minLength: columns.length, maxLength: columns.length }), {
        minLength: rows.length,
        maxLength: rows.length,
      })
      .map((cells) => ({
        part: {
          rows: { kind: 'number' as const, input: `${key}r`, parts: rows },
          columns: { kind: 'number' as const, input: `${key}c`, parts: columns },
          cells,
        },
        inputs: [input(`${key}r`), count(`${key}c`)],
      })),
  );

const levelsOn = (key: string, sized: Sized, most: number) =>
  fc.array(points(sized, most), { minLength: 3, maxLength: 3 }).map((given) => ({
    part: { input: key, levels: ['a', 'b', 'c'].map((id, place) => ({ choice: id, points: given[place] ?? '0' })) },
    inputs: [choice(key, { a: 'A', b: 'B', c: 'C' }, { mayBeNone: true })],
  }));

const planOn = (key: string): fc.Arbitrary<Made<Plan>> =>
  fc.oneof(
    fc.constant({ part: { kind: 'input' as const, input: key }, inputs: [input(key, { minimum: '1' })] }),
    fc
      .integer({ min: 1, max: 200 })
      .map((value) => ({ part: { kind: 'fixed' as const, value: String(value) }, inputs: [] })),
    intervals.map((list) => ({
      part: {
        kind: 'bySize' as const,
        input: key,
        bands: list.map((one, place) => ({ ...one, planned: String(70 + place) })),
      },
      inputs: [count(key)],
    })),
  );

const dayBands = (sized: Sized) =>
  fc.array(points(sized, sized.standard), { minLength: 4, maxLength: 4 }).map((given) => {
    const [first = '0', second = '0', later = '0', never = '0'] = given;
    return { first, second, later, never };
  });

const ceilings = fc.constantFrom(null, '100', '120');
const actual = [input('a')];

function anyBase(sized: Sized): fc.Arbitrary<Made<Base>> {
  const of = <Part extends Base>(part: Part, inputs: readonly Input[]): Made<Base> => ({ part, inputs });
  return fc.oneof(
    fc.constant(of({ kind: 'direct', input: 'a' }, actual)),
    fc.constant(of({ kind: 'passFail', input: 'a' }, [yesNo('a')])),
    fc.constant(of({ kind: 'standard' }, [])),
    bandsOf(sized, sized.standard).map((bands) => of({ kind: 'numberBands', input: 'a', bands }, actual)),
    dayBands(sized).map(({ first, second, later, never }) => {
      const bands = [
        { through: '2026-02-28', points: first },
        { through: '2026-03-31', points: second },
      ];
      return of({ kind: 'dateBands', input: 'a', bands, later, never }, [day('a')]);
    }),
    fc.tuple(dayBands(sized), fc.boolean()).map(([{ first, second, later, never }, isDay]) => {
      const bands = [
        { throughDays: 0, points: first },
        { throughDays: 5, points: second },
      ];
      const kind = 'lateness' as const;
      const due = isDay ? '2026-03-15' : null;
      return of({ kind, input: 'a', due, bands, later, never }, [isDay ? day('a') : count('a', { mayBeNone: true })]);
    }),
    levelsOn('a', sized, sized.standard).map(({ part, inputs }) => of({ kind: 'levels', ...part }, inputs)),
    levelsOn('a', sized, sized.standard).map(({ part, inputs }) => of({ kind: 'priorAward', ...part }, inputs)),
    matrixOn('a', sized, sized.standard).map(({ part, inputs }) => of({ kind: 'matrix', ...part }, inputs)),
    fc.tuple(planOn('p'), bandsOf(sized, 3), points(sized, 3)).map(([{ part: plan, inputs }, bands, noPlan]) => {
      const signed = bands.map((band, place) => (place === 0 ? { ...band, points: `-${band.points}` } : band));
      return of({ kind: 'planVariance', actual: 'a', plan, noPlan: `-${noPlan}`, bands: signed }, [
        ...actual,
        ...inputs,
      ]);
    }),
    fc
      .tuple(planOn('p'), ceilings)
      .map(([{ part: plan, inputs }, ceiling]) =>
        of({ kind: 'proportional', actual: 'a', plan, ceiling }, [...actual, ...inputs]),
      ),
    planOn('p').map(({ part: plan, inputs }) => of({ kind: 'relative', actual: 'a', plan }, [...actual, ...inputs])),
    ceilings.map((ceiling) => of({ kind: 'fromTargets', input: 'a', ceiling }, actual)),
    fc.constant(of({ kind: 'fromOutside', input: 'a', outOf: '100' }, actual)),
  );
}

function anyAmount(key: string, sized: Sized): fc.Arbitrary<Made<Amount>> {
  const of = <Part extends Amount>(part: Part, inputs: readonly Input[]): Made<Amount> => ({ part, inputs });
  return fc.oneof(
    points(sized, 2).map((each) => of({ kind: 'perCase', input: key, each }, [count(key)])),
    fc
      .tuple(conditionOn(key), points(sized, 3))
      .map(([{ part, inputs }, given]) => of({ kind: 'fixed', when: [part], points: given }, inputs)),
    levelsOn(key, sized, 3).map(({ part, inputs }) => of({ kind: 'levels', ...part }, inputs)),
    bandsOf(sized, 3).map((bands) => of({ kind: 'numberBands', input: key, bands }, [input(key)])),
    matrixOn(key, sized, 3).map(({ part, inputs }) => of({ kind: 'matrix', ...part }, inputs)),
    fc
      .tuple(fc.constantFrom('above' as const, 'below' as const), fc.integer({ min: 1, max: 120 }), points(sized, 1))
      .map(([beyond, threshold, each]) =>
        of({ kind: 'step', input: key, beyond, threshold: String(threshold), every: '2.5', each }, [input(key)]),
      ),
    fc
      .tuple(conditionOn(`${key}x`), conditionOn(`${key}y`), points(sized, 2), points(sized, 3))
      .map(([one, two, less, more]) =>
        of(
          {
            kind: 'eitherOr',
            options: [
              { title: 'một', when: [one.part], points: less },
              { title: 'hai', when: [one.part, two.part], points: more },
            ],
          },
          [...one.inputs, ...two.inputs],
        ),
      ),
  );
}

const cap = (sized: Sized) => fc.option(points(sized, 4));

function anyItem(key: string, sized: Sized): fc.Arbitrary<Made<Deduction>> {
  return fc
    .tuple(anyAmount(key, sized), cap(sized), fc.option(conditionOn(`${key}u`), { freq: 2 }))
    .map(([amount, most, unless]) => ({
      part: { id: key, title: `Khoản ${key}`, amount: amount.part, cap: most, unless: unless ? [unless.part] : [] },
      inputs: [...amount.inputs, ...(unless?.inputs ?? [])],
    }));
}

/** A random leaf of a table with so many decimals. */
export function anyLeaf(decimals: number): fc.Arbitrary<AnyLeaf> {
  return fc.integer({ min: 0, max: 20 }).chain((standard) => {
    const sized: Sized = { decimals, standard };
    const items = (prefix: string) =>
      fc.tuple(anyItem(`${prefix}1`, sized), anyItem(`${prefix}2`, sized), fc.integer({ min: 0, max: 2 }));
    return fc
      .tuple(anyBase(sized), items('d'), items('b'), cap(sized), cap(sized), fc.boolean())
      .map(([base, [d1, d2, deductions], [b1, b2, bonuses], bonusCap, deductionCap, onlyWhenStandardMet]): AnyLeaf => {
        const [taken, added] = [[d1, d2].slice(0, deductions), [b1, b2].slice(0, bonuses)];
        const parts = added.map(({ part }): Bonus => ({ ...part, onlyWhenStandardMet }));
        const inputs = [base, ...taken, ...added].flatMap((one) => one.inputs);
        const rule = { inputs, base: base.part, deductions: taken.map(({ part }) => part), bonuses: parts };
        return { rule, points: String(standard), bonusCap, deductionCap };
      });
  });
}

function anyValue({ kind, choices, mayBeNone, minimum }: Input): fc.Arbitrary<string | boolean> {
  const least = Number(minimum ?? 0);
  const values: Record<Input['kind'], fc.Arbitrary<string | boolean>> = {
    number: fc.integer({ min: least * 10, max: 2000 }).map((tenths) => (tenths / 10).toFixed(1)),
    count: fc.integer({ min: least, max: 160 }).map(String),
    date: fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-01-01', days)),
    choice: fc.constantFrom(...choices.map(({ id }) => id), ...(choices.length === 0 ? [''] : [])),
    yesNo: fc.boolean(),
  };
  return mayBeNone ? fc.oneof({ weight: 5, arbitrary: values[kind] }, fc.constant('none')) : values[kind];
}

/** Valid answers to every input of a rule. */
export function anyValues(rule: Rule): fc.Arbitrary<InputValues> {
  return fc.record(Object.fromEntries(rule.inputs.map((one) => [one.key, anyValue(one)])));
}
