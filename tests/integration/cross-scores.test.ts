import { describe, expect, it } from 'vitest';
import { assignCross, assignSuggested, unassignCross } from '@/lib/cross-scores/commands/assign';
import { agreePlainClaims, saveCrossLine } from '@/lib/cross-scores/commands/lines';
import { abstainCross, submitCross } from '@/lib/cross-scores/commands/submit';
import { getAssignments } from '@/lib/cross-scores/queries/assignments';
import { listCrossDuties } from '@/lib/cross-scores/queries/duties';
import { getCrossOfUnit } from '@/lib/cross-scores/queries/given';
import { getCrossSheet } from '@/lib/cross-scores/queries/sheet';
import { getSpread } from '@/lib/cross-scores/queries/spread';
import { db } from '@/lib/db/client';
import { findDocumentFile } from '@/lib/evidence/queries/files';
import { compareVietnamese } from '@/lib/fold';
import { makeCross, makeSentCross } from '../support/cross-scores';
import { idOf, issueTable, makeScores, scoredTable } from '../support/scores';
import { actorOf, assign, makeAccount, makeBlocYear, makeUnit, testNow } from '../support/world';

/** A unit that has sent its score (claims 6, 3 and 3), scored by another one and by the lead unit. */
async function makeCrossYear(
  wish: Parameters<typeof makeBlocYear>[0] & { status?: 'draft' | 'submitted' | 'appraised' } = {},
) {
  const year = await makeBlocYear(wish);
  const table = scoredTable();
  const version = await issueTable(year.campaign.id, table);
  const key = { campaignId: year.campaign.id, unitId: year.unit.id };
  const score = await makeScores(key, version, table, {
    status: wish.status ?? 'submitted',
    explanation: 'Có báo cáo',
  });
  const sheet = await makeCross({ ...key, scorerId: year.otherUnit.id });
  const leadSheet = await makeCross({ ...key, scorerId: year.leadUnit.id });
  const leadHead = await actorOf(await makeAccount('head', year.leadUnit.id));
  const line = (code: string) => ({ ...key, criterionId: idOf(table, code) });
  return { ...year, table, version, key, score, sheet, leadSheet, leadHead, line };
}

type Year = Awaited<ReturnType<typeof makeCrossYear>>;
const differ = { stance: 'differ', points: '5', reason: 'Thiếu minh chứng' } as const;

/** The other unit scores everything: one lower, one as claimed, one not at all. */
async function scoreAll({ actors, line }: Year) {
  await saveCrossLine(actors.otherOfficer, { ...line('1.1'), revision: 0, ...differ });
  await saveCrossLine(actors.otherOfficer, { ...line('1.2'), revision: 0, stance: 'agree', points: '', reason: '' });
  await saveCrossLine(actors.otherOfficer, {
    ...{ ...line('2.1'), revision: 0, stance: 'abstain', points: '', reason: 'Không có số liệu' },
  });
}

const secret = 'MẬT-CỦA-A';

