import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import type { SheetStatus } from '../rules/sheet';
import { isSameVerdict, type Verdict } from '../rules/verdicts';
import type { AcceptRemainingInput, VerdictInput } from '../schema';
import { type LockedSheet, lockSheet, refuseUnsent } from './sheets';

type StoredLine = {
  sheetId: string;
  status: SheetStatus;
  verdict: Verdict | null;
  verdictReason: string;
  revision: number;
  updatedAt: Date;
  updatedBy: string;
  name: string;
};

/** A line's verdict as it is stored, with the revision the next change must name. */
export type SavedVerdict = { verdict: Verdict | null; reason: string; revision: number };

async function readLine(tx: Transaction, input: VerdictInput): Promise<StoredLine | null> {
  const where = { id: input.lineId };
  if (input.sheet === 'registration') {
    const target = await tx.target.findUnique({ where });
    return target && { ...target, sheetId: target.registrationId, name: target.text };
  }
  const line = await tx.reportLine.findUnique({
    where,
    include: { target: { select: { text: true } } },
    relationLoadStrategy: 'join',
  });
  return line && { ...line, sheetId: line.reportId, name: line.target.text };
}

async function writeVerdict(tx: Transaction, actor: Actor, input: VerdictInput, reason: string): Promise<void> {
  const where = { id: input.lineId };
  const data = {
    verdict: input.verdict,
    verdictReason: reason,
    revision: { increment: 1 },
    updatedAt: actor.now,
    updatedBy: actor.name,
  };
  if (input.sheet === 'registration') await tx.target.update({ where, data });
  else await tx.reportLine.update({ where, data });
}

function refuseVerdict(line: StoredLine, input: VerdictInput) {
  if (line.status !== 'submitted') return refused({ reason: 'not-under-review', status: line.status });
  if (line.revision === input.revision) return null;
  const current: SavedVerdict = { verdict: line.verdict, reason: line.verdictReason, revision: line.revision };
  return refused({ reason: 'conflict', by: line.updatedBy, at: line.updatedAt.toISOString(), current });
}

/**
 * Notes a verdict on one line; the unit sees it only when the whole review is sent.
 * Returns the line's new revision. Refuses when another reviewer decided the line in between, with theirs in `current`.
 */
export async function setVerdict(actor: Actor, input: VerdictInput): Promise<Result<SavedVerdict>> {
  return inTransaction(async (tx) => {
    const first = await readLine(tx, input);
    if (!first) return refused({ reason: 'not-found' });
    const locked = await lockSheet(tx, actor, { sheet: input.sheet, sheetId: first.sheetId });
    if ('refusal' in locked) return refused(locked.refusal);
    const unsent = refuseUnsent(locked.sheet);
    if (unsent) return unsent;
    const line = await readLine(tx, input);
    if (!line) return refused({ reason: 'not-found' });
    const { verdict } = input;
    const reason = verdict === 'return' ? input.reason : '';
    // The same verdict again, after an answer that got lost, is no conflict and writes nothing.
    if (isSameVerdict(line, verdict, reason)) return done({ verdict, reason, revision: line.revision });
    const refusal = refuseVerdict(line, input);
    if (refusal) return refusal;
    await writeVerdict(tx, actor, input, reason);
    await auditVerdict(tx, actor, locked.sheet, line, input.lineId, { verdict, reason });
    return done({ verdict, reason, revision: line.revision + 1 });
  });
}

function auditVerdict(
  tx: Transaction,
  actor: Actor,
  sheet: LockedSheet,
  line: StoredLine,
  id: string,
  after: { verdict: Verdict | null; reason: string },
) {
  return audit(tx, actor, {
    action: sheet.kind === 'registration' ? 'targets.verdict' : 'reports.verdict',
    actedAs: sheet.actedAs,
    object: { kind: sheet.kind === 'registration' ? 'target' : 'reportLine', id, name: line.name },
    campaignId: sheet.campaignId,
    unitId: sheet.unitId,
    before: { verdict: line.verdict, reason: line.verdictReason },
    after,
  });
}

/** Accepts the named lines (or all) that are under review and have no verdict yet; returns those it accepted. */
export async function acceptRemaining(
  actor: Actor,
  input: AcceptRemainingInput,
): Promise<Result<{ id: string; revision: number }[]>> {
  return inTransaction(async (tx) => {
    const locked = await lockSheet(tx, actor, input);
    if ('refusal' in locked) return refused(locked.refusal);
    const unsent = refuseUnsent(locked.sheet);
    if (unsent) return unsent;
    const named = input.lineIds ? { id: { in: input.lineIds } } : {};
    const where = { status: 'submitted', verdict: null, ...named } as const;
    const written = { updatedAt: actor.now, updatedBy: actor.name };
    const data = { verdict: 'accept', revision: { increment: 1 }, ...written } as const;
    const select = { id: true, revision: true };
    const accepted =
      input.sheet === 'registration'
        ? await tx.target.updateManyAndReturn({ where: { registrationId: input.sheetId, ...where }, data, select })
        : await tx.reportLine.updateManyAndReturn({ where: { reportId: input.sheetId, ...where }, data, select });
    if (accepted.length > 0) await auditAccepted(tx, actor, locked.sheet, accepted);
    return done(accepted);
  });
}

function auditAccepted(tx: Transaction, actor: Actor, sheet: LockedSheet, lines: { id: string }[]) {
  return audit(tx, actor, {
    action: sheet.kind === 'registration' ? 'targets.verdict' : 'reports.verdict',
    actedAs: sheet.actedAs,
    object: { kind: sheet.kind, id: sheet.id, name: sheet.unitName },
    campaignId: sheet.campaignId,
    unitId: sheet.unitId,
    before: { undecided: lines.length },
    after: { accepted: lines.map((line) => line.id) },
  });
}
