import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { hashPassword, verifyPassword } from '@/lib/auth/password';
import { refusePassword } from '@/lib/auth/rules';
import { revokeSessions } from '@/lib/auth/sessions';
import { beginTry, endTry, type ThrottleKey } from '@/lib/auth/throttle';
import { forgetSessionCookie } from '@/lib/auth/token';
import { db } from '@/lib/db/client';
import { inTransaction, lockRow } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import type { ChangePasswordInput, SessionInput } from '../schema';

const ownObject = (actor: Actor) => ({ kind: 'account', id: actor.accountId, name: actor.userName });

/** Replaces the actor's own password, and tells whether it was a temporary one; the actor's other sessions end. */
export async function changePassword(
  actor: Actor,
  input: ChangePasswordInput,
): Promise<Result<{ wasTemporary: boolean }>> {
  const refusal = refusePassword(input.password, input.current, actor.userName);
  if (refusal) return refused(refusal);
  if (input.password !== input.repeated) return refused({ reason: 'password-differs', field: 'repeated' });
  const keys: ThrottleKey[] = [{ kind: 'pair', key: `password:${actor.accountId}` }];
  const begun = await beginTry(keys, actor.now);
  if (begun.wait > 0) return refused({ reason: 'password-wait', field: 'current', seconds: begun.wait });
  const checked = await db.account.findUniqueOrThrow({ where: { id: actor.accountId } });
  const fits = await verifyPassword(checked.passwordHash, input.current);
  if (!fits) return refused({ reason: 'password-wrong', field: 'current' });
  const passwordHash = await hashPassword(input.password);
  return inTransaction(async (tx) => {
    await lockRow(tx, 'Account', actor.accountId);
    const account = await tx.account.findUniqueOrThrow({ where: { id: actor.accountId } });
    // Another change came first: what was typed as the password in use no longer is.
    if (account.passwordHash !== checked.passwordHash) return refused({ reason: 'password-wrong', field: 'current' });
    await tx.account.update({ where: { id: account.id }, data: { passwordHash, passwordTemporary: false } });
    await endTry(tx, keys, begun);
    const ended = await revokeSessions(tx, account.id, actor.now, actor.sessionId);
    await audit(tx, actor, {
      action: 'accounts.changePassword',
      object: ownObject(actor),
      before: { passwordTemporary: account.passwordTemporary },
      after: { passwordTemporary: false, sessionsEnded: ended },
    });
    return done({ wasTemporary: account.passwordTemporary });
  });
}

/** Ends the session in use and takes its cookie away. */
export async function signOut(actor: Actor): Promise<Result<void>> {
  await inTransaction(
    async (tx) => {
      await tx.session.updateMany({
        where: { id: actor.sessionId, accountId: actor.accountId, revokedAt: null },
        data: { revokedAt: actor.now },
      });
      await audit(tx, actor, { action: 'accounts.signOut', object: ownObject(actor) });
    },
    { fromReserve: true },
  );
  await forgetSessionCookie();
  return done();
}

/** Ends one of the actor's own sessions. */
export async function endOwnSession(actor: Actor, input: SessionInput): Promise<Result<void>> {
  return inTransaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: input.sessionId, accountId: actor.accountId, revokedAt: null },
      data: { revokedAt: actor.now },
    });
    if (count === 0) return refused({ reason: 'not-found' });
    await audit(tx, actor, { action: 'accounts.endSession', object: ownObject(actor), after: { sessionsEnded: 1 } });
    return done();
  });
}

/** Ends all of the actor's own sessions but the one in use. */
export async function endOtherSessions(actor: Actor): Promise<Result<number>> {
  return inTransaction(async (tx) => {
    const ended = await revokeSessions(tx, actor.accountId, actor.now, actor.sessionId);
    if (ended === 0) return done(ended);
    await audit(tx, actor, {
      action: 'accounts.endSession',
      object: ownObject(actor),
      after: { sessionsEnded: ended },
    });
    return done(ended);
  });
}
