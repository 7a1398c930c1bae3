import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { saveCrossLine } from '@/lib/cross-scores/commands/lines';
import { db } from '@/lib/db/client';
import { isSentInScore } from '@/lib/evidence/queries/files';
import { updateScore } from '@/lib/external/commands/scores';
import { resumeAppraisal, sendAppraisal } from '@/lib/scores/commands/appraisal-outcome';
import { acceptClaims, appraiseLine } from '@/lib/scores/commands/appraise';
import { saveScoreLine } from '@/lib/scores/commands/lines';
import { submitScores } from '@/lib/scores/commands/submit';
import { withdrawScores } from '@/lib/scores/commands/withdraw';
import { readOthersAnswers, readSentLines } from '@/lib/scores/queries/lines';
import { listScores } from '@/lib/scores/queries/list';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import { getSnapshotComparison } from '@/lib/scores/queries/snapshots';
import { getWithdrawnScore } from '@/lib/scores/queries/withdrawn';
import { getTasks } from '@/lib/tasks/queries/tasks';
import { taskStatusWord } from '@/lib/tasks/rules/words';
import { makeCross } from '../support/cross-scores';
import { makeAward, makeExternalScore, makeIndex } from '../support/known';
import { knownTable } from '../support/known-table';
import { idOf, issueTable, makeScores, scoredTable } from '../support/scores';
import { makeDocument } from '../support/sent-scores';
import { makeBlocYear, makeUnit, testNow } from '../support/world';

const ok = (value: unknown = expect.anything()) => ({ ok: true, value });
const refused = (reason: string, rest = {}) => ({ ok: false, refusal: { reason, ...rest } });
const on = (actor: Actor, day: string): Actor => ({ ...actor, now: new Date(`${day}T03:00:00Z`) });
const verdict = { points: '', leaveOut: false, reason: '', question: '' };
const words = { notAssigned: false, claimed: '', claimReason: '', explanation: 'Có báo cáo', answer: '' };
const anyLimit = { from: null, to: null };

/** A score ready to be sent: 8 is claimed where the rule gives 6, the rest is as computed. */
async function makeReady() {
  const made = await makeBlocYear();
  const table = scoredTable();
  const version = await issueTable(made.campaign.id, table);
  const key = { campaignId: made.campaign.id, unitId: made.unit.id };
  const typed = { explanation: 'Có báo cáo', claimReason: 'Liên thông', claimed: { '1.1': '8' } };
  const sheet = await makeScores(key, version, table, typed);
  return { ...made, table, version, key, sheet, line: { ...key, criterionId: idOf(table, '1.1') } };
}

let year: Awaited<ReturnType<typeof makeReady>>;
beforeEach(async () => {
  year = await makeReady();
});

async function stored() {
  const found = await db.scoreSheet.findUniqueOrThrow({
    where: { id: year.sheet.id },
    include: { lines: { orderBy: { criterionId: 'asc' } }, snapshots: { orderBy: { number: 'asc' } } },
  });
  const { status, round, firstSentAt, answerBy, answeredBy, lines, snapshots } = found;
  return {
    ...{ status, round, firstSentAt, answerBy, answeredBy, kinds: snapshots.map(({ kind }) => kind) },
    lines: lines.map(({ inputs, claimed, reopened }) => [inputs, claimed?.toFixed() ?? null, reopened]),
  };
}

async function decide(actor: Actor, wish: Partial<typeof verdict>) {
  const where = { sheetId_criterionId: { sheetId: year.sheet.id, criterionId: year.line.criterionId } };
  const { revision } = await db.scoreLine.findUniqueOrThrow({ where });
  return appraiseLine(actor, { ...year.line, revision, ...verdict, ...wish });
}

const untilOf = async (actor: Actor) => (await getScoreSheet(actor, year.key))?.withdrawableUntil;

/** The secretariat asks about the first item, and the unit answers by claiming what the rule gives. */
async function answerReturn() {
  const { actors, key, line } = year;
  await submitScores(actors.head, key);
  const secretary = on(actors.secretary, '2026-05-21');
  await decide(secretary, { question: 'Căn cứ nào?' });
  expect(await sendAppraisal(secretary, { ...key, asked: 1, answerBy: '28/05/2026' })).toEqual(ok());
  const { revision } = await db.scoreLine.findFirstOrThrow({ where: { sheetId: year.sheet.id, reopened: true } });
  const answer = { ...words, answer: 'Nhận điểm tính' };
  const written = await saveScoreLine(on(actors.officer, '2026-05-22'), {
    ...{ ...line, revision, values: { share: '90' }, ...answer },
  });
  expect(written).toEqual(ok());
  expect(await submitScores(on(actors.head, '2026-05-22'), key)).toEqual(ok(key));
}