describe('an assignment', () => {
  it('takes a suggestion as a whole or not at all, and goes both ways only with a reason', async () => {
    const { campaign, actors, unit, otherUnit, leadUnit } = await makeBlocYear();
    const page = await getAssignments(actors.secretary, campaign.id, { each: 1, seed: 7 });
    if (!page?.suggestion || !('pairs' in page.suggestion)) throw new Error('Three units can score each other');
    const pair = page.suggestion.pairs.map((one) => `${one.scorerId}>${one.scoredId}` as const);
    expect(pair).toHaveLength(3);
    expect(await assignSuggested(actors.secretary, { campaignId: campaign.id, pair })).toEqual({
      ok: true,
      value: { count: 3 },
    });
    const again = await assignSuggested(actors.secretary, { campaignId: campaign.id, pair });
    expect(again).toMatchObject({ ok: false, refusal: { reason: 'cross-pair-exists' } });
    expect(await db.crossSheet.count({ where: { campaignId: campaign.id } })).toBe(3);
    const first = await db.crossSheet.findFirstOrThrow({ where: { campaignId: campaign.id } });
    const back = { campaignId: campaign.id, scorerId: first.scoredId, scoredId: first.scorerId };
    expect(await assignCross(actors.secretary, { ...back, bothWaysReason: '' })).toMatchObject({
      ...{ ok: false, refusal: { reason: 'cross-both-ways', field: 'bothWaysReason' } },
    });
    expect(await assignCross(actors.secretary, { ...back, bothWaysReason: 'Khối ít đơn vị' })).toMatchObject({
      ok: true,
    });
    const shown = await getAssignments(actors.secretary, campaign.id);
    expect(shown?.units.flatMap((one) => one.gives).filter((one) => one.bothWays)).toHaveLength(2);
    expect([unit, otherUnit, leadUnit].every((one) => shown?.units.some(({ unitId }) => unitId === one.id))).toBe(true);
  });

  it('is kept right by the database, whatever the program does', async () => {
    const { campaign, unit, otherUnit, leadUnit, actors } = await makeBlocYear();
    const base = { campaignId: campaign.id };
    await expect(makeCross({ ...base, scorerId: unit.id, unitId: unit.id })).rejects.toThrow('CrossSheet_own_unit');
    await makeCross({ ...base, scorerId: unit.id, unitId: otherUnit.id });
    await expect(makeCross({ ...base, scorerId: unit.id, unitId: otherUnit.id })).rejects.toThrow();
    await expect(makeCross({ ...base, scorerId: otherUnit.id, unitId: unit.id })).rejects.toThrow();
    await makeCross({ ...base, scorerId: otherUnit.id, unitId: unit.id, bothWaysReason: 'Ít đơn vị' });
    const stranger = await makeUnit();
    await expect(makeCross({ ...base, scorerId: stranger.id, unitId: leadUnit.id })).rejects.toThrow();
    expect(actors.officer.unitId).toBe(unit.id);
  });

  it('made eight times at once is made once', async () => {
    const { campaign, actors, unit, otherUnit } = await makeBlocYear();
    await db.$queryRaw`select 1`;
    const wish = { campaignId: campaign.id, scorerId: unit.id, scoredId: otherUnit.id, bothWaysReason: '' };
    const back = { ...wish, scorerId: otherUnit.id, scoredId: unit.id };
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, place) => assignCross(actors.secretary, place % 2 === 0 ? wish : back)),
    );
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    const told = answers.flatMap((one) => (one.ok ? [] : [one.refusal.reason])).toSorted();
    expect(told).toEqual([...Array(4).fill('cross-both-ways'), ...Array(3).fill('cross-pair-exists')]);
    expect(await db.crossSheet.count({ where: { campaignId: campaign.id } })).toBe(1);
  });

  it('is refused once the time to score has passed, unless the unit was given more', async () => {
    const { campaign, actors, unit, otherUnit, leadUnit } = await makeBlocYear({ open: ['appraisal'] });
    const wish = { campaignId: campaign.id, scorerId: unit.id, scoredId: otherUnit.id, bothWaysReason: '' };
    const late = { reason: 'cross-assign-late', field: 'scorerId', scorer: unit.name, closedOn: '2026-01-31' };
    expect(await assignCross(actors.secretary, wish)).toEqual({ ok: false, refusal: late });
    expect((await getAssignments(actors.secretary, campaign.id))?.closed).toBe(true);
    const phase = await db.phase.findFirstOrThrow({ where: { campaignId: campaign.id, kind: 'crossScoring' } });
    const more = { until: new Date('2026-05-30T00:00:00Z'), reason: 'Đi công tác', grantedBy: 'x', createdAt: testNow };
    await db.phaseExtension.create({ data: { ...more, phaseId: phase.id, unitId: unit.id } });
    expect((await getAssignments(actors.secretary, campaign.id))?.closed).toBe(false);
    const pair = [`${unit.id}>${leadUnit.id}`, `${otherUnit.id}>${unit.id}`] as const;
    expect(await assignSuggested(actors.secretary, { campaignId: campaign.id, pair: [...pair] })).toEqual({
      ok: false,
      refusal: { ...late, scorer: otherUnit.name },
    });
    expect(await db.crossSheet.count({ where: { campaignId: campaign.id } })).toBe(0);
    expect(await assignCross(actors.secretary, wish)).toEqual({ ok: true, value: { count: 1 } });
  });

  it('is taken back only while nothing was written', async () => {
    const year = await makeCrossYear();
    const { actors, campaign, sheet, leadSheet } = year;
    await scoreAll(year);
    expect(await unassignCross(actors.secretary, { campaignId: campaign.id, sheetId: sheet.id })).toEqual({
      ...{ ok: false, refusal: { reason: 'cross-begun', status: 'draft' } },
    });
    expect(await unassignCross(actors.secretary, { campaignId: campaign.id, sheetId: leadSheet.id })).toMatchObject({
      ok: true,
    });
    expect(await db.crossSheet.findMany({ where: { campaignId: campaign.id }, select: { id: true } })).toEqual([
      { id: sheet.id },
    ]);
  });
});

