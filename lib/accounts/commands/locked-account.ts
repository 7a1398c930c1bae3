import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { actingAs, type Party, type Role } from '@/lib/auth/permissions';
import { inTransaction, lockRow, lockTable, type Transaction } from '@/lib/db/transaction';
import { toDay } from '@/lib/db/values';
import { foldVietnamese } from '@/lib/fold';
import { todayInVietnam } from '@/lib/format';
import { type Result, refused } from '@/lib/result';
import { refuseLosingOffice, refusePlace } from '../rules/account';

export type Account = Awaited<ReturnType<Transaction['account']['findUniqueOrThrow']>>;

export const objectOf = (account: { id: string; userName: string }) => ({
  kind: 'account',
  id: account.id,
  name: account.userName,
});

export const searchKeyOf = (input: { name: string }, userName: string) => foldVietnamese(`${input.name} ${userName}`);

async function findPlace(tx: Transaction, unitId: string | null) {
  if (unitId === null) return { unit: null, found: true };
  // Locked, because a unit that nothing names yet may be taken away in this moment.
  if (!(await lockRow(tx, 'Unit', unitId))) return { unit: null, found: false };
  const unit = await tx.unit.findUnique({ where: { id: unitId }, select: { name: true, validTo: true } });
  return { unit: unit && { name: unit.name, validTo: toDay(unit.validTo) }, found: unit !== null };
}

export async function refusePlaceOf(tx: Transaction, actor: Actor, input: { role: Role; unitId: string | null }) {
  const place = await findPlace(tx, input.unitId);
  if (!place.found) return { reason: 'account-needs-unit', field: 'unitId' } as const;
  return refusePlace(input.role, place.unit, todayInVietnam(actor.now));
}

/** Office accounts change one at a time, so that two cannot take the office from each other. */
export async function refuseLosing(tx: Transaction, actor: Actor, account: Account) {
  const others = await tx.account.count({ where: { role: 'office', disabledAt: null, id: { not: account.id } } });
  return refuseLosingOffice(account, actor.accountId, others);
}

type Work<Value> = (tx: Transaction, account: Account, actedAs: Party) => Promise<Result<Value>>;

/** Locks an account for the office and hands it to `work`. */
export async function withAccount<Value>(actor: Actor, accountId: string, work: Work<Value>): Promise<Result<Value>> {
  const actedAs = actingAs(actor, 'accounts.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  return inTransaction(async (tx) => {
    await lockTable(tx, 'Account');
    if (!(await lockRow(tx, 'Account', accountId))) return refused({ reason: 'not-found' });
    return work(tx, await tx.account.findUniqueOrThrow({ where: { id: accountId } }), actedAs);
  });
}
