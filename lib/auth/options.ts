import 'server-only';
import { headers } from 'next/headers';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { getEnvironment } from '@/lib/env';
import { log } from '@/lib/log';
import { clientNetwork } from './network';
import { absoluteLimit } from './rules';
import { revokeToken } from './sessions';
import { signIn } from './sign-in';
import { authSecret, sessionCookieName } from './token';

const header = (headers: Record<string, unknown> | undefined, name: string) => {
  const value = headers?.[name];
  return typeof value === 'string' ? value : null;
};

/** next-auth hands the words of an error to whoever asks: what went wrong inside stays in the log. */
function hideCause(error: unknown): never {
  log().error({ err: error }, 'sign-in failed');
  throw new Error('unexpected');
}

/** next-auth's options. The token holds one thing: the random id of the session row. */
export function authOptions(): NextAuthOptions {
  const { appUrl } = getEnvironment();
  const secure = appUrl.startsWith('https:');
  process.env.NEXTAUTH_URL = appUrl; // the only place where next-auth looks for its own address
  return {
    useSecureCookies: secure,
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: absoluteLimit / 1000 },
    pages: { signIn: '/login', signOut: '/account', error: '/login' },
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    providers: [
      CredentialsProvider({
        credentials: { userName: {}, password: {} },
        async authorize(credentials, request) {
          const answer = await signIn(
            {
              userName: credentials?.userName ?? '',
              password: credentials?.password ?? '',
              network: clientNetwork({ get: (name) => header(request.headers, name) }),
              browser: header(request.headers, 'user-agent') ?? '',
            },
            new Date(),
          ).catch(hideCause);
          if (answer.ok) return { id: answer.token };
          throw new Error(answer.reason === 'wait' ? `wait:${answer.seconds}` : answer.reason);
        },
      }),
    ],
    callbacks: { jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }) },
    events: {
      signOut: async ({ token }) => revokeToken(token?.sid, clientNetwork(await headers()), new Date()),
    },
  };
}
