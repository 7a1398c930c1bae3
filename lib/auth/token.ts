import 'server-only';
import { cookies } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { getEnvironment } from '@/lib/env';

/** Over https the name carries the prefix that forbids insecure origins to set it. */
export function sessionCookieName(appUrl = getEnvironment().appUrl): string {
  return appUrl.startsWith('https:') ? '__Secure-thi-dua.session' : 'thi-dua.session';
}

/** The key of the tokens; the start script or the operator has set it before anything is served. */
export function authSecret(): string {
  const secret = getEnvironment().authSecret;
  if (!secret) throw new Error('AUTH_SECRET is not set: start the program with npm start or npm run dev.');
  return secret;
}

/**
 * Session ids of cookies that were opened before: deriving the key and decrypting would cost every request as much as
 * its database work. A cookie always holds the same id, and whether that session still lives is asked of its row each
 * time, age limit included.
 */
const opened = new Map<string, string>();
const mostOpened = 2000;

async function openToken(raw: string): Promise<string | null> {
  const token = await decode({ token: raw, secret: authSecret() });
  if (typeof token?.sid !== 'string') return null;
  const [oldest] = opened.keys();
  if (opened.size >= mostOpened && oldest) opened.delete(oldest);
  opened.set(raw, token.sid);
  return token.sid;
}

/** The random session id inside the signed token, or null when there is none or it was tampered with. */
export async function readSessionToken(cookie: (name: string) => string | undefined): Promise<string | null> {
  const raw = cookie(sessionCookieName());
  if (!raw) return null;
  const known = opened.get(raw);
  if (known) return known;
  try {
    return await openToken(raw);
  } catch {
    return null; // a token of another secret, or a forged one: the same as none
  }
}

/** Takes the session cookie from the browser; only in an action. */
export async function forgetSessionCookie(): Promise<void> {
  (await cookies()).delete(sessionCookieName());
}
