import 'server-only';
import { type AuditAction, auditAll } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import type { Party } from '@/lib/auth/permissions';
import type { Transaction } from '@/lib/db/transaction';
import { unitObject } from './life';

type Told = { action: AuditAction; before: unknown; after: unknown };

/** One event for every unit concerned, so that each finds it in its own history. */
export async function recordAll(
  tx: Transaction,
  actor: Actor,
  actedAs: Party,
  units: readonly { id: string; name: string }[],
  told: Told,
): Promise<void> {
  const entries = units.map((unit) => ({ ...told, actedAs, object: unitObject(unit), unitId: unit.id }));
  await auditAll(tx, actor, entries);
}
