import { describe, expect, it } from 'vitest';
import { leaf, section } from '@/tests/support/criteria';
import { tienGiang } from '@/tests/support/tien-giang';
import { childrenByParent, leavesOf, scorersOf, walkTree } from './tree';

const tree = section('1', null, [
  section('1.1', null, [[leaf('a', '1', null)], [leaf('b', '2', null)]]),
  [leaf('c', '3', null)],
]);

describe('walkTree', () => {
  it('gives parents before children, in order, with depth and place of the parent', () => {
    expect(
      walkTree(tree.toReversed()).map(({ criterion, depth, isLeaf, parent }) => [criterion.id, depth, isLeaf, parent]),
    ).toEqual([
      ['1', 1, false, -1],
      ['1.1', 2, false, 0],
      ['a', 3, true, 1],
      ['b', 3, true, 1],
      ['c', 2, true, 0],
    ]);
  });

  it('orders equal ordinals by id, however they come in', () => {
    const twins = [leaf('z', '1', null), leaf('y', '1', null)];
    expect(walkTree(twins).map(({ criterion }) => criterion.id)).toEqual(['y', 'z']);
    expect(walkTree(twins.toReversed()).map(({ criterion }) => criterion.id)).toEqual(['y', 'z']);
  });

  it('reaches neither circles nor orphans, and the same id once', () => {
    const list = [
      leaf('a', '1', null, { parentId: 'b' }),
      leaf('b', '1', null, { parentId: 'a' }),
      leaf('o', '1', null, { parentId: 'gone' }),
      leaf('t', '1', null),
      leaf('t', '2', null, { ordinal: 1 }),
    ];
    expect(walkTree(list).map(({ criterion }) => [criterion.id, criterion.points])).toEqual([['t', '1']]);
  });

  it('stands a chain of five thousand', () => {
    const chain = Array.from({ length: 5000 }, (_, place) =>
      leaf(String(place), '1', null, { parentId: place === 0 ? null : String(place - 1) }),
    );
    expect(walkTree(chain).at(-1)).toMatchObject({ depth: 5000, isLeaf: true, parent: 4998 });
  });
});

describe('the tree of a real table', () => {
  it('has its leaves in printed order', () => {
    const codes = leavesOf(tienGiang).map(({ code }) => code);
    expect(codes.length).toBe(35);
    expect(codes.slice(0, 3)).toEqual(['a1', 'a2', 'a3']);
    expect(codes.slice(-2)).toEqual(['5a', '5b']);
  });

  it('inherits who scores, and names the secretariat where nobody is named', () => {
    const scorers = scorersOf(tienGiang);
    expect(scorers.get('a7')).toEqual({ kind: 'owner', name: 'Phòng Quản lý đất đai', unitId: null });
    expect(scorers.get('C3.1')).toEqual({ kind: 'owner', name: 'Phòng Quản lý Môi trường', unitId: null });
    expect(scorers.get('1')).toEqual({ kind: 'secretariat' });
  });

  it('groups by parent', () => {
    expect(
      childrenByParent(tienGiang.criteria)
        .get(null)
        ?.map(({ id }) => id),
    ).toEqual(['1', '2', '3', '4', '5']);
  });
});
