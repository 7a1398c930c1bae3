import { type Period, periods } from '@/lib/campaigns/rules/phases';
import type { Calendar } from './calendar';
import type { TargetSpec } from './data/target-spec';
import { ownTargets, sharedTargets } from './data/targets';
import { predecessorTargets, toldTargets } from './data/told-targets';
import { addDays } from './days';
import { type Random, randomOf } from './random';
import type { SeedUnit } from './units';

/** What a report says of a target in one period; all null where there is nothing to tell yet. */
export type Result = { actual: string | null; actualOn: string | null; actualYes: boolean | null };
export const noResult: Result = { actual: null, actualOn: null, actualYes: null };

/** What a unit promised for one target, and what it achieves by the end of each period. */
export type Course = {
  spec: TargetSpec;
  planned: string | null;
  plannedOn: string | null;
  results: Record<Period, Result>;
};

const shareOfYear: Record<Period, number> = { q1: 0.22, half: 0.48, nine: 0.75, year: 1 };
const shareOfPeriod: Record<Period, number> = { q1: 0.22, half: 0.26, nine: 0.27, year: 0.25 };

const mostTargets = 20;

/** The targets of a unit: its own political task, and those that all share. */
export function specsOf(unit: SeedUnit): TargetSpec[] {
  const own = toldTargets[predecessorTargets[unit.code] ?? unit.code] ?? ownTargets[unit.bloc.kind];
  const random = randomOf('specs', unit.code);
  // Not everybody registers everything: lighter shared lines are left out now and then, and beyond the most that anyone has.
  const wanted = sharedTargets.filter((spec) => spec.weight > 4 || spec.fixed || random.chance(0.75));
  const byWeight = [...wanted].sort((a, b) => b.weight - a.weight).slice(0, mostTargets - own.length);
  return [...own, ...wanted.filter((spec) => byWeight.includes(spec))];
}

function rounded(value: number, digits: number): number {
  const step = digits === 0 && value >= 1000 ? 10 : 10 ** -digits;
  return Number((Math.round(value / step) * step).toFixed(digits));
}

const isShare = (spec: TargetSpec) => spec.measure.startsWith('%') && spec.plan <= 100 && spec.plan > 20;

/** The plan of a year; `age` counts years from the current one (0, −1, …). */
function planOf(spec: TargetSpec, unit: SeedUnit, age: number): number {
  if (spec.fixed) return spec.plan;
  const random = randomOf('size', unit.code, spec.key);
  const own = unit.code in toldTargets && spec.group === 'political';
  if (isShare(spec))
    return Math.min(100, rounded(spec.plan + (own ? 0 : random.between(-1.5, 1)) + age * 0.5, spec.digits));
  const size = own ? 1 : random.between(0.75, 1.3);
  const growth = spec.direction === 'less' ? 0.93 : spec.measure === '%' ? 1 : 1.05;
  return Math.max(10 ** -spec.digits, rounded(spec.plan * size * growth ** age, spec.digits));
}

/** What stands at the end of the year. `form` is how well the unit does in that year, about 1. */
function finalOf(spec: TargetSpec, plan: number, form: number, random: Random): number {
  if (spec.direction === 'less' && plan === 0) return random.chance(0.84) ? 0 : random.whole(1, 3);
  if (spec.direction === 'less')
    return rounded(Math.max(0, plan * (2 - form * random.between(0.95, 1.1))), spec.digits);
  if (!isShare(spec)) return Math.max(0, rounded(plan * form * random.between(0.95, 1.06), spec.digits));
  if (plan === 100) return random.chance(0.75) ? 100 : rounded(100 - random.between(0.5, 6), spec.digits);
  return Math.min(100, rounded(plan + (form - 1) * 22 + random.between(-1.2, 1.4), spec.digits));
}

function numberBy(spec: TargetSpec, final: number, period: Period, random: Random): number {
  if (period === 'year' && spec.accumulation !== 'perPeriod') return final;
  const share = shareOfYear[period] * random.between(0.95, 1.05);
  if (spec.accumulation === 'perPeriod') return rounded(final * shareOfPeriod[period], spec.digits);
  if (spec.accumulation === 'cumulative')
    return spec.digits === 0 && final < 10 ? Math.floor(final * share) : rounded(final * share, spec.digits);
  if (spec.direction === 'less') return rounded(final * (1 + 0.15 * (1 - share)), spec.digits);
  if (isShare(spec))
    return final === 100 ? 100 : Math.min(100, rounded(final - (1 - share) * random.between(-0.4, 2.5), spec.digits));
  return rounded(final * (0.94 + 0.06 * share), spec.digits);
}

const periodEnd: Record<Period, string> = { q1: '03-31', half: '06-30', nine: '09-30', year: '12-15' };

function dayCourse(spec: TargetSpec, calendar: Calendar, random: Random): Omit<Course, 'spec'> {
  const plannedOn = calendar.day(spec.by ?? '12-31');
  const doneOn = addDays(plannedOn, random.chance(0.88) ? -random.whole(1, 12) : random.whole(1, 10));
  const results = (period: Period): Result =>
    doneOn <= calendar.day(periodEnd[period]) ? { ...noResult, actualOn: doneOn } : noResult;
  return { planned: null, plannedOn, results: byPeriod(results) };
}

function byPeriod(result: (period: Period) => Result): Record<Period, Result> {
  return { q1: result('q1'), half: result('half'), nine: result('nine'), year: result('year') };
}

/** The whole year of one target of one unit. */
export function courseOf(spec: TargetSpec, unit: SeedUnit, calendar: Calendar, age: number): Course {
  const random = randomOf('course', unit.code, spec.key, calendar.year);
  if (spec.direction === 'byDate') return { spec, ...dayCourse(spec, calendar, random) };
  if (spec.direction === 'yesNo') {
    const met = random.chance(0.9);
    const results = byPeriod((period) => (period === 'year' ? { ...noResult, actualYes: met } : noResult));
    return { spec, planned: null, plannedOn: null, results };
  }
  const plan = planOf(spec, unit, age);
  const form = randomOf('form', unit.code, calendar.year).between(0.93, 1.08);
  const final = finalOf(spec, plan, form, random);
  const numbers = Object.fromEntries(periods.map((period) => [period, numberBy(spec, final, period, random)]));
  const results = byPeriod((period) => ({ ...noResult, actual: String(numbers[period]) }));
  return { spec, planned: String(plan), plannedOn: null, results };
}

/** What the year's end of a course was, as next year's starting point. */
export function finalResult({ spec, results }: Course): Result {
  if (spec.accumulation !== 'perPeriod') return results.year;
  const sum = periods.reduce((total, period) => total + Number(results[period].actual ?? 0), 0);
  return { ...noResult, actual: String(rounded(sum, spec.digits)) };
}
