import 'server-only';
import { randomInt } from 'node:crypto';
import { audit, conflictOn } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { hashPassword } from '@/lib/auth/password';
import { actingAs, type Party, type Role } from '@/lib/auth/permissions';
import { revokeSessions } from '@/lib/auth/sessions';
import { inTransaction, lockRow, lockTable, type Transaction } from '@/lib/db/transaction';
import { toDay } from '@/lib/db/values';
import { foldVietnamese } from '@/lib/fold';
import { todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';
import { refuseLosingOffice, refusePlace, temporaryPassword } from '../rules';
import type { AccountInput, AccountRevisionInput, CreateAccountInput, UpdateAccountInput } from '../schema';

type Account = Awaited<ReturnType<Transaction['account']['findUniqueOrThrow']>>;
export type Issued = { accountId: string; userName: string; password: string };

const objectOf = (account: { id: string; userName: string }) => ({
  kind: 'account',
  id: account.id,
  name: account.userName,
});

const searchKeyOf = (input: { name: string }, userName: string) => foldVietnamese(`${input.name} ${userName}`);

async function findPlace(tx: Transaction, unitId: string | null) {
  if (unitId === null) return { unit: null, found: true };
  const unit = await tx.unit.findUnique({ where: { id: unitId }, select: { name: true, validTo: true } });
  return { unit: unit && { name: unit.name, validTo: toDay(unit.validTo) }, found: unit !== null };
}

async function refusePlaceOf(tx: Transaction, actor: Actor, input: { role: Role; unitId: string | null }) {
  const place = await findPlace(tx, input.unitId);
  if (!place.found) return { reason: 'account-needs-unit', field: 'unitId' } as const;
  return refusePlace(input.role, place.unit, todayInVietnam(actor.now));
}

/** Office accounts change one at a time, so that two cannot take the office from each other. */
async function refuseLosing(tx: Transaction, actor: Actor, account: Account) {
  const others = await tx.account.count({ where: { role: 'office', disabledAt: null, id: { not: account.id } } });
  return refuseLosingOffice(account, actor.accountId, others);
}

type Work<Value> = (tx: Transaction, account: Account, actedAs: Party) => Promise<Result<Value>>;

/** Locks an account for the office and hands it to `work`. */
async function withAccount<Value>(actor: Actor, accountId: string, work: Work<Value>): Promise<Result<Value>> {
  const actedAs = actingAs(actor, 'accounts.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  return inTransaction(async (tx) => {
    await lockTable(tx, 'Account');
    if (!(await lockRow(tx, 'Account', accountId))) return refused({ reason: 'not-found' });
    return work(tx, await tx.account.findUniqueOrThrow({ where: { id: accountId } }), actedAs);
  });
}

/** Creates an account with a temporary password, which is told this once and stored only as a hash. */
export async function createAccount(actor: Actor, input: CreateAccountInput): Promise<Result<Issued>> {
  const actedAs = actingAs(actor, 'accounts.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  const password = temporaryPassword((bound) => randomInt(bound));
  const passwordHash = await hashPassword(password);
  return inTransaction(async (tx) => {
    await lockTable(tx, 'Account');
    const { userName, name, role, unitId } = input;
    const taken = await tx.account.count({ where: { userName } });
    if (taken > 0) return refused({ reason: 'user-name-taken', field: 'userName', userName });
    const refusal = await refusePlaceOf(tx, actor, input);
    if (refusal) return refused(refusal);
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
    return done({ accountId: account.id, userName, password });
  });
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

/** Gives a new temporary password, told this once; the account's sessions end at once. */
export async function resetPassword(actor: Actor, input: AccountInput): Promise<Result<Issued>> {
  const password = temporaryPassword((bound) => randomInt(bound));
  const passwordHash = await hashPassword(password);
  return withAccount(actor, input.accountId, async (tx, account, actedAs) => {
    if (account.disabledAt) return refused({ reason: 'account-disabled' });
    await tx.account.update({ where: { id: account.id }, data: { passwordHash, passwordTemporary: true } });
    const sessionsEnded = await revokeSessions(tx, account.id, actor.now);
    await tx.signInThrottle.deleteMany({ where: { key: `account:${account.userName}` } });
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
    await audit(tx, actor, {
      action: 'accounts.endSession',
      actedAs,
      object: objectOf(account),
      after: { sessionsEnded },
    });
    return done(sessionsEnded);
  });
}
