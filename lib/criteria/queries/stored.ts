import 'server-only';
import { createHash } from 'node:crypto';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { inPrintedOrder } from '../rules/issuing';
import type { CriteriaTable, Criterion } from '../rules/table';

export type CriterionContent = Omit<Criterion, 'id' | 'parentId' | 'ordinal' | 'code' | 'title'>;
export type TableSettings = Omit<CriteriaTable, 'criteria'>;

/** A criterion of the draft with the revision that the next editor must have seen. */
export type DraftCriterion = { criterion: Criterion; revision: number; updatedAt: string; updatedBy: string };

/** JSON as Prisma takes it. */
export function toJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue; // a round trip through JSON is JSON
}

/** The row's own columns beside its JSON, which holds what lib/criteria/schema.ts accepted. */
export function toStored(criterion: Criterion) {
  const { id, parentId, ordinal, code, title, ...content } = criterion;
  return { id, parentId, ordinal, code, title, content: toJson(content) };
}

type Row = {
  id: string;
  parentId: string | null;
  ordinal: number;
  code: string;
  title: string;
  content: unknown;
  revision: number;
  updatedAt: Date;
  updatedBy: string;
};

function toDraft({ content, revision, updatedAt, updatedBy, id, parentId, ordinal, code, title }: Row): DraftCriterion {
  const rest = content as CriterionContent; // written by toStored alone
  const criterion = { id, parentId, ordinal, code, title, ...rest };
  return { criterion, revision, updatedAt: updatedAt.toISOString(), updatedBy };
}

/** Tells drafts apart: two that would be issued alike have the same. */
export function fingerprintOf(table: CriteriaTable): string {
  return createHash('sha256')
    .update(JSON.stringify(inPrintedOrder(table)))
    .digest('hex')
    .slice(0, 32);
}

/** The draft of a table, read inside a command or after a query has decided who may; null when there is none. */
export async function readDraft(tx: Transaction, tableId: string) {
  const stored = await tx.criteriaTable.findUnique({
    where: { id: tableId },
    include: { criteria: { orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] } },
    relationLoadStrategy: 'join',
  });
  if (!stored) return null;
  const json: unknown = stored.settings;
  const settings = json as TableSettings; // written by commands of this feature alone
  const criteria = stored.criteria.map(toDraft);
  const table: CriteriaTable = { ...settings, criteria: criteria.map(({ criterion }) => criterion) };
  const { id, campaignId, revision } = stored;
  return { tableId: id, campaignId, revision, table, criteria };
}
export type StoredDraft = NonNullable<Awaited<ReturnType<typeof readDraft>>>;

/** The JSON of a version, which issueTable alone writes and the database lets nobody change. */
export function issuedContent(content: unknown): CriteriaTable {
  return content as CriteriaTable; // as above
}

/** The version in force: the latest issued one. */
export async function readLastVersion(tx: Transaction, tableId: string) {
  const last = await tx.criteriaVersion.findFirst({ where: { tableId }, orderBy: { number: 'desc' } });
  if (!last) return null;
  return { ...last, content: issuedContent(last.content) };
}
