import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { stateFact, stateFacts } from '@/lib/scores/commands/facts';
import { getBoard } from '@/lib/scores/queries/board';
import { listScores } from '@/lib/scores/queries/list';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import { adoptAll, makeAppraisedBloc, publish } from '../support/rankings';
import { conditionId, vetoId } from '../support/scores';

type Bloc = Awaited<ReturnType<typeof makeAppraisedBloc>>;
const document = 'Kết luận 5/KL-TTr';

const state = (
  { actors, campaignId, unit }: Bloc,
  wish: Partial<Parameters<typeof stateFact>[1]> = {},
  actor = actors.secretary,
) =>
  stateFact(actor, {
    ...{ campaignId, unitId: unit.id, factId: vetoId, holds: true, reason: document, revision: 0, ...wish },
  });

const rowOf = async ({ actors, campaignId }: Bloc, unitId: string) =>
  (await getBoard(actors.secretary, campaignId))?.board?.rows.find((row) => row.unitId === unitId);

describe('a veto', () => {
  it('takes the place and the class, in the ranking, the list and the sheet, and keeps the points', async () => {
    const bloc = await makeAppraisedBloc();
    const { actors, campaignId, unit, leadUnit } = bloc;
    expect(await state(bloc, { unitId: unit.id })).toEqual({ ok: true, value: undefined });
    expect(await rowOf(bloc, unit.id)).toMatchObject({
      ...{ place: null, className: null, points: '12.00', unranked: 'Không xếp loại: Để xảy ra tham nhũng.' },
      facts: [
        {
          kind: 'veto',
          holds: true,
          reason: document,
          by: actors.secretary.name,
          at: actors.secretary.now.toISOString(),
        },
        { kind: 'condition', holds: null, reason: '', by: null, at: null },
      ],
    });
    expect((await rowOf(bloc, leadUnit.id))?.place).toBe(1);
    const list = await listScores(actors.secretary, campaignId);
    expect(list?.rows.map((row) => [row.unitId, row.vetoes])).toEqual(
      expect.arrayContaining([
        [unit.id, ['Để xảy ra tham nhũng']],
        [leadUnit.id, []],
      ]),
    );
    const sheet = await getScoreSheet(actors.officer, { campaignId, unitId: unit.id });
    expect(sheet?.vetoes).toEqual(['Để xảy ra tham nhũng']);
    await adoptAll(bloc);
    const snapshot = await db.scoreSnapshot.findFirstOrThrow({ where: { sheet: { campaignId, unitId: unit.id } } });
    expect((snapshot.content as { total: { vetoes: unknown } }).total.vetoes).toEqual([
      { id: vetoId, title: 'Để xảy ra tham nhũng', legalGround: 'Điều 4' },
    ]);
  });

  it('is unseen by the unit until its appraisal is finished', async () => {
    const bloc = await makeAppraisedBloc();
    const { actors, campaignId, unit } = bloc;
    await db.scoreSheet.updateMany({ where: { campaignId, unitId: unit.id }, data: { status: 'submitted' } });
    await state(bloc);
    const key = { campaignId, unitId: unit.id };
    expect((await getScoreSheet(actors.officer, key))?.vetoes).toEqual([]);
    expect((await getScoreSheet(actors.secretary, key))?.vetoes).toEqual(['Để xảy ra tham nhũng']);
    expect((await listScores(actors.officer, campaignId))?.rows.map((row) => row.vetoes)).toEqual([[]]);
  });
});

describe('a condition', () => {
  it('opens the better class, and says why it does not', async () => {
    const bloc = await makeAppraisedBloc();
    const { actors, campaignId, unit, otherUnit } = bloc;
    const better = await makeAppraisedBloc({ appraised: [{ '1.1': '10' }, { '1.1': '10' }, null] });
    const ask = (holds: boolean | null, revision: number) =>
      state(better, { unitId: better.unit.id, factId: conditionId, holds, revision });
    const seen = async () => {
      const row = await rowOf(better, better.unit.id);
      return [row?.className, row?.missed];
    };
    expect(await seen()).toEqual(['Tốt', ['Chưa đạt “Xuất sắc”: chưa xác nhận điều kiện “Đảng bộ hoàn thành tốt”.']]);
    expect((await ask(false, 0)).ok).toBe(true);
    expect(await seen()).toEqual(['Tốt', ['Chưa đạt “Xuất sắc”: không đạt điều kiện “Đảng bộ hoàn thành tốt”.']]);
    expect((await ask(true, 1)).ok).toBe(true);
    expect(await seen()).toEqual(['Xuất sắc', []]);
    expect((await ask(null, 2)).ok).toBe(true);
    expect(await seen()).toEqual(['Tốt', ['Chưa đạt “Xuất sắc”: chưa xác nhận điều kiện “Đảng bộ hoàn thành tốt”.']]);
    // What is not asked for stays as it was.
    expect(await db.scoreFact.count({ where: { campaignId } })).toBe(0);
    expect([actors.secretary.unitId === unit.id, actors.secretary.unitId === otherUnit.id]).toEqual([false, false]);
  });
});

