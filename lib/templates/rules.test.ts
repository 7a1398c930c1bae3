import { expect, it } from 'vitest';
import { accumulations, directions, refuseAccumulation } from './rules';

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
