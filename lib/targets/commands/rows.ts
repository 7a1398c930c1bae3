import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { Prisma } from '@/lib/db/generated/client';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { fromDay, toDay, toDecimal } from '@/lib/db/values';
import { done, type Result, refused } from '@/lib/result';
import { maximumLines, refuseEditing, refuseLine } from '../rules/editing';
import { type Line, type LineValues, sameValues } from '../rules/line';
import type { DeleteTargetInput, OrderTargetsInput, SaveTargetInput } from '../schema';
import { type OpenSheet, openSheet } from './open-sheet';

type StoredTarget = Prisma.TargetGetPayload<object>;
export type SavedRow = { revision: number };

/** A stored target as the rules and the browser know it. */
export function toLine(target: StoredTarget): Line {
  const { id, ordinal, previousId, status, returnReason, answer, revision } = target;
  const { groupCode, movementId, text, measure, direction, accumulation, ownerDivision, note } = target;
  return {
    ...{ id, ordinal, previousId, status, returnReason, answer, revision },
    ...{ groupCode, movementId, text, measure, direction, accumulation, ownerDivision, note },
    baseline: toDecimal(target.baseline),
    baselineOn: toDay(target.baselineOn),
    planned: toDecimal(target.planned),
    plannedOn: toDay(target.plannedOn),
    dueOn: toDay(target.dueOn),
    weight: toDecimal(target.weight),
  };
}

function toStored(values: LineValues) {
  const { groupCode, movementId, text, measure, direction, accumulation, baseline, planned, weight } = values;
  return {
    ...{ groupCode, movementId, text, measure, direction, accumulation, baseline, planned, weight },
    baselineOn: fromDay(values.baselineOn),
    plannedOn: fromDay(values.plannedOn),
    dueOn: fromDay(values.dueOn),
    ownerDivision: values.ownerDivision,
    note: values.note,
  };
}

/** Canonical as the database gives it back, so that the same content compares equal. */
function normalized(input: SaveTargetInput): LineValues {
  const decimal = (value: string | null) => (value === null ? null : new Prisma.Decimal(value).toFixed());
  return {
    ...input,
    baseline: decimal(input.baseline),
    planned: decimal(input.planned),
    weight: decimal(input.weight),
  };
}

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

function conflict(current: StoredTarget | null) {
  return refused({
    reason: 'conflict',
    by: current?.updatedBy ?? 'Một người khác',
    at: (current?.updatedAt ?? new Date(0)).toISOString(),
    current: current ? toLine(current) : null,
  });
}

function auditRow(
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

/** Deletes a row that is still open. Deleting what is gone already is done. Refuses rows changed since. */
export async function deleteTarget(actor: Actor, input: DeleteTargetInput): Promise<Result<void>> {
  return inTransaction(async (tx) => {
    const opened = await openSheet(tx, actor, 'targets.edit', input);
    if ('refusal' in opened) return refused(opened.refusal);
    const { sheet } = opened;
    const refusal = refuseEditing(sheet);
    if (refusal) return refused(refusal);
    const stored = await tx.target.findUnique({ where: { id: input.id, registrationId: sheet.registrationId } });
    if (!stored) return done();
    const locked = refuseLine(sheet.status, stored.status);
    if (locked) return refused(locked);
    if (stored.revision !== input.revision) return conflict(stored);
    await tx.target.delete({ where: { id: stored.id, registrationId: sheet.registrationId } });
    await auditRow(tx, actor, sheet, 'targets.delete', stored, { before: toLine(stored) });
    return done();
  });
}

/** Puts the rows in this order; rows that are not named follow behind in their own order. */
export async function orderTargets(actor: Actor, input: OrderTargetsInput): Promise<Result<void>> {
  return inTransaction(async (tx) => {
    const opened = await openSheet(tx, actor, 'targets.edit', input);
    if ('refusal' in opened) return refused(opened.refusal);
    const { sheet } = opened;
    const refusal = refuseEditing(sheet);
    if (refusal) return refused(refusal);
    await tx.$executeRaw`
      update "Target" t set ordinal = o.place from (
        select id, row_number() over (order by array_position(${input.ids}::uuid[], id), ordinal) as place
        from "Target" where "registrationId" = ${sheet.registrationId}::uuid
      ) o where o.id = t.id and t.ordinal <> o.place`;
    await audit(tx, actor, {
      action: 'targets.order',
      actedAs: sheet.actedAs,
      object: { kind: 'registration', id: sheet.registrationId, name: sheet.unitName },
      campaignId: sheet.campaignId,
      unitId: sheet.unitId,
      after: { order: input.ids },
    });
    return done();
  });
}