describe('a condition that nobody stated', () => {
  it('is counted for who adopts, and for nobody else, until the adoption', async () => {
    const bloc = await makeAppraisedBloc({ appraised: [{}, { '1.1': '10' }, null] });
    const { actors, campaignId, unit } = bloc;
    const counted = async () => [
      (await listScores(actors.secretary, campaignId))?.unconfirmed,
      (await listScores(actors.officer, campaignId))?.unconfirmed,
    ];
    expect(await counted()).toEqual([2, 0]);
    expect((await state(bloc, { unitId: unit.id, factId: conditionId, holds: false })).ok).toBe(true);
    expect(await counted()).toEqual([1, 0]);
    await adoptAll(bloc);
    expect(await counted()).toEqual([0, 0]);
  });
});

describe('stating a fact', () => {
  it('needs a reason, a fact of the table, a member, and somebody else’s unit', async () => {
    const bloc = await makeAppraisedBloc();
    const other = await makeAppraisedBloc();
    const refusal = async (wish: Partial<Parameters<typeof stateFact>[1]>) => {
      const answer = await state(bloc, wish);
      return answer.ok ? null : answer.refusal;
    };
    expect(await refusal({ reason: ' ' })).toEqual({ reason: 'fact-without-reason', field: 'reason' });
    expect(await refusal({ factId: 'gone' })).toEqual({ reason: 'fact-unknown' });
    expect(await refusal({ unitId: other.unit.id })).toEqual({ reason: 'not-found' });
    expect(await refusal({ unitId: bloc.leadUnit.id })).toEqual({ reason: 'own-unit-fact' });
    expect(await db.scoreFact.count({ where: { campaignId: bloc.campaignId } })).toBe(0);
  });

  it('tells the later of two editors who was faster, and keeps every statement in the audit log', async () => {
    const bloc = await makeAppraisedBloc();
    const { actors, campaignId } = bloc;
    await state(bloc);
    expect(await state(bloc, { holds: false })).toEqual({
      ok: false,
      refusal: { reason: 'conflict', by: actors.secretary.name, at: actors.secretary.now.toISOString() },
    });
    expect((await state(bloc, { holds: null, reason: '', revision: 1 })).ok).toBe(true);
    const events = await db.auditEvent.findMany({
      where: { campaignId, action: 'scores.state' },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ before, after }) => [before, after])).toEqual([
      [
        { holds: 'unstated', reason: '' },
        { holds: 'yes', reason: document },
      ],
      [
        { holds: 'yes', reason: document },
        { holds: 'unstated', reason: '' },
      ],
    ]);
  });

  it('lets one of eight at once win', async () => {
    const bloc = await makeAppraisedBloc();
    await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
    const answers = await Promise.all(Array.from({ length: 8 }, () => state(bloc)));
    expect(answers.filter((one) => one.ok).length).toBe(1);
    expect(answers.flatMap((one) => (one.ok ? [] : [one.refusal.reason]))).toEqual(Array(7).fill('conflict'));
  });

  it('ends with the adoption, and for who has sent nothing with the publication', async () => {
    const bloc = await makeAppraisedBloc({ appraised: [{}, null, { '1.1': '10' }] });
    await adoptAll(bloc);
    expect(await state(bloc)).toEqual({ ok: false, refusal: { reason: 'fact-adopted' } });
    const unsent = { unitId: bloc.otherUnit.id, reason: 'Không gửi bản tự chấm' };
    expect((await state(bloc, unsent)).ok).toBe(true);
    expect((await publish(bloc)).ok).toBe(true);
    expect(await state(bloc, { ...unsent, revision: 1, holds: null })).toEqual({
      ok: false,
      refusal: { reason: 'fact-published' },
    });
  });
});

