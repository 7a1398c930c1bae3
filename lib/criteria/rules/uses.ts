import type { Amount, Base, Condition, InputKind, Matrix, Plan, Rule } from './rule';

/** One place where a rule looks at an input. */
export type InputUse = {
  readonly key: string;
  readonly kinds: readonly InputKind[];
  /** The title of the deduction or bonus; nothing for the base. */
  readonly part: string;
  /** Whether the answer "none" means something here. */
  readonly takesNone: boolean;
};

const numeric: readonly InputKind[] = ['number', 'count'];

type Use = Omit<InputUse, 'part'>;
const use = (key: string, kinds: readonly InputKind[], takesNone: boolean): Use => ({ key, kinds, takesNone });

function matrixUses({ rows, columns }: Matrix): Use[] {
  return [rows, columns].map((axis) => use(axis.input, axis.kind === 'number' ? numeric : ['choice'], false));
}

function planUses(plan: Plan | null, takesNone: boolean): Use[] {
  if (!plan || plan.kind === 'fixed') return [];
  return [use(plan.input, numeric, takesNone && plan.kind === 'input')];
}

/** Where conditions look at inputs. */
export function conditionUses(conditions: readonly Condition[]): Use[] {
  return conditions.map(({ kind, input }) => use(input, kind === 'number' ? numeric : [kind], true));
}

/** Where the base of a rule looks at inputs. */
export function baseUses(base: Base): Use[] {
  switch (base.kind) {
    case 'standard':
      return [];
    case 'matrix':
      return matrixUses(base);
    case 'passFail':
      return [use(base.input, ['yesNo'], false)];
    case 'dateBands':
      return [use(base.input, ['date'], true)];
    case 'lateness':
      return [use(base.input, ['date', 'count'], true)];
    case 'levels':
    case 'priorAward':
      return [use(base.input, ['choice'], true)];
    case 'planVariance':
    case 'relative':
      return [use(base.actual, numeric, false), ...planUses(base.plan, true)];
    case 'proportional':
      return [use(base.actual, numeric, false), ...planUses(base.plan, false)];
    default:
      return [use(base.input, numeric, false)];
  }
}

/** Where the amount of a deduction or bonus looks at inputs. */
export function amountUses(amount: Amount): Use[] {
  if (amount.kind === 'matrix') return matrixUses(amount);
  if (amount.kind === 'fixed') return conditionUses(amount.when);
  if (amount.kind === 'eitherOr') return amount.options.flatMap(({ when }) => conditionUses(when));
  return amount.kind === 'levels' ? [use(amount.input, ['choice'], true)] : [use(amount.input, numeric, false)];
}

/** Every look of a rule at an input, in the order of the rule. */
export function inputUses(rule: Rule): InputUse[] {
  const items = [...rule.deductions, ...rule.bonuses];
  return [
    ...baseUses(rule.base).map((one) => ({ ...one, part: '' })),
    ...items.flatMap(({ title, amount, unless }) =>
      [...amountUses(amount), ...conditionUses(unless)].map((one) => ({ ...one, part: title })),
    ),
    ...rule.inputs.flatMap(({ source }) =>
      source.kind === 'ratio'
        ? [source.part, source.whole].map((key) => ({ ...use(key, numeric, false), part: '' }))
        : [],
    ),
  ];
}
