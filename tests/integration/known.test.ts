import { describe, expect, it } from 'vitest';
import { createAward, deleteAward, updateAward } from '@/lib/awards/commands/award';
import { declareAwardYear } from '@/lib/awards/commands/year';
import { listAwards } from '@/lib/awards/queries';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { listRegisterIssuers } from '@/lib/evidence/queries/issuers';
import { pasteScores, updateScore } from '@/lib/external/commands/scores';
import { extendPhase } from '@/lib/phases/commands';
import { acceptClaims } from '@/lib/scores/commands/appraise';
import { saveScoreLine } from '@/lib/scores/commands/lines';
import { submitScores } from '@/lib/scores/commands/submit';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import { count, deduct, leaf, perCase, rule, section, table } from '../support/criteria';
import { newCode } from '../support/deed';
import { award, makeAward, makeExternalScore, makeIndex } from '../support/known';
import { knownTable } from '../support/known-table';
import { idOf, issueTable, withIds } from '../support/scores';
import { makeBlocYear, makeRegistration, makeUnit } from '../support/world';

const paper = { document: '77/QĐ-SNV', documentOn: '2026-04-02' };

async function makeKnownYear() {
  const year = await makeBlocYear();
  const index = await makeIndex();
  const table = knownTable(index.name, await makeUnit());
  await issueTable(year.campaign.id, table);
  return { ...year, index, table, key: { campaignId: year.campaign.id, unitId: year.unit.id } };
}

describe('a self-score', () => {
  it('holds the award of the year before and outside scores; what changes after it was sent is shown as a difference', async () => {
    const { key, actors, index, table } = await makeKnownYear();
    await makeAward(key.unitId);
    await makeAward(key.unitId, { awardCode: 'government-flag-2025', year: 2024 });
    const score = await makeExternalScore(index.id, key.unitId);
    const before = await getScoreSheet(actors.officer, key);
    expect(before?.items.map(({ claimed, inputs }) => [claimed, inputs[0]?.words, inputs[0]?.source])).toEqual([
      [
        '10.00',
        'Cờ thi đua của UBND tỉnh',
        'Lấy từ sổ khen thưởng năm 2025: Cờ thi đua của Ủy ban nhân dân tỉnh, Quyết định số 12/QĐ-UBND ngày 05/02/2026.',
      ],
      ['9.05', '90,5 điểm', `Lấy từ ${index.name}: 90,5/100; 77/QĐ-SNV.`],
      [null, '–', null],
    ]);
    await saveScoreLine(actors.officer, {
      ...{ ...key, criterionId: idOf(table, '1.3'), revision: 0, values: { late: '0' } },
      ...{ notAssigned: false, claimed: '', claimReason: '', explanation: '', answer: '' },
    });
    expect(await submitScores(actors.head, key)).toEqual({ ok: true, value: key });
    await updateScore(actors.office, { scoreId: score.id, revision: 1, score: '80', ...paper });
    const after = await getScoreSheet(actors.secretary, key);
    expect(after?.totals.claimed.points).toBe('23.05');
    expect(after?.items.map(({ claimed, inputs }) => [claimed, inputs[0]?.words, inputs[0]?.now])).toMatchObject([
      ['10.00', 'Cờ thi đua của UBND tỉnh', { same: true }],
      [
        '9.05',
        '90,5 điểm',
        { same: false, words: '80 điểm', source: `Lấy từ ${index.name}: 80/100; 77/QĐ-SNV ngày 02/04/2026.` },
      ],
      ['4.00', '0 báo cáo', null],
    ]);
    expect((await getScoreSheet(actors.officer, key))?.items[1]?.inputs[0]?.now).toBeNull();
    // Its points may not be due any more: what is agreed to at once leaves it to a person.
    expect(after?.appraisal?.plain).toBe(1);
    expect(await acceptClaims(actors.secretary, key)).toEqual({ ok: true, value: { count: 1 } });
    const taken = await getScoreSheet(actors.secretary, key);
    expect(taken?.items.map(({ verdict }) => verdict?.decided ?? false)).toEqual([true, false, false]);
  });
});

