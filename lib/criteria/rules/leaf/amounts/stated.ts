import { compare, Exact, shown, zero } from '../../exact';
import type { AmountOf } from '../../rule';
import type { Bench } from '../bench';
import { conditionsPart } from '../conditions';
import type { AmountPart, Counted } from './counted';

/** The points when the conditions hold. */
export function fixed({ when, points }: AmountOf<'fixed'>, bench: Bench): AmountPart {
  const holding = conditionsPart(when, bench);
  const counted = (holds: boolean, given: Exact): Counted => ({
    points: given,
    found: { kind: 'fixed', holds, points: shown(given) },
  });
  // Two outcomes for all units.
  const [yes, no] = [counted(true, new Exact(points)), counted(false, zero)];
  return (trace) => {
    const holds = holding(trace);
    if (holds === undefined) return undefined;
    return holds ? yes : no;
  };
}

/** The highest of the options that hold, never two. */
export function eitherOr({ options }: AmountOf<'eitherOr'>, bench: Bench): AmountPart {
  const parts = options.map(({ title, when, points }) => ({
    title,
    points: new Exact(points),
    holding: conditionsPart(when, bench),
  }));
  return (trace) => {
    let unknown = false;
    let option: string | null = null;
    let points = zero;
    for (const part of parts) {
      const holds = part.holding(trace);
      if (holds === undefined) unknown = true;
      if (!holds || (option !== null && compare(part.points, points) <= 0)) continue;
      option = part.title;
      points = part.points;
    }
    if (unknown) return undefined;
    return { points, found: trace.steps && { kind: 'option', option, points: shown(points) } };
  };
}
