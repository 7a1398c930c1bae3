import { type LeafSettings, leafFacts, prepareLeaf } from '@/lib/criteria/rules/leaf/prepare';
import { scoreLeaf } from '@/lib/criteria/rules/leaf/score';
import type {
  Amount,
  Base,
  Bonus,
  Condition,
  Deduction,
  Input,
  InputValues,
  Interval,
  NumberBand,
  Rule,
} from '@/lib/criteria/rules/rule';
import type { CriteriaTable, Criterion } from '@/lib/criteria/rules/table';

/** Small words to write criteria tables in tests: a leaf in one line, a table in a page. */

/** "98..", "(98..", "97..98)": from, to; a bracket leaves the number itself out, nothing means without end. */
export function interval(text: string): Interval {
  const match = /^(\()?(-?[\d.]*?)\.\.(-?[\d.]*?)(\))?$/.exec(text);
  if (!match) throw new Error(`Not an interval: ${text}`);
  const [, open, from, to, close] = match;
  return {
    from: from ? { value: from, included: !open } : null,
    to: to ? { value: to, included: !close } : null,
  };
}

export const bands = (points: Record<string, string | null>): NumberBand[] =>
  Object.entries(points).map(([text, given]) => ({ ...interval(text), points: given }));

export function input(key: string, wish: Partial<Input> = {}): Input {
  return {
    key,
    label: `Số liệu ${key}`,
    kind: 'number',
    measure: '%',
    source: { kind: 'manual' },
    mayBeNone: false,
    minimum: null,
    maximum: null,
    choices: [],
    ...wish,
  };
}

export const count = (key: string, wish: Partial<Input> = {}) =>
  input(key, { kind: 'count', measure: 'trường hợp', ...wish });
export const yesNo = (key: string, wish: Partial<Input> = {}) => input(key, { kind: 'yesNo', measure: '', ...wish });
export const day = (key: string, wish: Partial<Input> = {}) =>
  input(key, { kind: 'date', measure: '', mayBeNone: true, ...wish });
export const choice = (key: string, labels: Record<string, string>, wish: Partial<Input> = {}) =>
  input(key, {
    kind: 'choice',
    measure: '',
    choices: Object.entries(labels).map(([id, label]) => ({ id, label })),
    ...wish,
  });

export const when = {
  yes: (key: string): Condition => ({ kind: 'yesNo', input: key, is: true }),
  no: (key: string): Condition => ({ kind: 'yesNo', input: key, is: false }),
  number: (key: string, text: string): Condition => ({ kind: 'number', input: key, ...interval(text) }),
  after: (key: string, on: string): Condition => ({ kind: 'date', input: key, is: 'after', day: on }),
};

export const deduct = (title: string, amount: Amount, wish: Partial<Deduction> = {}): Deduction => ({
  id: title,
  title,
  amount,
  cap: null,
  unless: [],
  ...wish,
});
export const bonus = (title: string, amount: Amount, wish: Partial<Bonus> = {}): Bonus => ({
  ...deduct(title, amount),
  onlyWhenStandardMet: false,
  ...wish,
});
export const perCase = (key: string, each: string): Amount => ({ kind: 'perCase', input: key, each });
export const fixed = (points: string, ...conditions: Condition[]): Amount => ({
  kind: 'fixed',
  when: conditions,
  points,
});

export const rule = (base: Base, inputs: Input[] = [], wish: Partial<Rule> = {}): Rule => ({
  inputs,
  base,
  deductions: [],
  bonuses: [],
  ...wish,
});

export function leaf(id: string, points: string | null, own: Rule | null, wish: Partial<Criterion> = {}): Criterion {
  return {
    id,
    parentId: null,
    ordinal: 0,
    code: id,
    title: `Tiêu chí ${id}`,
    points,
    bonusCap: null,
    deductionCap: null,
    evidence: 'optional',
    legalGround: '',
    scorer: null,
    note: '',
    rule: own,
    examples: [],
    ...wish,
  };
}

/** A section with its children in order. */
export function section(id: string, points: string | null, children: Criterion[][], wish: Partial<Criterion> = {}) {
  const below = children.map(([first, ...others], ordinal) =>
    first ? [{ ...first, parentId: id, ordinal }, ...others] : [],
  );
  return [leaf(id, points, null, wish), ...below.flat()];
}

/** A table with these criteria at the top, each a leaf or a section with what is below it. */
export function table(tops: Criterion[][], wish: Partial<CriteriaTable> = {}): CriteriaTable {
  return {
    title: 'Bảng tiêu chí',
    year: 2026,
    legalGround: '',
    declaredTotal: null,
    decimals: 2,
    bonusCap: null,
    deductionCap: null,
    leafFloor: 'zero',
    notAssigned: 'percentage',
    classification: { basis: 'total', conditions: [], classes: [] },
    tieBreaks: [],
    vetoes: [],
    criteria: tops.flatMap(([first, ...others], ordinal) => (first ? [{ ...first, ordinal }, ...others] : [])),
    ...wish,
  };
}

type LeafSetting = Partial<LeafSettings> & Pick<Partial<Criterion>, 'bonusCap' | 'deductionCap'>;

/** What a rule gives for these values: "4.5", or "missing a", "refused value-below", "waiting". `others` are the bloc's other units. */
export function pointsOf(
  own: Rule,
  points: string,
  values: InputValues,
  { others, ...wish }: LeafSetting & { others?: InputValues[] } = {},
): string {
  const { bonusCap = null, deductionCap = null, ...settings } = wish;
  const prepared = prepareLeaf(leaf('x', points, own, { bonusCap, deductionCap }), {
    decimals: 2,
    leafFloor: 'zero',
    ...settings,
  });
  const outcome = scoreLeaf(prepared, values, others ? leafFacts(prepared, [values, ...others]) : null);
  if (outcome.state === 'scored') return outcome.parts.points.toFixed();
  if (outcome.state === 'missing') return `missing ${outcome.missing.join(' ')}`;
  return outcome.state === 'refused' ? `refused ${outcome.refusals.map(({ reason }) => reason).join(' ')}` : 'waiting';
}