describe('a cross sheet', () => {
  it('saves row by row, asks for reasons, and is sent whole by the head', async () => {
    const year = await makeCrossYear();
    const { actors, key, line } = year;
    const save = (revision: number, wish: object) =>
      saveCrossLine(actors.otherOfficer, { ...line('1.1'), revision, ...differ, ...wish });
    expect(await save(0, { points: 'năm' })).toMatchObject({
      refusal: { reason: 'decided-not-number', field: 'points' },
    });
    expect(await save(0, { points: '500' })).toMatchObject({ refusal: { reason: 'decided-above', field: 'points' } });
    expect(await save(0, { points: '1,234' })).toMatchObject({
      refusal: { reason: 'decided-too-fine', field: 'points' },
    });
    expect(await save(0, { reason: '' })).toEqual({
      ok: true,
      value: {
        ...{ revision: 1, draft: { stance: 'differ', points: '5', reason: '' }, owed: 'reason-missing' },
        sums: { total: 3, done: 0 },
      },
    });
    expect(await save(1, {})).toMatchObject({ value: { revision: 2, owed: null, sums: { total: 3, done: 1 } } });
    expect(await submitCross(actors.otherOfficer, key)).toEqual({ ok: false, refusal: { reason: 'cross-head-only' } });
    expect(await submitCross(actors.otherHead, key)).toEqual({
      ok: false,
      refusal: { reason: 'cross-incomplete', count: 2 },
    });
    expect(await agreePlainClaims(actors.otherOfficer, key)).toEqual({ ok: true, value: { count: 2 } });
    expect(await submitCross(actors.otherHead, key)).toEqual({ ok: true, value: key });
    const sent = await getCrossSheet(actors.otherOfficer, key);
    expect([sent?.status, sent?.done, sent?.can, sent?.closed]).toEqual([
      ...['sent', 3, { edit: false, abstain: false }, { reason: 'cross-closed', status: 'sent' }],
    ]);
    const snapshot = await db.crossSnapshot.findUniqueOrThrow({ where: { sheetId: year.sheet.id } });
    const { lines } = snapshot.content as { lines: { code: string; stance: string; points: string; reason: string }[] };
    expect(lines.map(({ code, stance, points, reason }) => [code, stance, points, reason])).toEqual([
      ['1.1', 'differ', '5', 'Thiếu minh chứng'],
      ['1.2', 'agree', '3.00', ''],
      ['2.1', 'agree', '3.00', ''],
    ]);
    await expect(db.crossSnapshot.update({ where: { id: snapshot.id }, data: { takenBy: 'x' } })).rejects.toThrow();
    expect(await save(2, { points: '1' })).toMatchObject({ refusal: { reason: 'cross-closed' } });
  });

  it('lets one of eight parallel saves win, and one of eight sendings', async () => {
    const year = await makeCrossYear();
    const { actors, key, line } = year;
    await db.$queryRaw`select 1`;
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, place) =>
        saveCrossLine(actors.otherOfficer, { ...line('1.2'), revision: 0, ...differ, points: `0,${place}` }),
      ),
    );
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    expect(answers.flatMap((one) => (one.ok ? [] : [one.refusal.reason]))).toEqual(Array(7).fill('conflict'));
    await db.crossLine.deleteMany({ where: { sheetId: year.sheet.id } });
    await scoreAll(year);
    const sendings = await Promise.all(Array.from({ length: 8 }, () => submitCross(actors.otherHead, key)));
    expect(sendings.filter((one) => one.ok)).toHaveLength(1);
    expect(sendings.flatMap((one) => (one.ok ? [] : [one.refusal]))).toEqual(
      Array(7).fill({ reason: 'cross-closed', status: 'sent' }),
    );
    expect(await db.crossSnapshot.count({ where: { sheetId: year.sheet.id } })).toBe(1);
  });

  it('waits for the other unit to send, and shows nothing of its draft', async () => {
    const year = await makeCrossYear({ status: 'draft' });
    const { actors, key, line } = year;
    await db.scoreLine.updateMany({ where: { sheetId: year.score.id }, data: { explanation: secret } });
    const sheet = await getCrossSheet(actors.otherOfficer, key);
    expect([sheet?.closed, sheet?.items, sheet?.groups]).toEqual([{ reason: 'cross-nothing-sent' }, [], []]);
    const refused = await saveCrossLine(actors.otherOfficer, { ...line('1.1'), revision: 0, ...differ });
    expect(refused).toEqual({ ok: false, refusal: { reason: 'cross-nothing-sent' } });
    expect(await listCrossDuties(actors.otherOfficer, key.campaignId)).toMatchObject([
      { unitId: key.unitId, status: 'assigned', scored: 'draft', decided: 0 },
    ]);
  });

  it('is declined with a reason, and then neither read nor sent', async () => {
    const year = await makeCrossYear();
    const { actors, key } = year;
    expect(await abstainCross(actors.otherHead, { ...key, reason: '' })).toEqual({
      ...{ ok: false, refusal: { reason: 'cross-abstain-unexplained', field: 'reason' } },
    });
    expect(await abstainCross(actors.otherHead, { ...key, reason: 'Có liên quan' })).toMatchObject({ ok: true });
    const sheet = await getCrossSheet(actors.otherOfficer, key);
    expect([sheet?.status, sheet?.abstainReason, sheet?.items]).toEqual(['abstained', 'Có liên quan', []]);
    expect(await submitCross(actors.otherHead, key)).toEqual({
      ...{ ok: false, refusal: { reason: 'cross-closed', status: 'abstained' } },
    });
  });

  it('is open again where the claim changed after it was scored', async () => {
    const year = await makeCrossYear();
    const { actors, key, line, score } = year;
    await scoreAll(year);
    await db.scoreLine.updateMany({
      where: { sheetId: score.id, criterionId: line('1.1').criterionId },
      data: { claimed: '7', claimReason: 'Bổ sung' },
    });
    const sheet = await getCrossSheet(actors.otherOfficer, key);
    expect(sheet?.items.map((one) => [one.item.code, one.owed])).toEqual([
      ['1.1', 'claim-changed'],
      ['1.2', null],
      ['2.1', null],
    ]);
    expect(await submitCross(actors.otherHead, key)).toEqual({
      ok: false,
      refusal: { reason: 'cross-incomplete', count: 1 },
    });
  });

  it('shows what the unit brought, and nothing of the appraisal', async () => {
    const year = await makeCrossYear();
    await db.scoreLine.updateMany({
      where: { sheetId: year.score.id },
      data: {
        appraised: '1',
        appraisedReason: secret,
        appraisedBy: secret,
        question: secret,
        nextQuestion: secret,
        answer: secret,
      },
    });
    const sheet = await getCrossSheet(year.actors.otherOfficer, year.key);
    expect(sheet?.items.map(({ item }) => [item.code, item.claimed, item.standing.computed])).toEqual([
      ['1.1', '6.00', '6.00'],
      ['1.2', '3.00', '3.00'],
      ['2.1', '3.00', '3.00'],
    ]);
    expect(JSON.stringify(sheet)).toContain('Có báo cáo');
    expect(JSON.stringify(sheet)).not.toContain(secret);
  });
});

