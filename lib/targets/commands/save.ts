import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import { maximumLines, refuseEditing, refuseLine } from '../rules/editing';
import { sameValues } from '../rules/line';
import type { SaveTargetInput } from '../schema';
import { type OpenSheet, openSheet } from './open-sheet';
import { auditRow, conflict } from './row-events';
import { normalized, type StoredTarget, toLine, toStored } from './stored-line';

export type SavedRow = { revision: number };

type ChoiceCheck = { group: boolean; movement: boolean; previous: boolean };

/** Whether group, movement and last year's target may be named here: only what belongs to this campaign or this unit. */
async function checkChoices(tx: Transaction, sheet: OpenSheet, input: SaveTargetInput): Promise<boolean> {
  const [found] = await tx.$queryRaw<ChoiceCheck[]>`
    select
      exists (select 1 from "TargetGroup" where code = ${input.groupCode}) as group,
      ${input.movementId}::uuid is null or exists (select 1 from "CampaignMovement"
        where "campaignId" = ${sheet.campaignId}::uuid and "movementId" = ${input.movementId}::uuid) as movement,
      ${input.previousId}::uuid is null or exists (select 1 from "Target" t join "Registration" r on r.id = t."registrationId"
        where t.id = ${input.previousId}::uuid and (r."unitId" = ${sheet.unitId}::uuid or r."unitId" in
          (select "predecessorId" from "UnitSuccession" where "successorId" = ${sheet.unitId}::uuid))) as previous`;
  return (found?.group && found.movement && found.previous) ?? false;
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
  stored: StoredTarget,
  input: SaveTargetInput,
): Promise<Result<SavedRow>> {
  const before = toLine(stored);
  const values = normalized(input);
  // The same save again, after an answer that got lost, is no conflict and writes nothing.
  if (sameValues(before, values) && before.answer === input.answer) return done({ revision: stored.revision });
  const locked = refuseLine(sheet.status, stored.status);
  if (locked) return refused(locked);
  if (stored.revision !== input.revision) return conflict(stored);
  await tx.target.update({
    where: { id: stored.id, registrationId: sheet.registrationId },
    data: {
      ...toStored(values),
      answer: input.answer,
      revision: stored.revision + 1,
      updatedAt: actor.now,
      updatedBy: actor.name,
    },
  });
  await auditRow(tx, actor, sheet, 'targets.update', input, { before, after: { ...values, answer: input.answer } });
  return done({ revision: stored.revision + 1 });
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
    const stored = await tx.target.findUnique({ where: { id: input.id } });
    if (stored && stored.registrationId !== sheet.registrationId) return refused({ reason: 'line-elsewhere' });
    if (!stored && input.revision > 0) return conflict(null);
    if (!(await checkChoices(tx, sheet, input))) return refused({ reason: 'unknown-choice', field: 'groupCode' });
    return stored ? updateRow(tx, actor, sheet, stored, input) : createRow(tx, actor, sheet, input);
  });
}
