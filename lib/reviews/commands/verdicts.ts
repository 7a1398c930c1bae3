import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import type { SheetInput, VerdictInput } from '../schema';
import { type LockedSheet, lockSheet, refuseUnsent } from './sheets';

type StoredLine = {
  sheetId: string;
  status: string;
  revision: number;
  updatedAt: Date;
  updatedBy: string;
  name: string;
};

async function readLine(tx: Transaction, input: VerdictInput): Promise<StoredLine | null> {
  const where = { id: input.lineId };
  if (input.sheet === 'registration') {
    const target = await tx.target.findUnique({ where });
    return target && { ...target, sheetId: target.registrationId, name: target.text };
  }
  const line = await tx.reportLine.findUnique({ where, include: { target: { select: { text: true } } } });
  return line && { ...line, sheetId: line.reportId, name: line.target.text };
}

async function writeVerdict(tx: Transaction, actor: Actor, input: VerdictInput): Promise<void> {
  const where = { id: input.lineId };
  const data = {
    verdict: input.verdict,
    verdictReason: input.verdict === 'return' ? input.reason : '',
    revision: { increment: 1 },
    updatedAt: actor.now,
    updatedBy: actor.name,
  };
  if (input.sheet === 'registration') await tx.target.update({ where, data });
  else await tx.reportLine.update({ where, data });
}

/**
 * Notes a verdict on one line; the unit sees it only when the whole review is sent.
 * Returns the line's new revision. Refuses when another reviewer decided the line in between.
 */
export async function setVerdict(actor: Actor, input: VerdictInput): Promise<Result<{ revision: number }>> {
  return inTransaction(async (tx) => {
    const first = await readLine(tx, input);
    if (!first) return refused({ reason: 'not-found' });
    const locked = await lockSheet(tx, actor, { sheet: input.sheet, sheetId: first.sheetId });
    if ('refusal' in locked) return refused(locked.refusal);
    const unsent = refuseUnsent(locked.sheet);
    if (unsent) return unsent;
    const line = await readLine(tx, input);
    if (!line) return refused({ reason: 'not-found' });
    if (line.status !== 'submitted') return refused({ reason: 'not-under-review', status: line.status });
    if (line.revision !== input.revision) {
      return refused({ reason: 'conflict', by: line.updatedBy, at: line.updatedAt.toISOString() });
    }
    await writeVerdict(tx, actor, input);
    await auditVerdict(tx, actor, locked.sheet, input, line.name);
    return done({ revision: line.revision + 1 });
  });
}

function auditVerdict(tx: Transaction, actor: Actor, sheet: LockedSheet, input: VerdictInput, name: string) {
  return audit(tx, actor, {
    action: input.sheet === 'registration' ? 'targets.verdict' : 'reports.verdict',
    actedAs: sheet.actedAs,
    object: { kind: input.sheet === 'registration' ? 'target' : 'reportLine', id: input.lineId, name },
    campaignId: sheet.campaignId,
    unitId: sheet.unitId,
    after: { verdict: input.verdict, reason: input.reason },
  });
}

/** Accepts every line under review that has no verdict yet; returns how many. */
export async function acceptRemaining(actor: Actor, input: SheetInput): Promise<Result<number>> {
  return inTransaction(async (tx) => {
    const locked = await lockSheet(tx, actor, input);
    if ('refusal' in locked) return refused(locked.refusal);
    const unsent = refuseUnsent(locked.sheet);
    if (unsent) return unsent;
    const where = { status: 'submitted', verdict: null } as const;
    const data = {
      verdict: 'accept',
      revision: { increment: 1 },
      updatedAt: actor.now,
      updatedBy: actor.name,
    } as const;
    const { count } =
      input.sheet === 'registration'
        ? await tx.target.updateMany({ where: { registrationId: input.sheetId, ...where }, data })
        : await tx.reportLine.updateMany({ where: { reportId: input.sheetId, ...where }, data });
    await audit(tx, actor, {
      action: input.sheet === 'registration' ? 'targets.verdict' : 'reports.verdict',
      actedAs: locked.sheet.actedAs,
      object: { kind: input.sheet, id: input.sheetId, name: locked.sheet.unitName },
      campaignId: locked.sheet.campaignId,
      unitId: locked.sheet.unitId,
      after: { acceptedRemaining: count },
    });
    return done(count);
  });
}
