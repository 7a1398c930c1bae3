import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import type { ReportLine } from '@/lib/db/generated/client';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { fromDay, toDay, toDecimal } from '@/lib/db/values';
import { libraryUnits } from '@/lib/evidence/rules/documents';
import { todayInVietnam } from '@/lib/format';
import { type ResultValue, readResult, saysAlready } from '@/lib/reports/rules/sheet';
import type { EvidenceLinkInput, SaveNarrativeInput, SaveResultInput } from '@/lib/reports/schema';
import { done, type Result, refused } from '@/lib/result';
import { findLineTarget, type OpenLine, openLine, openSheet } from './context';

/** A line as the sheet shows it, with the revision to save on. */
export type SavedResult = ResultValue & { revision: number; note: string; answer: string };

function present(line: ReportLine): SavedResult {
  const { revision, note, answer, actualYes } = line;
  return { revision, actual: toDecimal(line.actual), actualOn: toDay(line.actualOn), actualYes, note, answer };
}

function conflict(line: ReportLine) {
  const { updatedBy, updatedAt } = line;
  return refused({ reason: 'conflict', by: updatedBy, at: updatedAt.toISOString(), current: present(line) });
}

/** Writes one line of an open sheet, making it where it is not there. */
async function writeLine(
  actor: Actor,
  tx: Transaction,
  { context, target, line }: OpenLine,
  result: SaveResultInput,
  value: ResultValue,
) {
  const data = {
    actual: value.actual,
    actualOn: fromDay(value.actualOn),
    actualYes: value.actualYes,
    note: result.note,
    // Only a request is answered.
    ...(line?.status === 'returned' ? { answer: result.answer } : {}),
    revision: (line?.revision ?? 0) + 1,
    updatedAt: actor.now,
    updatedBy: actor.name,
  };
  if (line) return tx.reportLine.update({ where: { id: line.id }, data });
  return tx.reportLine.create({ data: { ...data, reportId: context.reportId, targetId: target.id } });
}

/** What a save on an old revision is told: saved, where the line says the same already; else what somebody else wrote. */
function answerLate(line: ReportLine, { note, answer }: SaveResultInput, value: ResultValue): Result<SavedResult> {
  const again = saysAlready(present(line), { ...value, note, answer }, line.status === 'returned');
  return again ? done(present(line)) : conflict(line);
}

/**
 * Saves the result of one target. Refuses what is not a result of its direction, and a save on top of somebody else's; what
 * is there already is not written again.
 */
export async function saveResult(actor: Actor, input: SaveResultInput): Promise<Result<SavedResult>> {
  return inTransaction(async (tx) => {
    const target = await findLineTarget(actor, tx, input);
    if (!target) return refused({ reason: 'not-found' });
    const value = readResult(target, input.value, todayInVietnam(actor.now));
    if ('reason' in value) return refused(value);
    const opened = await openLine(actor, tx, input, target);
    if (!opened.ok) return opened;
    const { context, line } = opened.value;
    if (line && line.revision !== input.revision) return answerLate(line, input, value);
    const saved = await writeLine(actor, tx, opened.value, input, value);
    await audit(tx, actor, {
      action: 'reports.save',
      actedAs: context.actedAs,
      object: { kind: 'reportLine', id: saved.id, name: target.text },
      campaignId: input.campaignId,
      unitId: input.unitId,
      before: line && present(line),
      after: present(saved),
    });
    return done(present(saved));
  });
}

