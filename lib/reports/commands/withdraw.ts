import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { phaseOfPeriod } from '@/lib/campaigns/rules/phases';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { refuseSender } from '@/lib/reports/rules/sheet';
import type { SheetKey } from '@/lib/reports/schema';
import { done, type Result, refused } from '@/lib/result';
import { giveBack } from '@/lib/reviews/commands/withdrawal';
import { reportUnderReview, type UnderReview } from '@/lib/reviews/queries/sent';
import { sheetWorkflow } from '@/lib/reviews/rules/sheet';
import { refuseWithdrawal, withdrawalVerb } from '@/lib/reviews/rules/withdrawal';
import { nextStatus } from '@/lib/workflow';
import { auditedReport, findContext } from './context';

async function readUnderReview(tx: Transaction, reportId: string | null): Promise<UnderReview> {
  const rows = await tx.$queryRaw<{ found: UnderReview }[]>`
    select ${reportUnderReview} as found from "Report" r where r.id = ${reportId}::uuid`;
  return rows[0]?.found ?? null;
}

/**
 * Takes the report of one period back from the bloc, to be mended and sent again. Refuses an officer where only the head
 * sends, and what `refuseWithdrawal` says. Of a reviewer who begins and a unit that takes back at once, one wins.
 */
export async function withdrawReport(actor: Actor, key: SheetKey): Promise<Result<SheetKey>> {
  return inTransaction(async (tx) => {
    const context = await findContext(actor, tx, 'reports.submit', key);
    if (!context) return refused({ reason: 'not-found' });
    if (refuseSender(actor.role, context.officerMaySubmit)) return refused({ reason: 'head-withdraws' });
    const { reportId, status: stood } = context;
    const { judged = false, answerBy = null } = (await readUnderReview(tx, reportId)) ?? {};
    const kind = phaseOfPeriod[key.period];
    const refusal = refuseWithdrawal({ ...context, judged, answerBy, kind }, context.today);
    if (refusal) return refused(refusal);
    const status = nextStatus(sheetWorkflow, withdrawalVerb({ answerBy }), stood, 'unit');
    if (reportId === null || (status !== 'draft' && status !== 'returned')) {
      return refused({ reason: 'invalid-transition', status: stood });
    }
    await giveBack(tx, actor, { sheet: 'report', sheetId: reportId }, { status, answerBy });
    await audit(tx, actor, {
      action: 'reports.withdraw',
      ...auditedReport(context, key, reportId),
      before: { status: stood },
      after: { status },
    });
    return done(key);
  });
}
