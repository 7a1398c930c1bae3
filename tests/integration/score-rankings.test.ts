import { describe, expect, it } from 'vitest';
import { getDashboard } from '@/lib/dashboards/queries';
import { db } from '@/lib/db/client';
import { findDocumentFile } from '@/lib/evidence/queries/files';
import { publishRanking } from '@/lib/scores/commands/publish';
import { type BoardPage, getBoard } from '@/lib/scores/queries/board';
import { listScores } from '@/lib/scores/queries/list';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import { getTasks } from '@/lib/tasks/queries/tasks';
import { adoptAll, makeAppraisedBloc, publish } from '../support/rankings';
import { makeScores, vetoId } from '../support/scores';
import { makeCampaign, testDay, testNow } from '../support/world';

type Bloc = Awaited<ReturnType<typeof makeAppraisedBloc>>;
type Actor = Bloc['actors']['secretary'];

async function pageOf(actor: Actor, { campaignId }: Bloc, wish?: 'standing' | number): Promise<BoardPage> {
  const page = await getBoard(actor, campaignId, wish);
  if (!page?.board) throw new Error('A ranking');
  return page;
}

const placesOf = ({ board }: BoardPage) => board.rows.map(({ unitId, place }) => [unitId, place]);

describe('the ranking', () => {
  it('is provisional from the best points there are, with chain, gap, classes and reasons', async () => {
    const bloc = await makeAppraisedBloc();
    const { actors, campaignId, unit, otherUnit, leadUnit, table } = bloc;
    await db.scoreSheet.updateMany({ where: { campaignId, unitId: otherUnit.id }, data: { status: 'submitted' } });
    const page = await pageOf(actors.secretary, bloc);
    expect(page.shown).toEqual({ kind: 'standing', asOf: testNow.toISOString(), final: false });
    expect(page.counts).toEqual({ agreed: 0, appraised: 2, sent: 1, unsent: 0 });
    // The appraised points of what is still under appraisal do not count: what was claimed does.
    const [first, second, third] = page.board.rows;
    expect([first, second, third].map((row) => [row?.unitId, row?.place, row?.stage, row?.points])).toEqual([
      [leadUnit.id, 1, 'appraised', '16.00'],
      ...[unit, otherUnit]
        .toSorted((left, right) => (left.name < right.name ? -1 : 1))
        .map(({ id }) => [id, 2, id === unit.id ? 'appraised' : 'claimed', '12.00']),
    ]);
    expect(page.board.chain).toEqual(['Điểm cao hơn ở “1 Tiêu chí 1”', 'Ít điểm trừ hơn']);
    expect(second?.ties.length).toBe(2);
    expect(second?.gap).toMatchObject({
      ...{ name: leadUnit.name, result: '4', points: '4', rest: '0' },
      differences: [{ code: '1.1', title: 'Giải quyết hồ sơ đúng hạn', own: '6.00', theirs: '10.00', difference: '4' }],
    });
    expect(page.board.sections.map(({ id, maximum }) => [id, maximum])).toEqual(
      table.criteria.filter(({ parentId }) => parentId === null).map(({ id, points }) => [id, `${points}.00`]),
    );
    expect(first?.sections).toEqual(['13.00', '3.00']);
    expect(first?.missed.length).toBe(1);
  });

  it('tells equal totals apart by the declared chain', async () => {
    const bloc = await makeAppraisedBloc();
    const { actors, unit, otherUnit, leadUnit } = bloc;
    const page = await pageOf(actors.leader, bloc);
    expect(placesOf(page)).toEqual([
      [leadUnit.id, 1],
      [unit.id, 2],
      [otherUnit.id, 3],
    ]);
    const row = page.board.rows[2];
    expect(row?.gap?.sentence).toContain('xếp sau theo thứ tự phân định: Điểm cao hơn ở “1 Tiêu chí 1”.');
    expect(row?.ties).toEqual([expect.stringMatching(/^Điểm cao hơn ở “1 Tiêu chí 1”: .* \(phân định được\)\.$/u)]);
  });

  it('tells of a unit that has sent nothing the veto that was stated of it', async () => {
    const bloc = await makeAppraisedBloc({ appraised: [{}, { '2.1': '4' }, null] });
    const { actors, campaignId, leadUnit } = bloc;
    const place = { campaignId, unitId: leadUnit.id, factId: vetoId, holds: true, reason: 'KL 5/KL-TTr' };
    await db.scoreFact.create({ data: { ...place, statedAt: actors.office.now, statedBy: 'test' } });
    const last = (await pageOf(actors.office, bloc)).board.rows.at(-1);
    expect([last?.unitId, last?.unranked]).toEqual([leadUnit.id, 'Không xếp loại: Để xảy ra tham nhũng.']);
  });

  it('says who has sent nothing, and adds up to the adopted totals', async () => {
    const bloc = await makeAppraisedBloc({ appraised: [{}, { '2.1': '4' }, null] });
    const { actors, campaignId, leadUnit } = bloc;
    await adoptAll(bloc);
    const page = await pageOf(actors.office, bloc);
    expect(page.shown).toMatchObject({ kind: 'standing', final: true });
    expect(page.board.rows.at(-1)).toMatchObject({
      ...{ unitId: leadUnit.id, place: null, points: null, sections: [null, null] },
      unranked: 'Chưa xếp hạng: chưa gửi bản tự chấm điểm.',
    });
    const snapshots = await db.scoreSnapshot.findMany({
      where: { kind: 'agreed', sheet: { campaignId } },
      include: { sheet: true },
    });
    const kept = snapshots.map(({ content, sheet }) => [
      sheet.unitId,
      (content as { total: { points: string } }).total.points,
    ]);
    const shown = page.board.rows.filter((row) => row.points !== null).map((row) => [row.unitId, row.points]);
    expect(shown.toSorted()).toEqual(kept.toSorted());
    const sheets = await Promise.all(
      kept.map(async ([unitId = '']) => [
        unitId,
        (await getScoreSheet(actors.secretary, { campaignId, unitId }))?.totals.agreed?.points,
      ]),
    );
    expect(sheets.toSorted()).toEqual(kept.toSorted());
  });

  it('is empty before anything was sent, and hidden from members before it is published', async () => {
    const bloc = await makeAppraisedBloc({ appraised: [null, null, null] });
    const { actors, campaignId } = bloc;
    expect(await getBoard(actors.secretary, campaignId)).toMatchObject({ board: null, why: 'not-sent' });
    const full = await makeAppraisedBloc();
    await adoptAll(full);
    for (const actor of [full.actors.officer, full.actors.otherHead]) {
      expect(await getBoard(actor, full.campaignId)).toMatchObject({ board: null, why: 'unpublished' });
      expect(await getBoard(actor, full.campaignId, 1)).toBe(null);
    }
    expect(await getBoard(actors.secretary, full.campaignId)).toBe(null);
  });
});

