import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { findDocumentFile } from '@/lib/evidence/queries/files';
import { sendAppraisal } from '@/lib/scores/commands/appraisal-outcome';
import { acceptClaims, acceptOwnedClaims, appraiseLine } from '@/lib/scores/commands/appraise';
import { submitScores } from '@/lib/scores/commands/submit';
import { takeOver } from '@/lib/scores/commands/take-over';
import { getOwnedSheet, listOwnedSheets } from '@/lib/scores/queries/owned';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import { getTasks } from '@/lib/tasks/queries/tasks';
import { giveItem, idOf, issueTable, makeScores, scoredTable } from '../support/scores';
import { actorOf, assign, makeAccount, makeBlocYear, makeUnit, testNow } from '../support/world';

/** A sent score that claims 12 as computed, in which a unit outside the bloc owns "1.2". */
async function makeOwnedScore(giveTo?: { id: string; name: string }) {
  const year = await makeBlocYear();
  const ownerUnit = giveTo ?? (await makeUnit('Sở Tài chính'));
  const table = giveItem(scoredTable(), '1.2', ownerUnit);
  const version = await issueTable(year.campaign.id, table);
  const key = { campaignId: year.campaign.id, unitId: year.unit.id };
  await makeScores(key, version, table, { explanation: 'Có báo cáo' });
  await submitScores(year.actors.head, key);
  const owner = await actorOf(await makeAccount('officer', ownerUnit.id));
  return { ...year, table, key, ownerUnit, owner, item: { ...key, criterionId: idOf(table, '1.2') } };
}

type Year = Awaited<ReturnType<typeof makeOwnedScore>>;
const verdict = { points: '', leaveOut: false, reason: '', question: '' };

async function decide(year: Year, actor: Actor, wish: Partial<typeof verdict>, code = '1.2') {
  const criterionId = idOf(year.table, code);
  const { revision } = await db.scoreLine.findFirstOrThrow({ where: { sheet: year.key, criterionId } });
  return appraiseLine(actor, { ...year.key, criterionId, revision, ...verdict, ...wish });
}

const missing = (year: Year, count = 1) => ({
  ok: false,
  refusal: { reason: 'owners-unfinished', owners: `${year.ownerUnit.name} (${count} tiêu chí)` },
});

