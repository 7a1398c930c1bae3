import { compare, Exact, shown } from '../../exact';
import type { Lever } from './levers';
import { type Better, betterParts, type Standing } from './standing';
import type { Turn, Way } from './turns';

/** The least by which a number passes another, where the number itself does not count. */
const hair = new Exact('0.000001');
const one = new Exact(1);

/** Whether going this way from the number comes to the turn. */
function isAhead(turn: Turn, way: Way, value: Exact): boolean {
  const side = way === 'raise' ? compare(turn.to, value) : compare(value, turn.to);
  return side > 0 || (side === 0 && turn[way] === 'past');
}

/** The turns on one side of the number, nearest first; those around it are few and merged in. */
function turnsToward(way: Way, lever: Lever, value: Exact, standing: Standing): readonly Turn[] {
  const { fixed, around } = lever;
  const ahead: Turn[] = [];
  for (const turn of fixed) if (isAhead(turn, way, value)) ahead.push(turn);
  if (around.length > 0) {
    for (const turns of around) {
      for (const turn of turns(value, standing.trace, way)) if (isAhead(turn, way, value)) ahead.push(turn);
    }
    if (ahead.length > 1) ahead.sort((left, right) => compare(left.to, right.to));
  }
  return way === 'raise' ? ahead : ahead.reverse();
}

/** The number itself, or the next past it; a count stays whole. */
function numberAt(turn: Turn, way: Way, isCount: boolean): { readonly at: Exact; readonly beyond: boolean } {
  const whole = isCount ? (way === 'raise' ? turn.to.ceil() : turn.to.floor()) : turn.to;
  if (turn[way] === 'at' || (isCount && compare(whole, turn.to) !== 0)) return { at: whole, beyond: false };
  const least = isCount ? one : hair;
  return { at: way === 'raise' ? whole.plus(least) : whole.minus(least), beyond: !isCount };
}

/** The nearest number this way that brings points, within the limits of the input. */
export function nearestNumber(way: Way, lever: Lever, value: Exact, standing: Standing): Better | null {
  const { input } = lever.entry;
  for (const turn of turnsToward(way, lever, value, standing)) {
    const { at, beyond } = numberAt(turn, way, input.kind === 'count');
    if (compare(at, lever.minimum) < 0 || compare(at, lever.maximum) > 0) continue;
    const parts = betterParts(standing, lever, at);
    if (!parts) continue;
    const goal = beyond ? turn.to : at;
    return { parts, change: { kind: way, by: shown(goal.minus(value).abs()), to: shown(goal), beyond } };
  }
  return null;
}
