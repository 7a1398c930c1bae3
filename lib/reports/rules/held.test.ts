import { expect, it } from 'vitest';
import { sheetStatuses } from '@/lib/reviews/rules/sheet';
import { heldBy } from './held';
import { refuseSheetWork } from './sheet';

const phase = { kind: 'reportQ1', opensOn: '2026-03-20', closesOn: '2026-04-05' } as const;
const report = { period: 'q1', status: 'draft', phase, extendedUntil: null, leftOn: null } as const;

it('holds a report exactly where the sheet refuses work for the registration', () => {
  for (const registration of [...sheetStatuses, null]) {
    const refusal = refuseSheetWork({ ...report, registration }, '2026-04-01');
    expect(heldBy(registration ?? 'none') === null).toBe(refusal?.reason !== 'registration-not-accepted');
  }
});

it('tells whose turn it is: nobody’s yet, the unit’s, or the secretariat’s', () => {
  expect((['not-due', 'none', 'draft', 'returned', 'submitted'] as const).map(heldBy)).toEqual([
    'registration-not-due',
    'registration-unsent',
    'registration-unsent',
    'registration-returned',
    'registration-submitted',
  ]);
});
