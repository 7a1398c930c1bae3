import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import { createDocument } from '@/lib/evidence/commands/documents';
import { attachScoreEvidence, detachScoreEvidence, saveScoreLine } from '@/lib/scores/commands/lines';
import { submitScores } from '@/lib/scores/commands/submit';
import { listScores } from '@/lib/scores/queries/list';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import { idOf, issueTable, makeScores, scoredTable } from '../support/scores';
import { makeReport } from '../support/standing';
import { makeBlocYear, makeRegistration, testNow } from '../support/world';

type Key = { campaignId: string; unitId: string };
const words = { notAssigned: false, claimed: '', claimReason: '', explanation: '', answer: '' };

async function makeScoringYear(wish: Parameters<typeof makeBlocYear>[0] = {}) {
  const year = await makeBlocYear(wish);
  const table = scoredTable();
  const version = await issueTable(year.campaign.id, table);
  return { ...year, table, version, key: { campaignId: year.campaign.id, unitId: year.unit.id } };
}

const at = async (actor: Actor, key: Key, code: string) =>
  (await getScoreSheet(actor, key))?.items.find((item) => item.code === code);

describe('a self-score', () => {
  it('begins with what the product knows, with its source', async () => {
    const { actors, key, campaign } = await makeScoringYear();
    await makeRegistration({ ...key });
    await makeReport({ ...key, period: 'q1', actuals: ['90', '80'] });
    const sheet = await getScoreSheet(actors.officer, key);
    expect(sheet?.groups.map(({ code, claimed, items, done }) => ({ code, claimed, items, done }))).toEqual([
      { code: '1', claimed: '0.00', items: 2, done: 0 },
      { code: '2', claimed: '5.16', items: 1, done: 1 },
    ]);
    const item = sheet?.items.find((one) => one.code === '2.1');
    expect(item?.inputs.map(({ words: text, source }) => ({ text, source }))).toEqual([
      {
        text: '86%',
        source:
          'Tính theo trọng số từ các chỉ tiêu đã được chấp nhận đăng ký, với kết quả đã gửi trong báo cáo: đã được chấp nhận hoặc đang chờ rà soát. Mới có kết quả đến hết kỳ báo cáo quý I/2026, chưa có báo cáo cả năm.',
      },
    ]);
    expect(await db.scoreSheet.count({ where: { campaignId: campaign.id } })).toBe(0);
  });

  it('computes each save, asks a contested claim for its reason and a claim for its evidence', async () => {
    const { actors, key, table } = await makeScoringYear();
    const line = { ...key, criterionId: idOf(table, '1.1') };
    const save = (revision: number, more: Partial<Parameters<typeof saveScoreLine>[1]>) =>
      saveScoreLine(actors.officer, { ...line, revision, values: { share: '92,5' }, ...words, ...more });
    const first = await save(0, {});
    expect(first).toMatchObject({
      ok: true,
      value: {
        revision: 1,
        claimed: '6.00',
        draft: { values: { share: '92,5' }, claimed: '' },
        standing: {
          computed: '6.00',
          contested: false,
          owed: ['evidence-missing'],
          steps: ['Tỷ lệ hồ sơ đúng hạn 92,5% thuộc mức từ 80% đến dưới 95%, được 6 điểm.'],
          next: ['Tỷ lệ hồ sơ đúng hạn: thêm 2,5 điểm phần trăm để đạt mức 10 điểm (tăng 4 điểm).'],
        },
        sums: { total: '6.00', group: '6.00', done: 0, groupDone: 0 },
      },
    });
    const contested = await save(1, { claimed: '8', explanation: 'Có quyết định' });
    expect(contested).toMatchObject({
      value: { claimed: '8.00', standing: { contested: true, owed: ['claim-unexplained'] } },
    });
    const reasoned = await save(2, { claimed: '8', claimReason: 'Hồ sơ liên thông', explanation: 'Có quyết định' });
    expect(reasoned).toMatchObject({
      value: { claimed: '8.00', standing: { owed: [] }, sums: { total: '8.00', done: 1 } },
    });
  });

  it('refuses what is no value of its box and keeps the line', async () => {
    const { actors, key, table } = await makeScoringYear();
    const line = { ...key, criterionId: idOf(table, '1.1'), revision: 0 };
    const reasonOf = async (share: string, claimed = '') => {
      const answer = await saveScoreLine(actors.officer, { ...line, values: { share }, ...words, claimed });
      return answer.ok ? 'saved' : [answer.refusal.reason, answer.refusal.field];
    };
    expect(await reasonOf('chín mươi')).toEqual(['value-not-number', 'values.share']);
    expect(await reasonOf('-1')).toEqual(['value-below', 'values.share']);
    expect(await reasonOf('1000000000')).toEqual(['value-above', 'values.share']);
    expect(await reasonOf('NaN')).toEqual(['value-not-number', 'values.share']);
    expect(await reasonOf('90', '1,234')).toEqual(['decided-too-fine', 'claimed']);
    expect(await reasonOf('90', '=1+1')).toEqual(['decided-not-number', 'claimed']);
    expect(await reasonOf('90', '10,01')).toEqual(['decided-above', 'claimed']);
    expect(await reasonOf('90', '-0,01')).toEqual(['decided-below', 'claimed']);
    expect(await db.scoreLine.count({ where: { sheet: key } })).toBe(0);
  });

  it('takes the same words again as saved, as a page that was left brings them, and writes nothing then', async () => {
    const { actors, key, table } = await makeScoringYear();
    const line = { ...key, criterionId: idOf(table, '1.2'), revision: 0, values: { late: '1' }, ...words };
    const events = () => db.auditEvent.count({ where: { campaignId: key.campaignId, action: 'scores.save' } });
    const saved = await saveScoreLine(actors.officer, { ...line, claimed: '3,5', claimReason: 'Vì' });
    const again = await saveScoreLine(actors.officer, { ...line, claimed: '3,50', claimReason: 'Vì' });
    expect(saved).toMatchObject({ ok: true, value: { revision: 1 } });
    expect([again, await events()]).toEqual([saved, 1]);
    const other = [
      { ...line, claimed: '3,5', claimReason: 'Vì sao' },
      { ...line, claimed: '', claimReason: 'Vì' },
      { ...line, claimed: '3,5', claimReason: 'Vì', values: { late: '2' } },
      { ...line, claimed: '3,5', claimReason: 'Vì', notAssigned: true },
    ];
    for (const wish of other) {
      expect(await saveScoreLine(actors.officer, wish)).toMatchObject({ ok: false, refusal: { reason: 'conflict' } });
    }
    expect(await events()).toBe(1);
  });

  it('lets one of eight parallel saves win and shows the others what it wrote', async () => {
    const { actors, key, table } = await makeScoringYear();
    await db.$queryRaw`select 1`;
    const line = { ...key, criterionId: idOf(table, '1.2'), revision: 0 };
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, late) =>
        saveScoreLine(actors.officer, { ...line, values: { late: String(late) }, ...words }),
      ),
    );
    const won = answers.filter((answer) => answer.ok);
    const told = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.reason]));
    expect(won.length).toBe(1);
    expect(told).toEqual(Array(7).fill('conflict'));
    const [stored] = await db.scoreLine.findMany({ where: { sheet: key } });
    expect(won[0]).toMatchObject({ value: { draft: { values: stored?.inputs } } });
  });

  it('takes evidence of the own library alone', async () => {
    const { actors, key, table } = await makeScoringYear();
    const words8 = { number: '8/BC', issuedOn: '2026-04-01', issuer: 'Sở', abstract: 'Báo cáo', upload: '' };
    const [own, foreign] = [
      await createDocument(actors.officer, words8),
      await createDocument(actors.otherOfficer, words8),
    ];
    if (!own.ok || !foreign.ok) throw new Error('Documents can be made');
    const link = { ...key, criterionId: idOf(table, '1.1') };
    expect(await attachScoreEvidence(actors.officer, { ...link, documentId: foreign.value.id })).toMatchObject({
      refusal: { reason: 'not-found' },
    });
    await attachScoreEvidence(actors.officer, { ...link, documentId: own.value.id });
    await attachScoreEvidence(actors.officer, { ...link, documentId: own.value.id });
    expect((await at(actors.officer, key, '1.1'))?.documents.map((one) => one.number)).toEqual(['8/BC']);
    await detachScoreEvidence(actors.officer, { ...link, documentId: own.value.id });
    expect((await at(actors.officer, key, '1.1'))?.documents).toEqual([]);
  });
});

