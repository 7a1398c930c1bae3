import 'server-only';
import { cookies } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { getEnvironment } from '@/lib/env';

/** Over https the name carries the prefix that forbids insecure origins to set it. */
export function sessionCookieName(): string {
  return getEnvironment().appUrl.startsWith('https:') ? '__Secure-thi-dua.session' : 'thi-dua.session';
}

/** The key of the tokens; the start script or the operator has set it before anything is served. */
export function authSecret(): string {
  const secret = getEnvironment().authSecret;
  if (!secret) throw new Error('AUTH_SECRET is not set: start the program with npm start or npm run dev.');
  return secret;
}

/** The random session id inside the signed token, or null when there is none or it was tampered with. */
export async function readSessionToken(cookie: (name: string) => string | undefined): Promise<string | null> {
  const raw = cookie(sessionCookieName());
  if (!raw) return null;
  try {
    const token = await decode({ token: raw, secret: authSecret() });
    return typeof token?.sid === 'string' ? token.sid : null;
  } catch {
    return null; // a token of another secret, or a forged one: the same as none
  }
}

/** Takes the session cookie from the browser; only in an action. */
export async function forgetSessionCookie(): Promise<void> {
  (await cookies()).delete(sessionCookieName());
}
