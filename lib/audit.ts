import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { Party } from '@/lib/auth/permissions';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';

export type AuditEntry = {
  /** For example `targets.submit`. */
  action: string;
  /** The role or assignment acted in; the account's role when left out. */
  actedAs?: Party;
  object: { kind: string; id: string; name: string };
  campaignId?: string;
  unitId?: string;
  before?: unknown;
  after?: unknown;
};

/** JSON as it will be stored: dates and decimals become text. */
function toJson(value: unknown) {
  if (value === undefined || value === null) return Prisma.DbNull;
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue; // a round trip through JSON is JSON
}

/** Writes one audit event inside the transaction of the change: both are there, or neither. */
export async function audit(tx: Transaction, actor: Actor, entry: AuditEntry): Promise<void> {
  // `createMany` reads nothing back: the event is written with every saved row.
  await tx.auditEvent.createMany({
    data: {
      at: actor.now,
      actorId: actor.accountId,
      actorName: actor.unitName ? `${actor.name} (${actor.unitName})` : actor.name,
      actedAs: entry.actedAs ?? actor.role,
      network: actor.network,
      action: entry.action,
      objectKind: entry.object.kind,
      objectId: entry.object.id,
      objectName: entry.object.name,
      campaignId: entry.campaignId ?? null,
      unitId: entry.unitId ?? null,
      before: toJson(entry.before),
      after: toJson(entry.after),
    },
  });
}

/** A sign-in has no actor yet. */
export async function recordSignIn(
  tx: Transaction,
  account: { id: string; name: string; role: string; userName: string; unitId: string | null },
  network: string,
  now: Date,
): Promise<void> {
  await tx.auditEvent.create({
    data: {
      at: now,
      actorId: account.id,
      actorName: account.name,
      actedAs: account.role,
      network,
      action: 'accounts.signIn',
      objectKind: 'account',
      objectId: account.id,
      objectName: account.userName,
      unitId: account.unitId,
    },
  });
}

/** Who changed this object last and when, as the refusal that a later editor sees. */
export async function conflictOn(tx: Transaction, kind: string, id: string) {
  const last = await tx.auditEvent.findFirst({ where: { objectKind: kind, objectId: id }, orderBy: { id: 'desc' } });
  const at = last?.at ?? new Date(0);
  return { reason: 'conflict', by: last?.actorName ?? 'Người khác', at: at.toISOString() } as const;
}