describe('sending a self-score', () => {
  it('is refused while something is owed', async () => {
    const { actors, key, version, table } = await makeScoringYear();
    await makeScores(key, version, table, { values: { '1.2': {} } });
    expect(await submitScores(actors.head, key)).toEqual({
      ok: false,
      refusal: { reason: 'scores-incomplete', count: 2 },
    });
  });

  it('freezes numbers, points and version in a snapshot that nobody can change', async () => {
    const { actors, key, version, table } = await makeScoringYear();
    await makeScores(key, version, table, { explanation: 'Có báo cáo' });
    expect(await submitScores(actors.head, key)).toEqual({ ok: true, value: key });
    const sheet = await db.scoreSheet.findUniqueOrThrow({
      where: { campaignId_unitId: key },
      include: { snapshots: true },
    });
    expect(sheet).toMatchObject({ status: 'submitted', round: 1, firstSentAt: testNow, versionId: version.id });
    expect(sheet.snapshots).toMatchObject([
      {
        ...{ number: 1, kind: 'self', takenBy: actors.head.name, versionId: version.id },
        content: { table: { number: 1 }, total: { points: '12.00', percentage: '60.00', open: 0 } },
      },
    ]);
    await expect(db.scoreSnapshot.updateMany({ data: { takenBy: 'x' } })).rejects.toThrow();
    await expect(db.scoreSnapshot.deleteMany({})).rejects.toThrow();
    const later = { ...key, criterionId: idOf(table, '1.2'), revision: 1, values: { late: '0' }, ...words };
    expect(await saveScoreLine(actors.officer, later)).toEqual({
      ok: false,
      refusal: { reason: 'scores-sent', status: 'submitted' },
    });
  });

  it('can send a total of 0', async () => {
    const { actors, key, version, table } = await makeScoringYear();
    await makeScores(key, version, table, {
      values: { '1.1': { share: '10' }, '1.2': { late: '8' }, '2.1': { reached: '0' } },
    });
    expect(await submitScores(actors.head, key)).toEqual({ ok: true, value: key });
    expect((await getScoreSheet(actors.secretary, key))?.totals.claimed).toEqual({
      ...{ points: '0.00', result: '0.00', percentage: '0.00', open: 0 },
    });
  });

  it('lets one of eight parallel sendings win', async () => {
    const { actors, key, version, table } = await makeScoringYear();
    await makeScores(key, version, table, { explanation: 'Có báo cáo' });
    await db.$queryRaw`select 1`;
    const answers = await Promise.all(Array.from({ length: 8 }, () => submitScores(actors.head, key)));
    expect(answers.filter((answer) => answer.ok).length).toBe(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))).toEqual(
      Array(7).fill({ reason: 'scores-sent', status: 'submitted' }),
    );
    expect(await db.scoreSnapshot.count({ where: { sheet: key } })).toBe(1);
  });

  it('needs the phase, the unit’s extension included', async () => {
    const { actors, key, version, table, campaign } = await makeScoringYear({ open: [] });
    await makeScores(key, version, table, { explanation: 'Có báo cáo' });
    expect(await submitScores(actors.head, key)).toMatchObject({ refusal: { reason: 'phase-closed' } });
    const phase = campaign.phases.find((one) => one.kind === 'selfScoring');
    await db.phaseExtension.create({
      data: {
        ...{ phaseId: phase?.id ?? '', unitId: key.unitId, until: new Date('2026-06-01T00:00:00Z') },
        ...{ reason: 'Bão lũ', grantedBy: 'test', createdAt: testNow },
      },
    });
    expect(await submitScores(actors.head, key)).toEqual({ ok: true, value: key });
  });

  it('waits for a table', async () => {
    const { actors, campaign, unit } = await makeBlocYear();
    const key = { campaignId: campaign.id, unitId: unit.id };
    expect(await submitScores(actors.head, key)).toEqual({ ok: false, refusal: { reason: 'criteria-not-issued' } });
    expect(await listScores(actors.officer, campaign.id)).toMatchObject({ version: null });
  });
});
