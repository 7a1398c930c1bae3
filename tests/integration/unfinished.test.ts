import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { adoptScores, agreeLine } from '@/lib/scores/commands/agree';
import { sendAppraisal } from '@/lib/scores/commands/appraisal-outcome';
import { acceptClaims, appraiseLine } from '@/lib/scores/commands/appraise';
import { listScores } from '@/lib/scores/queries/list';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import { getSnapshot, getSnapshotComparison } from '@/lib/scores/queries/snapshots';
import { idOf } from '../support/scores';
import { askBack, noVerdict, revisionOf, sendScore } from '../support/sent-scores';
import { actorOf, assign, makeAccount, makeUnit } from '../support/world';

type Sent = Awaited<ReturnType<typeof sendScore>>;

/** A secretary whose unit has come from the scored one. */
async function makeHeir({ unit, campaign }: Sent) {
  const heir = await makeUnit('Sở kế thừa');
  const effectiveOn = new Date('2026-05-01T00:00:00Z');
  const words = { decision: '1/QĐ', note: '' };
  const change = await db.unitChange.create({ data: { unitId: heir.id, kind: 'merge', effectiveOn, ...words } });
  await db.unitSuccession.create({ data: { changeId: change.id, predecessorId: unit.id, successorId: heir.id } });
  const account = await makeAccount('officer', heir.id);
  await assign(campaign.id, account.id, 'secretariat');
  return actorOf(account);
}

describe('what is not finished', () => {
  it('of an appraisal is unseen by the secretary of a successor, in the list and the snapshots too', async () => {
    const year = await sendScore();
    const { actors, key, line, table, campaign, unit } = year;
    const heir = await makeHeir(year);
    const second = { ...key, criterionId: idOf(table, '1.2') };
    const lower = { ...noVerdict, points: '2', reason: 'Thiếu căn cứ' };
    await appraiseLine(actors.secretary, { ...second, revision: await revisionOf(second), ...lower });
    await askBack(year, line);
    const seenBy = async (actor: typeof heir) => {
      const sheet = await getScoreSheet(actor, key);
      const row = (await listScores(actor, campaign.id))?.rows.find(({ unitId }) => unitId === unit.id);
      const { snapshots = [] } = (await getSnapshotComparison(actor, key, { from: null, to: null })) ?? {};
      const kept = (await getSnapshot(actor, key, 2))?.name.kind ?? null;
      const shown = [sheet?.totals.appraised?.points ?? null, row?.appraised ?? null];
      return [...shown, snapshots.map(({ kind }) => kind).join(), kept];
    };
    expect([await seenBy(actors.secretary), await seenBy(heir), await seenBy(actors.officer)]).toEqual([
      ['11.00', '11.00', 'self,appraised', 'appraised'],
      [null, null, 'self', null],
      [null, null, 'self', null],
    ]);
  });

  it('of the meeting is unseen by the unit until it is adopted', async () => {
    const { actors, key, line, campaign } = await sendScore();
    await acceptClaims(actors.secretary, key);
    await sendAppraisal(actors.secretary, { ...key, asked: 0 });
    const wish = { points: '4', reason: 'Hội nghị đang bàn' };
    await agreeLine(actors.secretary, { ...line, revision: await revisionOf(line), ...wish });
    const seenBy = async (actor: typeof actors.officer) => {
      const sheet = await getScoreSheet(actor, key);
      return [
        sheet?.items[0]?.agreement?.points ?? null,
        sheet?.groups[0]?.agreed,
        sheet?.totals.agreed?.points ?? null,
      ];
    };
    expect([await seenBy(actors.officer), await seenBy(actors.secretary)]).toEqual([
      [null, null, null],
      ['4.00', '7.00', '10.00'],
    ]);
    await adoptScores(actors.secretary, { campaignId: campaign.id, units: 1 });
    expect(await seenBy(actors.officer)).toEqual(['4.00', '7.00', '10.00']);
  });
});
