import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { idField } from '@/lib/form-fields';
import { readDraft } from './stored';

/** The criteria tables that the province keeps as templates, by title; null for who may not keep them. */
export async function listTableTemplates(actor: Actor) {
  if (!may(actor, 'criteria.template')) return null;
  const rows = await db.criteriaTable.findMany({
    where: { campaignId: null },
    select: { id: true, title: true, createdAt: true, createdBy: true, _count: { select: { criteria: true } } },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, title, createdAt, createdBy, _count }) => ({
    ...{ id, title, createdBy },
    createdAt: createdAt.toISOString(),
    criteria: _count.criteria,
  }));
}
export type TableTemplate = NonNullable<Awaited<ReturnType<typeof listTableTemplates>>>[number];

/** One template as a table; null where there is none, and for who may not keep them. */
export async function getTableTemplate(actor: Actor, tableId: string) {
  if (!may(actor, 'criteria.template') || !idField.safeParse(tableId).success) return null;
  const draft = await readDraft(db, tableId);
  return draft?.campaignId === null ? draft.table : null;
}