describe('stating many facts at once', () => {
  const many = (bloc: Bloc, cells: Parameters<typeof stateFacts>[1]['cells'], actor = bloc.actors.secretary) =>
    stateFacts(actor, { campaignId: bloc.campaignId, cells });
  const cell = (unitId: string, wish: Partial<Parameters<typeof stateFacts>[1]['cells'][number]> = {}) => ({
    ...{ unitId, factId: conditionId, holds: true, reason: document, revision: 0, ...wish },
  });
  const stored = async ({ campaignId }: Bloc) => {
    const rows = await db.scoreFact.findMany({
      where: { campaignId },
      orderBy: [{ unitId: 'asc' }, { factId: 'asc' }],
    });
    return rows.map(({ unitId, factId, holds, reason, revision }) => [unitId, factId, holds, reason, revision]);
  };
  const events = ({ campaignId }: Bloc) => db.auditEvent.count({ where: { campaignId, action: 'scores.state' } });

  it('writes all of them, with one event for each that changes', async () => {
    const bloc = await makeAppraisedBloc();
    const { unit, otherUnit, actors } = bloc;
    await state(bloc, { unitId: unit.id, factId: conditionId });
    const given = [
      cell(unit.id, { revision: 1 }),
      cell(unit.id, { factId: vetoId, holds: false }),
      cell(otherUnit.id),
      cell(otherUnit.id, { factId: vetoId, holds: null, reason: '' }),
    ];
    const answer = await many(bloc, given);
    const by = { by: actors.secretary.name, at: actors.secretary.now.toISOString() };
    const saved = { holds: true, reason: document, revision: 1, ...by };
    expect(answer).toEqual({
      ok: true,
      value: [
        { unitId: unit.id, factId: conditionId, stated: { factId: conditionId, ...saved } },
        { unitId: unit.id, factId: vetoId, stated: { factId: vetoId, ...saved, holds: false } },
        { unitId: otherUnit.id, factId: conditionId, stated: { factId: conditionId, ...saved } },
        { unitId: otherUnit.id, factId: vetoId, stated: null },
      ],
    });
    expect(await stored(bloc)).toEqual(
      [
        [unit.id, conditionId, true, document, 1],
        [unit.id, vetoId, false, document, 1],
        [otherUnit.id, conditionId, true, document, 1],
      ].toSorted(),
    );
    expect(await events(bloc)).toBe(3);
  });

  it('writes none where one is refused, and says of every such cell why', async () => {
    const bloc = await makeAppraisedBloc();
    const other = await makeAppraisedBloc();
    const { unit, otherUnit, leadUnit, actors } = bloc;
    await state(bloc, { unitId: otherUnit.id, factId: conditionId, holds: false });
    const answer = await many(bloc, [
      cell(unit.id),
      cell(unit.id, { factId: vetoId, reason: ' ' }),
      cell(unit.id, { factId: 'gone' }),
      cell(otherUnit.id),
      cell(leadUnit.id),
      cell(other.unit.id),
    ]);
    const [by, at] = [actors.secretary.name, actors.secretary.now.toISOString()];
    const current = { factId: conditionId, holds: false, reason: document, revision: 1, by, at };
    const told = (unitId: string, factId: string, message: unknown) => ({ unitId, factId, message, current: null });
    expect(answer).toEqual({
      ok: false,
      refusal: {
        reason: 'facts-refused',
        count: 5,
        cells: [
          told(unit.id, vetoId, 'Ghi lý do, hoặc số/ký hiệu văn bản làm căn cứ.'),
          told(unit.id, 'gone', 'Nội dung này không còn trong bảng tiêu chí. Hãy tải lại trang.'),
          { ...told(otherUnit.id, conditionId, expect.stringContaining(by)), current },
          told(
            leadUnit.id,
            conditionId,
            'Bạn không được xác nhận cho chính đơn vị mình. Thành viên khác của tổ thư ký sẽ xác nhận.',
          ),
          told(other.unit.id, conditionId, expect.any(String)),
        ],
      },
    });
    expect(await stored(bloc)).toEqual([[otherUnit.id, conditionId, false, document, 1]]);
    expect(await events(bloc)).toBe(1);
  });

  it('lets one of eight at once win, whole, and tells the others of every cell', async () => {
    const bloc = await makeAppraisedBloc();
    const { unit, otherUnit } = bloc;
    await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
    const wish = (number: number) => [
      cell(unit.id, { reason: `Văn bản ${number}` }),
      cell(otherUnit.id, { reason: `Văn bản ${number}` }),
    ];
    const answers = await Promise.all(Array.from({ length: 8 }, (_, number) => many(bloc, wish(number))));
    const winner = answers.findIndex((one) => one.ok);
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    expect(answers.flatMap((one) => (one.ok ? [] : [[one.refusal.reason, one.refusal.count]]))).toEqual(
      Array(7).fill(['facts-refused', 2]),
    );
    expect(await stored(bloc)).toEqual(
      [
        [unit.id, conditionId, true, `Văn bản ${winner}`, 1],
        [otherUnit.id, conditionId, true, `Văn bản ${winner}`, 1],
      ].toSorted(),
    );
    expect(await events(bloc)).toBe(2);
  });

  it('is refused with the adoption and the publication, unit by unit', async () => {
    const bloc = await makeAppraisedBloc({ appraised: [{}, null, { '1.1': '10' }] });
    await adoptAll(bloc);
    const reasons = async () => {
      const answer = await many(bloc, [cell(bloc.unit.id), cell(bloc.otherUnit.id)]);
      return answer.ok ? [] : (answer.refusal.cells as { unitId: string }[]).map(({ unitId }) => unitId);
    };
    expect(await reasons()).toEqual([bloc.unit.id]);
    expect((await publish(bloc)).ok).toBe(true);
    expect(await reasons()).toEqual([bloc.unit.id, bloc.otherUnit.id]);
  });
});
