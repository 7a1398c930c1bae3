import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import type { Party } from '@/lib/auth/permissions';
import { revokeSessions } from '@/lib/auth/sessions';
import type { Transaction } from '@/lib/db/transaction';

/** The accounts of the units that ended go on in the one that succeeds them; their sessions end at once. */
export async function moveAccounts(tx: Transaction, actor: Actor, actedAs: Party, from: string[], to: { id: string }) {
  const accounts = await tx.account.findMany({ where: { unitId: { in: from } }, orderBy: { id: 'asc' } });
  for (const account of accounts) {
    await tx.account.update({ where: { id: account.id }, data: { unitId: to.id, revision: { increment: 1 } } });
    await revokeSessions(tx, account.id, actor.now);
    await audit(tx, actor, {
      action: 'accounts.update',
      actedAs,
      object: { kind: 'account', id: account.id, name: account.userName },
      unitId: to.id,
      before: { unitId: account.unitId },
      after: { unitId: to.id },
    });
  }
}
