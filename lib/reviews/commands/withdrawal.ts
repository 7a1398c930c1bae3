import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { Transaction } from '@/lib/db/transaction';
import { fromDay } from '@/lib/db/values';
import { type SentSheet, withdrawnStatus } from '../rules/withdrawal';
import type { SheetInput } from '../schema';

/** The lines under review are the unit's again; accepted ones stay accepted. */
async function takeLinesBack(tx: Transaction, actor: Actor, { sheet, sheetId }: SheetInput): Promise<void> {
  const [status, select] = ['submitted', { id: true, returnReason: true }] as const;
  const lines =
    sheet === 'registration'
      ? await tx.target.findMany({ where: { registrationId: sheetId, status }, select })
      : await tx.reportLine.findMany({ where: { reportId: sheetId, status }, select });
  const written = { revision: { increment: 1 }, updatedAt: actor.now, updatedBy: actor.name };
  for (const to of ['draft', 'returned'] as const) {
    const ids = lines.filter((line) => withdrawnStatus(line) === to).map(({ id }) => id);
    const change = { where: { id: { in: ids } }, data: { status: to, ...written } };
    if (sheet === 'registration') await tx.target.updateMany(change);
    else await tx.reportLine.updateMany(change);
  }
}

export type Back = { status: 'draft' | 'returned' } & Pick<SentSheet, 'answerBy'>;

/**
 * Gives a locked sheet under review back to its unit, with a snapshot that says so. Whoever calls has decided that it may.
 * What was sent for the first time then counts as never sent: being in time is judged by what the bloc was left with.
 */
export async function giveBack(tx: Transaction, actor: Actor, input: SheetInput, back: Back): Promise<void> {
  await takeLinesBack(tx, actor, input);
  const { status, answerBy } = back;
  const first = status === 'draft' ? { firstSentAt: null } : {};
  const data = { status, statusSince: actor.now, answerBy: fromDay(answerBy), ...first };
  const written = { kind: 'withdrawn' as const, takenAt: actor.now, takenBy: actor.name, content: {} };
  const id = input.sheetId;
  if (input.sheet === 'registration') {
    await tx.registration.update({ where: { id }, data });
    const number = (await tx.registrationSnapshot.count({ where: { registrationId: id } })) + 1;
    await tx.registrationSnapshot.create({ data: { registrationId: id, number, ...written } });
  } else {
    await tx.report.update({ where: { id }, data });
    const number = (await tx.reportSnapshot.count({ where: { reportId: id } })) + 1;
    await tx.reportSnapshot.create({ data: { reportId: id, number, ...written } });
  }
}
