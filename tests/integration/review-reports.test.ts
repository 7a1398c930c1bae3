import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { decideAdjustment } from '@/lib/reviews/commands/adjustments';
import { sendReview } from '@/lib/reviews/commands/outcome';
import { acceptRemaining, setVerdict } from '@/lib/reviews/commands/verdicts';
import { getAdjustmentReview } from '@/lib/reviews/queries/adjustments';
import { getSheetHistory } from '@/lib/reviews/queries/history';
import { getReviewQueue } from '@/lib/reviews/queries/queue';
import { getReportReview } from '@/lib/reviews/queries/reports';
import { adjustTarget, withdrawAdjustment } from '@/lib/targets/commands/adjustments';
import { actorOf, assign, makeAccount, makeBlocYear, makeRegistration, testAnswerBy, testNow } from '../support/world';

const notFound = { ok: false, refusal: { reason: 'not-found' } };

async function makeAcceptedYear() {
  const year = await makeBlocYear();
  const place = { campaignId: year.campaign.id, unitId: year.unit.id };
  const registration = await makeRegistration({ ...place, weights: [50, 30, 20] });
  const [target] = registration.targets;
  if (!target) throw new Error('The registration has targets');
  const told = { number: `${randomUUID()}/QĐ`, issuer: 'UBND tỉnh', abstract: 'Giao kế hoạch', searchKey: 'giao' };
  const made = { issuedOn: fromDay('2026-05-01'), createdAt: testNow, createdBy: 'test' };
  const document = await db.document.create({ data: { unitId: year.unit.id, ...told, ...made } });
  return { ...year, place, registration, target, document };
}

type Accepted = Awaited<ReturnType<typeof makeAcceptedYear>>;
let year: Accepted;
beforeEach(async () => {
  year = await makeAcceptedYear();
});

async function makeReport() {
  const { place, registration, document } = year;
  const written = { updatedAt: testNow, updatedBy: 'test', status: 'submitted' as const };
  const report = await db.report.create({
    data: {
      ...{ ...place, period: 'q1', status: 'submitted', statusSince: testNow, round: 1 },
      lines: {
        create: registration.targets.map((target, index) => ({
          ...{ targetId: target.id, actual: String(20 + index), ...written },
          evidence: { create: index === 0 ? [{ documentId: document.id }] : [] },
        })),
      },
    },
    include: { lines: { orderBy: { target: { ordinal: 'asc' } } } },
  });
  const [first] = report.lines;
  if (!first) throw new Error('The report has lines');
  return { sheet: { sheet: 'report', sheetId: report.id } as const, first };
}