describe('a sent self-score', () => {
  it('comes back as it was typed, as if never sent, and is sent again as the first one', async () => {
    const { actors, key, sheet } = year;
    const before = await stored();
    await submitScores(actors.head, key);
    expect(await untilOf(actors.head)).toBe('2026-12-31');
    expect([await untilOf(actors.officer), await untilOf(actors.secretary)]).toEqual([null, null]);
    const heads = [actors.officer, actors.head, actors.secretary].map(
      async (actor) => (await getScoreSheet(actor, key))?.headWithdrawsUntil,
    );
    expect(await Promise.all(heads)).toEqual(['2026-12-31', null, null]);
    expect(await withdrawScores(actors.head, key)).toEqual(ok(key));
    expect(await stored()).toEqual({ ...before, round: 1, kinds: ['self', 'withdrawn'] });
    const [event] = await db.auditEvent.findMany({ where: { objectId: sheet.id, action: 'scores.withdraw' } });
    expect([event?.before, event?.after]).toEqual([{ scoreStatus: 'submitted' }, { scoreStatus: 'draft' }]);
    const tomorrow = on(actors.head, '2026-05-21');
    expect(await submitScores(tomorrow, key)).toEqual(ok(key));
    expect(await stored()).toMatchObject({
      ...{ status: 'submitted', round: 2, firstSentAt: tomorrow.now, answeredBy: null },
      kinds: ['self', 'withdrawn', 'self'],
    });
    // What was taken back is nothing to be compared with.
    const compared = await getSnapshotComparison(actors.secretary, key, anyLimit);
    expect(compared?.snapshots.map(({ number, kind }) => [number, kind])).toEqual([[3, 'self']]);
  });

  it('asks the product anew for what it knows by itself', async () => {
    const made = await makeBlocYear();
    const { actors, campaign, unit } = made;
    const index = await makeIndex();
    const table = knownTable(index.name, await makeUnit());
    await issueTable(campaign.id, table);
    const key = { campaignId: campaign.id, unitId: unit.id };
    await makeAward(unit.id);
    const score = await makeExternalScore(index.id, unit.id);
    const line = { ...key, criterionId: idOf(table, '1.3'), revision: 0, values: { late: '0' } };
    await saveScoreLine(actors.officer, { ...line, ...words });
    expect(await submitScores(actors.head, key)).toEqual(ok(key));
    const paper = { document: '77/QĐ-SNV', documentOn: '2026-04-02' };
    await updateScore(actors.office, { scoreId: score.id, revision: 1, score: '80', ...paper });
    const claims = async () => (await getScoreSheet(actors.officer, key))?.items.map(({ claimed }) => claimed);
    expect((await claims())?.[1]).toBe('9.05');
    await withdrawScores(actors.head, key);
    expect((await claims())?.slice(1)).toEqual(['8.00', '4.00']);
  });

  it('is nobody else’s while it is back; who appraises it with the page open is told', async () => {
    const { actors, key, unit, otherUnit, table, line } = year;
    await submitScores(actors.head, key);
    await withdrawScores(actors.head, key);
    expect(await getScoreSheet(actors.secretary, key)).toBeNull();
    const told = { unitName: unit.name, by: actors.head.name, at: testNow.toISOString() };
    expect(await getWithdrawnScore(actors.secretary, key)).toEqual(told);
    expect(await getWithdrawnScore(actors.head, key)).toBeNull();
    const row = (await listScores(actors.secretary, key.campaignId))?.rows.find(({ unitId }) => unitId === unit.id);
    expect([row?.status, row?.claimed]).toEqual(['draft', null]);
    const others = await db.$transaction((tx) =>
      readOthersAnswers(actors.secretary, tx, { campaignId: key.campaignId, unitId: otherUnit.id }),
    );
    expect(others).toEqual([]);
    const late = { ...line, criterionId: idOf(table, '1.2'), revision: 1, ...verdict, points: '3' };
    expect(await appraiseLine(actors.secretary, late)).toEqual(refused('not-found'));
    expect(await acceptClaims(actors.secretary, key)).toEqual(refused('not-found'));
    await submitScores(on(actors.head, '2026-05-21'), key);
    expect(await getWithdrawnScore(actors.secretary, key)).toBeNull();
  });

  it('stays once somebody has begun with it, once it is appraised, and after its last day', async () => {
    const { actors, key } = year;
    expect(await withdrawScores(actors.head, key)).toEqual(refused('nothing-to-withdraw', { status: 'draft' }));
    await submitScores(actors.head, key);
    expect(await withdrawScores(actors.officer, key)).toEqual(refused('head-withdraws'));
    expect(await withdrawScores(on(actors.head, '2027-01-01'), key)).toEqual(
      refused('withdrawal-too-late', { lastDay: '2026-12-31' }),
    );
    const secretary = on(actors.secretary, '2026-05-21');
    // Not decided yet: the reason is missing.
    expect(await decide(secretary, { points: '5' })).toMatchObject({ value: { decided: false } });
    expect(await withdrawScores(actors.head, key)).toEqual(refused('appraisal-begun'));
    expect(await untilOf(actors.head)).toBeNull();
    await decide(secretary, { points: '5', reason: 'Thiếu căn cứ' });
    await acceptClaims(secretary, key);
    await sendAppraisal(secretary, { ...key, asked: 0 });
    expect(await withdrawScores(actors.head, key)).toEqual(refused('nothing-to-withdraw', { status: 'appraised' }));
  });

  it('stays once another unit has begun to give its opinion', async () => {
    const { actors, key, campaign, otherUnit, unit, line } = year;
    await submitScores(actors.head, key);
    await makeCross({ campaignId: campaign.id, scorerId: otherUnit.id, unitId: unit.id });
    expect(await untilOf(actors.head)).toBe('2026-12-31');
    const scorer = on({ ...actors.officer, unitId: otherUnit.id }, '2026-05-21');
    const opinion = { ...line, revision: 0, stance: 'differ', points: '5', reason: 'Chưa đủ căn cứ' } as const;
    expect(await saveCrossLine(scorer, opinion)).toEqual(ok());
    expect(await withdrawScores(actors.head, key)).toEqual(refused('appraisal-begun'));
  });

  it('sets its documents free', async () => {
    const { actors, key, unit } = year;
    const document = await makeDocument(unit.id);
    await db.scoreLineEvidence.create({ data: { lineId: year.sheet.lines[0]?.id ?? '', documentId: document.id } });
    const isSent = () => db.$transaction((tx) => isSentInScore(actors.head, tx, document.id));
    await submitScores(actors.head, key);
    expect(await isSent()).toBe(true);
    await withdrawScores(actors.head, key);
    expect(await isSent()).toBe(false);
  });
});

