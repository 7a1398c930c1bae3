import 'server-only';
import { db } from '@/lib/db/client';
import type { Transaction } from '@/lib/db/transaction';
import { hashToken } from './actor';

/** Ends every session of the account at once, but `except`; returns how many were still open. */
export async function revokeSessions(tx: Transaction, accountId: string, now: Date, except?: string): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { accountId, revokedAt: null, ...(except ? { id: { not: except } } : {}) },
    data: { revokedAt: now },
  });
  return count;
}

/** Ends the session of a token, if there is one. */
export async function revokeToken(token: unknown, now: Date): Promise<void> {
  if (typeof token !== 'string') return;
  await db.session.updateMany({ where: { tokenHash: hashToken(token), revokedAt: null }, data: { revokedAt: now } });
}
