import { compare, Exact, smaller } from '@/lib/criteria/rules/exact';
import type { NextStep } from '@/lib/criteria/rules/steps';
import { nextStepSentence } from './explanation/explanation';
import type { LeafScore } from './leaf-score';
import type { PreparedTable } from './prepare';
import type { UnitScore } from './score';

/** A change that would give the unit more points; `gain` is what the total wins, caps of sections and table included. */
export type NextPoint = { readonly criterionId: string; readonly gain: string; readonly sentence: string };

type Room = ReadonlyMap<string, Exact | null>;

/** How many bonus points each leaf may still bring before a cap above it takes them back; null: no cap. */
function bonusRoom({ criteria, bonusCap }: PreparedTable, score: UnitScore): Room {
  const used = new Map(score.sections.map((one) => [one.criterionId, one.bonus]));
  const left = (cap: Exact | null, bonus: string | undefined) => (cap === null ? null : cap.minus(bonus ?? 0));
  const tightest = (one: Exact | null, other: Exact | null) => (one && other ? smaller(one, other) : (one ?? other));
  const whole = left(bonusCap, score.bonus);
  const rooms: (Exact | null)[] = [];
  return new Map(
    criteria.map(({ criterion, parent, leaf, bonusCap: cap }, place) => {
      const above = parent < 0 ? whole : (rooms[parent] ?? null);
      rooms[place] = leaf ? above : tightest(above, left(cap, used.get(criterion.id)));
      return [criterion.id, rooms[place]];
    }),
  );
}

/** What a change of a leaf wins in the total: its bonus counts up to the caps above. */
function gainOf({ criterionId }: LeafScore, { gain, bonus }: NextStep, rooms: Room): Exact {
  const room = rooms.get(criterionId);
  const more = new Exact(bonus);
  return room ? new Exact(gain).minus(more).plus(smaller(more, room)) : new Exact(gain);
}

/** How large a change is beside what stands there now: a number that moves by a hundredth is less than a new answer. */
function sizeOf({ change }: NextStep): Exact {
  if (change.kind !== 'raise' && change.kind !== 'lower') return new Exact(1);
  const to = new Exact(change.to).abs();
  return to.isZero() ? new Exact(change.by) : new Exact(change.by).div(to);
}

/**
 * What would give the unit its next points: of each criterion the change that wins most, the largest gain first, of equal
 * gains the smallest change. Days that have passed, and bonuses that a cap would take back, are left out; so are the criteria
 * in `settled`: closed ones, and those for which something else is claimed.
 */
export function nextPoints(
  prepared: PreparedTable,
  score: UnitScore,
  settled: ReadonlySet<string>,
  today: string,
): NextPoint[] {
  const rooms = bonusRoom(prepared, score);
  const found = score.leaves.flatMap((leaf) => {
    if (settled.has(leaf.criterionId)) return [];
    const steps = leaf.next
      .filter(({ change }) => change.kind !== 'day' || change.through >= today)
      .map((step) => ({ leaf, step, gain: gainOf(leaf, step, rooms), size: sizeOf(step) }))
      .filter(({ gain }) => gain.gt(0));
    return steps
      .toSorted((left, right) => compare(right.gain, left.gain) || compare(left.size, right.size))
      .slice(0, 1);
  });
  return found
    .toSorted((left, right) => compare(right.gain, left.gain) || compare(left.size, right.size))
    .map(({ leaf, step, gain }) => ({
      ...{ criterionId: leaf.criterionId, gain: gain.toFixed(), sentence: nextStepSentence(step) },
    }));
}
