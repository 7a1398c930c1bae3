import { expect, it } from 'vitest';
import { sameData } from './same';

it('sees through the order of keys, and nothing else', () => {
  expect(sameData({ a: 1, b: [{ c: null, d: '2' }] }, { b: [{ d: '2', c: null }], a: 1 })).toBe(true);
  for (const [left, right] of [
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: undefined }, { b: undefined }],
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [null, {}],
    [{}, null],
    ['1', 1],
    [{ a: 1 }, 'a'],
  ]) {
    expect([left, right, sameData(left, right)]).toEqual([left, right, false]);
  }
});
