import { describe, expect, it } from 'vitest';
import { refuseCap, refuseSettings, refuseYear } from './settings';

describe('the settings of a year', () => {
  it('are the office’s alone after the last phase, or after March where no phase is planned', () => {
    const phases = [{ closesOn: '2026-01-31' }, { closesOn: '2025-12-05' }];
    const over = (endedOn: string) => ({ reason: 'year-over', year: 2025, endedOn });
    expect(refuseSettings('secretariat', { year: 2025, phases }, '2026-01-31')).toBeNull();
    expect(refuseSettings('secretariat', { year: 2025, phases }, '2026-02-01')).toEqual(over('2026-01-31'));
    expect(refuseSettings('office', { year: 2025, phases }, '2026-02-01')).toBeNull();
    expect(refuseSettings('secretariat', { year: 2025, phases: [] }, '2026-03-31')).toBeNull();
    expect(refuseSettings('secretariat', { year: 2025, phases: [] }, '2026-04-01')).toEqual(over('2026-03-31'));
  });

  it('keep the cap that accepted reports were measured by', () => {
    expect([refuseCap('secretariat', 0), refuseCap('office', 3)]).toEqual([null, null]);
    expect(refuseCap('secretariat', 3)).toEqual({ reason: 'cap-in-use', field: 'completionCap', count: 3 });
  });
});

describe('a new campaign', () => {
  it('takes years from three back to one ahead', () => {
    expect([2022, 2023, 2026, 2027, 2028].map((year) => refuseYear(year, '2026-11-23') === null)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});
