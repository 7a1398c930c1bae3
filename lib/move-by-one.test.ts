import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moveByOne } from './move-by-one';

it('moves one thing by one place and loses nothing', () => {
  expect(moveByOne(['a', 'b', 'c'], 'b', 'up')).toEqual(['b', 'a', 'c']);
  expect(moveByOne(['a', 'b', 'c'], 'c', 'down')).toEqual(['a', 'b', 'c']);
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.string(), fc.constantFrom('up', 'down'), (ids, id, step) => {
      expect(moveByOne(ids, id, step).toSorted()).toEqual(ids.toSorted());
    }),
  );
});
