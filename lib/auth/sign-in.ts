import 'server-only';
import { randomBytes } from 'node:crypto';
import { recordSignIn } from '@/lib/audit';
import { db } from '@/lib/db/client';
import { hashToken } from './actor';
import { verifyPassword } from './password';
import { failureMemory, secondsToWait, type ThrottleKind } from './rules';

export type SignInTry = { userName: string; password: string; network: string; browser: string };
export type SignInAnswer =
  | { ok: true; accountId: string; token: string }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'wait'; seconds: number };

const keys = (tried: SignInTry): { kind: ThrottleKind; key: string }[] => [
  { kind: 'account', key: `account:${tried.userName}` },
  { kind: 'network', key: `network:${tried.network}` },
];

async function waitFor(tried: SignInTry, now: Date): Promise<number> {
  const wanted = keys(tried);
  const rows = await db.signInThrottle.findMany({ where: { key: { in: wanted.map((one) => one.key) } } });
  const waits = rows.map((row) => {
    const kind = wanted.find((one) => one.key === row.key)?.kind ?? 'account';
    return secondsToWait(kind, row.failures, row.lastFailureAt, now);
  });
  return Math.max(0, ...waits);
}

/** Counts in one statement, so that parallel tries cannot slip under the delay. */
async function countFailure(tried: SignInTry, now: Date): Promise<void> {
  const forgotten = new Date(now.getTime() - failureMemory);
  for (const { key } of keys(tried)) {
    await db.$executeRaw`
      insert into "SignInThrottle" (key, failures, "lastFailureAt") values (${key}, 1, ${now})
      on conflict (key) do update set "lastFailureAt" = ${now},
        failures = case when "SignInThrottle"."lastFailureAt" < ${forgotten} then 1
          else "SignInThrottle".failures + 1 end`;
  }
}

async function openSession(accountId: string, tried: SignInTry, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db.$transaction(async (tx) => {
    await tx.session.create({
      data: {
        tokenHash: hashToken(token),
        accountId,
        createdAt: now,
        lastSeenAt: now,
        network: tried.network,
        browser: tried.browser.slice(0, 300),
      },
    });
    const account = await tx.account.update({ where: { id: accountId }, data: { lastSignInAt: now } });
    await tx.signInThrottle.deleteMany({ where: { key: `account:${tried.userName}` } });
    await recordSignIn(tx, account, tried.network, now);
  });
  return token;
}

/**
 * Checks a name and a password and opens a session.
 * Says only "wrong" for an unknown name, a wrong password or a disabled account, and takes as long for each.
 */
export async function signIn(input: SignInTry, now: Date): Promise<SignInAnswer> {
  const tried = { ...input, userName: input.userName.trim().toLowerCase().slice(0, 100) };
  const seconds = await waitFor(tried, now);
  if (seconds > 0) return { ok: false, reason: 'wait', seconds };
  const account = await db.account.findUnique({ where: { userName: tried.userName } });
  const usable = account && !account.disabledAt ? account : null;
  const fits = await verifyPassword(usable?.passwordHash ?? null, tried.password.slice(0, 1000));
  if (!usable || !fits) {
    await countFailure(tried, now);
    return { ok: false, reason: 'wrong' };
  }
  return { ok: true, accountId: usable.id, token: await openSession(usable.id, tried, now) };
}
