import { describe, expect, it } from 'vitest';
import { leaf, rule, section } from '@/tests/support/criteria';
import { type Arranged, dropCriterion, moveCriterion, nextCode, placeUnder, refuseBelow, subtreeOf } from './arrange';
import type { Criterion } from './table';
import { walkTree } from './tree';

const scored = rule({ kind: 'standard' });
/** A (A1, A2 (A2a)), B (scored), C. */
const tree: Criterion[] = [
  ...section('A', null, [[leaf('A1', '1', scored)], section('A2', null, [[leaf('A2a', '1', scored)]])]),
  leaf('B', '1', scored, { ordinal: 1 }),
  leaf('C', null, null, { ordinal: 2 }),
];

/** The whole tree after a move, "A A1 A2 -A2a" with a dash per level, or the reason why nothing moves. */
function after(arranged: Arranged): string {
  if (!arranged.ok) return arranged.reason;
  const moved = tree.map((one) => ({ ...one, ...arranged.places.find(({ id }) => id === one.id) }));
  return walkTree(moved)
    .map(({ criterion, depth }) => `${'-'.repeat(depth - 1)}${criterion.code}`)
    .join(' ');
}

describe('one step in the tree', () => {
  it('goes up and down among brothers, and says why it cannot at the ends', () => {
    expect(after(moveCriterion(tree, 'B', 'up'))).toBe('B A -A1 -A2 --A2a C');
    expect(after(moveCriterion(tree, 'B', 'down'))).toBe('A -A1 -A2 --A2a C B');
    expect(after(moveCriterion(tree, 'A', 'up'))).toBe('already-first');
    expect(after(moveCriterion(tree, 'A2', 'down'))).toBe('already-last');
    expect(after(moveCriterion(tree, 'gone', 'down'))).toBe('criterion-gone');
  });

  it('goes into the brother above, unless that one is scored itself, and out behind its parent', () => {
    expect(after(moveCriterion(tree, 'B', 'in'))).toBe('A -A1 -A2 --A2a -B C');
    expect(after(moveCriterion(tree, 'A', 'in'))).toBe('no-brother-above');
    expect(moveCriterion(tree, 'C', 'in')).toEqual({
      ok: false,
      reason: 'parent-is-scored',
      code: 'B',
      field: 'parentId',
    });
    expect(after(moveCriterion(tree, 'A2', 'out'))).toBe('A -A1 A2 -A2a B C');
    expect(after(moveCriterion(tree, 'A', 'out'))).toBe('already-outermost');
  });

  it('writes only the places that change', () => {
    expect(moveCriterion(tree, 'C', 'up')).toEqual({
      ok: true,
      places: [
        { id: 'C', parentId: null, ordinal: 1 },
        { id: 'B', parentId: null, ordinal: 2 },
      ],
    });
  });
});

describe('another place in the tree', () => {
  it('takes along what is below, and is never inside itself', () => {
    expect(after(placeUnder(tree, 'A2', 'C'))).toBe('A -A1 B C -A2 --A2a');
    expect(after(placeUnder(tree, 'A2a', null))).toBe('A -A1 -A2 B C A2a');
    const inside = { ok: false, reason: 'inside-itself', code: 'A', field: 'parentId' };
    expect(placeUnder(tree, 'A', 'A')).toEqual(inside);
    expect(placeUnder(tree, 'A', 'A2')).toEqual(inside);
    expect([...subtreeOf(tree, 'A')].sort()).toEqual(['A', 'A1', 'A2', 'A2a']);
  });

  it('is no deeper than a table may be, counting what is below', () => {
    const chain = Array.from({ length: 8 }, (_, level) =>
      leaf(`L${level}`, null, null, { parentId: level === 0 ? null : `L${level - 1}` }),
    );
    expect(refuseBelow(chain, 'L6')).toBeNull();
    expect(refuseBelow(chain, 'L7')).toEqual({ reason: 'too-deep', most: 8, field: 'parentId' });
    const two = section('X', null, [[leaf('X1', null, null)]]);
    expect(placeUnder([...chain, ...two], 'X', 'L6')).toMatchObject({ ok: false, reason: 'too-deep' });
    expect(placeUnder([...chain, ...two], 'X', 'L5')).toMatchObject({ ok: true });
  });
});

describe('what is dropped', () => {
  it('goes before, behind or into what is under the pointer, with all that is below it', () => {
    expect(after(dropCriterion(tree, 'C', 'before', 'A'))).toBe('C A -A1 -A2 --A2a B');
    expect(after(dropCriterion(tree, 'A', 'after', 'B'))).toBe('B A -A1 -A2 --A2a C');
    expect(after(dropCriterion(tree, 'B', 'before', 'A2'))).toBe('A -A1 -B -A2 --A2a C');
    expect(after(dropCriterion(tree, 'A1', 'after', 'A2'))).toBe('A -A2 --A2a -A1 B C');
    expect(after(dropCriterion(tree, 'A1', 'into', 'A2'))).toBe('A -A2 --A2a --A1 B C');
    expect(dropCriterion(tree, 'B', 'after', 'B')).toEqual({ ok: true, places: [] });
  });

  it('is refused inside itself, below what is scored, and where one of the two is gone', () => {
    const inside = { ok: false, reason: 'inside-itself', code: 'A', field: 'parentId' };
    expect(dropCriterion(tree, 'A', 'into', 'A')).toEqual(inside);
    expect(dropCriterion(tree, 'A', 'before', 'A2a')).toEqual(inside);
    expect(after(dropCriterion(tree, 'C', 'into', 'B'))).toBe('parent-is-scored');
    expect(after(dropCriterion(tree, 'C', 'before', 'gone'))).toBe('criterion-gone');
    expect(after(dropCriterion(tree, 'gone', 'before', 'C'))).toBe('criterion-gone');
  });
});

describe('the next code', () => {
  it('goes on as the brothers are counted, and is free', () => {
    expect(nextCode([], null)).toBe('I');
    expect(nextCode(['I', 'II'], null)).toBe('III');
    expect(nextCode(['1', '2'], null)).toBe('3');
    expect(nextCode(['2.1', '2.3'], '2')).toBe('2.4');
    expect(nextCode(['2.1', '2.3', '2.2'], '2')).toBe('2.4');
    expect(nextCode(['II.2'], 'II')).toBe('II.3');
  });
});