describe('what others gave', () => {
  const giveSecret = (year: Year) =>
    saveCrossLine(year.actors.otherOfficer, { ...year.line('1.1'), revision: 0, ...differ, reason: secret })
      .then(() => agreePlainClaims(year.actors.otherOfficer, year.key))
      .then(() => submitCross(year.actors.otherHead, year.key));

  it('stays hidden from a scorer until the own sheet is in, even from its secretary, and never shows a draft', async () => {
    const year = await makeCrossYear();
    const { actors, key, leadHead, campaign } = year;
    await saveCrossLine(actors.otherOfficer, { ...year.line('1.2'), revision: 0, ...differ, reason: secret });
    expect(JSON.stringify(await getCrossOfUnit(actors.office, key))).not.toContain(secret);
    await saveCrossLine(actors.otherOfficer, {
      ...year.line('1.2'),
      revision: 1,
      stance: 'agree',
      points: '',
      reason: '',
    });
    expect(await giveSecret(year)).toMatchObject({ ok: true });
    // The secretary's unit scores too: whatever it can read holds nothing of it.
    const read = async () =>
      JSON.stringify([
        await getCrossOfUnit(actors.secretary, key),
        await getSpread(actors.secretary, campaign.id),
        await getCrossSheet(actors.secretary, key),
        await getAssignments(actors.secretary, campaign.id),
        await listCrossDuties(actors.secretary, campaign.id),
        await getCrossOfUnit(leadHead, key),
      ]);
    expect(await getCrossOfUnit(actors.secretary, key)).toBe(null);
    expect(await read()).not.toContain(secret);
    expect((await getSpread(actors.secretary, campaign.id))?.hidden).toEqual([
      { unitName: year.unit.name, own: false },
    ]);
    await agreePlainClaims(actors.secretary, key);
    expect(await submitCross(leadHead, key)).toMatchObject({ ok: true });
    const named = await getCrossOfUnit(actors.secretary, key);
    expect(named?.items[idOf(year.table, '1.1')]).toEqual({
      spread: { count: 2, mean: '5.50', median: '5.50', lowest: '5.00', highest: '6.00', range: '1.00' },
      voices: [
        { stance: 'agree', points: '6.00', reason: '', by: year.leadUnit.name },
        { stance: 'differ', points: '5', reason: secret, by: year.otherUnit.name },
      ].toSorted((left, right) => left.by.localeCompare(right.by)),
    });
    // Its head is a scorer and nothing else.
    const nameless = await getCrossOfUnit(leadHead, key);
    expect(nameless?.sight).toBe('nameless');
    expect(JSON.stringify(nameless)).not.toContain(year.otherUnit.name);
    expect(nameless?.items[idOf(year.table, '1.1')]?.voices.map((one) => one.by)).toEqual([null, null]);
  });

  it('reaches the scored unit once it was appraised, without names', async () => {
    const year = await makeCrossYear();
    const { actors, key } = year;
    await giveSecret(year);
    expect(await getCrossOfUnit(actors.officer, key)).toBe(null);
    expect(await getCrossOfUnit(actors.head, key)).toBe(null);
    await db.scoreSheet.update({ where: { id: year.score.id }, data: { status: 'appraised' } });
    const seen = await getCrossOfUnit(actors.officer, key);
    expect([seen?.sight, seen?.sent, seen?.expected]).toEqual(['nameless', 1, 2]);
    expect(seen?.items[idOf(year.table, '1.1')]?.voices).toEqual([
      { stance: 'differ', points: '5', reason: secret, by: null },
    ]);
    expect(JSON.stringify(seen)).not.toContain(year.otherUnit.name);
  });

  it('spreads in words before the secretariat', async () => {
    const year = await makeCrossYear();
    const { actors, key, campaign } = year;
    await giveSecret(year);
    await db.crossSheet.delete({ where: { id: year.leadSheet.id } });
    const spread = await getSpread(actors.secretary, campaign.id);
    const claims = { compared: 3, lower: 1, higher: 0, difference: '-1', share: '-5.00' };
    expect(spread?.units).toEqual([
      { unitId: key.unitId, unitName: year.unit.name, sent: 1, expected: 1, apart: 0, claims },
    ]);
    expect(spread?.scorers).toEqual([
      {
        ...{ unitId: year.otherUnit.id, unitName: year.otherUnit.name, kind: 'unknown', sheets: 1 },
        words:
          'Chưa đủ dữ liệu để nhận xét: cần ít nhất 2 đơn vị được từ 3 đơn vị cùng chấm (từ 5 lượt tiêu chí), hoặc từ 4 đơn vị đã gửi phiếu chấm. So với điểm tự chấm: thấp hơn 1 điểm (5% điểm chuẩn).',
      },
    ]);
    expect([spread?.favours, spread?.unknown, spread?.leaves]).toEqual([[], 1, []]);
  });

  it('shows two that favour each other, found against the third and the fourth', async () => {
    const year = await makeBlocYear();
    const { campaign, actors } = year;
    const table = scoredTable();
    const version = await issueTable(campaign.id, table);
    const units = [year.unit, year.otherUnit, ...(await Promise.all([1, 2, 3].map(() => makeUnit())))];
    for (const unit of units.slice(2)) {
      const names = { unitId: unit.id, unitName: unit.name, shortName: unit.shortName };
      await db.campaignMember.create({ data: { campaignId: campaign.id, ...names, joinedOn: new Date('2026-01-01') } });
    }
    const [a, b] = units;
    if (!a || !b) throw new Error('There are units');
    const ids = Array.from({ length: 6 }, (_, place) => `00000000-0000-4000-8000-00000000000${place}`);
    for (const scorer of units) {
      for (const scored of units.filter((one) => one.id !== scorer.id)) {
        const friends = [a.id, b.id].includes(scorer.id) && [a.id, b.id].includes(scored.id);
        await makeSentCross({
          ...{ campaignId: campaign.id, scorerId: scorer.id, unitId: scored.id, versionId: version.id },
          points: Object.fromEntries(ids.map((id) => [id, friends ? '8' : '6'])),
          bothWaysReason: 'Ai cũng chấm ai',
        });
      }
    }
    const spread = await getSpread(actors.secretary, campaign.id);
    const [first, second] = [a, b].toSorted((left, right) => (left.id < right.id ? -1 : 1));
    expect(spread?.favours[0]).toBe(`${first?.name} và ${second?.name} chấm nhau cao bất thường.`);
    expect(spread?.favours).toHaveLength(3);
    const generous = spread?.scorers.filter((one) => one.kind === 'generous').map((one) => one.unitName);
    expect(generous).toEqual([a.name, b.name].toSorted(compareVietnamese));
    expect(spread?.leaves.map((one) => one.spread.range)).toEqual(Array(12).fill('2.00'));
  });
});

