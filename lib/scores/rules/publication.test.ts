import { describe, expect, it } from 'vitest';
import { refuseFact } from './facts';
import { openSheets, refusePublication, refuseThisPublication } from './publication';

const wish = { confirmed: true, units: 2, number: 1, reason: '' };

describe('publishing', () => {
  it('waits for what was sent and not adopted; drafts were not sent', () => {
    expect(openSheets(['none', 'draft', 'submitted', 'returned', 'appraised', 'agreed'])).toBe(3);
    expect(refusePublication(['agreed', 'returned'])).toEqual({ reason: 'publication-open', count: 1 });
    expect(refusePublication(['none', 'draft'])).toEqual({ reason: 'nothing-to-publish' });
    expect(refusePublication(['agreed', 'draft', 'none'])).toBe(null);
  });

  it.each([
    [wish, 0, null],
    [{ ...wish, number: 2 }, 0, { reason: 'publication-done', number: 0 }],
    [wish, 1, { reason: 'publication-done', number: 1 }],
    [{ ...wish, units: 3 }, 0, { reason: 'publication-changed', units: 2 }],
    [{ ...wish, confirmed: false }, 0, { reason: 'publication-unconfirmed', field: 'confirmed' }],
    [{ ...wish, number: 2, reason: ' ' }, 1, { reason: 'publication-without-reason', field: 'reason' }],
    [{ ...wish, number: 2, reason: 'Sửa' }, 1, null],
  ])('%o after number %i: %o', (one, last, refusal) => {
    expect(refuseThisPublication(['agreed', 'agreed'], last, one)).toEqual(refusal);
  });
});

describe('stating a fact', () => {
  it('needs a reason, and is over once it was relied on', () => {
    const open = { adopted: false, published: false };
    expect(refuseFact(open, true, ' ')).toEqual({ reason: 'fact-without-reason', field: 'reason' });
    expect([refuseFact(open, false, 'CV 1'), refuseFact(open, null, '')]).toEqual([null, null]);
    expect(refuseFact({ ...open, adopted: true }, null, '')).toEqual({ reason: 'fact-adopted' });
    expect(refuseFact({ ...open, published: true }, true, 'x')).toEqual({ reason: 'fact-published' });
  });
});
