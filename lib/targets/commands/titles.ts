import 'server-only';
import { audit, conflictOn } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { inTransaction } from '@/lib/db/transaction';
import { fromDay } from '@/lib/db/values';
import { done, type Result, refused } from '@/lib/result';
import { refuseEditing } from '../rules/editing';
import { titlesMark } from '../rules/line';
import type { SaveTitlesInput } from '../schema';
import { openSheet } from './open-sheet';

/** Replaces the titles the unit aims for. Refuses awards that are not in force in the campaign's year. */
export async function saveTitles(actor: Actor, input: SaveTitlesInput): Promise<Result<void>> {
  return inTransaction(async (tx) => {
    const opened = await openSheet(tx, actor, 'targets.edit', input);
    if ('refusal' in opened) return refused(opened.refusal);
    const { sheet } = opened;
    const refusal = refuseEditing(sheet);
    if (refusal) return refused(refusal);
    const codes = input.titles.map((title) => title.code);
    const inForce = await tx.awardType.count({
      where: {
        code: { in: codes },
        validFrom: { lte: fromDay(`${sheet.year}-12-31`) },
        OR: [{ validTo: null }, { validTo: { gt: fromDay(`${sheet.year}-01-01`) } }],
      },
    });
    if (inForce !== new Set(codes).size) return refused({ reason: 'unknown-choice', field: '' });
    const { registrationId } = sheet;
    const before = await tx.titleAim.findMany({ where: { registrationId } });
    const stood = before.map(({ awardCode, quantity, note }) => ({ code: awardCode, quantity, note }));
    if (titlesMark(stood) !== input.seen) return refused(await conflictOn(tx, 'registration', registrationId));
    if (titlesMark(input.titles) === input.seen) return done();
    await tx.titleAim.deleteMany({ where: { registrationId } });
    await tx.titleAim.createMany({
      data: input.titles.map(({ code, quantity, note }) => ({ registrationId, awardCode: code, quantity, note })),
    });
    await audit(tx, actor, {
      action: 'titles.update',
      actedAs: sheet.actedAs,
      object: { kind: 'registration', id: registrationId, name: sheet.unitName },
      campaignId: sheet.campaignId,
      unitId: sheet.unitId,
      before: stood,
      after: input.titles,
    });
    return done();
  });
}
