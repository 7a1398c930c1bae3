import 'server-only';
import { audit, auditStatement } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { readRows } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { inTransaction, type RunRows, rowsIn, type Transaction } from '@/lib/db/transaction';
import { requireDatabaseSpace } from '@/lib/disk-space';
import { done, type Result, refused } from '@/lib/result';
import { lineOf } from '../queries/sheet-rows';
import { maximumLines, refuseEditing, refuseLine } from '../rules/editing';
import { type Line, type LineValues, saysAlready } from '../rules/line';
import type { SaveTargetInput } from '../schema';
import { lookAtSheet, type OpenSheet, openSheet } from './open-sheet';
import { conflict, rowEvent, type StoredRow } from './row-events';
import { normalized, toStored } from './stored-line';

export type SavedRow = { revision: number };

type Written = LineValues & { answer: string };

type Found = {
  stored: (StoredRow & { registrationId: string }) | null;
  group: boolean;
  movement: boolean;
  previous: boolean;
};

/**
 * The stored row, and whether group, movement and last year's target may be named here: only what belongs to this
 * campaign, this unit or one it came from. One statement, because rows are saved all day.
 */
async function readRow(run: RunRows, actor: Actor, sheet: OpenSheet, input: SaveTargetInput) {
  const [found] = await run<Found>(Prisma.sql`
    select
      (select json_build_object('line', ${lineOf}, 'registrationId', t."registrationId", 'updatedAt', t."updatedAt",
        'updatedBy', t."updatedBy") from "Target" t where t.id = ${input.id}::uuid) as stored,
      exists (select 1 from "TargetGroup" where code = ${input.groupCode}) as group,
      ${input.movementId}::uuid is null or exists (select 1 from "CampaignMovement"
        where "campaignId" = ${sheet.campaignId}::uuid and "movementId" = ${input.movementId}::uuid) as movement,
      ${input.previousId}::uuid is null or exists (select 1 from "Target" t join "Registration" r on r.id = t."registrationId"
        where t.id = ${input.previousId}::uuid
          and r."unitId" = any (${[sheet.unitId, ...actor.formerUnitIds]}::uuid[])) as previous`);
  return { stored: found?.stored ?? null, mayName: found?.group && found.movement && found.previous };
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
  await audit(tx, actor, rowEvent(sheet, 'targets.create', input, { after: values }));
  return done({ revision: 1 });
}

/**
 * Writes the row and its audit event in one statement, if sheet and row are still as they were read: it waits for whoever
 * is sending or reviewing the sheet, and then looks again. Returns whether it wrote.
 */
async function writeRow(run: RunRows, actor: Actor, sheet: OpenSheet, before: Line, after: Written): Promise<boolean> {
  const event = rowEvent(sheet, 'targets.update', { ...after, id: before.id }, { before, after });
  const written = await run<object>(Prisma.sql`
    with sheet as materialized (
      select id from "Registration"
      where id = ${sheet.registrationId}::uuid and status = ${sheet.status}::"SheetStatus" for update
    ), written as (
      update "Target" t set "groupCode" = ${after.groupCode}, "movementId" = ${after.movementId}::uuid, text = ${after.text},
        measure = ${after.measure}, direction = ${after.direction}::"TargetDirection",
        accumulation = ${after.accumulation}::"TargetAccumulation", baseline = ${after.baseline}::numeric,
        "baselineOn" = ${after.baselineOn}::date, planned = ${after.planned}::numeric, "plannedOn" = ${after.plannedOn}::date,
        "dueOn" = ${after.dueOn}::date, weight = ${after.weight}::numeric, "ownerDivision" = ${after.ownerDivision},
        note = ${after.note}, answer = ${after.answer}, revision = t.revision + 1, "updatedAt" = ${actor.now}::timestamptz,
        "updatedBy" = ${actor.name}
      from sheet where t.id = ${before.id}::uuid and t."registrationId" = sheet.id and t.revision = ${before.revision}
        and t.status = ${before.status}::"SheetStatus"
      returning t.id
    ), noted as (${auditStatement(actor, event, Prisma.sql`from written`)})
    select id from written`);
  return written.length > 0;
}

/** What saving came to: an answer; a row that has to be made; or somebody wrote in the sheet between reading and writing. */
type Outcome = Result<SavedRow> | 'new' | 'overtaken';

async function changeRow(run: RunRows, actor: Actor, sheet: OpenSheet, input: SaveTargetInput): Promise<Outcome> {
  const refusal = refuseEditing(sheet);
  if (refusal) return refused(refusal);
  const { stored, mayName } = await readRow(run, actor, sheet, input);
  if (stored && stored.registrationId !== sheet.registrationId) return refused({ reason: 'line-elsewhere' });
  if (!stored && input.revision > 0) return conflict(null);
  if (!mayName) return refused({ reason: 'unknown-choice', field: 'groupCode' });
  if (!stored) return 'new';
  const before = stored.line;
  const after = { ...normalized(input), answer: input.answer };
  // The same save again, after an answer that got lost, is no conflict and writes nothing.
  if (saysAlready(before, after)) return done({ revision: before.revision });
  const locked = refuseLine(sheet.status, before.status);
  if (locked) return refused(locked);
  if (before.revision !== input.revision) return conflict(stored);
  const written = await writeRow(run, actor, sheet, before, after);
  return written ? done({ revision: before.revision + 1 }) : 'overtaken';
}

/** Saves a row without holding anything meanwhile: three statements, for what people do all day. */
async function changeAtOnce(actor: Actor, input: SaveTargetInput): Promise<Outcome> {
  await requireDatabaseSpace();
  const opened = await lookAtSheet(actor, 'targets.edit', input);
  if (opened === null) return 'new';
  return 'refusal' in opened ? refused(opened.refusal) : changeRow(readRows, actor, opened.sheet, input);
}

/**
 * Saves one row of the unit's sheet; a row that is not there yet is made with the id the browser gave it. The same
 * row sent twice is saved once. Refuses what another tab or person changed since, with the stored row in `current`.
 */
export async function saveTarget(actor: Actor, input: SaveTargetInput): Promise<Result<SavedRow>> {
  const outcome = input.revision > 0 ? await changeAtOnce(actor, input) : 'new';
  if (typeof outcome === 'object') return outcome;
  return inTransaction(async (tx) => {
    const opened = await openSheet(tx, actor, 'targets.edit', input);
    if ('refusal' in opened) return refused(opened.refusal);
    const { sheet } = opened;
    const locked = await changeRow(rowsIn(tx), actor, sheet, input);
    if (locked === 'new') return createRow(tx, actor, sheet, input);
    return locked === 'overtaken' ? conflict(null) : locked;
  });
}
