import 'server-only';
import { type AuditAction, audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs, type Party } from '@/lib/auth/permissions';
import { lockRow, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import { readDraft, type StoredDraft } from '../queries/stored';

/** A table whose row is locked, so that its writers follow each other. */
export type OpenTable = StoredDraft & { actedAs: Party; name: string };

async function partyOf(tx: Transaction, actor: Actor, campaignId: string | null) {
  if (campaignId === null) return { party: actingAs(actor, 'criteria.template'), name: 'Bảng mẫu của tỉnh' };
  const { blocId, year, bloc } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { blocId: true, year: true, bloc: { select: { name: true } } },
  });
  return { party: actingAs(actor, 'criteria.edit', { campaignId, blocId }), name: `${bloc.name} năm ${year}` };
}

/** Locks a table and reads its draft. Refuses who may not edit it: the secretariat its bloc's, the office the province's. */
export async function openTable(tx: Transaction, actor: Actor, tableId: string): Promise<Result<OpenTable>> {
  if (!(await lockRow(tx, 'CriteriaTable', tableId))) return refused({ reason: 'not-found' });
  const draft = await readDraft(tx, tableId);
  if (!draft) return refused({ reason: 'not-found' });
  const { party, name } = await partyOf(tx, actor, draft.campaignId);
  return party ? done({ ...draft, actedAs: party, name }) : refused({ reason: 'not-allowed' });
}

type Change = {
  action: AuditAction;
  criterion?: { id: string; title: string; code: string };
  before?: unknown;
  after?: unknown;
};

/** Logs a change of the table, or of one of its criteria. */
export function auditTable(tx: Transaction, actor: Actor, open: OpenTable, change: Change): Promise<void> {
  const { criterion, action, before, after } = change;
  const title = criterion && [criterion.code, criterion.title].filter((text) => text.trim() !== '').join(' ');
  const object = criterion
    ? { kind: 'criterion', id: criterion.id, name: `${title || 'Tiêu chí chưa có nội dung'}`.slice(0, 200) }
    : { kind: 'criteriaTable', id: open.tableId, name: open.name };
  const place = open.campaignId === null ? {} : { campaignId: open.campaignId };
  return audit(tx, actor, { action, actedAs: open.actedAs, object, ...place, before, after });
}
