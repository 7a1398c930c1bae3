import 'server-only';
import { type AuditAction, audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { readYearEnd } from '@/lib/campaigns/queries/year-end';
import { refuseSettledYear } from '@/lib/campaigns/rules/year-end';
import type { TargetAdjustment } from '@/lib/db/generated/client';
import { inTransaction, lockRow, type Transaction } from '@/lib/db/transaction';
import { libraryUnits } from '@/lib/evidence/rules/documents';
import { todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';
import { type AdjustedValues, adjustableValues, refuseAdjustment } from '../rules/adjustment';
import { type Cells, emptyCells, readCells } from '../rules/cells';
import type { Line } from '../rules/line';
import { lineProblems } from '../rules/problems';
import { directionWords } from '../rules/words';
import type { AdjustTargetInput, WithdrawAdjustmentInput } from '../schema';
import { type OpenSheet, openSheet } from './open-sheet';
import { toLine } from './stored-line';

type Place = { campaignId: string; unitId: string; targetId: string };

type Found = { sheet: OpenSheet; line: Line; open: TargetAdjustment | null };

/** The target of this sheet and its open request, after the locks; refused where the unit has left. */
async function readTarget(tx: Transaction, actor: Actor, place: Place): Promise<Result<Found>> {
  const opened = await openSheet(tx, actor, 'targets.edit', place);
  // Adjustments are asked for long after the registration closed: a sheet that exists is all they need.
  const refusal = 'refusal' in opened ? opened.refusal : opened.sheet.phaseRefusal;
  if (refusal?.reason === 'phase-unit-left') return refused(refusal);
  if ('refusal' in opened) return refused({ reason: 'not-found' });
  if (!(await lockRow(tx, 'Target', place.targetId))) return refused({ reason: 'not-found' });
  const { registrationId } = opened.sheet;
  const target = await tx.target.findUnique({ where: { id: place.targetId, registrationId } });
  if (!target) return refused({ reason: 'not-found' });
  const open = await tx.targetAdjustment.findFirst({
    where: { targetId: target.id, status: { in: ['submitted', 'returned'] } },
  });
  return done({ sheet: opened.sheet, line: toLine(target), open });
}

/** The requested values as the target's direction reads them; problems by the name of their field. */
function readRequest(line: Line, input: AdjustTargetInput, year: number) {
  const { text, measure, planned, dueOn, weight, note } = input;
  const cells: Cells = {
    ...emptyCells,
    text,
    measure,
    planned,
    dueOn,
    weight,
    note,
    direction: directionWords[line.direction],
  };
  const { values, doubts } = readCells(cells, line.groupCode, { year, movements: [] });
  const doubt = doubts[0];
  if (doubt) return refused({ reason: 'not-understood', field: doubt.column });
  const problem = lineProblems(values, year).find((one) => !one.warning);
  if (problem) return refused({ reason: 'not-understood', field: problem.column });
  return done(adjustableValues(values));
}

async function writeRequest(
  tx: Transaction,
  actor: Actor,
  input: AdjustTargetInput,
  openId: string | null,
  change: { before: AdjustedValues; after: AdjustedValues },
) {
  const data = {
    ...{ status: 'submitted' as const, reason: input.reason, documentId: input.documentId },
    ...{ before: { ...change.before }, after: { ...change.after } },
    // What was decided the last time stays beside it: who decides again sees why it was returned.
    ...{ requestedAt: actor.now, requestedBy: actor.name },
  };
  if (openId) await tx.targetAdjustment.update({ where: { id: openId }, data: { ...data, round: { increment: 1 } } });
  else await tx.targetAdjustment.create({ data: { targetId: input.targetId, ...data } });
}

function auditAdjustment(
  tx: Transaction,
  actor: Actor,
  sheet: OpenSheet,
  action: AuditAction,
  line: Line,
  change: object,
) {
  return audit(tx, actor, {
    action,
    actedAs: sheet.actedAs,
    object: { kind: 'target', id: line.id, name: line.text.slice(0, 200) },
    campaignId: sheet.campaignId,
    unitId: sheet.unitId,
    ...change,
  });
}

/**
 * Asks the bloc to change an accepted target, with the reason and the document; the target itself stays as it is
 * until that is decided. A returned request is sent again in its changed form. Refuses a second open request, and any once the unit's year is settled.
 */
export async function adjustTarget(actor: Actor, input: AdjustTargetInput): Promise<Result<void>> {
  return inTransaction(async (tx) => {
    const found = await readTarget(tx, actor, input);
    if (!found.ok) return found;
    const { sheet, line, open } = found.value;
    const settled = refuseSettledYear(await readYearEnd(tx, sheet), sheet.year, todayInVietnam(actor.now));
    if (settled) return refused(settled);
    if (line.status !== 'accepted') return refused({ reason: 'target-not-accepted' });
    if (open?.status === 'submitted') return refused({ reason: 'adjustment-open' });
    const read = readRequest(line, input, sheet.year);
    if (!read.ok) return read;
    const change = { before: adjustableValues(line), after: read.value };
    const refusal = refuseAdjustment(line.direction, change.before, change.after);
    if (refusal) return refused(refusal);
    const document = await tx.document.findUnique({
      where: { id: input.documentId, unitId: { in: libraryUnits(actor) } },
    });
    if (!document) return refused({ reason: 'document-missing', field: 'documentId' });
    await writeRequest(tx, actor, input, open?.id ?? null, change);
    await auditAdjustment(tx, actor, sheet, 'targets.adjust', line, {
      ...change,
      after: { ...change.after, reason: input.reason },
    });
    return done();
  });
}

/** How the newest request for this target ended; one that was never asked for is as good as withdrawn. */
async function lastStatus(tx: Transaction, targetId: string) {
  const last = await tx.targetAdjustment.findFirst({ where: { targetId }, orderBy: { requestedAt: 'desc' } });
  return last?.status ?? 'withdrawn';
}

/** Takes back a request that is not decided yet. */
export async function withdrawAdjustment(
  actor: Actor,
  input: WithdrawAdjustmentInput,
): Promise<Result<{ campaignId: string; unitId: string }>> {
  return inTransaction(async (tx) => {
    const found = await readTarget(tx, actor, input);
    if (!found.ok) return found;
    const { sheet, line, open } = found.value;
    if (!open) return refused({ reason: 'adjustment-decided', status: await lastStatus(tx, input.targetId) });
    await tx.targetAdjustment.update({
      where: { id: open.id },
      data: { status: 'withdrawn', decidedAt: actor.now, decidedBy: actor.name },
    });
    await auditAdjustment(tx, actor, sheet, 'targets.withdrawAdjustment', line, {
      before: { values: open.after },
    });
    return done({ campaignId: input.campaignId, unitId: input.unitId });
  });
}
