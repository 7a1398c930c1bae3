import { addDays } from '@/lib/criteria/rules/days';
import type { Base, Input, InputValues, Rule } from '@/lib/criteria/rules/rule';
import { leavesOf } from '@/lib/criteria/rules/tree';
import { noAnswers, type UnitAnswers } from '@/lib/scores/rules/answers';
import { seededNumbers } from '@/lib/scores/rules/ranking/random';
import {
  bands,
  bonus,
  choice,
  count,
  day,
  deduct,
  fixed,
  input,
  interval,
  leaf,
  perCase,
  rule,
  section,
  table,
  when,
  yesNo,
} from '../support/criteria';

const plan = { kind: 'input', input: 'p' } as const;
const shares = bands({ '(98..': '5', '97..98': '4', '96..97)': '3', '..96)': '0' });
const parts = ['..1)', '1..5)', '5..'].map(interval);
const matrix = {
  rows: { kind: 'number', input: 'a', parts },
  columns: { kind: 'number', input: 'size', parts: ['..1000)', '1000..2000)', '2000..'].map(interval) },
  cells: [
    ['5', '5', '5'],
    ['3', '4', '4.5'],
    ['0', '1', '2'],
  ],
} as const;

/** One of every kind of base, as real tables use them. */
const bases: readonly (readonly [Base, Input[]])[] = [
  [{ kind: 'direct', input: 'a' }, [input('a', { measure: 'điểm' })]],
  [{ kind: 'passFail', input: 'a' }, [yesNo('a')]],
  [{ kind: 'numberBands', input: 'a', bands: shares }, [input('a')]],
  [
    {
      kind: 'dateBands',
      input: 'a',
      bands: [
        { through: '2026-02-28', points: '5' },
        { through: '2026-03-31', points: '2.5' },
      ],
      later: '0',
      never: '0',
    },
    [day('a')],
  ],
  [
    {
      kind: 'lateness',
      input: 'a',
      due: null,
      bands: [
        { throughDays: 0, points: '5' },
        { throughDays: 5, points: '2' },
      ],
      later: '0',
      never: '0',
    },
    [count('a', { measure: 'ngày' })],
  ],
  [
    {
      kind: 'levels',
      input: 'a',
      levels: ['x', 'y', 'z'].map((id, place) => ({ choice: id, points: String(5 - place) })),
    },
    [choice('a', { x: 'Đủ', y: 'Thiếu ít', z: 'Thiếu nhiều' })],
  ],
  [{ kind: 'standard' }, []],
  [{ kind: 'matrix', ...matrix }, [input('a'), count('size', { measure: 'hồ sơ' })]],
  [
    {
      kind: 'planVariance',
      actual: 'a',
      plan,
      noPlan: '-3',
      bands: bands({ '..95)': '-2', '95..100)': '-1', '100..100': '0', '(100..120)': '1', '120..': '2' }),
    },
    [count('a', { measure: 'cuộc' }), count('p', { measure: 'cuộc', minimum: '1', mayBeNone: true })],
  ],
  [{ kind: 'proportional', actual: 'a', plan, ceiling: '120' }, [input('a'), input('p', { minimum: '1' })]],
  [{ kind: 'relative', actual: 'a', plan }, [input('a'), input('p', { minimum: '1', mayBeNone: true })]],
  [{ kind: 'fromTargets', input: 'a', ceiling: '100' }, [input('a', { maximum: '200' })]],
  [{ kind: 'fromOutside', input: 'a', outOf: '100' }, [input('a', { maximum: '100' })]],
  [
    { kind: 'priorAward', input: 'a', levels: [{ choice: 'x', points: '5' }] },
    [choice('a', { x: 'Cờ thi đua' }, { mayBeNone: true, source: { kind: 'priorAward' } })],
  ],
];

/** Deductions and bonuses of every second leaf: cases with an exception, steps, one of two. */
const late = deduct('Trễ hạn', perCase('late', '0.5'), { cap: '1.5', unless: [when.yes('self')] });
const models = bonus('Mô hình mới', perCase('models', '0.5'), { cap: '1' });
const either = bonus(
  'Một trong hai',
  {
    kind: 'eitherOr',
    options: [
      { title: 'Cấp tỉnh', when: [when.yes('self')], points: '0.5' },
      { title: 'Trung ương', when: [when.number('models', '2..')], points: '1' },
    ],
  },
  { onlyWhenStandardMet: true },
);

function ruleAt(place: number): Rule {
  const [base, inputs] = bases[place % bases.length] ?? [{ kind: 'standard' }, []];
  const more = [count('late'), yesNo('self'), count('models')];
  if (place % 4 === 1) return rule(base, [...inputs, ...more], { deductions: [late], bonuses: [models, either] });
  if (place % 4 === 3)
    return rule(base, [...inputs, yesNo('self')], { deductions: [deduct('Vi phạm', fixed('1', when.yes('self')))] });
  return rule(base, inputs);
}

/** 176 leaves in 5 sections of 5 levels, as the widest real table. */
export const wideTable = table(
  Array.from({ length: 5 }, (_, top) => {
    const leaves = Array.from({ length: top === 0 ? 36 : 35 }, (__, place) =>
      leaf(`${top}.${place}`, '5', ruleAt(top * 35 + place), { bonusCap: '2', deductionCap: '3' }),
    );
    const groups = [0, 1, 2, 3, 4, 5, 6].map((group) => leaves.filter((___, place) => place % 7 === group));
    return section(
      `s${top}`,
      null,
      groups.map((group, place) =>
        section(
          `s${top}.${place}`,
          null,
          group.map((one) => [one]),
        ),
      ),
      { bonusCap: '20' },
    );
  }),
  { bonusCap: '50' },
);

/** Two of three answers are good ones: the units reach 79 to 86 %, rather less than real blocs, so that there is much to explain. */
function answerTo({ kind, choices, measure }: Input, below: (limit: number) => number): string | boolean {
  const isGood = below(3) > 0;
  if (kind === 'yesNo') return isGood || below(2) === 0;
  if (kind === 'date') return addDays('2026-02-01', isGood ? below(20) : 20 + below(70));
  if (kind === 'choice') return choices[isGood ? 0 : below(choices.length)]?.id ?? '';
  if (measure === 'trường hợp') return String(isGood ? 0 : below(5));
  if (kind === 'count') return String(measure === 'ngày' ? (isGood ? 0 : below(8)) : 1 + below(3000));
  return isGood ? '100' : ((900 + below(100)) / 10).toFixed(1);
}

/** Fifteen units with an answer to everything, the same ones at each run. */
export function wideBloc(): UnitAnswers[] {
  const below = seededNumbers(176);
  return Array.from({ length: 15 }, (_, unit): UnitAnswers => {
    const values = leavesOf(wideTable).map(({ id, rule: own }): [string, InputValues] => [
      id,
      Object.fromEntries((own?.inputs ?? []).map((one) => [one.key, answerTo(one, below)])),
    ]);
    return { ...noAnswers(`u${unit}`), values: Object.fromEntries(values) };
  });
}
