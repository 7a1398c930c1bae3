import 'server-only';
import { randomBytes } from 'node:crypto';
import { recordFailedSignIn, recordSignIn } from '@/lib/audit';
import { cleanText } from '@/lib/clean-text';
import { db } from '@/lib/db/client';
import { inTransaction, lockRow } from '@/lib/db/transaction';
import { hashToken } from './actor';
import { networkKey } from './network';
import { verifyPassword } from './password';
import { familiarity } from './rules';
import { type Begun, beginTry, endTry, signInKeys } from './throttle';

export type SignInTry = { userName: string; password: string; network: string; browser: string };
export type SignInAnswer =
  | { ok: true; accountId: string; token: string }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'wait'; seconds: number };

/** Nobody's id: an unknown name costs the same look-ups. */
const nobody = '00000000-0000-0000-0000-000000000000';

type Checked = { id: string; passwordHash: string };

const keysOf = (tried: SignInTry) => signInKeys(tried.userName, networkKey(tried.network));

/** Whether somebody signed in well as this account from this network lately: what others do must not delay them. */
async function isFamiliar(accountId: string, tried: SignInTry, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - familiarity);
  const sessions = await db.session.findMany({
    where: { accountId, createdAt: { gte: since } },
    select: { network: true },
    distinct: ['network'],
  });
  return sessions.some((session) => networkKey(session.network) === networkKey(tried.network));
}

/** Opens a session, unless the account was disabled or got another password while this one was checked. */
function openSession(checked: Checked, tried: SignInTry, begun: Begun): Promise<string | null> {
  const token = randomBytes(32).toString('base64url');
  const now = begun.now;
  return inTransaction(
    async (tx) => {
      await lockRow(tx, 'Account', checked.id);
      const account = await tx.account.findUniqueOrThrow({ where: { id: checked.id } });
      if (account.disabledAt || account.passwordHash !== checked.passwordHash) return null;
      await tx.session.create({
        data: {
          tokenHash: hashToken(token),
          accountId: account.id,
          createdAt: now,
          lastSeenAt: now,
          network: tried.network,
          browser: tried.browser,
        },
      });
      await tx.account.update({ where: { id: account.id }, data: { lastSignInAt: now } });
      await endTry(tx, keysOf(tried), begun);
      await recordSignIn(tx, account, tried.network, now);
      return token;
    },
    { fromReserve: true },
  );
}

/**
 * Checks a name and a password and opens a session.
 * Says only "wrong" for an unknown name, a wrong password or a disabled account, and takes as long for each.
 */
export async function signIn(input: SignInTry, now: Date): Promise<SignInAnswer> {
  const userName = cleanText(input.userName.slice(0, 200)).trim().toLowerCase().slice(0, 100);
  const password = cleanText(input.password.slice(0, 1000));
  const tried = { ...input, userName, password, browser: cleanText(input.browser.slice(0, 300)) };
  const account = await db.account.findUnique({ where: { userName: tried.userName } });
  const familiar = await isFamiliar(account?.id ?? nobody, tried, now);
  const begun = await beginTry(keysOf(tried), now, familiar ? { patient: ['account', 'network'] } : {});
  if (begun.wait > 0) return { ok: false, reason: 'wait', seconds: begun.wait };
  const usable = account && !account.disabledAt ? account : null;
  const fits = await verifyPassword(usable?.passwordHash ?? null, tried.password);
  const token = usable && fits ? await openSession(usable, tried, begun) : null;
  if (usable && token) return { ok: true, accountId: usable.id, token };
  await recordFailedSignIn(account, networkKey(tried.network), now);
  return { ok: false, reason: 'wrong' };
}
