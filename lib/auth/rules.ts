import { foldVietnamese } from '@/lib/fold';

/** Sessions end after this long without a request, in milliseconds. */
export const idleLimit = 2 * 60 * 60 * 1000;
/** Sessions end this long after sign-in whatever happens, in milliseconds. */
export const absoluteLimit = 12 * 60 * 60 * 1000;
/** Presence is written at most this often, in milliseconds, so that reading a page seldom writes. */
export const presenceInterval = 60 * 1000;
/** Failures are forgotten this long after the last one, in milliseconds. */
export const failureMemory = 24 * 60 * 60 * 1000;
/** Who signed in well from a network is known there for this long, in milliseconds. */
export const familiarity = 24 * 60 * 60 * 1000;
/** NIST SP 800-63B: length counts, composition rules do not. */
export const passwordMinimum = 12;
export const passwordMaximum = 128;

export type StoredSession = {
  createdAt: Date;
  lastSeenAt: Date;
  revokedAt: Date | null;
  accountDisabledAt: Date | null;
};

/** Whether a session still counts at `now`. */
export function isSessionAlive(session: StoredSession, now: Date): boolean {
  return (
    session.revokedAt === null &&
    session.accountDisabledAt === null &&
    now.getTime() - session.lastSeenAt.getTime() < idleLimit &&
    now.getTime() - session.createdAt.getTime() < absoluteLimit
  );
}

/**
 * What failures are counted by: an account tried from one network, an account from anywhere, a network whatever it
 * tries. Who knows a user name can so slow down its own tries, but hardly those of its owner.
 */
export type ThrottleKind = 'pair' | 'account' | 'network';

/** Free failures before the delay starts (an office shares one network), and the longest delay in seconds. */
const limits = {
  pair: { free: 4, longest: 15 * 60 },
  account: { free: 40, longest: 30 },
  network: { free: 40, longest: 15 * 60 },
} as const;
/** What many share is forgotten by halves, in milliseconds: one bad hour must not slow a whole office down for a day. */
const halfLife = 15 * 60 * 1000;

/** Seconds to wait after so many failures: doubling from 2 s up to the longest of its kind; never a lock. */
export function signInDelay(kind: ThrottleKind, failures: number): number {
  const counted = failures - limits[kind].free;
  if (counted <= 0) return 0;
  return Math.min(2 ** Math.min(counted, 20), limits[kind].longest);
}

/** How many of so many failures still count at `now`. */
export function failuresLeft(kind: ThrottleKind, failures: number, lastFailureAt: Date, now: Date): number {
  const passed = Math.max(0, now.getTime() - lastFailureAt.getTime());
  if (passed > failureMemory) return 0;
  return kind === 'pair' ? failures : Math.round(failures * 0.5 ** (passed / halfLife));
}

/** Whole seconds still to wait before the next try, 0 when none. */
export function secondsToWait(kind: ThrottleKind, failures: number, lastFailureAt: Date, now: Date): number {
  const passed = (now.getTime() - lastFailureAt.getTime()) / 1000;
  const delay = signInDelay(kind, failuresLeft(kind, failures, lastFailureAt, now));
  // Of two instances one clock may run ahead: nobody waits longer for that.
  return Math.min(delay, Math.max(0, Math.ceil(delay - passed)));
}

export type PasswordRefusal =
  | { reason: 'password-too-short'; field: string; minimum: number }
  | { reason: 'password-too-long'; field: string; maximum: number }
  | { reason: 'password-unchanged'; field: string }
  | { reason: 'password-guessable'; field: string }
  | { reason: 'password-contains-name'; field: string };

/** What half of all bad passwords are made of, without tones; numbers, signs and years around it add nothing. */
const commonWords = /matkhau|password|passw0rd|thidua|khenthuong|quantri|admin|qwerty|asdfgh|zxcvbn|iloveyou|anhyeuem/g;

/** Whether guessers try it first (NIST SP 800-63B, 5.1.1.2): few different signs, one step after another, or a common word with numbers. */
export function isGuessable(password: string): boolean {
  const signs = [...password.toLowerCase()];
  if (new Set(signs).size < 5) return true;
  const codes = signs.map((sign) => sign.codePointAt(0) ?? 0);
  // "9" goes on with "0".
  const steps = codes.slice(1).filter((code, index) => [0, 1, -1, 9, -9].includes(code - (codes[index] ?? 0)));
  if (steps.length >= 0.8 * (signs.length - 1)) return true;
  const letters = foldVietnamese(password).replace(/[^\p{L}0]/gu, '');
  const rest = letters.replaceAll(commonWords, '');
  return rest.length < letters.length && rest.length < 3;
}

/** Why a new password is refused, or null. Length, difference and what is tried first; no composition rules. */
export function refusePassword(password: string, current: string, userName: string): PasswordRefusal | null {
  const field = 'password';
  if ([...password].length < passwordMinimum) return { reason: 'password-too-short', field, minimum: passwordMinimum };
  if (password.length > passwordMaximum) return { reason: 'password-too-long', field, maximum: passwordMaximum };
  if (password === current) return { reason: 'password-unchanged', field };
  if (password.toLowerCase().includes(userName.toLowerCase())) return { reason: 'password-contains-name', field };
  return isGuessable(password) ? { reason: 'password-guessable', field } : null;
}

/** Why a request that writes is refused for who sent it. */
export type WriterRefusal =
  | { reason: 'session-ended' }
  | { reason: 'page-outdated' }
  | { reason: 'other-account'; page: string; signedIn: string };

/**
 * Why a page must not write in the name of who is signed in: it was made for another account (`named`, null where the page
 * does not say), and what was typed in it is that one's. Null where it may. Other people's names are never looked up.
 */
export function refuseOtherAccount(named: string | null, userName: string): WriterRefusal | null {
  if (named === userName) return null;
  if (!named) return { reason: 'page-outdated' };
  return { reason: 'other-account', page: named.slice(0, 60), signedIn: userName };
}

/** Paths that are no place to come back to. */
const passages = ['/login', '/api/', '/_next/', '/account/password'];

/** Whether what is written in percent signs is text. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * The page of ours to come back to after sign-in, or "/" when the text is missing, leads elsewhere ("//host",
 * "https:…", "/\\host"), cannot be read, or leads back to the sign-in itself. The framework's own parameters are left out.
 */
export function ownPath(from: string | null | undefined): string {
  if (!from?.startsWith('/') || from.length > 500 || !URL.canParse(from, 'http://own.invalid')) return '/';
  const address = new URL(from, 'http://own.invalid');
  const elsewhere = address.origin !== 'http://own.invalid' || address.pathname.startsWith('//');
  if (elsewhere || !isReadable(address.pathname) || passages.some((passage) => address.pathname.startsWith(passage)))
    return '/';
  address.searchParams.delete('_rsc');
  // A download shows nothing: who has signed in again comes back to the page that offers it.
  const page = address.pathname.replace(/\/export$/, '').replace(/\/snapshots\/\d+$/, '/compare');
  return page + (page === address.pathname ? address.search : '');
}