describe('a report', () => {
  it('goes the way of a registration, with plan, result and evidence', async () => {
    const { sheet, first } = await makeReport();
    const { actors, place, document } = year;
    const review = await getReportReview(actors.secretary, place.campaignId, place.unitId, 'q1');
    expect(review?.lines[0]).toMatchObject({
      fields: { actual: '20', actualYes: null, note: null, evidence: document.number },
      evidence: [{ id: document.id, number: document.number, issuedOn: '2026-05-01', hasFile: false }],
      plan: { planned: '100', series: [{ period: 'q1', actual: '20', actualOn: null, actualYes: null }] },
    });
    const verdict = { sheet: 'report', lineId: first.id, verdict: 'return', reason: 'Thiếu', revision: 1 } as const;
    expect(await setVerdict(actors.secretary, verdict)).toMatchObject({ ok: true });
    await acceptRemaining(actors.secretary, sheet);
    expect(await sendReview(actors.secretary, { ...sheet, answerBy: testAnswerBy.typed })).toEqual({
      ok: true,
      value: 'returned',
    });
    const orderBy = { target: { ordinal: 'asc' } } as const;
    const after = await db.reportLine.findMany({ where: { reportId: sheet.sheetId }, orderBy });
    expect(after.map((line) => [line.status, line.returnReason])).toEqual([
      ['returned', 'Thiếu'],
      ['accepted', ''],
      ['accepted', ''],
    ]);
    const history = await getSheetHistory(actors.secretary, 'report', sheet.sheetId);
    expect(history.map((entry) => [entry.kind, entry.returned])).toEqual([['returned', 1]]);
  });

  it('shows another file under the same number as a change of the unit', async () => {
    const { sheet, first } = await makeReport();
    const { actors, place, document } = year;
    const verdict = { sheet: 'report', lineId: first.id, verdict: 'return', reason: 'Thiếu tệp', revision: 1 } as const;
    await setVerdict(actors.secretary, verdict);
    await acceptRemaining(actors.secretary, sheet);
    await sendReview(actors.secretary, { ...sheet, answerBy: testAnswerBy.typed });
    const hash = randomUUID();
    await db.storedFile.create({ data: { hash, size: 10, type: 'application/pdf', createdAt: testNow } });
    await db.document.update({ where: { id: document.id }, data: { fileHash: hash, fileName: 'ket-qua.pdf' } });
    await db.report.update({ where: { id: sheet.sheetId }, data: { status: 'submitted', round: 2, answerBy: null } });
    await db.reportLine.update({ where: { id: first.id }, data: { status: 'submitted' } });
    const review = await getReportReview(actors.secretary, place.campaignId, place.unitId, 'q1');
    const { number } = document;
    expect(review?.lines.map((line) => [line.novelty, line.changes])).toEqual([
      [
        'changed',
        [{ field: 'evidence', before: number, after: `${number} (tệp ket-qua.pdf, mã ${hash.slice(0, 6)})` }],
      ],
      ['same', []],
      ['same', []],
    ]);
  });

  it('is closed to everyone else', async () => {
    const { sheet } = await makeReport();
    const { actors, place } = year;
    const stranger = (await makeAcceptedYear()).actors.secretary;
    for (const actor of [actors.officer, actors.otherHead, actors.office, actors.leader, stranger]) {
      expect(await getReportReview(actor, place.campaignId, place.unitId, 'q1')).toBeNull();
      expect(await sendReview(actor, sheet)).toEqual(notFound);
    }
  });

  it('stands in the queue; what was decided is found by unit, kind and result', async () => {
    const { sheet } = await makeReport();
    const { actors, campaign, unit, registration } = year;
    const all = { unit: '', kind: '', status: '', page: 1 } as const;
    const wish = { ...all, unit: unit.name.replace('Sở', 'so').toUpperCase(), kind: 'registration' } as const;
    const queue = await getReviewQueue(actors.secretary, campaign.id, wish, registration.id);
    expect(queue?.waiting.map(({ id, period, lines, decided }) => [id, period, lines, decided])).toEqual([
      [sheet.sheetId, 'q1', 3, 0],
    ]);
    expect(queue?.decided.map(({ id, status }) => [id, status])).toEqual([[registration.id, 'accepted']]);
    expect([queue?.found, queue?.decidedInAll, queue?.justSent.map(({ id }) => id)]).toEqual([1, 1, [registration.id]]);
    const none = await getReviewQueue(actors.secretary, campaign.id, { ...all, status: 'returned' });
    expect([none?.found, none?.decidedInAll]).toEqual([0, 1]);
  });
});

