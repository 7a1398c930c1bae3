import 'server-only';
import { type AuditAction, audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import type { Action } from '@/lib/auth/permissions';
import { readYearEnd } from '@/lib/campaigns/queries/year-end';
import { refuseSettledYear } from '@/lib/campaigns/rules/year-end';
import type { AdjustmentDraft, TargetAdjustment } from '@/lib/db/generated/client';
import { lockRow, type Transaction } from '@/lib/db/transaction';
import { libraryUnits } from '@/lib/evidence/rules/documents';
import { todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';
import type { AdjustedValues } from '@/lib/reviews/rules/adjustments';
import { adjustableValues, documentMissing, isOpenRequest, readAdjustment } from '../rules/adjustment';
import type { Line } from '../rules/line';
import type { AdjustTargetInput } from '../schema';
import { type OpenSheet, openSheet } from './open-sheet';
import { toLine } from './stored-line';

type Place = { campaignId: string; unitId: string; targetId: string };

/** A target whose row is locked, with the request and the draft there are of it. */
export type Adjustable = {
  readonly sheet: OpenSheet;
  readonly line: Line;
  readonly last: TargetAdjustment | null;
  readonly draft: AdjustmentDraft | null;
};

/** The target of this sheet after the locks; refused where the unit has left. */
export async function openAdjustable(
  tx: Transaction,
  actor: Actor,
  action: Action,
  place: Place,
): Promise<Result<Adjustable>> {
  const opened = await openSheet(tx, actor, action, place);
  // Adjustments are asked for long after the registration closed: a sheet that exists is all they need.
  const refusal = 'refusal' in opened ? opened.refusal : opened.sheet.phaseRefusal;
  if (refusal?.reason === 'phase-unit-left') return refused(refusal);
  if ('refusal' in opened) return refused({ reason: 'not-found' });
  if (!(await lockRow(tx, 'Target', place.targetId))) return refused({ reason: 'not-found' });
  const { registrationId } = opened.sheet;
  const found = await tx.target.findUnique({
    where: { id: place.targetId, registrationId },
    include: { adjustmentDraft: true, adjustments: { orderBy: { requestedAt: 'desc' }, take: 1 } },
    relationLoadStrategy: 'join',
  });
  if (!found) return refused({ reason: 'not-found' });
  const { adjustmentDraft, adjustments, ...target } = found;
  return done({ sheet: opened.sheet, line: toLine(target), last: adjustments[0] ?? null, draft: adjustmentDraft });
}

/** The request that is not decided yet, which alone can be sent again or taken back. */
export const openRequest = ({ last }: Adjustable) => (last && isOpenRequest(last) ? last : null);

export type AskedValues = { readonly before: AdjustedValues; readonly after: AdjustedValues };

async function refuseDocument(tx: Transaction, actor: Actor, documentId: string) {
  const where = { id: documentId, unitId: { in: libraryUnits(actor) } };
  const found = await tx.document.findUnique({ where, select: { id: true } });
  return found ? null : documentMissing;
}

/**
 * What a request for change asks of this target. Refuses all that nobody could decide about, once the unit's year is settled
 * anything, and what was written over a draft that somebody else has changed since.
 */
export async function readAsked(
  tx: Transaction,
  actor: Actor,
  adjustable: Adjustable,
  input: AdjustTargetInput,
): Promise<Result<AskedValues>> {
  const { sheet, line, draft } = adjustable;
  const settled = refuseSettledYear(await readYearEnd(tx, sheet), sheet.year, todayInVietnam(actor.now));
  if (settled) return refused(settled);
  if (line.status !== 'accepted') return refused({ reason: 'target-not-accepted' });
  if (openRequest(adjustable)?.status === 'submitted') return refused({ reason: 'adjustment-open' });
  if (draft && draft.preparedAt.toISOString() !== input.seen) {
    return refused({ reason: 'conflict', by: draft.preparedBy, at: draft.preparedAt.toISOString() });
  }
  const { text, measure, planned, dueOn, weight, note, reason, documentId } = input;
  const typed = { text, measure, planned, dueOn, weight, note, reason, documentId };
  const read = readAdjustment(line, typed, sheet.year);
  if (!read.ok) return read;
  const missing = await refuseDocument(tx, actor, input.documentId);
  return missing ? refused(missing) : done({ before: adjustableValues(line), after: read.value });
}

/** Writes what was done about an adjustment of this target into the log. */
export function auditAdjustment(
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
