import 'server-only';
import { randomUUID } from 'node:crypto';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { fromDay } from '@/lib/db/values';
import { done, type Result, refused } from '@/lib/result';
import { readPreviousTargets } from '../queries/sources';
import { carryOver, isPresent, joinTwins, type NewLine, withoutContinued } from '../rules/carry-over';
import { maximumLines, refuseEditing } from '../rules/editing';
import { sameAim } from '../rules/line';
import type { AddTargetsInput } from '../schema';
import { type OpenSheet, openSheet } from './open-sheet';

export type Added = { count: number; campaignId: string; unitId: string };

/** Every template of the bloc by its id: one that was not chosen still says what last year's target weighs now. */
async function readTemplateLines(tx: Transaction, campaignId: string): Promise<[id: string, line: NewLine][]> {
  const templates = await tx.targetTemplate.findMany({ where: { campaignId }, orderBy: { ordinal: 'asc' } });
  return templates.map(({ id, groupCode, movementId, text, measure, direction, accumulation, weight }) => [
    id,
    {
      ...{ groupCode, movementId, text, measure, direction, accumulation },
      weight: weight?.toFixed() ?? null,
      ...{ baseline: null, baselineOn: null, planned: null, plannedOn: null, dueOn: null },
      ...{ ownerDivision: '', note: '', previousId: null, takenFromId: null },
    },
  ]);
}

/** Of what was chosen among last year's targets and this year's of former units (`known`: how many), what the sheet has not yet. */
async function linesBrought(
  tx: Transaction,
  actor: Actor,
  sheet: OpenSheet,
  ids: readonly string[],
  present: Parameters<typeof isPresent>[0],
): Promise<{ lines: NewLine[]; known: number }> {
  const wanted = new Set(ids);
  const { campaignId, unitId } = sheet;
  const { formerUnitIds } = actor;
  const previous = await readPreviousTargets(tx, { campaignId, unitId, formerUnitIds });
  const movements = await tx.campaignMovement.findMany({ where: { campaignId } });
  const ours = new Set(movements.map((one) => one.movementId));
  const chosen = withoutContinued(previous).filter((one) => wanted.has(one.id));
  const lacking = chosen.filter((one) => !isPresent(present, one));
  return { lines: lacking.map((one) => carryOver(one, sheet.year, ours)), known: chosen.length };
}

async function insertLines(tx: Transaction, actor: Actor, sheet: OpenSheet, lines: readonly NewLine[]): Promise<void> {
  const { _max } = await tx.target.aggregate({
    where: { registrationId: sheet.registrationId },
    _max: { ordinal: true },
  });
  await tx.target.createMany({
    data: lines.map((line, index) => ({
      ...line,
      id: randomUUID(),
      registrationId: sheet.registrationId,
      ordinal: (_max.ordinal ?? 0) + index + 1,
      baselineOn: fromDay(line.baselineOn),
      plannedOn: fromDay(line.plannedOn),
      dueOn: fromDay(line.dueOn),
      updatedAt: actor.now,
      updatedBy: actor.name,
    })),
  });
}

/**
 * Adds lines from the bloc's templates, from last year's targets of the unit (or of those it came from), last year's result
 * as baseline, and from this year's targets of those it came from, as they are. Returns how many. What the sheet has already, or what
 * was chosen in both lists, comes once.
 */
export async function addTargets(actor: Actor, input: AddTargetsInput): Promise<Result<Added>> {
  return inTransaction(async (tx) => {
    const opened = await openSheet(tx, actor, 'targets.edit', input);
    if ('refusal' in opened) return refused(opened.refusal);
    const { sheet } = opened;
    const refusal = refuseEditing(sheet);
    if (refusal) return refused(refusal);
    const present = await tx.target.findMany({
      where: { registrationId: sheet.registrationId },
      select: { text: true, measure: true, previousId: true, takenFromId: true },
    });
    const templates = await readTemplateLines(tx, sheet.campaignId);
    const ofTemplates = templates.flatMap(([id, line]) => (input.templateIds.includes(id) ? [line] : []));
    const brought = await linesBrought(tx, actor, sheet, input.previousIds, present);
    const chosen = joinTwins(
      ofTemplates,
      brought.lines,
      templates.map(([, line]) => line),
    );
    const said = new Set(present.map(sameAim));
    const lines = chosen.filter((line) => !said.has(sameAim(line)));
    const count = ofTemplates.length + brought.known;
    if (lines.length === 0)
      return refused(count > 0 ? { reason: 'chosen-present', count } : { reason: 'nothing-chosen' });
    if (present.length + lines.length > maximumLines)
      return refused({ reason: 'too-many-lines', maximum: maximumLines });
    await insertLines(tx, actor, sheet, lines);
    await audit(tx, actor, {
      action: 'targets.add',
      actedAs: sheet.actedAs,
      object: { kind: 'registration', id: sheet.registrationId, name: sheet.unitName },
      campaignId: sheet.campaignId,
      unitId: sheet.unitId,
      after: { lines },
    });
    return done({ count: lines.length, campaignId: input.campaignId, unitId: input.unitId });
  });
}