/** Saves what the unit tells under one head of the bloc. It is written until the report is sent for the first time. */
export async function saveNarrative(
  actor: Actor,
  input: SaveNarrativeInput,
): Promise<Result<{ revision: number; text: string }>> {
  return inTransaction(async (tx) => {
    const head = await tx.campaignHead.findFirst({ where: { id: input.headId, campaignId: input.campaignId } });
    if (!head) return refused({ reason: 'not-found' });
    const opened = await openSheet(actor, tx, input);
    if (!opened.ok) return opened;
    const { reportId, actedAs, status } = opened.value;
    if (status !== 'draft') return refused({ reason: 'narrative-closed' });
    const where = { reportId_headId: { reportId, headId: head.id } };
    const before = await tx.reportNarrative.findUnique({ where });
    if (before && before.revision !== input.revision) {
      const { updatedBy, updatedAt, text, revision } = before;
      // The same words again, as a page that was left brings them, are no conflict and write nothing.
      if (text === input.text) return done({ revision, text });
      return refused({ reason: 'conflict', by: updatedBy, at: updatedAt.toISOString(), current: { text, revision } });
    }
    const revision = (before?.revision ?? 0) + 1;
    const data = { text: input.text, revision, updatedAt: actor.now, updatedBy: actor.name };
    await tx.reportNarrative.upsert({ where, create: { ...data, reportId, headId: head.id }, update: data });
    await audit(tx, actor, {
      action: 'reports.saveNarrative',
      actedAs,
      object: { kind: 'report', id: reportId, name: head.text },
      campaignId: input.campaignId,
      unitId: input.unitId,
      before: before && { text: before.text },
      after: { text: input.text },
    });
    return done({ revision, text: input.text });
  });
}

/** The line evidence is attached to, made empty where nothing was written yet. */
async function lineForEvidence(
  actor: Actor,
  tx: Transaction,
  { context, target, line }: OpenLine,
): Promise<ReportLine> {
  if (line) return line;
  // Revision 0: nothing was typed, so the page that shows an empty line saves on top of it without a conflict.
  const data = { revision: 0, updatedAt: actor.now, updatedBy: actor.name };
  return tx.reportLine.create({ data: { ...data, reportId: context.reportId, targetId: target.id } });
}

type Link = { lineId: string; documentId: string };

/** Ties a document to a line or takes it away; what is so already is done, and leaves no line and no event. */
async function changeEvidence(
  actor: Actor,
  input: EvidenceLinkInput,
  attached: boolean,
  change: (tx: Transaction, link: Link) => Promise<unknown>,
): Promise<Result<{ revision: number }>> {
  return inTransaction(async (tx) => {
    const document = await tx.document.findFirst({
      where: { id: input.documentId, unitId: { in: libraryUnits(actor) } },
    });
    const target = await findLineTarget(actor, tx, input);
    if (!document || !target) return refused({ reason: 'not-found' });
    const opened = await openLine(actor, tx, input, target);
    if (!opened.ok) return opened;
    const before = opened.value.line;
    const links = before
      ? await tx.reportLineEvidence.count({ where: { lineId: before.id, documentId: document.id } })
      : 0;
    if (links > 0 === attached) return done({ revision: before?.revision ?? 0 });
    const line = await lineForEvidence(actor, tx, opened.value);
    await change(tx, { lineId: line.id, documentId: document.id });
    await audit(tx, actor, {
      action: attached ? 'reports.attachEvidence' : 'reports.detachEvidence',
      actedAs: opened.value.context.actedAs,
      object: { kind: 'reportLine', id: line.id, name: target.text },
      campaignId: input.campaignId,
      unitId: input.unitId,
      [attached ? 'after' : 'before']: { document: document.number, documentId: document.id },
    });
    return done({ revision: line.revision });
  });
}

/** Ties a document of the unit's library to a line; doing it twice changes nothing. */
export async function attachEvidence(actor: Actor, input: EvidenceLinkInput): Promise<Result<{ revision: number }>> {
  return changeEvidence(actor, input, true, (tx, data) => tx.reportLineEvidence.create({ data }));
}

/** Takes a document away from a line; it stays in the library. */
export async function detachEvidence(actor: Actor, input: EvidenceLinkInput): Promise<Result<{ revision: number }>> {
  return changeEvidence(actor, input, false, (tx, where) => tx.reportLineEvidence.deleteMany({ where }));
}
