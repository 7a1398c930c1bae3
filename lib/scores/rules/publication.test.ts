import { describe, expect, it } from 'vitest';
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
    expect(refuseThisPublication(['agreed', 'none', 'agreed', 'draft', 'none'], last, one)).toEqual(refusal);
  });

  it('waits, whatever the secretary was told', () => {
    expect(refuseThisPublication(['agreed', 'submitted', 'agreed'], 0, wish)).toEqual({
      ...{ reason: 'publication-open', count: 1 },
    });
  });
});
