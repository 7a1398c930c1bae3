import 'server-only';
import { randomInt } from 'node:crypto';
import { audit, conflictOn } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { hashPassword } from '@/lib/auth/password';
import { revokeSessions } from '@/lib/auth/sessions';
import { forgetTries } from '@/lib/auth/throttle';
import { done, type Result, refused } from '@/lib/result';
import { temporaryPassword } from '../rules/account';
import type { AccountInput, AccountRevisionInput } from '../schema';
import { objectOf, withAccount } from './locked-account';

export type Issued = { accountId: string; userName: string; password: string };

/** Gives a new temporary password, told this once; the account's sessions end at once. Of many at once one wins. */
export async function resetPassword(actor: Actor, input: AccountRevisionInput): Promise<Result<Issued>> {
  const password = temporaryPassword((bound) => randomInt(bound));
  const passwordHash = await hashPassword(password);
  return withAccount(actor, input.accountId, async (tx, account, actedAs) => {
    if (account.revision !== input.revision) return refused(await conflictOn(tx, 'account', account.id));
    if (account.disabledAt) return refused({ reason: 'account-disabled' });
    const data = { passwordHash, passwordTemporary: true, revision: { increment: 1 } };
    await tx.account.update({ where: { id: account.id }, data });
    const sessionsEnded = await revokeSessions(tx, account.id, actor.now);
    await forgetTries(tx, account.userName);
    await audit(tx, actor, {
      action: 'accounts.resetPassword',
      actedAs,
      object: objectOf(account),
      after: { passwordTemporary: true, sessionsEnded },
    });
    return done({ accountId: account.id, userName: account.userName, password });
  });
}

/** Signs an account out everywhere. */
export function endSessions(actor: Actor, input: AccountInput): Promise<Result<number>> {
  return withAccount(actor, input.accountId, async (tx, account, actedAs) => {
    const sessionsEnded = await revokeSessions(tx, account.id, actor.now);
    if (sessionsEnded === 0) return done(sessionsEnded);
    await audit(tx, actor, {
      action: 'accounts.endSession',
      actedAs,
      object: objectOf(account),
      after: { sessionsEnded },
    });
    return done(sessionsEnded);
  });
}
