import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absoluteLimit,
  failureMemory,
  failuresLeft,
  idleLimit,
  isSessionAlive,
  ownPath,
  refuseOtherAccount,
  refusePassword,
  secondsToWait,
  signInDelay,
  type ThrottleKind,
} from './rules';

const kinds = fc.constantFrom<ThrottleKind>('pair', 'account', 'network');
const now = new Date('2026-05-20T03:00:00Z');
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);

describe('the delay after failed sign-ins', () => {
  it('is nothing for a few, then doubles up to a quarter of an hour', () => {
    expect([0, 4, 5, 6, 7, 14, 15, 1000].map((failures) => signInDelay('pair', failures))).toEqual([
      0, 0, 2, 4, 8, 900, 900, 900,
    ]);
    expect([40, 41, 1000].map((failures) => signInDelay('network', failures))).toEqual([0, 2, 900]);
    expect([40, 41, 1000].map((failures) => signInDelay('account', failures))).toEqual([0, 2, 30]);
  });

  it('never shrinks with more failures, and is never a lock', () => {
    fc.assert(
      fc.property(kinds, fc.nat(100_000), (kind, failures) => {
        const delay = signInDelay(kind, failures);
        expect(delay).toBeLessThanOrEqual(signInDelay(kind, failures + 1));
        expect(delay).toBeLessThanOrEqual(900);
      }),
    );
  });

  it('runs out by itself, and is forgotten after a day', () => {
    fc.assert(
      fc.property(kinds, fc.nat(1000), fc.nat(failureMemory), (kind, failures, passed) => {
        const wait = secondsToWait(kind, failures, ago(passed), now);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(signInDelay(kind, failures));
        expect(secondsToWait(kind, failures, ago(passed), new Date(now.getTime() + wait * 1000))).toBe(0);
      }),
    );
    expect(secondsToWait('pair', 1000, ago(failureMemory + 1), now)).toBe(0);
  });
});

describe('what many share', () => {
  it('is forgotten by halves, what one does where they are not', () => {
    const left = (kind: ThrottleKind, minutes: number) => failuresLeft(kind, 80, ago(minutes * 60_000), now);
    expect([0, 15, 30, 60].map((minutes) => left('network', minutes))).toEqual([80, 40, 20, 5]);
    expect([0, 15, 30, 60].map((minutes) => left('account', minutes))).toEqual([80, 40, 20, 5]);
    expect([0, 60, 24 * 60, 24 * 60 + 1].map((minutes) => left('pair', minutes))).toEqual([80, 80, 80, 0]);
    expect(failuresLeft('network', 80, new Date(now.getTime() + 60_000), now)).toBe(80);
  });

  it('lets a whole office in again within the hour', () => {
    expect(secondsToWait('network', 45, ago(0), now)).toBe(32);
    expect(secondsToWait('network', 500, ago(60 * 60_000), now)).toBe(0);
  });
});

describe('a new password', () => {
  const refuse = (password: string) => refusePassword(password, 'mật khẩu đang dùng', 'nguyen.an')?.reason ?? null;

  it('needs length and difference, no composition', () => {
    expect(refuse('ngắn quá thôi'.slice(0, 11))).toBe('password-too-short');
    expect(refuse('chỉ toàn chữ thường')).toBe(null);
    expect(refuse('a'.repeat(129))).toBe('password-too-long');
    expect(refuse('mật khẩu đang dùng')).toBe('password-unchanged');
    expect(refuse('xin chào Nguyen.An nhé')).toBe('password-contains-name');
  });

  it('is none of those that are tried first', () => {
    const first = ['111111111111', '123456789012', '987654321098', 'abcdefghijkl', 'aaaabbbbcccc', '112233445566'];
    const words = [
      'Password1234',
      'matkhau@123456',
      'Mật khẩu 2026!',
      'admin1234567',
      'ThiDua2026@@',
      'qwerty12345678',
    ];
    expect([...first, ...words].map(refuse)).toEqual(Array(12).fill('password-guessable'));
    const good = [
      'chỉ toàn chữ thường',
      'mua rao thang bay',
      'mật khẩu của tôi dài lắm',
      '80412957361848',
      'jga5-xjkp-5fze-a2sn',
    ];
    expect(good.map(refuse)).toEqual(Array(5).fill(null));
  });

  it('counts characters as people do', () => {
    expect(refuse(`${'😀'.repeat(8)}mưa`)).toBe('password-too-short');
    expect(refuse(`${'😀'.repeat(8)}mưa7`)).toBe(null);
  });
});

describe('a session', () => {
  const session = { createdAt: ago(1000), lastSeenAt: ago(1000), revokedAt: null, accountDisabledAt: null };

  it('ends by either limit, by revocation and with its account', () => {
    expect(isSessionAlive(session, now)).toBe(true);
    expect(isSessionAlive({ ...session, lastSeenAt: ago(idleLimit) }, now)).toBe(false);
    expect(isSessionAlive({ ...session, createdAt: ago(absoluteLimit) }, now)).toBe(false);
    expect(isSessionAlive({ ...session, revokedAt: now }, now)).toBe(false);
    expect(isSessionAlive({ ...session, accountDisabledAt: now }, now)).toBe(false);
  });

  it('never comes back to life', () => {
    fc.assert(
      fc.property(fc.nat(absoluteLimit * 2), fc.nat(absoluteLimit * 2), fc.nat(absoluteLimit), (age, idle, later) => {
        const one = { ...session, createdAt: ago(age), lastSeenAt: ago(Math.min(age, idle)) };
        const after = new Date(now.getTime() + later);
        expect(isSessionAlive(one, now) || !isSessionAlive(one, after)).toBe(true);
      }),
    );
  });
});

describe('the page to come back to', () => {
  it('is one of ours', () => {
    expect(ownPath('/campaigns/1/targets?q=s%E1%BB%9F')).toBe('/campaigns/1/targets?q=s%E1%BB%9F');
    expect(ownPath('/admin/units?q=a&_rsc=x1')).toBe('/admin/units?q=a');
    expect(ownPath('/campaigns/1/ranking/scores/export?view=2')).toBe('/campaigns/1/ranking/scores');
    expect(ownPath('/campaigns/1/scores/2/snapshots/3')).toBe('/campaigns/1/scores/2/compare');
  });

  it.each([
    null,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/%E0%A4%A',
    '/login?from=/login',
    '/api/auth/signout',
    `/${'a'.repeat(600)}`,
  ])('is the first page instead of %s', (from) => {
    expect(ownPath(from)).toBe('/');
  });

  it('never leaves our host', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const address = new URL(ownPath(`/${text}`), 'https://thidua.example');
        expect(address.host).toBe('thidua.example');
      }),
    );
  });
});

describe('a page that writes', () => {
  it('may do so for the account it was made for, and for no other', () => {
    expect(refuseOtherAccount('an.tc', 'an.tc')).toBeNull();
    expect(refuseOtherAccount('an.tc', 'binh.tc')).toEqual({
      ...{ reason: 'other-account', page: 'an.tc', signedIn: 'binh.tc' },
    });
    expect(refuseOtherAccount('x'.repeat(5000), 'binh.tc')).toMatchObject({ page: 'x'.repeat(60) });
  });

  it('must say which one that is', () => {
    expect(refuseOtherAccount(null, 'an.tc')).toEqual({ reason: 'page-outdated' });
    expect(refuseOtherAccount('', 'an.tc')).toEqual({ reason: 'page-outdated' });
  });

  it('is refused whenever the names differ', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (page, user) => {
        expect(refuseOtherAccount(page, user) === null).toBe(page === user);
      }),
    );
  });
});
