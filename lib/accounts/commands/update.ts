import 'server-only';
import { audit, conflictOn } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import type { Party } from '@/lib/auth/permissions';
import { revokeSessions } from '@/lib/auth/sessions';
import { refuseStaff } from '@/lib/campaigns/rules/staff';
import type { Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import type { UpdateAccountInput } from '../schema';
import { type Account, objectOf, refuseLosing, refusePlaceOf, searchKeyOf, withAccount } from './locked-account';

/** Tasks in campaigns that the account could no longer be given end: a leader must not go on as a bloc's secretary. */
async function endMisfits(tx: Transaction, actor: Actor, actedAs: Party, account: Account): Promise<void> {
  const { id, role, unitId } = account;
  const tasks = await tx.campaignStaff.findMany({ where: { accountId: id } });
  for (const task of tasks.filter(({ kind }) => refuseStaff({ role, unitId, disabled: false }, kind) !== null)) {
    await tx.campaignStaff.delete({ where: { id: task.id } });
    await audit(tx, actor, {
      action: 'campaigns.removeStaff',
      actedAs,
      object: objectOf(account),
      campaignId: task.campaignId,
      before: { kind: task.kind },
    });
  }
}

/** Changes name, role and unit. A new role or unit ends the sessions at once: what they could see has changed. */
export function updateAccount(actor: Actor, input: UpdateAccountInput): Promise<Result<void>> {
  return withAccount(actor, input.accountId, async (tx, account, actedAs) => {
    if (account.revision !== input.revision) return refused(await conflictOn(tx, 'account', account.id));
    const loses = account.role !== input.role && account.role === 'office';
    const refusal = (loses ? await refuseLosing(tx, actor, account) : null) ?? (await refusePlaceOf(tx, actor, input));
    if (refusal) return refused(refusal);
    const { name, role, unitId } = input;
    const moved = account.role !== role || account.unitId !== unitId;
    await tx.account.update({
      where: { id: account.id },
      data: { name, role, unitId, searchKey: searchKeyOf(input, account.userName), revision: { increment: 1 } },
    });
    const sessionsEnded = moved ? await revokeSessions(tx, account.id, actor.now) : 0;
    if (moved) await endMisfits(tx, actor, actedAs, { ...account, role, unitId });
    await audit(tx, actor, {
      action: 'accounts.update',
      actedAs,
      object: objectOf(account),
      ...(unitId ? { unitId } : {}),
      before: { name: account.name, role: account.role, unitId: account.unitId },
      after: { name, role, unitId, sessionsEnded },
    });
    return done();
  });
}
