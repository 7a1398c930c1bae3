import type {
  Amount,
  Base,
  Bonus,
  Condition,
  Deduction,
  Input,
  InputSource,
  InputValues,
  NumberBand,
  Rule,
} from '@/lib/criteria/rules/rule';

/** Short words to write a criteria table: a leaf in a few lines. The rules themselves are in lib/criteria/rules. */
export type LeafSpec = {
  key: string;
  title: string;
  points: string;
  rule: Rule;
  bonusCap?: string;
  deductionCap?: string;
  evidence?: 'required' | 'optional';
  ground?: string;
  note?: string;
  owner?: string;
  /** The owner as a unit, by its code: told bloc only. */
  ownerUnit?: string;
  /** Values of the unit, then what they must give; the values of others where units are compared. */
  examples?: readonly (readonly [values: InputValues, points: string, others?: readonly InputValues[]])[];
};

export type SectionSpec = {
  key: string;
  title: string;
  bonusCap?: string;
  deductionCap?: string;
  groups: readonly { key: string; title: string; leaves: readonly LeafSpec[] }[];
};

const manual: InputSource = { kind: 'manual' };

function input(key: string, kind: Input['kind'], label: string, wish: Partial<Input> = {}): Input {
  const rest = { source: manual, mayBeNone: false, minimum: null, maximum: null, choices: [] };
  return { key, label, kind, measure: '', ...rest, ...wish };
}

export const percent = (label: string, key = 's1', wish: Partial<Input> = {}) =>
  input(key, 'number', label, { measure: '%', maximum: '100', ...wish });
export const amount = (label: string, measure: string, key = 's1', wish: Partial<Input> = {}) =>
  input(key, 'number', label, { measure, ...wish });
export const cases = (label: string, measure: string, key = 's1', wish: Partial<Input> = {}) =>
  input(key, 'count', label, { measure, ...wish });
export const dayOf = (label: string, key = 's1') => input(key, 'date', label, { mayBeNone: true });
export const yesNo = (label: string, key = 's1') => input(key, 'yesNo', label);
/** Levels "m1", "m2" … in the order of their labels. */
export const levelsOf = (label: string, labels: readonly string[], key = 's1', wish: Partial<Input> = {}) =>
  input(key, 'choice', label, { choices: labels.map((one, place) => ({ id: `m${place + 1}`, label: one })), ...wish });

export const rule = (base: Base, inputs: readonly Input[], wish: Partial<Rule> = {}): Rule => ({
  inputs,
  base,
  deductions: [],
  bonuses: [],
  ...wish,
});

/** Bands from the best down: each begins at its number, the last is all below. */
export function steps(...rows: readonly (readonly [from: string, points: string])[]): NumberBand[] {
  return rows.map(([from, points], place) => {
    const above = rows[place - 1];
    return {
      from: from === '' ? null : { value: from, included: true },
      to: above ? { value: above[0], included: false } : null,
      points,
    };
  });
}

export const banded = (of: Input, ...rows: readonly (readonly [from: string, points: string])[]): Rule =>
  rule({ kind: 'numberBands', input: of.key, bands: steps(...rows) }, [of]);
export const passed = (label: string): Rule => rule({ kind: 'passFail', input: 's1' }, [yesNo(label)]);
export const direct = (label: string, points: string): Rule =>
  rule({ kind: 'direct', input: 's1' }, [amount(label, 'điểm', 's1', { maximum: points })]);
export const chosen = (of: Input, ...points: readonly string[]): Rule =>
  rule(
    { kind: 'levels', input: of.key, levels: points.map((one, place) => ({ choice: `m${place + 1}`, points: one })) },
    [of],
  );

export const deduct = (title: string, by: Amount, wish: Partial<Deduction> = {}): Deduction => ({
  ...{ id: '', title, amount: by, cap: null, unless: [], ...wish },
});
export const bonus = (title: string, by: Amount, wish: Partial<Bonus> = {}): Bonus => ({
  ...{ id: '', title, amount: by, cap: null, unless: [], onlyWhenStandardMet: false, ...wish },
});
export const each = (key: string, points: string): Amount => ({ kind: 'perCase', input: key, each: points });
export const when = (key: string): Condition[] => [{ kind: 'yesNo', input: key, is: true }];
export const once = (points: string, ...conditions: Condition[]): Amount => ({
  kind: 'fixed',
  points,
  when: conditions,
});
