import { expect, it } from 'vitest';
import { refuseSettledYear } from './year-end';

const open = { lastDay: '2026-12-31', reportAcceptedOn: null, scoreAgreedOn: null };

it('a year is open to changes through the last day of its last phase', () => {
  expect(refuseSettledYear(open, 2026, '2026-12-31')).toBeNull();
  expect(refuseSettledYear(open, 2026, '2027-01-01')).toEqual({ reason: 'targets-year-over', on: '2026-12-31' });
  expect(refuseSettledYear({ ...open, lastDay: '2027-01-20' }, 2026, '2027-01-20')).toBeNull();
});

it('a year without dates ends as it does for everything else, with March of the year after', () => {
  const unplanned = { ...open, lastDay: null };
  expect(refuseSettledYear(unplanned, 2026, '2027-03-31')).toBeNull();
  expect(refuseSettledYear(unplanned, 2026, '2027-04-01')).toEqual({ reason: 'targets-year-over', on: '2027-03-31' });
});

it('results that were accepted, and more so a score that was adopted, settle it before', () => {
  const reported = { ...open, reportAcceptedOn: '2026-11-26' };
  expect(refuseSettledYear(reported, 2026, '2026-11-27')).toEqual({
    reason: 'targets-report-accepted',
    on: '2026-11-26',
  });
  expect(refuseSettledYear({ ...reported, scoreAgreedOn: '2026-12-20' }, 2026, '2027-03-01')).toEqual({
    ...{ reason: 'targets-score-agreed', on: '2026-12-20' },
  });
});
