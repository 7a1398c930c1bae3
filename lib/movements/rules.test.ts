import { expect, it } from 'vitest';
import { refuseLeaveOut, refuseMovementDates } from './rules';

it('lets a movement run without end, or for a day, but not backwards', () => {
  expect(refuseMovementDates('2026-01-01', null)).toBeNull();
  expect(refuseMovementDates('2026-01-01', '2026-01-01')).toBeNull();
  expect(refuseMovementDates('2026-01-01', '2025-12-31')).toEqual({
    reason: 'movement-ends-before-start',
    field: 'endsOn',
  });
});

it('keeps a movement that something names', () => {
  expect(refuseLeaveOut({ targets: 0, templates: 0 })).toBeNull();
  expect(refuseLeaveOut({ targets: 0, templates: 1 })).toEqual({ reason: 'movement-in-use', targets: 0, templates: 1 });
});
