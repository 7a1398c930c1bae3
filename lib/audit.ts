import 'server-only';
import type { AuditAction } from '@/lib/audits/rules/actions';
import type { Actor } from '@/lib/auth/actor';
import type { Party } from '@/lib/auth/permissions';
import { Prisma } from '@/lib/db/generated/client';
import { inTransaction, type Transaction } from '@/lib/db/transaction';

export type { AuditAction };

export type AuditEntry = {
  action: AuditAction;
  /** The role or assignment acted in; the account's role when left out. */
  actedAs?: Party;
  object: { kind: string; id: string; name: string };
  campaignId?: string;
  unitId?: string;
  before?: unknown;
  after?: unknown;
};

/** JSON as it will be stored: dates and decimals become text. */
const toJson = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value));

const columns = Prisma.sql`(at, "actorId", "actorName", "actedAs", network, action, "objectKind", "objectId",
  "objectName", "campaignId", "unitId", before, after)`;

/** One event as a row of these columns. */
function eventRow(actor: Actor, entry: AuditEntry): Prisma.Sql {
  const name = actor.unitName ? `${actor.name} (${actor.unitName})` : actor.name;
  const { action, object, campaignId = null, unitId = null } = entry;
  return Prisma.sql`
    select ${actor.now}::timestamptz, ${actor.accountId}::uuid, ${name}::text, ${entry.actedAs ?? actor.role}::text,
      ${actor.network}::text, ${action}::text, ${object.kind}::text, ${object.id}::text, ${object.name}::text,
      ${campaignId}::uuid, ${unitId}::uuid, ${toJson(entry.before)}::jsonb, ${toJson(entry.after)}::jsonb`;
}

/**
 * The statement that writes one audit event; with `from`, one for each row of that. In SQL, because it is written with
 * every saved row and costs the server a tenth of what Prisma's `create` does.
 */
export function auditStatement(actor: Actor, entry: AuditEntry, from = Prisma.empty): Prisma.Sql {
  return Prisma.sql`insert into "AuditEvent" ${columns} ${eventRow(actor, entry)} ${from}`;
}

/** Writes the events of one act on many objects, in their order, with one statement. */
export async function auditAll(tx: Transaction, actor: Actor, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => eventRow(actor, entry));
  await tx.$executeRaw`insert into "AuditEvent" ${columns} ${Prisma.join(rows, ' union all ')}`;
}

/** Writes one audit event inside the transaction of the change: both are there, or neither. */
export async function audit(tx: Transaction, actor: Actor, entry: AuditEntry): Promise<void> {
  await tx.$executeRaw(auditStatement(actor, entry));
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
      action: 'accounts.signIn' satisfies AuditAction,
      objectKind: 'account',
      objectId: account.id,
      objectName: account.userName,
      unitId: account.unitId,
    },
  });
}

type FailedAccount = { id: string; userName: string; unitId: string | null };

/**
 * A sign-in that failed: at most one event a minute for an account and a network, or for a network where there is no
 * such account. What was typed is not kept: people type passwords into the box for the name.
 */
export function recordFailedSignIn(account: FailedAccount | null, network: string, now: Date): Promise<void> {
  const action: AuditAction = 'accounts.signInFailed';
  const objectId = account?.id ?? '';
  return inTransaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`${action} ${objectId} ${network}`}))`;
      const since = new Date(now.getTime() - 60_000);
      const told = { objectKind: 'account', objectId, action, network, at: { gt: since } };
      if (await tx.auditEvent.findFirst({ where: told, select: { id: true } })) return;
      await tx.auditEvent.create({
        data: {
          at: now,
          actorName: 'Người chưa đăng nhập',
          actedAs: 'visitor',
          network,
          action,
          objectKind: 'account',
          objectId,
          objectName: account?.userName ?? 'Không có tài khoản này',
          unitId: account?.unitId ?? null,
        },
      });
    },
    { fromReserve: true },
  );
}

/** What comes and goes without changing an account. */
const passing: AuditAction[] = ['accounts.signIn', 'accounts.signInFailed', 'accounts.signOut'];

/** Who changed this object last and when, as the refusal that a later editor sees. */
export async function conflictOn(tx: Transaction, kind: string, id: string) {
  const last = await tx.auditEvent.findFirst({
    where: { objectKind: kind, objectId: id, action: { notIn: passing } },
    orderBy: { id: 'desc' },
  });
  const at = last?.at ?? new Date(0);
  return { reason: 'conflict', by: last?.actorName ?? 'Người khác', at: at.toISOString() } as const;
}
