import 'server-only';
import { randomInt } from 'node:crypto';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { hashPassword } from '@/lib/auth/password';
import { actingAs, type Party } from '@/lib/auth/permissions';
import { inTransaction, lockTable, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import { temporaryPassword } from '../rules/account';
import type { CreateAccountInput } from '../schema';
import { objectOf, refusePlaceOf, searchKeyOf } from './locked-account';
import type { Issued } from './reset';

type NewAccount = CreateAccountInput & { password: string; passwordHash: string };

/** Writes an account that nothing refuses, and the event, which holds no password. */
export async function issueAccount(tx: Transaction, actor: Actor, actedAs: Party, input: NewAccount): Promise<Issued> {
  const { userName, name, role, unitId, password, passwordHash } = input;
  const account = await tx.account.create({
    data: { userName, name, role, unitId, passwordHash, searchKey: searchKeyOf(input, userName) },
  });
  await audit(tx, actor, {
    action: 'accounts.create',
    actedAs,
    object: objectOf(account),
    ...(unitId ? { unitId } : {}),
    after: { userName, name, role, unitId },
  });
  return { accountId: account.id, userName, password };
}

/** Creates an account with a temporary password, which is told this once and stored only as a hash. */
export async function createAccount(actor: Actor, input: CreateAccountInput): Promise<Result<Issued>> {
  const actedAs = actingAs(actor, 'accounts.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  const password = temporaryPassword((bound) => randomInt(bound));
  const passwordHash = await hashPassword(password);
  return inTransaction(async (tx) => {
    await lockTable(tx, 'Account');
    const { userName } = input;
    const taken = await tx.account.count({ where: { userName } });
    if (taken > 0) return refused({ reason: 'user-name-taken', field: 'userName', userName });
    const refusal = await refusePlaceOf(tx, actor, input);
    if (refusal) return refused(refusal);
    return done(await issueAccount(tx, actor, actedAs, { ...input, password, passwordHash }));
  });
}
