import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';
import { giveBack } from '@/lib/reviews/commands/withdrawal';
import { registrationUnderReview, type UnderReview } from '@/lib/reviews/queries/sent';
import { sheetWorkflow } from '@/lib/reviews/rules/sheet';
import { refuseWithdrawal, withdrawalVerb } from '@/lib/reviews/rules/withdrawal';
import { nextStatus } from '@/lib/workflow';
import { refuseSender } from '../rules/submission';
import type { RegistrationKey } from '../schema';
import { type OpenSheet, openSheet } from './open-sheet';

async function readUnderReview(tx: Transaction, { registrationId }: OpenSheet): Promise<UnderReview> {
  const rows = await tx.$queryRaw<{ found: UnderReview }[]>`
    select ${registrationUnderReview} as found from "Registration" r where r.id = ${registrationId}::uuid`;
  return rows[0]?.found ?? null;
}

function auditWithdrawal(tx: Transaction, actor: Actor, sheet: OpenSheet, status: 'draft' | 'returned') {
  const { registrationId, campaignId, unitId, unitName, actedAs } = sheet;
  return audit(tx, actor, {
    ...{ action: 'targets.withdraw', actedAs, campaignId, unitId },
    object: { kind: 'registration', id: registrationId, name: unitName },
    before: { status: sheet.status },
    after: { status },
  });
}

/**
 * Takes the unit's registration back from the bloc, to be mended and sent again. Refuses an officer where only the head
 * sends, and what `refuseWithdrawal` says. Of a reviewer who begins and a unit that takes back at once, one wins.
 */
export async function withdrawTargets(actor: Actor, input: RegistrationKey): Promise<Result<RegistrationKey>> {
  return inTransaction(async (tx) => {
    const opened = await openSheet(tx, actor, 'targets.submit', input);
    if ('refusal' in opened) return refused(opened.refusal);
    const { sheet } = opened;
    if (refuseSender(actor.role, sheet.officerMaySubmit)) return refused({ reason: 'head-withdraws' });
    const { judged = false, answerBy = null } = (await readUnderReview(tx, sheet)) ?? {};
    const refusal = refuseWithdrawal({ ...sheet, judged, answerBy, kind: 'registration' }, todayInVietnam(actor.now));
    if (refusal) return refused(refusal);
    const status = nextStatus(sheetWorkflow, withdrawalVerb({ answerBy }), sheet.status, 'unit');
    if (status !== 'draft' && status !== 'returned') {
      return refused({ reason: 'invalid-transition', status: sheet.status });
    }
    await giveBack(tx, actor, { sheet: 'registration', sheetId: sheet.registrationId }, { status, answerBy });
    await auditWithdrawal(tx, actor, sheet, status);
    return done(input);
  });
}
