import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import { lineOf } from '../queries/sheet-rows';
import { maximumLines, refuseEditing, refuseLine } from '../rules/editing';
import { sameValues } from '../rules/line';
import type { SaveTargetInput } from '../schema';
import { type OpenSheet, openSheet } from './open-sheet';
import { auditRow, conflict, type StoredRow } from './row-events';
import { normalized, toStored } from './stored-line';

export type SavedRow = { revision: number };

type Found = {
  stored: (StoredRow & { registrationId: string }) | null;
  group: boolean;
  movement: boolean;
  previous: boolean;
};

/**
 * The stored row, and whether group, movement and last year's target may be named here: only what belongs to this
 * campaign or this unit. One statement, because rows are saved all day.
 */
async function readRow(tx: Transaction, sheet: OpenSheet, input: SaveTargetInput) {
  const [found] = await tx.$queryRaw<[Found]>`
    select
      (select json_build_object('line', ${lineOf}, 'registrationId', t."registrationId", 'updatedAt', t."updatedAt",
        'updatedBy', t."updatedBy") from "Target" t where t.id = ${input.id}::uuid) as stored,
      exists (select 1 from "TargetGroup" where code = ${input.groupCode}) as group,
      ${input.movementId}::uuid is null or exists (select 1 from "CampaignMovement"
        where "campaignId" = ${sheet.campaignId}::uuid and "movementId" = ${input.movementId}::uuid) as movement,
      ${input.previousId}::uuid is null or exists (select 1 from "Target" t join "Registration" r on r.id = t."registrationId"
        where t.id = ${input.previousId}::uuid and (r."unitId" = ${sheet.unitId}::uuid or r."unitId" in
          (select "predecessorId" from "UnitSuccession" where "successorId" = ${sheet.unitId}::uuid))) as previous`;
  return { stored: found.stored, mayName: found.group && found.movement && found.previous };
}

async function createRow(
  tx: Transaction,
  actor: Actor,
  sheet: OpenSheet,
  input: SaveTargetInput,
): Promise<Result<SavedRow>> {
  const count = await tx.target.count({ where: { registrationId: sheet.registrationId } });
  if (count >= maximumLines) return refused({ reason: 'too-many-lines', maximum: maximumLines });
  const values = normalized(input);
  const { id, ordinal, previousId, answer } = input;
  await tx.target.create({
    data: {
      ...{ id, ordinal, previousId, answer, registrationId: sheet.registrationId },
      ...toStored(values),
      updatedAt: actor.now,
      updatedBy: actor.name,
    },
  });
  await auditRow(tx, actor, sheet, 'targets.create', input, { after: values });
  return done({ revision: 1 });
}

async function updateRow(
  tx: Transaction,
  actor: Actor,
  sheet: OpenSheet,
  stored: StoredRow,
  input: SaveTargetInput,
): Promise<Result<SavedRow>> {
  const before = stored.line;
  const values = normalized(input);
  // The same save again, after an answer that got lost, is no conflict and writes nothing.
  if (sameValues(before, values) && before.answer === input.answer) return done({ revision: before.revision });
  const locked = refuseLine(sheet.status, before.status);
  if (locked) return refused(locked);
  if (before.revision !== input.revision) return conflict(stored);
  // Not `update`, which reads back what it wrote. The row is there: its registration is locked.
  await tx.target.updateMany({
    where: { id: before.id, registrationId: sheet.registrationId },
    data: {
      ...toStored(values),
      answer: input.answer,
      revision: before.revision + 1,
      updatedAt: actor.now,
      updatedBy: actor.name,
    },
  });
  await auditRow(tx, actor, sheet, 'targets.update', input, { before, after: { ...values, answer: input.answer } });
  return done({ revision: before.revision + 1 });
}

/**
 * Saves one row of the unit's sheet; a row that is not there yet is made with the id the browser gave it. The same
 * row sent twice is saved once. Refuses what another tab or person changed since, with the stored row in `current`.
 */
export async function saveTarget(actor: Actor, input: SaveTargetInput): Promise<Result<SavedRow>> {
  return inTransaction(async (tx) => {
    const opened = await openSheet(tx, actor, 'targets.edit', input);
    if ('refusal' in opened) return refused(opened.refusal);
    const { sheet } = opened;
    const refusal = refuseEditing(sheet);
    if (refusal) return refused(refusal);
    const { stored, mayName } = await readRow(tx, sheet, input);
    if (stored && stored.registrationId !== sheet.registrationId) return refused({ reason: 'line-elsewhere' });
    if (!stored && input.revision > 0) return conflict(null);
    if (!mayName) return refused({ reason: 'unknown-choice', field: 'groupCode' });
    return stored ? updateRow(tx, actor, sheet, stored, input) : createRow(tx, actor, sheet, input);
  });
}
