import { expect, it } from 'vitest';
import { accumulations, directions, onlyAccumulation, refuseAccumulation, settleAccumulation } from './rules';

it('adds up numbers only', () => {
  const allowed = directions.flatMap((direction) =>
    accumulations.filter((way) => refuseAccumulation(direction, way) === null).map((way) => `${direction} ${way}`),
  );
  expect(allowed).toEqual([
    'more cumulative',
    'more perPeriod',
    'more latest',
    'less cumulative',
    'less perPeriod',
    'less latest',
    'byDate latest',
    'yesNo latest',
  ]);
});

it('knows the one way of what does not add up, and leaves the choice to the rest', () => {
  expect(directions.map((one) => [one, onlyAccumulation(one), settleAccumulation(one, 'perPeriod')])).toEqual([
    ['more', null, 'perPeriod'],
    ['less', null, 'perPeriod'],
    ['byDate', 'latest', 'latest'],
    ['yesNo', 'latest', 'latest'],
  ]);
});
