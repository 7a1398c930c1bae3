import 'server-only';
import { randomInt } from 'node:crypto';
import { auditAll } from '@/lib/audit';
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

/**
 * Writes accounts that nothing refuses, and an event each, which holds no password; as many statements for five hundred of a
 * list as for one.
 */
export async function issueAccounts(
  tx: Transaction,
  actor: Actor,
  actedAs: Party,
  inputs: readonly NewAccount[],
): Promise<Issued[]> {
  const made = await tx.account.createManyAndReturn({
    data: inputs.map((input) => {
      const { userName, name, role, unitId, passwordHash } = input;
      return { userName, name, role, unitId, passwordHash, searchKey: searchKeyOf(input, userName) };
    }),
  });
  const byName = new Map(made.map((account) => [account.userName, account]));
  const issued = inputs.flatMap((input) => {
    const account = byName.get(input.userName);
    return account ? [{ account, ...input }] : [];
  });
  const events = issued.map(({ account, userName, name, role, unitId }) => {
    const told = { object: objectOf(account), ...(unitId ? { unitId } : {}), after: { userName, name, role, unitId } };
    return { action: 'accounts.create', actedAs, ...told } as const;
  });
  await auditAll(tx, actor, events);
  return issued.map(({ account, userName, password }) => ({ accountId: account.id, userName, password }));
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
    const [issued] = await issueAccounts(tx, actor, actedAs, [{ ...input, password, passwordHash }]);
    return issued ? done(issued) : refused({ reason: 'not-found' });
  });
}
