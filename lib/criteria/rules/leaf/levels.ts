import { type Exact, shown, zero } from '../exact';
import { none } from '../none';
import type { Level } from '../rule';
import type { Looked } from '../steps';
import { type Bench, choiceLabel, constant, entryOf, incomplete } from './bench';
import type { Trace } from './trace';

type Told = { readonly kind: 'level'; readonly looked: Looked; readonly points: string };
type LevelFound = { readonly points: Exact; readonly told: Told };

/** The points of the level that was chosen; "none" gives nothing. What is told is made once for all units. */
export function levelPart(
  key: string,
  levels: readonly Level[],
  bench: Bench,
): (trace: Trace) => LevelFound | undefined {
  const entry = entryOf(bench, key, 'choice');
  if (!entry) return incomplete;
  const { label, measure } = entry.input;
  const found = (value: string, points: Exact): LevelFound => ({
    points,
    told: { kind: 'level', looked: { label, value, measure }, points: shown(points) },
  });
  const chosen = new Map(
    levels.map(({ choice, points }) => {
      const given = constant(points);
      return [choice, given && found(choiceLabel(entry.input, choice), given)];
    }),
  );
  const nothing = found(none, zero);
  return (trace) => {
    const known = entry.look(trace);
    if (known === undefined) return undefined;
    return (typeof known === 'string' ? chosen.get(known) : nothing) ?? incomplete(trace);
  };
}
