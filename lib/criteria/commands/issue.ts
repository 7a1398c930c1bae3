import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { inTransaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import { fingerprintOf, readLastVersion, toJson } from '../queries/stored';
import { inPrintedOrder, refuseIssue } from '../rules/issuing';
import { tableProblems } from '../rules/problems/table';
import { leavesOf } from '../rules/tree';
import type { IssueTableInput } from '../schema';
import { auditTable, openTable } from './open-table';

/**
 * Issues the draft as the next version, which is never changed afterwards. Refuses a draft with problems, one that differs
 * from what was looked at, one that says nothing new, and a later version without a reason.
 */
export async function issueTable(
  actor: Actor,
  input: IssueTableInput,
): Promise<Result<{ campaignId: string; number: number }>> {
  const { tableId, fingerprint, reason } = input;
  return inTransaction(async (tx) => {
    const opened = await openTable(tx, actor, tableId);
    if (!opened.ok) return opened;
    const { table, campaignId } = opened.value;
    // A template is copied, never issued: no unit is scored by it.
    if (campaignId === null) return refused({ reason: 'not-allowed' });
    const last = await readLastVersion(tx, tableId);
    const refusal = refuseIssue(table, tableProblems(table).length, last, reason);
    if (refusal) return refused(refusal);
    if (fingerprintOf(table) !== fingerprint) return refused({ reason: 'table-changed-since' });
    const number = (last?.number ?? 0) + 1;
    const stamp = { issuedAt: actor.now, issuedBy: actor.name };
    const why = last ? reason : '';
    await tx.criteriaVersion.create({
      data: { tableId, number, content: toJson(inPrintedOrder(table)), reason: why, ...stamp },
    });
    const after = { version: number, declaredTotal: table.declaredTotal, leaves: leavesOf(table).length, reason: why };
    await auditTable(tx, actor, opened.value, { action: 'criteria.issue', after });
    return done({ campaignId, number });
  });
}
