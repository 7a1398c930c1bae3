import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/auth/actor';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import { toStored } from '../queries/stored';
import {
  type Arranged,
  dropCriterion,
  moveCriterion,
  nextCode,
  placeUnder,
  refuseBelow,
  subtreeOf,
} from '../rules/arrange';
import { blankCriterion } from '../rules/blank';
import { mostCriteria } from '../rules/issuing';
import { tableTotals } from '../rules/totals';
import { childrenByParent } from '../rules/tree';
import type { AddCriterionInput, DeleteCriterionInput, MoveCriterionInput, PlaceCriterionInput } from '../schema';
import { auditTable, type OpenTable, openTable } from './open-table';
import { conflictOn } from './save';

export type Added = { campaignId: string; criterionId: string };

/** Adds an empty criterion at the end of a section, or at the top, with the next code. */
export async function addCriterion(actor: Actor, { tableId, parentId }: AddCriterionInput): Promise<Result<Added>> {
  return inTransaction(async (tx) => {
    const opened = await openTable(tx, actor, tableId);
    if (!opened.ok) return opened;
    const { criteria } = opened.value.table;
    if (criteria.length >= mostCriteria) return refused({ reason: 'too-many-criteria', most: mostCriteria });
    const refusal = refuseBelow(criteria, parentId);
    if (refusal) return refused(refusal);
    const brothers = childrenByParent(criteria).get(parentId) ?? [];
    const parent = criteria.find(({ id }) => id === parentId);
    const code = nextCode(
      brothers.map((one) => one.code),
      parent?.code ?? null,
    );
    const one = blankCriterion({ id: randomUUID(), parentId, ordinal: (brothers.at(-1)?.ordinal ?? -1) + 1, code });
    const by = { tableId, updatedAt: actor.now, updatedBy: actor.name };
    await tx.criterion.create({ data: { ...toStored(one), ...by } });
    await auditTable(tx, actor, opened.value, { action: 'criteria.add', criterion: one, after: { code } });
    return done({ campaignId: opened.value.campaignId ?? '', criterionId: one.id });
  });
}

async function arrange(
  tx: Transaction,
  actor: Actor,
  open: OpenTable,
  criterionId: string,
  arranged: Arranged,
): Promise<Result<void>> {
  if (!arranged.ok) {
    const { ok: _, ...refusal } = arranged;
    return refused(refusal);
  }
  if (arranged.places.length === 0) return done();
  const { tableId, table } = open;
  const places = JSON.stringify(arranged.places);
  await tx.$executeRaw`
    update "Criterion" c set "parentId" = p."parentId", ordinal = p.ordinal
    from json_to_recordset(${places}::json) as p(id uuid, "parentId" uuid, ordinal int)
    where c."tableId" = ${tableId}::uuid and c.id = p.id`;
  const criterion = table.criteria.find(({ id }) => id === criterionId);
  const placeOf = (spot: { parentId: string | null; ordinal: number } | undefined) => ({
    section: table.criteria.find(({ id }) => id === spot?.parentId)?.code ?? '',
    ordinal: (spot?.ordinal ?? 0) + 1,
  });
  const after = arranged.places.find(({ id }) => id === criterionId) ?? criterion;
  const change = { before: placeOf(criterion), after: placeOf(after) };
  if (criterion) await auditTable(tx, actor, open, { action: 'criteria.move', criterion, ...change });
  return done();
}

/** Moves a criterion: one step (up, down, into the brother above, out of the parent), or to where it was dropped. */
export async function stepCriterion(actor: Actor, { tableId, act }: MoveCriterionInput): Promise<Result<void>> {
  return inTransaction(async (tx) => {
    const opened = await openTable(tx, actor, tableId);
    if (!opened.ok) return opened;
    const { criteria } = opened.value.table;
    const arranged =
      act.kind === 'step'
        ? moveCriterion(criteria, act.criterionId, act.step)
        : dropCriterion(criteria, act.criterionId, act.place, act.targetId);
    return arrange(tx, actor, opened.value, act.criterionId, arranged);
  });
}

/** Puts a criterion with all below it at the end of another section, or at the top. Refuses a place inside itself. */
export async function placeCriterion(actor: Actor, input: PlaceCriterionInput): Promise<Result<void>> {
  const { tableId, criterionId, parentId } = input;
  return inTransaction(async (tx) => {
    const opened = await openTable(tx, actor, tableId);
    if (!opened.ok) return opened;
    const arranged = placeUnder(opened.value.table.criteria, criterionId, parentId);
    return arrange(tx, actor, opened.value, criterionId, arranged);
  });
}

/** `groupId`: the section at the top in which it stood; null when that one is gone itself. */
export type Deleted = { campaignId: string; groupId: string | null };

/** Deletes a criterion with everything below it; what is gone already is done. Refuses one that was changed since. */
export async function deleteCriterion(actor: Actor, input: DeleteCriterionInput): Promise<Result<Deleted>> {
  const { tableId, criterionId, revision } = input;
  return inTransaction(async (tx) => {
    const opened = await openTable(tx, actor, tableId);
    if (!opened.ok) return opened;
    const { criteria, table, campaignId } = opened.value;
    const stored = criteria.find(({ criterion }) => criterion.id === criterionId);
    if (!stored) return done({ campaignId: campaignId ?? '', groupId: null });
    if (stored.revision !== revision) return conflictOn(stored);
    const ids = [...subtreeOf(table.criteria, criterionId)];
    const top = tableTotals(table).rows.find(({ criterion }) => criterion.id === criterionId)?.topId ?? criterionId;
    const groupId = top === criterionId ? null : top;
    await tx.criterion.deleteMany({ where: { tableId, id: { in: ids } } });
    const { code, title, points } = stored.criterion;
    const before = { code, title, points, criteria: ids.length };
    await auditTable(tx, actor, opened.value, { action: 'criteria.delete', criterion: stored.criterion, before });
    return done({ campaignId: campaignId ?? '', groupId });
  });
}
