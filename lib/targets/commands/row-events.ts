import 'server-only';
import type { AuditAction, AuditEntry } from '@/lib/audit';
import { refused } from '@/lib/result';
import type { Line } from '../rules/line';
import type { OpenSheet } from './open-sheet';

export type StoredRow = { line: Line; updatedAt: string; updatedBy: string };

export function conflict(current: StoredRow | null) {
  return refused({
    reason: 'conflict',
    by: current?.updatedBy ?? 'Một người khác',
    at: new Date(current?.updatedAt ?? 0).toISOString(),
    current: current?.line ?? null,
  });
}

/** What the audit log says of a row that was written. */
export function rowEvent(
  sheet: OpenSheet,
  action: AuditAction,
  row: { id: string; text: string },
  change: { before?: unknown; after?: unknown },
): AuditEntry {
  return {
    action,
    actedAs: sheet.actedAs,
    object: { kind: 'target', id: row.id, name: row.text.slice(0, 200) || 'Chỉ tiêu chưa có nội dung' },
    campaignId: sheet.campaignId,
    unitId: sheet.unitId,
    ...change,
  };
}
