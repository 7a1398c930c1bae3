import { describe, expect, it } from 'vitest';
import { currentPeriod, latestPeriod } from './periods';

const phase = { kind: 'reportQ1' as const, opensOn: '2026-04-01', closesOn: '2026-04-15' };

it('opens a unit on the latest period that was accepted, never before the one compared', () => {
  expect(latestPeriod('nine', ['q1', 'half', 'nine', 'year'])).toBe('year');
  expect(latestPeriod('nine', ['q1'])).toBe('nine');
  expect(latestPeriod('q1', [])).toBe('q1');
});

describe('currentPeriod', () => {
  it('is the last one that has closed, and the last begun while none has', () => {
    const phases = [phase, { kind: 'reportHalf' as const, opensOn: '2026-07-01', closesOn: '2026-07-15' }];
    const days = ['2026-01-01', '2026-05-01', '2026-07-01', '2026-07-15', '2026-07-16'];
    expect(days.map((day) => currentPeriod(phases, day))).toEqual(['q1', 'q1', 'q1', 'q1', 'half']);
    expect(currentPeriod(phases.slice(1), '2026-07-02')).toBe('half');
  });

  it('waits for the last bloc to close', () => {
    const half = { kind: 'reportHalf' as const, opensOn: '2026-07-01' };
    const phases = [phase, { ...half, closesOn: '2026-07-10' }, { ...half, closesOn: '2026-07-20' }];
    expect(currentPeriod(phases, '2026-07-12')).toBe('q1');
  });
});
