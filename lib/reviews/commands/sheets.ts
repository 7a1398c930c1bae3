import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { actingAs, isOwnUnitAlone, type Party } from '@/lib/auth/permissions';
import { lockRow, type Transaction } from '@/lib/db/transaction';
import { toDay } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { type Refusal, refused } from '@/lib/result';
import { narrativeFields, reportLineFields, targetFields, titleFields } from '../queries/shown-lines';
import type { ShownLine } from '../rules/changes';
import { refuseLeftUnit, type SheetStatus } from '../rules/sheet';
import type { ReviewedLine } from '../rules/verdicts';
import type { SheetInput, SheetKind } from '../schema';

/** What a review needs of a registration or a report, read after its row was locked. */
export type LockedSheet = {
  id: string;
  kind: SheetKind;
  campaignId: string;
  unitId: string;
  unitName: string;
  status: SheetStatus;
  actedAs: Party;
};

type Stored = { id: string; campaignId: string; unitId: string; status: SheetStatus; round: number };

async function readSheet(tx: Transaction, { sheet, sheetId }: SheetInput): Promise<Stored> {
  const select = { id: true, campaignId: true, unitId: true, status: true, round: true };
  const where = { id: sheetId };
  return sheet === 'registration'
    ? tx.registration.findUniqueOrThrow({ where, select })
    : tx.report.findUniqueOrThrow({ where, select });
}

/** Whether the actor is refused only because the own unit sent it: the one refusal that a reviewer may be told. */
export function reviewsOwnUnit(actor: Actor, on: { campaignId: string; unitId: string }): boolean {
  return isOwnUnitAlone(actor, 'targets.review', on);
}

/**
 * Locks a sheet and answers whether the actor may review it: secretariat of its campaign, and never of the own unit
 * (brief §2), nor of one that has left. A sheet that was not sent does not exist for a reviewer.
 */
export async function lockSheet(
  tx: Transaction,
  actor: Actor,
  input: SheetInput,
): Promise<{ sheet: LockedSheet } | { refusal: Refusal }> {
  const missing = { refusal: { reason: 'not-found' } };
  if (!(await lockRow(tx, input.sheet === 'registration' ? 'Registration' : 'Report', input.sheetId))) return missing;
  const stored = await readSheet(tx, input);
  const { campaignId, unitId } = stored;
  const action = input.sheet === 'registration' ? 'targets.review' : 'reports.review';
  const actedAs = actingAs(actor, action, { campaignId, unitId });
  if (!actedAs) {
    return reviewsOwnUnit(actor, { campaignId, unitId }) ? { refusal: { reason: 'own-unit-review' } } : missing;
  }
  if (stored.status === 'draft') return stored.round > 0 ? { refusal: { reason: 'sheet-withdrawn' } } : missing;
  const member = await tx.campaignMember.findUniqueOrThrow({ where: { campaignId_unitId: { campaignId, unitId } } });
  const left = refuseLeftUnit(toDay(member.leftOn), todayInVietnam(actor.now));
  if (left) return { refusal: left };
  return { sheet: { ...stored, kind: input.sheet, unitName: member.unitName, actedAs } };
}

/** Refuses work on a sheet that is not under review now. */
export function refuseUnsent(sheet: LockedSheet) {
  return sheet.status === 'submitted' ? null : refused({ reason: 'not-under-review', status: sheet.status });
}

/** The lines of a locked sheet with their verdicts, in the order of the sheet. */
export async function readVerdicts(tx: Transaction, sheet: LockedSheet): Promise<ReviewedLine[]> {
  const select = { id: true, status: true, verdict: true, verdictReason: true };
  return sheet.kind === 'registration'
    ? tx.target.findMany({ where: { registrationId: sheet.id }, select, orderBy: { ordinal: 'asc' } })
    : tx.reportLine.findMany({ where: { reportId: sheet.id }, select, orderBy: { target: { ordinal: 'asc' } } });
}

/** A line as the reviewer judged it: what it said, what had been asked and answered, and the verdict. */
export type JudgedLine = ShownLine & {
  request: string;
  answer: string;
  verdict: string | null;
  verdictReason: string;
};

/** Every line of a sheet as text, for the snapshot that later changes are compared with. */
export async function readJudgedLines(tx: Transaction, sheet: LockedSheet): Promise<JudgedLine[]> {
  if (sheet.kind === 'registration') {
    const targets = await tx.target.findMany({
      where: { registrationId: sheet.id },
      include: { movement: { select: { name: true } } },
      orderBy: { ordinal: 'asc' },
      relationLoadStrategy: 'join',
    });
    return targets.map((target) => ({ ...judged(target), id: target.id, fields: targetFields(target) }));
  }
  const lines = await tx.reportLine.findMany({
    where: { reportId: sheet.id },
    include: { evidence: { include: { document: { select: { number: true, fileName: true, fileHash: true } } } } },
    orderBy: { target: { ordinal: 'asc' } },
    relationLoadStrategy: 'join',
  });
  return lines.map((line) => ({ ...judged(line), id: line.id, fields: reportLineFields(line) }));
}

/** What was sent beside the lines, by its name: the titles aimed for, or the told results. */
export async function readBeside(tx: Transaction, sheet: LockedSheet): Promise<Record<string, string | null>> {
  if (sheet.kind === 'registration') {
    const where = { registrationId: sheet.id };
    return titleFields(await tx.titleAim.findMany({ where, include: { award: { select: { name: true } } } }));
  }
  const include = { head: { select: { text: true } } };
  return narrativeFields(await tx.reportNarrative.findMany({ where: { reportId: sheet.id }, include }));
}

function judged(line: { returnReason: string; answer: string; verdict: string | null; verdictReason: string }) {
  const { returnReason, answer, verdict, verdictReason } = line;
  return { request: returnReason, answer, verdict, verdictReason };
}
