import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import { refuseUnseen, type Seen } from '@/lib/reviews/rules/seen';
import { sheetWorkflow } from '@/lib/reviews/rules/sheet';
import { nextStatus } from '@/lib/workflow';
import { readTargetsMark } from '../queries/seen';
import type { Line, RegistrationContent } from '../rules/line';
import { refuseSender, sheetRefusals } from '../rules/submission';
import type { RegistrationKey } from '../schema';
import { type OpenSheet, openSheet } from './open-sheet';
import { toLine } from './stored-line';

export type Sent = { count: number; campaignId: string; unitId: string };

async function readContent(
  tx: Transaction,
  sheet: OpenSheet,
): Promise<RegistrationContent & { requiredTexts: string[] }> {
  const { registrationId, campaignId } = sheet;
  const orderBy = [{ group: { ordinal: 'asc' } }, { ordinal: 'asc' }] as const;
  const targets = await tx.target.findMany({ where: { registrationId }, orderBy: [...orderBy] });
  const aims = await tx.titleAim.findMany({
    where: { registrationId },
    include: { award: true },
    orderBy: { award: { ordinal: 'asc' } },
    relationLoadStrategy: 'join',
  });
  const required = await tx.targetTemplate.findMany({
    where: { campaignId, required: true },
    orderBy: { ordinal: 'asc' },
  });
  return {
    lines: targets.map(toLine),
    titles: aims.map(({ awardCode, award, quantity, note }) => ({ code: awardCode, name: award.name, quantity, note })),
    requiredTexts: required.map((template) => template.text),
  };
}

/** The lines that were open go to the reviewers; accepted ones stay accepted. */
async function sendLines(tx: Transaction, actor: Actor, sheet: OpenSheet): Promise<void> {
  await tx.target.updateMany({
    where: { registrationId: sheet.registrationId, status: { in: ['draft', 'returned'] } },
    data: {
      status: 'submitted',
      verdict: null,
      verdictReason: '',
      revision: { increment: 1 },
      updatedAt: actor.now,
      updatedBy: actor.name,
    },
  });
}

async function takeSnapshot(
  tx: Transaction,
  actor: Actor,
  sheet: OpenSheet,
  lines: readonly Line[],
  titles: RegistrationContent['titles'],
) {
  const { registrationId } = sheet;
  const { _max } = await tx.registrationSnapshot.aggregate({ where: { registrationId }, _max: { number: true } });
  const sent = lines.map((line) => (line.status === 'accepted' ? line : { ...line, status: 'submitted' as const }));
  const content = JSON.parse(JSON.stringify({ lines: sent, titles }));
  const number = (_max.number ?? 0) + 1;
  await tx.registrationSnapshot.create({
    data: { registrationId, number, kind: 'submitted', takenAt: actor.now, takenBy: actor.name, content },
  });
}

async function writeSubmission(
  tx: Transaction,
  actor: Actor,
  sheet: OpenSheet,
  content: RegistrationContent,
): Promise<void> {
  const { registrationId, round, status } = sheet;
  await sendLines(tx, actor, sheet);
  await tx.registration.update({
    where: { id: registrationId },
    data: {
      status: 'submitted',
      statusSince: actor.now,
      answerBy: null,
      round: round + 1,
      ...(status === 'draft' ? { firstSentAt: actor.now } : {}),
    },
  });
  await takeSnapshot(tx, actor, sheet, content.lines, content.titles);
  await audit(tx, actor, {
    action: 'targets.submit',
    actedAs: sheet.actedAs,
    object: { kind: 'registration', id: registrationId, name: sheet.unitName },
    campaignId: sheet.campaignId,
    unitId: sheet.unitId,
    before: { status, round },
    after: { status: 'submitted', round: round + 1, lines: content.lines.length, titles: content.titles.length },
  });
}

/**
 * Sends the unit's registration to the bloc. Returns how many lines went. Refuses, in this order: a sheet that was
 * sent, a closed phase, everything that is wrong in the sheet, an officer where only the head sends, and what `refuseUnseen` says.
 */
export async function submitTargets(actor: Actor, input: RegistrationKey & Seen): Promise<Result<Sent>> {
  return inTransaction(async (tx) => {
    const opened = await openSheet(tx, actor, 'targets.submit', input);
    if ('refusal' in opened) return refused(opened.refusal);
    const { sheet } = opened;
    const content = await readContent(tx, sheet);
    const [refusal] = sheetRefusals({ ...sheet, ...content });
    if (refusal) return refused(refusal);
    const sender = refuseSender(actor.role, sheet.officerMaySubmit);
    if (sender) return refused(sender);
    const unseen = refuseUnseen(input, await readTargetsMark(actor, input, tx));
    if (unseen) return refused(unseen);
    if (nextStatus(sheetWorkflow, 'submit', sheet.status, 'unit') === null) {
      return refused({ reason: 'invalid-transition', status: sheet.status });
    }
    await writeSubmission(tx, actor, sheet, content);
    const count = content.lines.filter((line) => line.status !== 'accepted').length;
    return done({ count, campaignId: sheet.campaignId, unitId: sheet.unitId });
  });
}
