import { addYears } from './days';
import type { Amount, Base, Condition, InputValues, Rule } from './rule';
import type { CriteriaTable, Criterion } from './table';
import { isDay } from './values';

type Move = (day: string) => string;

function moveConditions(conditions: readonly Condition[], move: Move): Condition[] {
  return conditions.map((one) => (one.kind === 'date' ? { ...one, day: move(one.day) } : one));
}

function moveAmount(amount: Amount, move: Move): Amount {
  if (amount.kind === 'fixed') return { ...amount, when: moveConditions(amount.when, move) };
  if (amount.kind !== 'eitherOr') return amount;
  return { ...amount, options: amount.options.map((one) => ({ ...one, when: moveConditions(one.when, move) })) };
}

function moveBase(base: Base, move: Move): Base {
  if (base.kind === 'dateBands') {
    return { ...base, bands: base.bands.map((band) => ({ ...band, through: move(band.through) })) };
  }
  return base.kind === 'lateness' && base.due !== null ? { ...base, due: move(base.due) } : base;
}

function moveRule(rule: Rule, move: Move): Rule {
  const items = <Item extends { amount: Amount; unless: readonly Condition[] }>(list: readonly Item[]) =>
    list.map((one) => ({ ...one, amount: moveAmount(one.amount, move), unless: moveConditions(one.unless, move) }));
  return {
    ...rule,
    base: moveBase(rule.base, move),
    deductions: items(rule.deductions),
    bonuses: items(rule.bonuses),
  };
}

function moveValues(values: InputValues, dates: ReadonlySet<string>, move: Move): InputValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      dates.has(key) && typeof value === 'string' && isDay(value) ? move(value) : value,
    ]),
  );
}

function moveCriterion(criterion: Criterion, move: Move): Criterion {
  const { rule, examples } = criterion;
  if (!rule) return criterion;
  const dates = new Set(rule.inputs.flatMap(({ kind, key }) => (kind === 'date' ? [key] : [])));
  return {
    ...criterion,
    rule: moveRule(rule, move),
    examples: examples.map((one) => ({
      ...one,
      values: moveValues(one.values, dates, move),
      others: one.others.map((values) => moveValues(values, dates, move)),
    })),
  };
}

/**
 * The table for another year: every day of its rules and examples moves by as many years, ids stay, so that last year's table and
 * this one can be compared. What the titles say about years is for people to mend.
 */
export function copyToYear(table: CriteriaTable, year: number): CriteriaTable {
  const move: Move = (day) => addYears(day, year - table.year);
  return { ...table, year, criteria: table.criteria.map((one) => moveCriterion(one, move)) };
}