describe('answers to what was returned', () => {
  it('come back to be answered again until the same day; others see what was sent before', async () => {
    const { actors, key } = year;
    await answerReturn();
    const head = on(actors.head, '2026-05-23');
    expect(await untilOf(head)).toBe('2026-05-28');
    expect(await withdrawScores(head, key)).toEqual(ok(key));
    expect(await stored()).toMatchObject({
      ...{ status: 'returned', round: 2, firstSentAt: testNow, answerBy: new Date('2026-05-28'), answeredBy: null },
      kinds: ['self', 'appraised', 'explained', 'withdrawn'],
    });
    const own = await getScoreSheet(head, key);
    expect(own?.items.map(({ open, question, draft }) => [open, question, draft.answer])).toEqual([
      [true, 'Căn cứ nào?', 'Nhận điểm tính'],
      [false, '', ''],
      [false, '', ''],
    ]);
    const secretary = on(actors.secretary, '2026-05-23');
    const seen = await getScoreSheet(secretary, key);
    expect(seen).toMatchObject({ status: 'returned', takenBack: true, isBack: true });
    expect(seen?.items[0]).toMatchObject({ claimed: '8.00', reopened: true });
    const row = (await listScores(secretary, key.campaignId))?.rows.find(({ unitId }) => unitId === key.unitId);
    expect([row?.status, row?.takenBack, row?.claimed]).toEqual(['returned', true, '14.00']);
    const tasks = (await getTasks(head)).unit?.filter(({ kind }) => kind === 'score');
    expect(tasks?.map(taskStatusWord)).toEqual(['Đã rút lại (1 mục)']);
    const sent = await db.$transaction((tx) => readSentLines(actors.secretary, tx, year.sheet.id));
    expect(sent.find(({ criterionId }) => criterionId === year.line.criterionId)?.claimed).toBe('8');
    expect(await submitScores(head, key)).toEqual(ok(key));
    expect((await stored()).kinds.at(-1)).toBe('explained');
  });

  it('that never came back are given up, and there is nothing to take back of what the bloc went on with', async () => {
    const { actors, key } = year;
    await answerReturn();
    await withdrawScores(on(actors.head, '2026-05-23'), key);
    expect(await resumeAppraisal(on(actors.secretary, '2026-05-29'), key)).toEqual(ok(key));
    expect((await getScoreSheet(on(actors.secretary, '2026-05-29'), key))?.items[0]?.claimed).toBe('8.00');
    expect(await withdrawScores(on(actors.head, '2026-05-29'), key)).toEqual(refused('appraisal-begun'));
  });

  it('stay after the day that was set for them', async () => {
    await answerReturn();
    expect(await withdrawScores(on(year.actors.head, '2026-05-29'), year.key)).toEqual(
      refused('withdrawal-too-late', { lastDay: '2026-05-28' }),
    );
  });
});

it('of a unit that takes back and somebody who appraises at once, one wins', async () => {
  const { actors, key } = year;
  await submitScores(actors.head, key);
  const secretary = on(actors.secretary, '2026-05-21');
  const [back, judged] = await Promise.all([withdrawScores(actors.head, key), decide(secretary, { points: '8' })]);
  expect([back.ok, judged.ok].filter(Boolean)).toHaveLength(1);
  expect((await stored()).status).toBe(back.ok ? 'draft' : 'submitted');
});

it('of many presses that take back at once, one does', async () => {
  const { actors, key } = year;
  await submitScores(actors.head, key);
  const answers = await Promise.all(Array.from({ length: 6 }, () => withdrawScores(actors.head, key)));
  expect(answers.filter(({ ok: done }) => done)).toHaveLength(1);
  expect((await stored()).kinds).toEqual(['self', 'withdrawn']);
});
