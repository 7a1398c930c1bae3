import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { toDay, toDecimal } from '@/lib/db/values';
import { readReportMark } from '@/lib/reports/queries/seen';
import { refuseSender, refuseSending, refuseSheetWork } from '@/lib/reports/rules/sheet';
import type { SheetKey } from '@/lib/reports/schema';
import { done, type Result, refused } from '@/lib/result';
import { refuseUnseen, type Seen } from '@/lib/reviews/rules/seen';
import { sheetWorkflow } from '@/lib/reviews/rules/sheet';
import { nextStatus } from '@/lib/workflow';
import { auditedReport, findContext, type SheetContext } from './context';

const document = { id: true, number: true, issuedOn: true, issuer: true, abstract: true, fileHash: true } as const;

/** The lines of the report, one per accepted target, null where nothing was written. */
async function readLines(tx: Transaction, reportId: string | null, key: SheetKey) {
  const targets = await tx.target.findMany({
    where: { status: 'accepted', registration: { campaignId: key.campaignId, unitId: key.unitId } },
    orderBy: { ordinal: 'asc' },
    select: {
      id: true,
      text: true,
      lines: {
        where: { report: { campaignId: key.campaignId, unitId: key.unitId, period: key.period } },
        include: { evidence: { select: { document: { select: document } } } },
      },
    },
  });
  return targets.map(({ lines, ...target }) => ({
    target,
    line: lines.find((line) => line.reportId === reportId) ?? null,
  }));
}

type Lines = Awaited<ReturnType<typeof readLines>>;

/** What is sent, as it is: later changes of targets, documents or names do not reach it. */
function snapshotContent(lines: Lines, narratives: { headId: string; text: string; head: { text: string } }[]) {
  return {
    lines: lines.flatMap(({ target, line }) => {
      if (!line) return [];
      const { id, status, actualYes, note, answer, returnReason } = line;
      const value = { actual: toDecimal(line.actual), actualOn: toDay(line.actualOn), actualYes };
      const evidence = line.evidence.map((one) => ({ ...one.document, issuedOn: toDay(one.document.issuedOn) }));
      return [{ id, targetId: target.id, text: target.text, status, ...value, note, answer, returnReason, evidence }];
    }),
    narratives: narratives.map(({ headId, head, text }) => ({ headId, head: head.text, text })),
  };
}

async function recordSending(actor: Actor, tx: Transaction, context: SheetContext, key: SheetKey, reportId: string) {
  await tx.reportLine.updateMany({
    where: { reportId, status: { in: ['draft', 'returned'] } },
    data: { status: 'submitted', verdict: null, verdictReason: '' },
  });
  const before = await tx.report.findUniqueOrThrow({
    where: { id: reportId },
    include: { narratives: { include: { head: true } }, _count: { select: { snapshots: true } } },
  });
  const after = { status: 'submitted', statusSince: actor.now, round: before.round + 1 } as const;
  const data = { ...after, answerBy: null, firstSentAt: before.firstSentAt ?? actor.now };
  await tx.report.update({ where: { id: reportId }, data });
  const content = snapshotContent(await readLines(tx, reportId, key), before.narratives);
  const number = before._count.snapshots + 1;
  await tx.reportSnapshot.create({
    data: { reportId, number, kind: 'submitted', takenAt: actor.now, takenBy: actor.name, content },
  });
  await audit(tx, actor, {
    action: 'reports.submit',
    ...auditedReport(context, key, reportId),
    before: { status: before.status, round: before.round },
    after: { status: after.status, round: after.round },
  });
}

/** Keeps the cited documents as they are until the report is sent: who changes one now comes before or is refused. */
async function holdDocuments(tx: Transaction, reportId: string | null): Promise<void> {
  await tx.$queryRaw`
    select 1 from "Document" where id in (
      select e."documentId" from "ReportLineEvidence" e join "ReportLine" l on l.id = e."lineId"
      where l."reportId" = ${reportId}::uuid
    ) order by id for share`;
}

/**
 * Sends the report of one period to the bloc: every open line is then under review. Of many at once one wins. Refuses what the
 * sender has not read (`refuseUnseen`).
 */
export async function submitReport(actor: Actor, { seen, ...key }: SheetKey & Seen): Promise<Result<SheetKey>> {
  return inTransaction(async (tx) => {
    const context = await findContext(actor, tx, 'reports.submit', key);
    if (!context) return refused({ reason: 'not-found' });
    const sender = refuseSender(actor.role, context.officerMaySubmit);
    if (sender) return refused(sender);
    const closed = refuseSheetWork(context, context.today);
    if (closed) return refused(closed);
    const unseen = refuseUnseen({ seen }, await readReportMark(actor, key, tx));
    if (unseen) return refused(unseen);
    await holdDocuments(tx, context.reportId);
    const lines = await readLines(tx, context.reportId, key);
    const incomplete = refuseSending(
      lines.map(({ line }) => line && { ...line, actual: toDecimal(line.actual), actualOn: toDay(line.actualOn) }),
    );
    if (incomplete) return refused(incomplete);
    if (!context.reportId || !nextStatus(sheetWorkflow, 'submit', context.status, 'unit')) {
      return refused({ reason: 'invalid-transition', status: context.status });
    }
    await recordSending(actor, tx, context, key, context.reportId);
    return done(key);
  });
}