describe('an adjustment', () => {
  const kept = { text: 'Chỉ tiêu 1', measure: '%', plannedOn: null, note: '' };
  const before = { ...kept, planned: '100', dueOn: null, weight: '50' };
  const after = { ...kept, planned: '90', dueOn: '2026-11-30', weight: '45' };

  async function ask(place: number, change: { before: object; after: object }) {
    const asked = { reason: 'Giao lại kế hoạch', requestedAt: testNow, requestedBy: 'test' };
    const targetId = year.registration.targets[place]?.id ?? '';
    const of = { targetId, documentId: year.document.id };
    const { id } = await db.targetAdjustment.create({ data: { ...of, ...asked, ...change } });
    return {
      adjustmentId: id,
      round: 1,
      together: [] as { adjustmentId: string; round: number }[],
      decision: 'accept',
      reason: '',
    } as const;
  }

  /** What the second target takes of the weight that the first one gives. */
  const balance = () => ask(1, { before: { weight: '30' }, after: { weight: '35' } });

  /** The request with what balances it, as the page of either sends them. */
  async function makeAdjustment() {
    const { adjustmentId } = await balance();
    const asked = await ask(0, { before, after });
    return { ...asked, together: [{ adjustmentId, round: 1 }] };
  }

  const weights = async () => {
    const where = { registrationId: year.registration.id };
    const stored = await db.target.findMany({ where, orderBy: { ordinal: 'asc' } });
    return stored.map((one) => one.weight?.toFixed());
  };

  const adjusted = () =>
    db.registrationSnapshot.findMany({ where: { registrationId: year.registration.id, kind: 'adjusted' } });

  it('is told beside the result of its target, and of no other one, until it is decided', async () => {
    await makeReport();
    const { actors, place } = year;
    const read = async () => {
      const review = await getReportReview(actors.secretary, place.campaignId, place.unitId, 'q1');
      return review?.lines.map((line) => line.plan?.asked);
    };
    const { adjustmentId } = await ask(0, { before, after });
    expect(await read()).toEqual([{ campaignId: place.campaignId, adjustmentId }, null, null]);
    await db.targetAdjustment.update({ where: { id: adjustmentId }, data: { status: 'withdrawn' } });
    expect(await read()).toEqual([null, null, null]);
  });

  it('accepted puts the new values in place and keeps the old ones', async () => {
    const decision = await makeAdjustment();
    const { actors, place, target } = year;
    const review = await getAdjustmentReview(actors.secretary, place.campaignId, decision.adjustmentId);
    expect([...(review?.changes ?? [])].sort((left, right) => left.field.localeCompare(right.field))).toEqual([
      { field: 'dueOn', before: null, after: '2026-11-30' },
      { field: 'planned', before: '100', after: '90' },
      { field: 'weight', before: '50', after: '45' },
    ]);
    expect([review?.refusal, review?.can]).toEqual([null, { decide: true }]);
    expect(await decideAdjustment(actors.secretary, decision)).toEqual({
      ok: true,
      value: { campaignId: place.campaignId, adjustmentId: decision.adjustmentId },
    });
    const stored = await db.target.findUniqueOrThrow({ where: { id: target.id } });
    const { planned, dueOn, weight, status } = stored;
    expect([planned?.toFixed(), dueOn, weight?.toFixed(), status]).toEqual([
      ...['90', fromDay('2026-11-30'), '45', 'accepted'],
    ]);
    const gave = { before: { weight: '30' }, after: { weight: '35' } };
    expect((await adjusted()).map((one) => one.content)).toEqual([
      { targetId: target.id, before, after },
      { targetId: year.registration.targets[1]?.id, ...gave },
    ]);
    expect(await weights()).toEqual(['45', '35', '20']);
    const where = { action: 'targets.decideAdjustment', unitId: place.unitId, objectId: target.id };
    const event = await db.auditEvent.findFirstOrThrow({ where });
    expect(event.before).toEqual(before);
    expect(event.after).toEqual({ status: 'accepted', reason: '', values: after });
  });

  it('that moves weight is accepted with the one that takes it in one act, never alone', async () => {
    const { actors, place } = year;
    const first = await ask(0, { before, after });
    const refusal = (total: string) => ({ ok: false, refusal: { reason: 'weights-would-not-be-100', total } });
    expect(await decideAdjustment(actors.secretary, first)).toEqual(refusal('95'));
    const read = async (id: string) => getAdjustmentReview(actors.secretary, place.campaignId, id);
    const alone = await read(first.adjustmentId);
    expect([alone?.refusal, alone?.together]).toEqual([refusal('95').refusal, []]);
    const second = await balance();
    await ask(2, { before: { planned: '100' }, after: { planned: '90' } });
    const both = [await read(first.adjustmentId), await read(second.adjustmentId)];
    expect(both.map((one) => [one?.refusal, one?.together.map(({ id, round }) => [id, round])])).toEqual([
      [null, [[second.adjustmentId, 1]]],
      [null, [[first.adjustmentId, 1]]],
    ]);
    expect(await decideAdjustment(actors.secretary, first)).toEqual(refusal('95'));
    expect(await decideAdjustment(actors.secretary, second)).toEqual(refusal('105'));
    expect(await weights()).toEqual(['50', '30', '20']);
    const together = [{ adjustmentId: first.adjustmentId, round: 1 }];
    expect(await decideAdjustment(actors.secretary, { ...second, together })).toMatchObject({ ok: true });
    expect(await weights()).toEqual(['45', '35', '20']);
  });

  it('is not accepted with others than were read: withdrawn, returned, sent again, of another unit, or made up', async () => {
    const { actors, place } = year;
    const first = await ask(0, { before, after });
    const second = await balance();
    const moved = { ok: false, refusal: { reason: 'adjustments-moved' } };
    const accept = (adjustmentId: string, round = 1) =>
      decideAdjustment(actors.secretary, { ...first, together: [{ adjustmentId, round }] });
    const elsewhere = await makeAcceptedYear();
    const targetId = elsewhere.registration.targets[1]?.id ?? '';
    const asked = { reason: 'x', requestedAt: testNow, requestedBy: 'test', before: {}, after: { weight: '5' } };
    const foreign = await db.targetAdjustment.create({
      data: { targetId, documentId: elsewhere.document.id, ...asked },
    });
    expect(await accept(second.adjustmentId, 2)).toEqual(moved);
    expect(await accept(foreign.id)).toEqual(moved);
    expect(await accept(randomUUID())).toEqual(moved);
    expect(await accept('x')).toEqual(moved);
    const withdrawn = { ...place, targetId: year.registration.targets[1]?.id ?? '' };
    expect(await withdrawAdjustment(actors.head, withdrawn)).toMatchObject({ ok: true });
    expect(await accept(second.adjustmentId)).toEqual(moved);
    expect([await weights(), await adjusted()]).toEqual([['50', '30', '20'], []]);
  });

  it('leaves weights at 100 whoever of accepting, withdrawing and returning came first', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      year = await makeAcceptedYear();
      const { actors, place, registration } = year;
      const first = await ask(0, { before, after });
      const second = await balance();
      const mates = { together: [{ adjustmentId: second.adjustmentId, round: 1 }] };
      const back = { ...second, decision: 'return', reason: 'Chưa rõ' } as const;
      const withdrawn = { ...place, targetId: registration.targets[1]?.id ?? '' };
      await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
      const results = await Promise.all([
        withdrawAdjustment(actors.head, withdrawn),
        ...Array.from({ length: 3 }, () => decideAdjustment(actors.secretary, { ...first, ...mates })),
        ...Array.from({ length: 2 }, () => decideAdjustment(actors.secretary, first)),
        ...Array.from({ length: 2 }, () => decideAdjustment(actors.secretary, back)),
      ]);
      const accepted = results.slice(1, 6).filter((one) => one.ok).length;
      expect(accepted).toBeLessThan(2);
      expect(await weights()).toEqual(accepted === 1 ? ['45', '35', '20'] : ['50', '30', '20']);
    }
  });

  it('that leaves weights alone does not wait for others, and a refused one may still be returned', async () => {
    const { actors } = year;
    const moving = await ask(1, { before: { weight: '30' }, after: { weight: '35' } });
    const plan = await ask(2, { before: { planned: '100' }, after: { planned: '90' } });
    expect(await decideAdjustment(actors.secretary, plan)).toMatchObject({ ok: true });
    const returned = { ...moving, decision: 'return', reason: 'Chưa đủ 100' } as const;
    expect(await decideAdjustment(actors.secretary, returned)).toMatchObject({ ok: true });
  });

  it('returned changes nothing but the request', async () => {
    const { adjustmentId } = await makeAdjustment();
    const decision = { adjustmentId, round: 1, together: [], decision: 'return', reason: 'Thiếu căn cứ' } as const;
    expect(await decideAdjustment(year.actors.secretary, decision)).toMatchObject({ ok: true });
    const target = await db.target.findUniqueOrThrow({ where: { id: year.target.id } });
    const stored = await db.targetAdjustment.findUniqueOrThrow({ where: { id: adjustmentId } });
    expect([target.planned?.toFixed(), stored.status, stored.decisionReason]).toEqual([
      ...['100', 'returned', 'Thiếu căn cứ'],
    ]);
    expect(await adjusted()).toEqual([]);
  });

  it('is decided by the secretariat alone, and not by the own unit', async () => {
    const decision = await makeAdjustment();
    const { campaign, unit, actors } = year;
    const stranger = (await makeAcceptedYear()).actors.secretary;
    for (const actor of [actors.officer, actors.head, actors.otherHead, actors.office, actors.leader, stranger]) {
      expect(await getAdjustmentReview(actor, campaign.id, decision.adjustmentId)).toBeNull();
      expect(await decideAdjustment(actor, decision)).toEqual(notFound);
    }
    const member = await makeAccount('officer', unit.id);
    await assign(campaign.id, member.id, 'secretariat');
    const own = await actorOf(member);
    expect(await decideAdjustment(own, decision)).toEqual({ ok: false, refusal: { reason: 'own-unit-review' } });
    expect((await getAdjustmentReview(own, campaign.id, decision.adjustmentId))?.can).toEqual({ decide: false });
    expect(await adjusted()).toEqual([]);
  });

  it('is decided as it was read: sent again since, it is neither accepted nor returned', async () => {
    const { actors, place, target, document } = year;
    const read = await ask(0, { before: { planned: '100' }, after: { planned: '90' } });
    const returned = { ...read, decision: 'return', reason: 'Nêu rõ căn cứ' } as const;
    expect(await decideAdjustment(actors.secretary, returned)).toMatchObject({ ok: true });
    const wish = {
      ...{ ...place, targetId: target.id, text: 'Chỉ tiêu 1', measure: '%', planned: '10', dueOn: '', weight: '50' },
      ...{ note: '', reason: 'Bổ sung căn cứ', documentId: document.id, seen: '' },
    };
    // Eight at once: whoever comes first, what was read in the first round is never decided in the second.
    await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
    const [sent, ...decided] = await Promise.all([
      adjustTarget(actors.head, wish),
      ...Array.from({ length: 7 }, () => decideAdjustment(actors.secretary, read)),
    ]);
    expect(sent).toEqual({ ok: true });
    expect(decided.filter((one) => one.ok)).toEqual([]);
    const refusal = { reason: 'adjustment-sent-again', at: testNow.toISOString() };
    expect(await decideAdjustment(actors.secretary, read)).toEqual({ ok: false, refusal });
    expect(await decideAdjustment(actors.secretary, returned)).toEqual({ ok: false, refusal });
    const planned = async () => (await db.target.findUniqueOrThrow({ where: { id: target.id } })).planned?.toFixed();
    expect(await planned()).toBe('100');
    const review = await getAdjustmentReview(actors.secretary, place.campaignId, read.adjustmentId);
    expect([review?.status, review?.round]).toEqual(['submitted', 2]);
    const queue = await getReviewQueue(actors.secretary, place.campaignId, { unit: '', kind: '', status: '', page: 1 });
    expect(queue?.waiting.map(({ id, round }) => [id, round])).toEqual([[read.adjustmentId, 2]]);
    expect(await decideAdjustment(actors.secretary, { ...read, round: 2 })).toMatchObject({ ok: true });
    expect(await planned()).toBe('10');
  });

  it('is named in the queue by its target, so that two of one unit are told apart', async () => {
    const { actors, place } = year;
    const first = await ask(0, { before: { planned: '100' }, after: { planned: '90' } });
    const second = await ask(2, { before: { planned: '100' }, after: { planned: '80' } });
    const filter = { unit: '', kind: 'adjustment', status: '', page: 1 } as const;
    const queue = await getReviewQueue(actors.secretary, place.campaignId, filter);
    expect(new Map(queue?.waiting.map(({ id, target }) => [id, target]))).toEqual(
      new Map([
        [first.adjustmentId, { place: 1, text: 'Chỉ tiêu 1' }],
        [second.adjustmentId, { place: 3, text: 'Chỉ tiêu 3' }],
      ]),
    );
  });

  it('by eight at once is decided once', async () => {
    const decision = await makeAdjustment();
    await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
    const results = await Promise.all(
      Array.from({ length: 8 }, () => decideAdjustment(year.actors.secretary, decision)),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const told = { ok: false, refusal: { reason: 'not-under-review', status: 'accepted' } };
    expect(results.filter((result) => !result.ok)).toEqual(Array.from({ length: 7 }, () => told));
    expect(await adjusted()).toHaveLength(2);
    expect(await weights()).toEqual(['45', '35', '20']);
  });
});