describe('publication', () => {
  it('waits for the meeting, names what it publishes, and is confirmed', async () => {
    const bloc = await makeAppraisedBloc();
    const { actors, campaignId } = bloc;
    expect(await publish(bloc)).toEqual({ ok: false, refusal: { reason: 'publication-open', count: 3 } });
    await adoptAll(bloc);
    expect(await publish(bloc, { units: 2 })).toEqual({
      ok: false,
      refusal: { reason: 'publication-changed', units: 3 },
    });
    const unconfirmed = { campaignId, units: 3, number: 1, reason: '', confirmed: false };
    expect(await publishRanking(actors.secretary, unconfirmed)).toEqual({
      ok: false,
      refusal: { reason: 'publication-unconfirmed', field: 'confirmed' },
    });
    expect(await publish(bloc)).toEqual({ ok: true, value: { number: 1 } });
    const event = await db.auditEvent.findFirstOrThrow({ where: { campaignId, action: 'scores.publish' } });
    const names = [bloc.leadUnit.name, bloc.unit.name, bloc.otherUnit.name];
    expect(event.after).toEqual({
      round: 1,
      reason: '',
      places: names.map((name, at) => `${at + 1}. ${name}`).join('; '),
    });
    expect(await publish(bloc)).toEqual({ ok: false, refusal: { reason: 'publication-done', number: 1 } });
  });

  it('lets one of eight at once win', async () => {
    const bloc = await makeAppraisedBloc();
    await adoptAll(bloc);
    await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
    const answers = await Promise.all(Array.from({ length: 8 }, () => publish(bloc)));
    expect(answers.filter((one) => one.ok).length).toBe(1);
    expect(answers.flatMap((one) => (one.ok ? [] : [one.refusal]))).toEqual(
      Array(7).fill({ reason: 'publication-done', number: 1 }),
    );
    expect(await db.rankingPublication.count({ where: { campaignId: bloc.campaignId } })).toBe(1);
  });

  it('is kept as it was: nobody changes it, a correction is a new number with its reason', async () => {
    const bloc = await makeAppraisedBloc({ appraised: [{}, null, { '1.1': '10' }] });
    const { actors, campaignId, otherUnit, unit, leadUnit, version, table } = bloc;
    await adoptAll(bloc);
    await publish(bloc);
    expect(await publish(bloc, { number: 2, reason: 'Nhầm' })).toEqual({
      ok: false,
      refusal: { reason: 'publication-unchanged', number: 1 },
    });
    await expect(
      db.rankingPublication.updateMany({ where: { campaignId }, data: { publishedBy: 'x' } }),
    ).rejects.toThrow();
    await expect(db.rankingPublication.deleteMany({ where: { campaignId } })).rejects.toThrow();
    const late = { '1.1': '10', '1.2': '4', '2.1': '6' };
    await makeScores({ campaignId, unitId: otherUnit.id }, version, table, { status: 'appraised', appraised: late });
    await adoptAll(bloc);
    expect(await publish(bloc, { number: 2 })).toEqual({
      ok: false,
      refusal: { reason: 'publication-without-reason', field: 'reason' },
    });
    expect(await publish(bloc, { number: 2, reason: 'Bổ sung đơn vị gửi muộn' })).toEqual({
      ok: true,
      value: { number: 2 },
    });
    const latest = await pageOf(actors.head, bloc);
    expect(latest.shown).toMatchObject({ kind: 'published', number: 2, reason: 'Bổ sung đơn vị gửi muộn' });
    expect(placesOf(latest)).toEqual([
      [otherUnit.id, 1],
      [leadUnit.id, 2],
      [unit.id, 3],
    ]);
    expect(placesOf(await pageOf(actors.leader, bloc, 1))).toEqual([
      [leadUnit.id, 1],
      [unit.id, 2],
      [otherUnit.id, null],
    ]);
    expect((await pageOf(actors.leader, bloc, 1)).publications.map(({ number }) => number)).toEqual([2, 1]);
    expect(await getBoard(actors.head, campaignId, 1)).toBe(null);
  });
});

