import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastAnswerDay, lastDayOf, phaseState, refusePhase, yearAhead } from './phases';

const phase = { kind: 'registration', opensOn: '2026-01-01', closesOn: '2026-03-31' } as const;
const day = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

describe('phaseState', () => {
  it('includes both days', () => {
    expect(phaseState(phase, '2025-12-31')).toEqual({
      state: 'upcoming',
      opensOn: '2026-01-01',
      closesOn: '2026-03-31',
    });
    expect(phaseState(phase, '2026-01-01')).toEqual({ state: 'open', closesOn: '2026-03-31', extended: false });
    expect(phaseState(phase, '2026-03-31')).toEqual({ state: 'open', closesOn: '2026-03-31', extended: false });
    expect(phaseState(phase, '2026-04-01')).toEqual({ state: 'closed', closedOn: '2026-03-31' });
    expect(phaseState(undefined, '2026-04-01')).toEqual({ state: 'unplanned' });
  });

  it('reopens for a unit with an extension, and an earlier end never shortens', () => {
    expect(phaseState(phase, '2026-04-05', '2026-04-10')).toEqual({
      state: 'open',
      closesOn: '2026-04-10',
      extended: true,
    });
    expect(phaseState(phase, '2026-03-20', '2026-03-01')).toEqual({
      state: 'open',
      closesOn: '2026-03-31',
      extended: false,
    });
  });

  it('has a last day as soon as it is planned, with what more time was given', () => {
    expect(lastDayOf(phaseState(undefined, '2026-01-01'))).toBeNull();
    expect(['2025-12-31', '2026-03-01', '2026-05-01'].map((on) => lastDayOf(phaseState(phase, on)))).toEqual([
      ...['2026-03-31', '2026-03-31', '2026-03-31'],
    ]);
    expect(['2026-04-05', '2026-05-01'].map((on) => lastDayOf(phaseState(phase, on, '2026-04-10')))).toEqual([
      ...['2026-04-10', '2026-04-10'],
    ]);
  });

  it('never goes back as the days pass, and an extension only ever adds time', () => {
    const order = ['upcoming', 'open', 'closed'];
    fc.assert(
      fc.property(day, day, day, day, fc.option(day), (a, b, today, later, until) => {
        const [opensOn, closesOn] = a <= b ? [a, b] : [b, a];
        const one = { kind: 'meeting', opensOn, closesOn } as const;
        const [first, second] = today <= later ? [today, later] : [later, today];
        const rank = (on: string, end: string | null) => order.indexOf(phaseState(one, on, end).state);
        expect(rank(first, until)).toBeLessThanOrEqual(rank(second, until));
        expect(rank(today, until)).toBeLessThanOrEqual(rank(today, null));
        expect(refusePhase('meeting', one, today, until) === null).toBe(phaseState(one, today, until).state === 'open');
      }),
    );
  });
});

describe('lastAnswerDay', () => {
  it('is the day set for the answer, or the end of more time where that is later', () => {
    expect(lastAnswerDay('2026-04-10', phase, null)).toBe('2026-04-10');
    expect(lastAnswerDay('2026-03-20', phase, null)).toBe('2026-03-20');
    expect(lastAnswerDay('2026-04-10', phase, '2026-04-30')).toBe('2026-04-30');
    expect(lastAnswerDay('2026-04-10', phase, '2026-04-05')).toBe('2026-04-10');
    // More time that ends before the phase does is none.
    expect(lastAnswerDay('2026-03-10', phase, '2026-03-20')).toBe('2026-03-10');
    expect(lastAnswerDay('2026-04-10', undefined, '2026-04-30')).toBe('2026-04-10');
    expect(lastAnswerDay(null, phase, '2026-04-30')).toBeNull();
  });
});

describe('yearAhead', () => {
  const first = { kind: 'reportQ1', opensOn: '2025-12-25', closesOn: '2026-04-15' } as const;
  it('is when the registration opens, until any phase has', () => {
    expect(yearAhead([phase], 2026, '2025-12-31')).toEqual({ opensOn: '2026-01-01' });
    expect(yearAhead([phase], 2026, '2026-01-01')).toBeNull();
    expect(yearAhead([phase, first], 2026, '2025-12-25')).toBeNull();
    expect([yearAhead([], 2026, '2026-01-01'), yearAhead([first], 2026, '2025-12-01')]).toEqual([
      { opensOn: null },
      { opensOn: null },
    ]);
  });

  it('is no year that is over, though nothing was planned in it', () => {
    expect([yearAhead([], 2025, '2026-01-01'), yearAhead([], 2026, '2026-12-31')]).toEqual([null, { opensOn: null }]);
  });
});