describe('evidence', () => {
  it('is handed to the scorer once the score was sent, and to no other unit', async () => {
    const year = await makeCrossYear();
    const { actors, sheet, score, leadHead, campaign } = year;
    const hash = 'c'.repeat(64);
    await db.storedFile.create({ data: { hash, size: 10, type: 'application/pdf', createdAt: testNow } });
    const words = { number: '1/BC', issuer: 'Sở', abstract: 'Báo cáo', searchKey: 'bao cao', createdBy: 'test' };
    const document = await db.document.create({
      data: {
        ...words,
        unitId: year.unit.id,
        issuedOn: testNow,
        createdAt: testNow,
        fileHash: hash,
        fileName: 'a.pdf',
      },
    });
    const [line] = score.lines;
    await db.scoreLineEvidence.create({ data: { lineId: line?.id ?? '', documentId: document.id } });
    const file = { hash, name: 'a.pdf', type: 'application/pdf', size: 10 };
    const stranger = await makeUnit();
    const names = { unitId: stranger.id, unitName: stranger.name, shortName: stranger.shortName };
    await db.campaignMember.create({ data: { campaignId: campaign.id, ...names, joinedOn: testNow } });
    const member = await actorOf(await makeAccount('head', stranger.id));
    const of = async () => [
      await findDocumentFile(actors.otherOfficer, document.id),
      await findDocumentFile(member, document.id),
    ];
    expect(await of()).toEqual([file, null]);
    expect(await findDocumentFile(leadHead, document.id)).toEqual(file);
    // What the unit is about to answer with was not sent yet.
    await db.scoreSheet.update({ where: { id: score.id }, data: { status: 'returned', answerBy: testNow } });
    await db.scoreLine.update({ where: { id: line?.id ?? '' }, data: { question: 'Vì sao?', reopened: true } });
    expect(await of()).toEqual([null, null]);
    const content = { lines: [{ documents: [{ id: document.id }] }] };
    const taken = { kind: 'self' as const, number: 1, takenAt: testNow, takenBy: 'test', content };
    await db.scoreSnapshot.create({ data: { sheetId: score.id, versionId: year.version.id, ...taken } });
    expect(await of()).toEqual([file, null]);
    await db.scoreSheet.update({ where: { id: score.id }, data: { status: 'draft' } });
    expect(await of()).toEqual([null, null]);
    await db.scoreSheet.update({ where: { id: score.id }, data: { status: 'submitted' } });
    await db.phase.updateMany({
      where: { campaignId: campaign.id, kind: 'crossScoring' },
      data: { opensOn: new Date('2026-11-01') },
    });
    expect(await of()).toEqual([null, null]);
    await db.phase.updateMany({
      where: { campaignId: campaign.id, kind: 'crossScoring' },
      data: { opensOn: new Date('2026-01-01') },
    });
    await db.crossSheet.update({
      where: { id: sheet.id },
      data: { status: 'abstained', abstainReason: 'Có liên quan' },
    });
    expect(await of()).toEqual([null, null]);
  });
});

it('a secretary from the scored unit learns nothing of who scored it', async () => {
  const year = await makeCrossYear();
  const account = await makeAccount('officer', year.unit.id);
  await assign(year.campaign.id, account.id, 'secretariat');
  const own = await actorOf(account);
  await scoreAll(year);
  await submitCross(year.actors.otherHead, year.key);
  expect(await getCrossOfUnit(own, year.key)).toBe(null);
  const spread = await getSpread(own, year.campaign.id);
  expect([spread?.units, spread?.scorers, spread?.hidden]).toEqual([[], [], [{ unitName: year.unit.name, own: true }]]);
});
