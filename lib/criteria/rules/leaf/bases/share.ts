import { compare, Exact, hundred, shown, zero } from '../../exact';
import type { BaseOf } from '../../rule';
import { type Bench, constant, incomplete, lookedAt, numberEntry } from '../bench';
import { definite, type Entry } from '../entries';
import { type PlanPart, planPart } from '../plans';
import { refuse } from '../trace';
import { type BasePart, earned } from './earned';

/** Below the plan no ceiling of 100 % or more can bite: the usual case costs no multiplication. */
function passesCeiling(actual: Exact, planned: Exact, ceiling: Exact): boolean {
  if (compare(actual, planned) <= 0 && compare(ceiling, hundred) >= 0) return false;
  return compare(ceiling.times(planned), actual.times(hundred)) < 0;
}

/** Standard × value ÷ plan, up to the ceiling; what passes the standard is a bonus. */
function share(entry: Entry, plan: PlanPart, ceiling: string | null, { standard }: Bench): BasePart {
  const most = constant(ceiling);
  const { input } = entry;
  return (trace) => {
    const actual = definite(trace, entry);
    const planned = plan(trace);
    if (actual === undefined || planned === undefined) return undefined;
    if (planned === null || compare(planned, zero) <= 0)
      return refuse(trace, { reason: 'plan-zero', label: input.label });
    const capped = most && passesCeiling(actual, planned, most) ? most : null;
    // One division, last: standard × 1 ÷ 3 × 3 would not be the standard again.
    const points = capped ? standard.times(capped).div(hundred) : standard.times(actual).div(planned);
    if (trace.steps) {
      // Of 100 the value is its own percentage.
      const percent = compare(planned, hundred) === 0 ? actual : actual.times(hundred).div(planned);
      trace.steps.push({
        kind: 'share',
        looked: lookedAt(input, actual),
        planned: shown(planned),
        percent: shown(percent),
        counted: shown(capped ?? percent),
        standard: shown(standard),
        points: shown(points),
      });
    }
    if (compare(points, standard) <= 0) return earned(points);
    return { standard, bonus: points.minus(standard), deduction: zero };
  };
}

/** Standard points × actual ÷ plan, up to the ceiling in %. Refuses a plan that is not above 0. */
export function proportional(base: BaseOf<'proportional'>, bench: Bench): BasePart {
  const entry = numberEntry(bench, base.actual);
  return entry ? share(entry, planPart(base.plan, bench), base.ceiling, bench) : incomplete;
}

/** Standard points × the percentage that the unit's targets reached, up to the ceiling in %. */
export function fromTargets(base: BaseOf<'fromTargets'>, bench: Bench): BasePart {
  const entry = numberEntry(bench, base.input);
  return entry ? share(entry, () => hundred, base.ceiling, bench) : incomplete;
}

/** Standard points × a score from elsewhere ÷ the highest it can be, never more than the standard. */
export function fromOutside(base: BaseOf<'fromOutside'>, bench: Bench): BasePart {
  const entry = numberEntry(bench, base.input);
  const outOf = new Exact(base.outOf);
  return entry ? share(entry, () => outOf, '100', bench) : incomplete;
}
