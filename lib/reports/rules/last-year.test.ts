import { describe, expect, it } from 'vitest';
import { lastYearResult } from './last-year';

const told = { actual: '90', actualOn: null, actualYes: null };
const number = { direction: 'more', accumulation: 'cumulative', baseline: '95.5', baselineOn: null } as const;

describe('lastYearResult', () => {
  it('is what was reported, whatever the registration states', () => {
    expect(lastYearResult(told, number, 'year')).toBe(told);
    expect(lastYearResult(told, number, 'q1')).toBe(told);
  });

  it('of the whole year is what the registration states where nothing was reported', () => {
    expect(lastYearResult(null, number, 'year')).toEqual({ actual: '95.5', actualOn: null, actualYes: null });
    const day = { ...number, direction: 'byDate', baseline: null, baselineOn: '2025-01-20' } as const;
    expect(lastYearResult(null, day, 'year')).toEqual({ actual: null, actualOn: '2025-01-20', actualYes: null });
    const answer = (baseline: string) => lastYearResult(null, { ...number, direction: 'yesNo', baseline }, 'year');
    expect([answer('1')?.actualYes, answer('0')?.actualYes]).toEqual([true, false]);
  });

  it('is unknown for a part of the year, for a sum of periods, and where nothing is stated', () => {
    expect(lastYearResult(null, number, 'half')).toBeNull();
    expect(lastYearResult(null, { ...number, accumulation: 'perPeriod' }, 'year')).toBeNull();
    expect(lastYearResult(null, { ...number, baseline: null }, 'year')).toBeNull();
  });
});
