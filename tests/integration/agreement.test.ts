import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { adoptScores, agreeLine } from '@/lib/scores/commands/agree';
import { reopenAppraisal, sendAppraisal } from '@/lib/scores/commands/appraisal-outcome';
import { acceptClaims, appraiseLine } from '@/lib/scores/commands/appraise';
import { publishRanking } from '@/lib/scores/commands/publish';
import { listScores } from '@/lib/scores/queries/list';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import { idOf, issueTable, makeScores, scoredTable } from '../support/scores';
import { addCriterion, sendScore } from '../support/sent-scores';
import { actorOf, makeBlocYear } from '../support/world';

/** Two units of three are appraised: 12 points each. The third one has sent nothing. */
async function makeMeeting() {
  const year = await makeBlocYear();
  const table = scoredTable();
  const version = await issueTable(year.campaign.id, table);
  const keys = [year.unit, year.otherUnit].map((unit) => ({ campaignId: year.campaign.id, unitId: unit.id }));
  const [key, otherKey] = keys;
  if (!key || !otherKey) throw new Error('Two units');
  await makeScores(key, version, table, { status: 'appraised' });
  await makeScores(otherKey, version, table, { status: 'appraised' });
  return { ...year, table, version, key, otherKey, line: { ...key, criterionId: idOf(table, '1.1') } };
}

describe('the meeting', () => {
  it('agrees item by item, with a reason where it differs from the appraisal, and can take it back', async () => {
    const { actors, line, key } = await makeMeeting();
    const agree = (revision: number, points: string, reason: string) =>
      agreeLine(actors.secretary, { ...line, revision, points, reason });
    expect(await agree(1, '10', '')).toEqual({
      ok: false,
      refusal: { reason: 'agreed-without-reason', field: 'reason' },
    });
    expect(await agree(1, '10', 'Hội nghị ghi nhận thêm')).toMatchObject({
      value: { revision: 2, decided: true, sums: { total: '16.00', decided: 1 } },
    });
    expect(await agree(1, '9', 'Khác')).toMatchObject({
      refusal: {
        reason: 'conflict',
        current: { revision: 2, draft: { points: '10', reason: 'Hội nghị ghi nhận thêm' } },
      },
    });
    expect((await getScoreSheet(actors.officer, key))?.items[0]?.agreement).toBe(null);
    const sheet = await getScoreSheet(actors.secretary, key);
    expect(sheet?.items[0]?.agreement).toEqual({
      ...{ points: '10.00', reason: 'Hội nghị ghi nhận thêm', by: actors.secretary.name },
    });
    expect(await reopenAppraisal(actors.secretary, { ...key, reason: 'Nhập nhầm' })).toEqual({
      ok: false,
      refusal: { reason: 'agreement-begun', count: 1 },
    });
    expect(await agree(2, '', '')).toMatchObject({ value: { decided: false, sums: { total: '12.00', decided: 0 } } });
  });

  it('adopts the whole table as confirmed, freezes it and keeps it', async () => {
    const { actors, campaign, key, line } = await makeMeeting();
    const beyond = await agreeLine(actors.secretary, { ...line, revision: 1, points: '5000', reason: 'Gõ nhầm' });
    expect(beyond).toMatchObject({ refusal: { reason: 'decided-above', field: 'points' } });
    await agreeLine(actors.secretary, { ...line, revision: 1, points: '8,5', reason: 'Hội nghị thống nhất' });
    const adopt = (units: number) => adoptScores(actors.secretary, { campaignId: campaign.id, units });
    expect(await adopt(3)).toEqual({ ok: false, refusal: { reason: 'adoption-changed', units: 2 } });
    expect(await adopt(2)).toEqual({ ok: true, value: { units: 2 } });
    const snapshots = await db.scoreSnapshot.findMany({ where: { sheet: { campaignId: campaign.id } } });
    const points = snapshots.map(({ kind, content }) => [
      kind,
      (content as { total: { points: string } }).total.points,
    ]);
    expect(points.toSorted()).toEqual([
      ['agreed', '12.00'],
      ['agreed', '14.50'],
    ]);
    expect((await getScoreSheet(actors.officer, key))?.totals.agreed?.points).toBe('14.50');
    const later = { ...line, revision: 2, points: '1', reason: 'Muộn' };
    expect(await agreeLine(actors.secretary, later)).toEqual({
      ok: false,
      refusal: { reason: 'not-in-meeting', status: 'agreed' },
    });
    expect(await appraiseLine(actors.secretary, { ...later, leaveOut: false, question: '' })).toMatchObject({
      refusal: { reason: 'not-under-appraisal', status: 'agreed' },
    });
    expect(await adopt(0)).toEqual({ ok: false, refusal: { reason: 'nothing-to-adopt' } });
  });

  it('waits until everything that was sent is appraised', async () => {
    const { actors, campaign, leadUnit, table, version } = await makeMeeting();
    await makeScores({ campaignId: campaign.id, unitId: leadUnit.id }, version, table, { status: 'submitted' });
    expect(await adoptScores(actors.secretary, { campaignId: campaign.id, units: 2 })).toEqual({
      ok: false,
      refusal: { reason: 'adoption-open', count: 1 },
    });
    expect((await listScores(actors.secretary, campaign.id))?.can).toEqual({ agree: true });
    expect((await listScores(actors.officer, campaign.id))?.can).toEqual({ agree: false });
  });

  it('lets one of eight parallel adoptions win', async () => {
    const { actors, campaign } = await makeMeeting();
    await db.$queryRaw`select 1`;
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => adoptScores(actors.secretary, { campaignId: campaign.id, units: 2 })),
    );
    expect(answers.filter((one) => one.ok).length).toBe(1);
    expect(answers.flatMap((one) => (one.ok ? [] : [one.refusal]))).toEqual(
      Array(7).fill({ reason: 'nothing-to-adopt' }),
    );
    expect(await db.scoreSnapshot.count({ where: { sheet: { campaignId: campaign.id } } })).toBe(2);
  });

  it('waits for points of a criterion that a version added after the appraisal', async () => {
    const year = await sendScore();
    const { actors, key, campaign, unit } = year;
    await acceptClaims(actors.secretary, key);
    await sendAppraisal(actors.secretary, { ...key, asked: 0 });
    const line = { ...key, criterionId: (await addCriterion(year)).id };
    const adopt = () => adoptScores(actors.secretary, { campaignId: campaign.id, units: 1 });
    const refusal = { reason: 'adoption-undecided', unit: unit.name, criteria: '1.3' };
    expect(await adopt()).toEqual({ ok: false, refusal });
    const wish = { points: '4', reason: 'Hội nghị thống nhất' };
    expect(await agreeLine(actors.secretary, { ...line, revision: 0, ...wish })).toMatchObject({
      value: { revision: 1, sums: { total: '16.00', decided: 1 } },
    });
    expect(await adopt()).toEqual({ ok: true, value: { units: 1 } });
  });

  it('may be late: what was appraised is adopted and published after the year is over', async () => {
    const { accounts, campaign } = await makeMeeting();
    const late = await actorOf(accounts.secretary, new Date('2027-06-01T03:00:00Z'));
    const adopted = await adoptScores(late, { campaignId: campaign.id, units: 2 });
    const wish = { campaignId: campaign.id, units: 2, number: 1, confirmed: true, reason: '' };
    expect([adopted, await publishRanking(late, wish)]).toEqual([
      { ok: true, value: { units: 2 } },
      { ok: true, value: { number: 1 } },
    ]);
  });
});
