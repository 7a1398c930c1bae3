import 'server-only';
import { conflictOn as tableConflict } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { inTransaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import { sameData } from '@/lib/same';
import { type DraftCriterion, toJson, toStored } from '../queries/stored';
import { changedFacts } from '../rules/diff/facts';
import { changedFields, type FieldChange } from '../rules/diff/fields';
import type { Criterion } from '../rules/table';
import type { SaveCriterionInput, SaveSettingsInput } from '../schema';
import { auditTable, openTable } from './open-table';

export type Saved = { revision: number };

/** What the later editor is told, with the other version, over which the own may be put deliberately. */
export function conflictOn({ criterion, updatedAt, updatedBy, revision }: DraftCriterion) {
  return refused({ reason: 'conflict', by: updatedBy, at: updatedAt, current: { criterion, revision } });
}

function inWords(changes: readonly FieldChange<string>[]) {
  return {
    before: Object.fromEntries(changes.map(({ field, before }) => [field, before])),
    after: Object.fromEntries(changes.map(({ field, after }) => [field, after])),
  };
}

/** Saves one criterion of the draft. The same save twice writes once; refuses what somebody else changed since. */
export async function saveCriterion(actor: Actor, input: SaveCriterionInput): Promise<Result<Saved>> {
  const { tableId, criterionId, revision, content } = input;
  return inTransaction(async (tx) => {
    const opened = await openTable(tx, actor, tableId);
    if (!opened.ok) return opened;
    const stored = opened.value.criteria.find(({ criterion }) => criterion.id === criterionId);
    if (!stored) return refused({ reason: 'criterion-gone' });
    const before = stored.criterion;
    const { id, parentId, ordinal } = before;
    const after: Criterion = { id, parentId, ordinal, ...content };
    if (sameData(before, after)) return done({ revision: stored.revision });
    if (stored.revision !== revision) return conflictOn(stored);
    const by = { revision: revision + 1, updatedAt: actor.now, updatedBy: actor.name };
    const { id: _, parentId: __, ordinal: ___, ...columns } = toStored(after);
    await tx.criterion.updateMany({ where: { tableId, id: criterionId }, data: { ...columns, ...by } });
    const change = inWords(changedFields(before, after));
    await auditTable(tx, actor, opened.value, { action: 'criteria.update', criterion: after, ...change });
    return done({ revision: revision + 1 });
  });
}

/** Saves what a table says besides its criteria. Refuses what somebody else changed since. */
export async function saveTableSettings(actor: Actor, input: SaveSettingsInput): Promise<Result<Saved>> {
  const { tableId, revision, settings } = input;
  return inTransaction(async (tx) => {
    const opened = await openTable(tx, actor, tableId);
    if (!opened.ok) return opened;
    const { table, revision: stored } = opened.value;
    const { criteria, ...before } = table;
    if (sameData(before, settings)) return done({ revision: stored });
    if (stored !== revision) {
      const who = await tableConflict(tx, 'criteriaTable', tableId);
      return refused({ ...who, current: { settings: before, revision: stored } });
    }
    const data = { settings: toJson(settings), title: settings.title, revision: revision + 1 };
    await tx.criteriaTable.update({ where: { id: tableId }, data });
    const change = inWords(changedFacts(table, { ...settings, criteria }));
    await auditTable(tx, actor, opened.value, { action: 'criteria.settings', ...change });
    return done({ revision: revision + 1 });
  });
}
