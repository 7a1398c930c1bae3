import 'server-only';
import { audit, conflictOn } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { revokeSessions } from '@/lib/auth/sessions';
import { done, type Result, refused } from '@/lib/result';
import type { AccountRevisionInput } from '../schema';
import { objectOf, refuseLosing, refusePlaceOf, withAccount } from './locked-account';

/** Closes an account: its sessions end at once and it cannot sign in. */
export function disableAccount(actor: Actor, input: AccountRevisionInput): Promise<Result<void>> {
  return withAccount(actor, input.accountId, async (tx, account, actedAs) => {
    if (account.revision !== input.revision) return refused(await conflictOn(tx, 'account', account.id));
    const refusal = await refuseLosing(tx, actor, account);
    if (refusal) return refused(refusal);
    if (account.disabledAt) return refused({ reason: 'account-disabled' });
    const data = { disabledAt: actor.now, revision: { increment: 1 } };
    await tx.account.update({ where: { id: account.id }, data });
    const sessionsEnded = await revokeSessions(tx, account.id, actor.now);
    await audit(tx, actor, {
      action: 'accounts.disable',
      actedAs,
      object: objectOf(account),
      before: { disabled: false },
      after: { disabled: true, sessionsEnded },
    });
    return done();
  });
}

/** Opens a closed account again. */
export function enableAccount(actor: Actor, input: AccountRevisionInput): Promise<Result<void>> {
  return withAccount(actor, input.accountId, async (tx, account, actedAs) => {
    if (account.revision !== input.revision) return refused(await conflictOn(tx, 'account', account.id));
    const refusal = await refusePlaceOf(tx, actor, account);
    if (refusal) return refused(refusal);
    const data = { disabledAt: null, revision: { increment: 1 } };
    await tx.account.update({ where: { id: account.id }, data });
    await audit(tx, actor, {
      action: 'accounts.enable',
      actedAs,
      object: objectOf(account),
      before: { disabled: true },
      after: { disabled: false },
    });
    return done();
  });
}
