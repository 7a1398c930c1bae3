import 'server-only';
import { audit } from '@/lib/audit';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { actorForToken, hashToken } from './actor';

/** Ends every session of the account at once, but `except`; returns how many were still open. */
export async function revokeSessions(tx: Transaction, accountId: string, now: Date, except?: string): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { accountId, revokedAt: null, ...(except ? { id: { not: except } } : {}) },
    data: { revokedAt: now },
  });
  return count;
}

/** Ends the session of a token, if there is one: how the sign-in library's own address signs out. */
export async function revokeToken(token: unknown, network: string, now: Date): Promise<void> {
  if (typeof token !== 'string') return;
  const actor = await actorForToken(token, network, now);
  await inTransaction(
    async (tx) => {
      const where = { tokenHash: hashToken(token), revokedAt: null };
      const { count } = await tx.session.updateMany({ where, data: { revokedAt: now } });
      if (count === 0 || !actor) return;
      const object = { kind: 'account', id: actor.accountId, name: actor.userName };
      await audit(tx, actor, { action: 'accounts.signOut', object });
    },
    { fromReserve: true },
  );
}
