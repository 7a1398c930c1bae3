import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import type { Transaction } from '@/lib/db/transaction';
import { refused } from '@/lib/result';
import type { OpenSheet } from './open-sheet';
import { type StoredTarget, toLine } from './stored-line';

export function conflict(current: StoredTarget | null) {
  return refused({
    reason: 'conflict',
    by: current?.updatedBy ?? 'Một người khác',
    at: (current?.updatedAt ?? new Date(0)).toISOString(),
    current: current ? toLine(current) : null,
  });
}

export function auditRow(
  tx: Transaction,
  actor: Actor,
  sheet: OpenSheet,
  action: string,
  row: { id: string; text: string },
  change: { before?: unknown; after?: unknown },
) {
  return audit(tx, actor, {
    action,
    actedAs: sheet.actedAs,
    object: { kind: 'target', id: row.id, name: row.text.slice(0, 200) || 'Chỉ tiêu chưa có nội dung' },
    campaignId: sheet.campaignId,
    unitId: sheet.unitId,
    ...change,
  });
}