describe('the first page', () => {
  it('asks the secretariat to publish what is adopted, and then tells each unit its place', async () => {
    const bloc = await makeAppraisedBloc();
    const { actors, campaignId, campaign } = bloc;
    const nothing = { toPublish: [], results: [] };
    expect((await getTasks(actors.secretary)).outcomes).toEqual(nothing);
    await adoptAll(bloc);
    const { name: blocName } = await db.bloc.findUniqueOrThrow({ where: { id: campaign.blocId } });
    const place = { campaignId, blocName, year: 2026 };
    expect((await getTasks(actors.secretary)).outcomes).toEqual({ toPublish: [{ ...place, units: 3 }], results: [] });
    for (const name of ['officer', 'leader', 'office'] as const) {
      expect((await getTasks(actors[name])).outcomes).toEqual(nothing);
    }
    await publish(bloc);
    const told = (own: number) => ({ toPublish: [], results: [{ ...place, place: own, on: testDay }] });
    expect((await getTasks(actors.secretary)).outcomes).toEqual(told(1));
    expect((await getTasks(actors.officer)).outcomes).toEqual(told(2));
    expect((await getTasks(actors.otherHead)).outcomes).toEqual(told(3));
    expect((await getTasks(actors.leader)).outcomes).toEqual(nothing);
  });

  it('of the province leads to the newest published ranking of the bloc', async () => {
    const bloc = await makeAppraisedBloc();
    const { actors, campaignId, campaign } = bloc;
    const next = await makeCampaign({ unitIds: [bloc.unit.id], year: 2027, blocId: campaign.blocId });
    const ranking = async (id: string, year: number) => {
      const page = await getDashboard(actors.leader, { year, period: 'q1', blocId: null });
      return page?.blocs.find((one) => one.campaignId === id)?.ranking;
    };
    await adoptAll(bloc);
    expect(await ranking(campaignId, 2026)).toBe(null);
    await publish(bloc);
    const published = { year: 2026, campaignId, at: testNow.toISOString() };
    expect([await ranking(campaignId, 2026), await ranking(next.id, 2027)]).toEqual([published, published]);
  });
});

