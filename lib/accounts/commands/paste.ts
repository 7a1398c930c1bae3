import 'server-only';
import { randomInt } from 'node:crypto';
import type { Actor } from '@/lib/auth/actor';
import { hashPassword } from '@/lib/auth/password';
import { actingAs } from '@/lib/auth/permissions';
import { refuseTable } from '@/lib/block';
import { db } from '@/lib/db/client';
import { inTransaction, lockTable, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import { readAccountPasteFacts } from '../queries';
import { temporaryPassword } from '../rules/account';
import { type PastedAccount, readAccountTable } from '../rules/paste';
import type { PasteAccountsInput } from '../schema';
import { issueAccounts } from './create';

/** An account with its temporary password, and the words for its place that stand beside it. */
export type IssuedRow = Pick<PastedAccount, 'unit' | 'role' | 'name' | 'userName'> & { password: string };

type Secret = { password: string; passwordHash: string };

/** Temporary passwords with their hashes. Two at a time: whoever signs in meanwhile needs the other processors. */
async function makeSecrets(count: number): Promise<Secret[]> {
  const secrets: Secret[] = [];
  const lane = async () => {
    while (secrets.length < count) {
      const password = temporaryPassword((bound) => randomInt(bound));
      const secret = { password, passwordHash: '' };
      secrets.push(secret);
      secret.passwordHash = await hashPassword(password);
    }
  };
  await Promise.all([lane(), lane()]);
  return secrets;
}

/** Reads the list once more as it is now, with its units locked: one that nothing names yet may be taken away in this moment. */
async function readAgain(tx: Transaction, block: string, unitIds: readonly (string | null)[]) {
  await lockTable(tx, 'Account');
  const ids = unitIds.filter((id) => id !== null);
  await tx.$queryRaw`select 1 from "Unit" where id = any(${ids}::uuid[]) order by id for update`;
  return readAccountTable(block, await readAccountPasteFacts(tx)).rows;
}

/**
 * Creates the accounts of a pasted list with temporary passwords, which are told this once and stored only as hashes: every one of them,
 * or none where a single row is refused. It is read once before, so that nobody waits for passwords in vain.
 */
export async function pasteAccounts(actor: Actor, input: PasteAccountsInput): Promise<Result<readonly IssuedRow[]>> {
  const actedAs = actingAs(actor, 'accounts.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  const { rows: seen } = readAccountTable(input.block, await readAccountPasteFacts(db));
  const early = refuseTable(seen);
  if (early) return refused(early);
  const secrets = await makeSecrets(seen.length);
  const unitIds = seen.map(({ account }) => account?.unitId ?? null);
  return inTransaction(async (tx) => {
    const rows = await readAgain(tx, input.block, unitIds);
    const refusal = refuseTable(rows);
    if (refusal) return refused(refusal);
    const ready = rows.flatMap(({ account, unit, role }, place) => {
      const secret = secrets[place];
      return account && secret ? [{ ...account, ...secret, shown: { unit, role, name: account.name } }] : [];
    });
    if (ready.length < rows.length) return refused({ reason: 'not-found' });
    const issued = await issueAccounts(tx, actor, actedAs, ready);
    return done(
      ready.flatMap(({ shown }, place) => {
        const one = issued[place];
        return one ? [{ ...shown, userName: one.userName, password: one.password }] : [];
      }),
    );
  });
}