describe('an owner of items', () => {
  it('finds its items alone, appraises them with its unit’s name, and the appraisal waits for it', async () => {
    const year = await makeOwnedScore();
    const { owner, actors, key } = year;
    expect((await getTasks(owner)).owned.map(({ unitId, items, decided }) => ({ unitId, items, decided }))).toEqual([
      { unitId: key.unitId, items: 1, decided: 0 },
    ]);
    const seen = await getOwnedSheet(owner, key);
    expect(seen?.items.map(({ code, claimed, verdict: box }) => ({ code, claimed, box }))).toEqual([
      {
        code: '1.2',
        claimed: '3.00',
        box: { points: '', leaveOut: false, reason: '', question: '', decided: false },
      },
    ]);
    expect(seen?.sums).toEqual({ total: '3', decided: 0, asked: 0 });
    expect(await getScoreSheet(owner, key)).toBeNull();
    expect(await acceptClaims(actors.secretary, key)).toEqual({ ok: true, value: { count: 2 } });
    expect(await sendAppraisal(actors.secretary, { ...key, asked: 0 })).toEqual(missing(year));
    expect(await decide(year, owner, { points: '2', reason: 'Chậm 4 lần' })).toMatchObject({
      ok: true,
      value: { decided: true, sums: { total: '2', decided: 1, asked: 0 } },
    });
    expect((await getTasks(owner)).owned).toEqual([]);
    expect(await sendAppraisal(actors.secretary, { ...key, asked: 0 })).toEqual({ ok: true, value: key });
    const after = await getScoreSheet(actors.officer, key);
    expect(after?.items.find(({ code }) => code === '1.2')?.appraisal).toEqual({
      points: '2.00',
      reason: 'Chậm 4 lần',
      by: `${owner.name} (${owner.unitName})`,
    });
  });

  it('asks through the secretariat’s return, and takes its own plain claims', async () => {
    const year = await makeOwnedScore();
    const { owner, actors, key } = year;
    expect(await acceptOwnedClaims(owner, key)).toEqual({ ok: true, value: { count: 1 } });
    expect(await decide(year, owner, { question: 'Vì sao chậm?' })).toMatchObject({
      value: { decided: false, sums: { asked: 1 } },
    });
    await sendAppraisal(actors.secretary, { ...key, asked: 1, answerBy: '25/05/2026' });
    const returned = await getScoreSheet(actors.officer, key);
    expect(returned?.items.filter((item) => item.open).map(({ code, question }) => ({ code, question }))).toEqual([
      { code: '1.2', question: 'Vì sao chậm?' },
    ]);
    expect(await decide(year, owner, { points: '3' })).toEqual({
      ok: false,
      refusal: { reason: 'not-under-appraisal', status: 'returned' },
    });
  });

  it('and the secretariat write each their own: neither the other’s', async () => {
    const year = await makeOwnedScore();
    const { owner, actors, ownerUnit } = year;
    expect(await decide(year, actors.secretary, { points: '3' })).toEqual({
      ok: false,
      refusal: { reason: 'owner-appraises', owner: ownerUnit.name },
    });
    expect(await decide(year, owner, { points: '6' }, '1.1')).toEqual({ ok: false, refusal: { reason: 'not-found' } });
    const sheet = await getScoreSheet(actors.secretary, year.key);
    expect(sheet?.items.map(({ code, verdict: box, owner: by }) => [code, box === null, by?.turn ?? false])).toEqual([
      ['1.1', false, false],
      ['1.2', true, true],
      ['2.1', false, false],
    ]);
    expect(sheet?.appraisal).toEqual({
      ...{ total: 3, decided: 0, asked: 0, plain: 2, answerBy: '2026-06-19' },
      missing: [{ unitId: ownerUnit.id, name: ownerUnit.name, count: 1 }],
    });
  });

  it('loses them to the secretariat’s takeover with a reason: of eight at once one wins, the others hear who', async () => {
    const year = await makeOwnedScore();
    const { owner, actors, key, ownerUnit } = year;
    await db.$queryRaw`select 1`;
    const call = () => takeOver(actors.secretary, { ...key, ownerUnitId: ownerUnit.id, reason: 'Quá hạn' });
    const answers = await Promise.all(Array.from({ length: 8 }, call));
    expect(answers.filter((one) => one.ok)).toEqual([{ ok: true, value: { owner: ownerUnit.name } }]);
    const refusal = { reason: 'owner-taken-over', by: actors.secretary.name, why: 'Quá hạn' };
    expect(answers.filter((one) => !one.ok)).toEqual(Array(7).fill({ ok: false, refusal }));
    expect(await decide(year, owner, { points: '1', reason: 'Muộn' })).toEqual({ ok: false, refusal });
    expect(await decide(year, actors.secretary, { points: '3' })).toMatchObject({ ok: true });
    expect((await getOwnedSheet(owner, key))?.can).toEqual({ appraise: false });
    const events = await db.auditEvent.findMany({ where: { action: 'scores.takeOver', unitId: key.unitId } });
    expect(events.map(({ actedAs, after }) => ({ actedAs, after }))).toEqual([
      { actedAs: 'secretariat', after: { scoreOwner: ownerUnit.name, reason: 'Quá hạn' } },
    ]);
  });

  it('of eight verdicts at once keeps one, and of a takeover and a verdict whichever came first', async () => {
    const year = await makeOwnedScore();
    const { owner, actors, key, ownerUnit, item } = year;
    const { revision } = await db.scoreLine.findFirstOrThrow({
      where: { sheet: key, criterionId: item.criterionId },
    });
    const write = (days: number) =>
      appraiseLine(owner, { ...item, revision, ...verdict, points: '1', reason: `Chậm ${days} ngày` });
    const answers = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(write));
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    expect(answers.flatMap((one) => (one.ok ? [] : [one.refusal.reason]))).toEqual(Array(7).fill('conflict'));
    const [taken, late] = await Promise.all([
      takeOver(actors.secretary, { ...key, ownerUnitId: ownerUnit.id, reason: 'Quá hạn' }),
      appraiseLine(owner, { ...item, revision: revision + 1, ...verdict, points: '1', reason: 'Chậm' }),
    ]);
    expect(taken.ok).toBe(true);
    const line = await db.scoreLine.findFirstOrThrow({ where: { sheet: key, criterionId: item.criterionId } });
    expect(line.revision).toBe(late.ok ? revision + 2 : revision + 1);
  });

  it('never appraises its own unit: there the secretariat does', async () => {
    const own = await makeBlocYear();
    const table = giveItem(scoredTable(), '1.2', own.unit);
    const version = await issueTable(own.campaign.id, table);
    const [key, other] = [own.unit, own.otherUnit].map(({ id }) => ({ campaignId: own.campaign.id, unitId: id }));
    if (!key || !other) throw new Error('Two units');
    for (const [place, head] of [
      [key, own.actors.head],
      [other, own.actors.otherHead],
    ] as const) {
      await makeScores(place, version, table, { explanation: 'Có báo cáo' });
      await submitScores(head, place);
    }
    expect((await listOwnedSheets(own.actors.officer)).map(({ unitId }) => unitId)).toEqual([other.unitId]);
    expect(await getOwnedSheet(own.actors.officer, key)).toBeNull();
    expect(await acceptClaims(own.actors.secretary, key)).toEqual({ ok: true, value: { count: 3 } });
    expect(await acceptClaims(own.actors.secretary, other)).toEqual({ ok: true, value: { count: 2 } });
    expect(await acceptOwnedClaims(own.actors.officer, other)).toEqual({ ok: true, value: { count: 1 } });
  });

  it('is followed through a merger, and a scored successor is again the secretariat’s', async () => {
    const year = await makeOwnedScore();
    const { ownerUnit, owner, key, actors } = year;
    const successor = await makeUnit('Sở sau sáp nhập');
    const effectiveOn = fromDay('2026-05-01');
    const change = await db.unitChange.create({
      data: { unitId: successor.id, kind: 'merge', effectiveOn, decision: '1/QĐ', note: '' },
    });
    await db.unitSuccession.create({
      data: { changeId: change.id, predecessorId: ownerUnit.id, successorId: successor.id },
    });
    await db.unit.update({ where: { id: ownerUnit.id }, data: { validTo: effectiveOn } });
    const heir = await actorOf(await makeAccount('head', successor.id));
    expect(await listOwnedSheets(heir)).toMatchObject([{ unitId: key.unitId, items: 1, decided: 0 }]);
    expect(await decide(year, owner, { points: '3' })).toEqual({ ok: false, refusal: { reason: 'not-found' } });
    expect(await decide(year, heir, { points: '3' })).toMatchObject({ ok: true });
    // The scored unit goes into the same successor: nobody but the secretariat is left.
    await db.unitSuccession.create({
      data: { changeId: change.id, predecessorId: key.unitId, successorId: successor.id },
    });
    const again = await actorOf({ id: heir.accountId });
    expect(await getOwnedSheet(again, key)).toBeNull();
    expect(await decide(year, again, { points: '1', reason: 'x' })).toEqual({
      ok: false,
      refusal: { reason: 'not-found' },
    });
    expect(await decide(year, actors.secretary, { points: '3' })).toMatchObject({ ok: true });
  });

  it('opens the evidence of its items and of no other', async () => {
    const year = await makeOwnedScore();
    const hash = 'ab'.repeat(32);
    await db.storedFile.upsert({
      where: { hash },
      create: { hash, size: 10, type: 'application/pdf', createdAt: testNow },
      update: {},
    });
    const made = { unitId: year.key.unitId, fileHash: hash, fileName: 'a.pdf', createdAt: testNow, createdBy: 'test' };
    const paper = { issuer: 'Sở', abstract: 'Báo cáo', searchKey: '', issuedOn: fromDay('2026-03-01') };
    const [mine, other] = await Promise.all(
      ['1/BC', '2/BC'].map((number) => db.document.create({ data: { ...made, ...paper, number } })),
    );
    for (const [document, code] of [
      [mine, '1.2'],
      [other, '1.1'],
    ] as const) {
      const line = await db.scoreLine.findFirstOrThrow({
        where: { sheet: year.key, criterionId: idOf(year.table, code) },
      });
      await db.scoreLineEvidence.create({ data: { lineId: line.id, documentId: document?.id ?? '' } });
    }
    expect(await findDocumentFile(year.owner, mine?.id ?? '')).toMatchObject({ name: 'a.pdf' });
    expect(await findDocumentFile(year.owner, other?.id ?? '')).toBeNull();
  });

  it('of a member who is on the secretariat too writes both, never as one for the other', async () => {
    const year = await makeOwnedScore();
    await assign(year.campaign.id, year.owner.accountId, 'secretariat');
    const both = await actorOf({ id: year.owner.accountId });
    expect(await decide(year, both, { points: '3' })).toMatchObject({ ok: true });
    expect(await decide(year, both, { points: '6' }, '1.1')).toMatchObject({ ok: true });
    const events = await db.auditEvent.findMany({
      where: { action: 'scores.decide', unitId: year.key.unitId },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ actedAs }) => actedAs)).toEqual(['officer', 'secretariat']);
  });
});