describe('what members see after the publication', () => {
  const show = (campaignId: string, scoreVisibility: 'own' | 'ranking' | 'sheets') =>
    db.campaign.update({ where: { id: campaignId }, data: { scoreVisibility } });

  it('is their own place, the ranking, or the sheets too, as the campaign says', async () => {
    const bloc = await makeAppraisedBloc();
    const { actors, campaignId, unit, otherUnit, leadUnit } = bloc;
    await adoptAll(bloc);
    const key = { campaignId, unitId: otherUnit.id };
    await show(campaignId, 'sheets');
    expect(await getScoreSheet(actors.officer, key)).toBe(null);
    await publish(bloc);

    await show(campaignId, 'own');
    const own = await pageOf(actors.officer, bloc);
    expect(own.board.rows.map(({ unitId, place, gap, ties }) => [unitId, place, gap, ties])).toEqual([
      [unit.id, 2, null, []],
    ]);
    expect(await getScoreSheet(actors.officer, key)).toBe(null);

    await show(campaignId, 'ranking');
    const ranking = await pageOf(actors.officer, bloc);
    expect(placesOf(ranking)).toEqual([
      [leadUnit.id, 1],
      [unit.id, 2],
      [otherUnit.id, 3],
    ]);
    expect(ranking.board.rows.map(({ gap, facts, missed }) => [gap?.differences, facts.length, missed.length])).toEqual(
      [
        [undefined, 0, 0],
        [[], 2, 1],
        [undefined, 0, 0],
      ],
    );
    expect(ranking.board.rows[1]?.gap?.sentence).toBe(`Kém ${leadUnit.name} 4 điểm.`);
    expect(await getScoreSheet(actors.officer, key)).toBe(null);
    expect((await listScores(actors.officer, campaignId))?.rows.map((row) => row.unitId)).toEqual([unit.id]);

    await show(campaignId, 'sheets');
    const sheets = await pageOf(actors.officer, bloc);
    expect(sheets.board).toEqual((await pageOf(actors.leader, bloc)).board);
    expect(await getScoreSheet(actors.officer, key)).toMatchObject({
      ...{ sight: 'shared', status: 'agreed', totals: { agreed: { points: '12.00' } } },
      can: { edit: false, appraise: false, agree: false, resume: false, reopen: false },
    });
    const list = await listScores(actors.officer, campaignId);
    expect(list?.rows.map((row) => [row.unitId, row.readable]).toSorted()).toEqual(
      [unit.id, otherUnit.id, leadUnit.id].map((id) => [id, true]).toSorted(),
    );
  });

  it('is nothing of a unit whose score is not adopted, and nothing for other blocs', async () => {
    const bloc = await makeAppraisedBloc({ appraised: [{}, null, {}] });
    const stranger = await makeAppraisedBloc();
    const { actors, campaignId, otherUnit, version, table } = bloc;
    await show(campaignId, 'sheets');
    await adoptAll(bloc);
    await publish(bloc);
    await makeScores({ campaignId, unitId: otherUnit.id }, version, table, { status: 'submitted' });
    expect(await getScoreSheet(actors.officer, { campaignId, unitId: otherUnit.id })).toBe(null);
    expect(await getScoreSheet(stranger.actors.officer, { campaignId, unitId: bloc.unit.id })).toBe(null);
    expect(await getBoard(stranger.actors.officer, campaignId)).toBe(null);
  });

  it('includes the evidence of the sheets that are shown', async () => {
    const bloc = await makeAppraisedBloc({ appraised: [null, {}, {}] });
    const { actors, campaignId, unit, version, table } = bloc;
    const hash = 'e'.repeat(32) + campaignId.replaceAll('-', '');
    await db.storedFile.create({ data: { hash, size: 10, type: 'application/pdf', createdAt: testNow } });
    const document = await db.document.create({
      data: {
        ...{ unitId: unit.id, number: '12/BC', issuer: 'Sở', abstract: 'Báo cáo', searchKey: 'bao cao' },
        ...{ fileHash: hash, fileName: 'bc.pdf', issuedOn: new Date('2026-03-01T00:00:00Z') },
        ...{ createdAt: testNow, createdBy: 'test' },
      },
    });
    await makeScores({ campaignId, unitId: unit.id }, version, table, { status: 'appraised', documentId: document.id });
    await adoptAll(bloc);
    const find = async () => (await findDocumentFile(actors.otherOfficer, document.id))?.hash ?? null;
    await show(campaignId, 'sheets');
    expect(await find()).toBe(null);
    await publish(bloc);
    expect(await find()).toBe(hash);
    await show(campaignId, 'ranking');
    expect(await find()).toBe(null);
  });
});
