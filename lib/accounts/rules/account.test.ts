import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusePassword } from '@/lib/auth/rules';
import { accountState, browserLabel, refuseLosingOffice, refusePlace, temporaryPassword } from './account';

const unit = { name: 'Sở A', validTo: null };

describe('role and unit', () => {
  it('go together', () => {
    expect(refusePlace('officer', unit, '2026-01-01')).toBe(null);
    expect(refusePlace('office', null, '2026-01-01')).toBe(null);
    expect(refusePlace('head', null, '2026-01-01')?.reason).toBe('account-needs-unit');
    expect(refusePlace('leader', unit, '2026-01-01')?.reason).toBe('account-without-unit');
    expect(refusePlace('officer', { ...unit, validTo: '2026-01-01' }, '2026-01-01')?.reason).toBe('account-unit-ended');
  });
});

describe('an office account', () => {
  const office = { id: 'a', role: 'office' as const, disabledAt: null };

  it('is taken by another office account only, and never the last one', () => {
    expect(refuseLosingOffice(office, 'b', 1)).toBe(null);
    expect(refuseLosingOffice(office, 'a', 1)?.reason).toBe('account-is-own');
    expect(refuseLosingOffice(office, 'b', 0)?.reason).toBe('account-last-office');
    expect(refuseLosingOffice({ ...office, role: 'leader' }, 'b', 0)).toBe(null);
  });
});

describe('a temporary password', () => {
  it('is long enough and easy to read out', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 16, maxLength: 16 }), (numbers) => {
        const left = [...numbers];
        const password = temporaryPassword((bound) => (left.shift() ?? 0) % bound);
        expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
        expect(refusePassword(password, '', 'nguyen.an')).toBe(null);
      }),
    );
  });
});

describe('words', () => {
  it('tell the state and the browser', () => {
    expect(accountState({ disabledAt: null, passwordTemporary: true })).toBe('temporary');
    expect(accountState({ disabledAt: new Date(0), passwordTemporary: true })).toBe('disabled');
    expect(browserLabel('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36')).toBe(
      'Chrome trên Windows',
    );
    expect(browserLabel('')).toBe('Trình duyệt khác');
  });
});