it('tells how many days late a unit registered, by the day that was its last; nothing before it has', async () => {
  const { campaign, unit, actors } = await makeBlocYear();
  const days = count('late', { source: { kind: 'registrationDay' } });
  const own = leaf(
    '1.1',
    '5',
    rule({ kind: 'standard' }, [days], { deductions: [deduct('Chậm', perCase('late', '1'))] }),
  );
  await issueTable(campaign.id, withIds(table([section('1', '5', [[own]])], { declaredTotal: '5' })));
  const key = { campaignId: campaign.id, unitId: unit.id };
  const told = async () =>
    (await getScoreSheet(actors.officer, key))?.items.map(({ claimed, inputs }) => [claimed, inputs[0]?.source]);
  expect(await told()).toEqual([[null, null]]);
  const registration = await makeRegistration(key);
  const where = { campaignId: campaign.id, kind: 'registration' } as const;
  await db.phase.updateMany({ where, data: { opensOn: fromDay('2026-01-05'), closesOn: fromDay('2026-02-15') } });
  // In Vietnam this is the 18th.
  const firstSentAt = new Date('2026-02-17T18:00:00Z');
  await db.registration.update({ where: { id: registration.id }, data: { firstSentAt } });
  const source = (day: string) => `Lấy từ bản đăng ký chỉ tiêu: gửi lần đầu ngày 18/02/2026, hạn ${day}.`;
  expect(await told()).toEqual([['2.00', source('15/02/2026')]]);
  const phase = await db.phase.findFirstOrThrow({ where });
  const more = { until: fromDay('2026-02-17'), reason: 'Bão', grantedBy: 'test', createdAt: new Date('2026-02-10') };
  await db.phaseExtension.create({ data: { ...more, phaseId: phase.id, unitId: unit.id } });
  expect(await told()).toEqual([['4.00', source('17/02/2026')]]);
});

it('counts the reports a unit owes: none of one that joined too late to register, until it is given time', async () => {
  const { campaign, unit, actors } = await makeBlocYear({ open: ['selfScoring'] });
  const key = { campaignId: campaign.id, unitId: unit.id };
  const late = count('late', { label: 'Báo cáo chậm', measure: 'báo cáo', source: { kind: 'reportsOnTime' } });
  const perReport = { deductions: [deduct('Chậm', perCase('late', '0.5'))] };
  const item = leaf('1.1', '10', rule({ kind: 'standard' }, [late], perReport), { title: 'Chế độ báo cáo' });
  await issueTable(campaign.id, withIds(table([section('1', '10', [[item]])], { declaredTotal: '10' })));
  await db.phase.updateMany({
    where: { campaignId: campaign.id, kind: 'reportHalf' },
    data: { closesOn: fromDay('2026-05-15') },
  });
  const sourceOf = async () => (await getScoreSheet(actors.officer, key))?.items[0]?.inputs[0]?.source;
  expect(await sourceOf()).toBe('Lấy từ 4 báo cáo đến hạn trong năm, 4 báo cáo chậm hoặc thiếu.');
  await db.campaignMember.updateMany({ where: key, data: { joinedOn: fromDay('2026-04-01') } });
  expect(await sourceOf()).toBeNull();
  const wish = { kind: 'registration', until: '2026-06-30', reason: 'Mới thành lập' } as const;
  expect(await extendPhase(actors.secretary, { ...key, ...wish })).toEqual({ ok: true, value: undefined });
  expect(await sourceOf()).toBe('Lấy từ 1 báo cáo đến hạn trong năm, 1 báo cáo chậm hoặc thiếu.');
});

describe('the register of awards', () => {
  it('takes one of eight equal entries, and shows the later of two editors the conflict', async () => {
    const { actors, unit } = await makeBlocYear();
    await db.$queryRaw`select 1`;
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => createAward(actors.office, { ...award, unitId: unit.id })),
    );
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    expect(answers.flatMap((one) => (one.ok ? [] : [one.refusal.reason]))).toEqual(Array(7).fill('award-registered'));
    const { id } = await db.unitAward.findFirstOrThrow({ where: { unitId: unit.id } });
    const wish = { ...award, unitId: unit.id, awardId: id, revision: 1 };
    expect(await updateAward(actors.office, { ...wish, note: 'Sửa' })).toMatchObject({ ok: true });
    const conflict = { ok: false, refusal: { reason: 'conflict', by: actors.office.name } };
    expect(await updateAward(actors.office, wish)).toMatchObject(conflict);
    expect(await deleteAward(actors.office, { awardId: id, revision: 1 })).toMatchObject(conflict);
    expect(await deleteAward(actors.office, { awardId: id, revision: 2 })).toMatchObject({ ok: true });
  });

  it('refuses what cannot be: years to come, units that did not live, a catalogue not in force', async () => {
    const { actors, unit } = await makeBlocYear();
    const enter = async (wish: Partial<typeof award>) => {
      const answer = await createAward(actors.office, { ...award, unitId: unit.id, ...wish });
      return answer.ok ? null : answer.refusal.reason;
    };
    expect([
      await enter({ year: 2027 }),
      await enter({ decidedOn: '2026-12-31' }),
      await enter({ year: 2009, decidedOn: '2026-01-01' }),
      await enter({ awardCode: 'province-flag-2017' }),
      await enter({ awardCode: 'unknown' }),
    ]).toEqual([
      ...['award-year-future', 'award-decided-future', 'award-unit-not-alive', 'award-not-in-force', 'not-found'],
    ]);
  });

  it('shows a predecessor’s awards to who looks for the successor, which does not inherit them', async () => {
    const { actors, key, unit } = await makeKnownYear();
    const old = await makeUnit('Sở cũ');
    await makeAward(old.id);
    const change = await db.unitChange.create({
      data: { unitId: unit.id, kind: 'merge', effectiveOn: fromDay('2026-01-01'), decision: '1/QĐ', note: '' },
    });
    await db.unitSuccession.create({ data: { changeId: change.id, predecessorId: old.id, successorId: unit.id } });
    const found = await listAwards(actors.office, { search: unit.code, year: 2025, name: '', page: 1 });
    expect(found?.rows.map(({ unitName, successors }) => ({ unitName, successors }))).toEqual([
      { unitName: old.name, successors: unit.name },
    ]);
    expect((await getScoreSheet(actors.officer, key))?.items[0]?.inputs[0]?.source).toBeNull();
  });

  it('is declared complete once, by whom', async () => {
    const { actors } = await makeBlocYear();
    await db.awardYear.deleteMany({ where: { year: 2001 } });
    const answers = await Promise.all(Array.from({ length: 8 }, () => declareAwardYear(actors.office, { year: 2001 })));
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    expect(answers.find((one) => !one.ok)).toMatchObject({
      refusal: { reason: 'award-year-declared', year: 2001, by: actors.office.name },
    });
  });
});

describe('a pasted column of outside scores', () => {
  it('is written whole over what is there, or not at all', async () => {
    const { actors, unit, otherUnit } = await makeBlocYear();
    const index = await makeIndex();
    await makeExternalScore(index.id, unit.id);
    const paste = (...rows: [string, string][]) =>
      pasteScores(actors.office, {
        ...{ indexId: index.id, year: 2026, ...paper },
        rows: rows.map(([unitId, score]) => ({ unitId, score })),
      });
    const doubtful = (count: number) => ({ ok: false, refusal: { reason: 'external-rows-doubtful', count } });
    expect(await paste([unit.id, '88'], ['', '77'])).toEqual(doubtful(1));
    expect(await paste([unit.id, '88'], [unit.id, '77'])).toEqual(doubtful(1));
    expect(await paste([unit.id, '88'], [otherUnit.id, '101'])).toEqual(doubtful(1));
    const read = async () =>
      (await db.externalScore.findMany({ where: { indexId: index.id }, orderBy: { score: 'asc' } })).map((one) =>
        one.score.toFixed(),
      );
    expect(await read()).toEqual(['90.5']);
    expect(await paste([unit.id, '88'], [otherUnit.id, '77,5'])).toEqual({ ok: true, value: { count: 2 } });
    expect(await read()).toEqual(['77.5', '88']);
  });
});

describe('the issuers proposed to the office', () => {
  it('are those of both registers, each with the sign that its decisions alone end in', async () => {
    const { unit, actors } = await makeBlocYear();
    const [issuer, sign, shared] = [`Sở ${newCode()}`, newCode().toUpperCase(), newCode().toUpperCase()];
    await makeAward(unit.id, { issuer, decisionNumber: `1/QĐ-${sign}` });
    await makeAward(unit.id, { issuer, decisionNumber: `2/QĐ-${shared}` });
    await makeAward(unit.id, { issuer: 'Sở khác', decisionNumber: `3/QĐ-${shared}` });
    await makeIndex();
    const found = await listRegisterIssuers(actors.office);
    expect(found?.names.filter((name) => [issuer, 'Sở khác', 'Sở Nội vụ'].includes(name)).toSorted()).toEqual(
      [issuer, 'Sở Nội vụ', 'Sở khác'].toSorted(),
    );
    expect([found?.signs[sign], found?.signs[shared]]).toEqual([issuer, undefined]);
    expect(await listRegisterIssuers(actors.officer)).toBeNull();
  });
});
