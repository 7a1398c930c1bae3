import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { sendReview } from '@/lib/reviews/commands/outcome';
import { acceptRemaining, setVerdict } from '@/lib/reviews/commands/verdicts';
import { getAdjustmentReview } from '@/lib/reviews/queries/adjustments';
import { getSheetHistory } from '@/lib/reviews/queries/history';
import { getReviewQueue } from '@/lib/reviews/queries/queue';
import { getRegistrationReview } from '@/lib/reviews/queries/registrations';
import { submitTargets } from '@/lib/targets/commands/submit';
import { getTargetSheet } from '@/lib/targets/queries/sheet';
import {
  actorOf,
  assign,
  makeAccount,
  makeBlocYear,
  makeCampaign,
  makeRegistration,
  makeUnit,
  testAnswerBy,
  testNow,
} from '../support/world';

const notFound = { ok: false, refusal: { reason: 'not-found' } };
const noFilter = { unit: '', kind: '', status: '', page: 1 } as const;

async function makeSentYear() {
  const year = await makeBlocYear();
  const place = { campaignId: year.campaign.id, unitId: year.unit.id };
  const registration = await makeRegistration({ ...place, status: 'submitted', weights: [50, 30, 20] });
  const [first, second, third] = registration.targets;
  if (!first || !second || !third) throw new Error('The registration has three targets');
  const sheet = { sheet: 'registration', sheetId: registration.id } as const;
  const colleague = await makeAccount('officer', year.otherUnit.id);
  await assign(year.campaign.id, colleague.id, 'secretariat');
  return { ...year, place, registration, lines: { first, second, third }, sheet, colleague: await actorOf(colleague) };
}

type Sent = Awaited<ReturnType<typeof makeSentYear>>;
let year: Sent;
beforeEach(async () => {
  year = await makeSentYear();
});

const verdictOn = (line: { id: string }, wish: Partial<Parameters<typeof setVerdict>[1]> = {}) => ({
  ...({ sheet: 'registration', lineId: line.id, verdict: 'accept', reason: '', revision: 1 } as const),
  ...wish,
});

/** Returns the first line with a reason, accepts the others, and sends it. */
async function returnFirst({ actors, lines, sheet }: Sent) {
  await setVerdict(actors.secretary, verdictOn(lines.first, { verdict: 'return', reason: 'Nâng kế hoạch' }));
  await acceptRemaining(actors.secretary, sheet);
  return sendReview(actors.secretary, {
    ...sheet,
    answerBy: testAnswerBy.typed,
    expected: { accepted: 2, returned: 1 },
  });
}

/** What the unit's own command does, as far as a reviewer notices. */
async function answerFirst({ lines, registration, place }: Sent, planned: string) {
  await db.target.update({ where: { id: lines.first.id }, data: { planned, answer: 'Đã nâng', status: 'submitted' } });
  await db.registration.update({
    where: { id: registration.id },
    data: { status: 'submitted', round: 2, answerBy: null },
  });
  return place;
}

const statuses = async (registrationId: string) => {
  const found = await db.registration.findUniqueOrThrow({
    where: { id: registrationId },
    include: { targets: { orderBy: { ordinal: 'asc' } } },
  });
  return [found.status, ...found.targets.map((target) => target.status)];
};

/** A pool of eight open connections, so that eight calls really meet. */
const warm = () => Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));

describe('who reviews', () => {
  it('is the secretariat of the campaign, for every other unit', async () => {
    const { actors, place, sheet, lines } = year;
    const review = await getRegistrationReview(actors.secretary, place.campaignId, place.unitId);
    expect(review?.can).toEqual({ review: true });
    expect(review?.lines.map((line) => [line.id, line.text, line.novelty])).toEqual(
      [lines.first, lines.second, lines.third].map((line) => [line.id, line.text, 'first-round']),
    );
    expect(await setVerdict(actors.secretary, verdictOn(lines.first))).toEqual({
      ok: true,
      value: { verdict: 'accept', reason: '', revision: 2 },
    });
    expect(await acceptRemaining(actors.secretary, sheet)).toMatchObject({ ok: true });
  });

  it('is nobody else: for them the sheet does not exist', async () => {
    const { actors, place, sheet, lines } = year;
    const { officer, head, otherOfficer, otherHead, office, leader } = actors;
    const stranger = (await makeSentYear()).actors.secretary;
    for (const actor of [officer, head, otherOfficer, otherHead, office, leader, stranger]) {
      expect(await getRegistrationReview(actor, place.campaignId, place.unitId)).toBeNull();
      expect(await getReviewQueue(actor, place.campaignId, noFilter)).toBeNull();
      expect(await getSheetHistory(actor, 'registration', sheet.sheetId)).toEqual([]);
      expect(await setVerdict(actor, verdictOn(lines.first))).toEqual(notFound);
      expect(await acceptRemaining(actor, sheet)).toEqual(notFound);
      expect(await sendReview(actor, sheet)).toEqual(notFound);
    }
    expect(await statuses(sheet.sheetId)).toEqual(['submitted', 'submitted', 'submitted', 'submitted']);
  });

  it('is never a member of the unit that sent it', async () => {
    const { campaign, otherUnit, colleague, actors } = year;
    const place = { campaignId: campaign.id, unitId: otherUnit.id };
    const own = await makeRegistration({ ...place, status: 'submitted' });
    const [line] = own.targets;
    if (!line) throw new Error('The registration has targets');
    const refusal = { ok: false, refusal: { reason: 'own-unit-review' } };
    const sheet = { sheet: 'registration', sheetId: own.id } as const;
    await setVerdict(actors.secretary, verdictOn(line, { verdict: 'return', reason: 'Chưa rõ' }));
    expect(await setVerdict(colleague, verdictOn(line))).toEqual(refusal);
    expect(await acceptRemaining(colleague, sheet)).toEqual(refusal);
    expect(await sendReview(colleague, sheet)).toEqual(refusal);
    const review = await getRegistrationReview(colleague, place.campaignId, place.unitId);
    expect([review?.ownUnit, review?.can]).toEqual([true, { review: false }]);
    // What the others think of it stays among them until they send it.
    const seen = review?.lines.map((one) => [one.verdict, one.verdictReason]);
    expect(seen).toEqual(own.targets.map(() => [null, '']));
    const queue = await getReviewQueue(colleague, campaign.id, noFilter);
    const waiting = new Map(queue?.waiting.map((item) => [item.id, [item.ownUnit, item.decided]]));
    expect([waiting.size, waiting.get(own.id), waiting.get(year.registration.id)]).toEqual([2, [true, 0], [false, 0]]);
  });

  it('is never a member of a unit that came from the one that sent it', async () => {
    const { unit, leadUnit, accounts, lines, place, sheet } = year;
    const between = await makeUnit();
    const become = (predecessorId: string, successorId: string) =>
      db.unitChange.create({
        data: {
          ...{ unitId: predecessorId, kind: 'merge', effectiveOn: testNow, decision: '1/QĐ', note: '' },
          successions: { create: { predecessorId, successorId } },
        },
      });
    await become(unit.id, between.id);
    await become(between.id, leadUnit.id);
    const secretary = await actorOf(accounts.secretary);
    expect(secretary.formerUnitIds.toSorted()).toEqual([unit.id, between.id].toSorted());
    const refusal = { ok: false, refusal: { reason: 'own-unit-review' } };
    expect(await setVerdict(secretary, verdictOn(lines.first))).toEqual(refusal);
    expect(await sendReview(secretary, sheet)).toEqual(refusal);
    const review = await getRegistrationReview(secretary, place.campaignId, place.unitId);
    expect([review?.ownUnit, review?.can]).toEqual([true, { review: false }]);
  });

  it('does not see what was not sent', async () => {
    const { campaign, otherUnit, actors } = year;
    const draft = await makeRegistration({ campaignId: campaign.id, unitId: otherUnit.id, status: 'draft' });
    const [line] = draft.targets;
    expect(await getRegistrationReview(actors.secretary, campaign.id, otherUnit.id)).toBeNull();
    expect(await sendReview(actors.secretary, { sheet: 'registration', sheetId: draft.id })).toEqual(notFound);
    expect(line && (await setVerdict(actors.secretary, verdictOn(line)))).toEqual(notFound);
    const queue = await getReviewQueue(actors.secretary, campaign.id, noFilter);
    expect(queue?.waiting.map((item) => item.id)).toEqual([year.registration.id]);
  });

  it('meets ids of nothing with a plain answer', async () => {
    const { actors, place } = year;
    expect(await getRegistrationReview(actors.secretary, 'x', place.unitId)).toBeNull();
    expect(await getRegistrationReview(actors.secretary, place.campaignId, "' or 1=1")).toBeNull();
    expect(await getAdjustmentReview(actors.secretary, place.campaignId, 'x')).toBeNull();
    expect(await setVerdict(actors.secretary, verdictOn({ id: randomUUID() }))).toEqual(notFound);
    expect(await sendReview(actors.secretary, { sheet: 'report', sheetId: randomUUID() })).toEqual(notFound);
  });
});

describe('a verdict', () => {
  it('is a conflict when another reviewer decided in between, and none when it says the same', async () => {
    const { actors, colleague, lines } = year;
    await setVerdict(actors.secretary, verdictOn(lines.first));
    expect(await setVerdict(colleague, verdictOn(lines.first, { verdict: 'return', reason: 'Sai' }))).toEqual({
      ok: false,
      refusal: {
        ...{ reason: 'conflict', by: actors.secretary.name, at: testNow.toISOString() },
        current: { verdict: 'accept', reason: '', revision: 2 },
      },
    });
    expect(await setVerdict(colleague, verdictOn(lines.first))).toEqual({
      ok: true,
      value: { verdict: 'accept', reason: '', revision: 2 },
    });
  });

  it('is in the audit log with what stood before', async () => {
    const { actors, lines, place } = year;
    await setVerdict(actors.secretary, verdictOn(lines.first));
    await setVerdict(actors.secretary, verdictOn(lines.first, { verdict: 'return', reason: 'Sai số', revision: 2 }));
    const select = { action: true, actedAs: true, unitId: true, before: true, after: true };
    const events = await db.auditEvent.findMany({
      where: { objectId: lines.first.id },
      orderBy: { id: 'asc' },
      select,
    });
    const common = { action: 'targets.verdict', actedAs: 'secretariat', unitId: place.unitId };
    expect(events).toEqual([
      { ...common, before: { verdict: null, reason: '' }, after: { verdict: 'accept', reason: '' } },
      { ...common, before: { verdict: 'accept', reason: '' }, after: { verdict: 'return', reason: 'Sai số' } },
    ]);
  });

  it('of eight different ones at once stands once, and the others are told', async () => {
    const { actors, lines } = year;
    await warm();
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        setVerdict(actors.secretary, verdictOn(lines.first, { verdict: 'return', reason: `Lý do ${index}` })),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.refusal.reason === 'conflict')).toHaveLength(7);
    const won = results.findIndex((result) => result.ok);
    const stored = await db.target.findUniqueOrThrow({ where: { id: lines.first.id } });
    expect([stored.verdictReason, stored.revision]).toEqual([`Lý do ${won}`, 2]);
  });

  it('accepts only the undecided lines that were named', async () => {
    const { actors, lines, sheet } = year;
    await setVerdict(actors.secretary, verdictOn(lines.first, { verdict: 'return', reason: 'Sai' }));
    const named = [lines.first.id, lines.second.id];
    expect(await acceptRemaining(actors.secretary, { ...sheet, lineIds: named })).toEqual({
      ok: true,
      value: [{ id: lines.second.id, revision: 2 }],
    });
    expect(await acceptRemaining(actors.secretary, { ...sheet, lineIds: named })).toEqual({ ok: true, value: [] });
    const review = await getRegistrationReview(actors.secretary, year.place.campaignId, year.place.unitId);
    expect(review?.tally).toEqual({ total: 3, underReview: 3, accepted: 1, returned: 1, undecided: 1 });
  });
});

describe('sending the review', () => {
  it('waits for every line and every reason, and for what was confirmed', async () => {
    const { actors, lines, sheet } = year;
    const send = (expected?: { accepted: number; returned: number }) =>
      sendReview(actors.secretary, { ...sheet, answerBy: testAnswerBy.typed, ...(expected ? { expected } : {}) });
    expect(await send()).toEqual({ ok: false, refusal: { reason: 'lines-undecided', count: 3 } });
    await setVerdict(actors.secretary, verdictOn(lines.first, { verdict: 'return' }));
    await acceptRemaining(actors.secretary, sheet);
    expect(await send()).toEqual({ ok: false, refusal: { reason: 'return-without-reason', count: 1 } });
    await setVerdict(actors.secretary, verdictOn(lines.first, { verdict: 'return', reason: 'Sai', revision: 2 }));
    const changed = { reason: 'review-changed', accepted: 2, returned: 1 };
    expect(await send({ accepted: 3, returned: 0 })).toEqual({ ok: false, refusal: changed });
    for (const [answerBy, reason] of [
      [undefined, 'answer-by-needed'],
      ['31/2/2026', 'answer-by-needed'],
      ['19/05/2026', 'answer-by-past'],
      ['20/06/2026', 'answer-by-far'],
    ] as const) {
      const result = await sendReview(actors.secretary, { ...sheet, ...(answerBy ? { answerBy } : {}) });
      expect(result).toMatchObject({ ok: false, refusal: { reason, field: 'answerBy' } });
    }
    expect(await statuses(sheet.sheetId)).toEqual(['submitted', 'submitted', 'submitted', 'submitted']);
  });

  it('reopens the returned line alone, with the reason, until the day for the answer', async () => {
    expect(await returnFirst(year)).toEqual({ ok: true, value: 'returned' });
    const { answerBy } = await db.registration.findUniqueOrThrow({ where: { id: year.registration.id } });
    expect(answerBy).toEqual(testAnswerBy.day);
    const sheet = await getTargetSheet(year.actors.officer, year.campaign.id, year.unit.id);
    expect(sheet).toMatchObject({ status: 'returned', answerBy: '2026-05-27' });
    expect(await statuses(year.sheet.sheetId)).toEqual(['returned', 'returned', 'accepted', 'accepted']);
    const line = await db.target.findUniqueOrThrow({ where: { id: year.lines.first.id } });
    expect([line.returnReason, line.answer, line.verdict, line.verdictReason]).toEqual(['Nâng kế hoạch', '', null, '']);
    expect(await setVerdict(year.actors.secretary, verdictOn(year.lines.second, { verdict: null }))).toEqual({
      ok: false,
      refusal: { reason: 'not-under-review', status: 'returned' },
    });
    const event = await db.auditEvent.findFirstOrThrow({ where: { action: 'targets.return', unitId: year.unit.id } });
    expect(event.before).toEqual({ status: 'submitted' });
    expect(event.after).toEqual({ status: 'returned', accepted: 2, returned: 1, answerBy: '2026-05-27' });
  });

  it('shows a returned sheet as it was sent, not as it is being changed', async () => {
    const { actors, lines, place } = year;
    await returnFirst(year);
    await db.target.update({ where: { id: lines.first.id }, data: { planned: '7', answer: 'nháp' } });
    const review = await getRegistrationReview(actors.secretary, place.campaignId, place.unitId);
    const { fields, answer, request } = review?.lines[0] ?? {};
    expect([fields?.planned, answer, request, review?.can]).toEqual(['100', '', 'Nâng kế hoạch', { review: false }]);
  });

  it('tells the plan that each target goes on from, until it is accepted', async () => {
    const { actors, campaign, lines, place, sheet } = year;
    const before = await makeCampaign({ unitIds: [place.unitId], year: campaign.year - 1, blocId: campaign.blocId });
    const last = await makeRegistration({ campaignId: before.id, unitId: place.unitId, weights: [50, 50] });
    const [same, other] = last.targets;
    if (!same || !other) throw new Error('The registration has two targets');
    const link = (id: string, previousId: string, planned: string) =>
      db.target.update({ where: { id }, data: { previousId, measure: 'hồ sơ', planned } });
    await db.target.updateMany({ where: { registrationId: last.id }, data: { measure: 'hồ sơ', planned: '90' } });
    await link(lines.first.id, same.id, '90');
    await link(lines.second.id, other.id, '95');
    const plans = async () =>
      (await getRegistrationReview(actors.secretary, place.campaignId, place.unitId))?.lines.map(
        ({ lastPlan }) => lastPlan,
      );
    const plan = { direction: 'more', measure: 'hồ sơ', planned: '90', plannedOn: null };
    expect(await plans()).toEqual([plan, plan, null]);
    await acceptRemaining(actors.secretary, sheet);
    await sendReview(actors.secretary, { ...sheet, expected: { accepted: 3, returned: 0 } });
    expect(await plans()).toEqual([null, null, null]);
  });

  it('tells readers of the sheet what became of each line that was sent, and nothing of what the unit writes since', async () => {
    const { actors, campaign, otherUnit } = year;
    const place = { campaignId: campaign.id, unitId: otherUnit.id };
    const { id: sheetId, targets } = await makeRegistration({ ...place, status: 'draft', weights: [70, 30] });
    expect((await submitTargets(actors.otherHead, place)).ok).toBe(true);
    const [first] = targets;
    if (!first) throw new Error('The registration has two targets');
    const sheet = { sheet: 'registration', sheetId } as const;
    const { revision } = await db.target.findUniqueOrThrow({ where: { id: first.id } });
    const reason = 'Nâng kế hoạch';
    await setVerdict(actors.secretary, verdictOn(first, { verdict: 'return', reason, revision }));
    await acceptRemaining(actors.secretary, sheet);
    expect(await sendReview(actors.secretary, { ...sheet, answerBy: testAnswerBy.typed })).toMatchObject({ ok: true });
    await db.target.update({ where: { id: first.id }, data: { planned: '7', answer: 'nháp' } });
    for (const reader of [actors.secretary, actors.leader, actors.office]) {
      const shown = await getTargetSheet(reader, place.campaignId, place.unitId);
      expect(shown?.lines.map((line) => [line.status, line.returnReason, line.planned, line.answer])).toEqual([
        ['returned', reason, '100', ''],
        ['accepted', '', '100', ''],
      ]);
    }
  });

  it('shows in the second round what changed, what was answered, and what is new or gone', async () => {
    const { actors, lines, registration } = year;
    await returnFirst(year);
    const place = await answerFirst(year, '120');
    await db.target.delete({ where: { id: lines.third.id } });
    const written = { groupCode: lines.first.groupCode, updatedAt: testNow, updatedBy: 'test' };
    const added = await db.target.create({
      data: {
        ...{ id: randomUUID(), registrationId: registration.id, ordinal: 9, text: 'Thêm', measure: '%', ...written },
        ...{ direction: 'more', accumulation: 'latest', planned: '1', status: 'submitted' },
      },
    });
    const review = await getRegistrationReview(actors.secretary, place.campaignId, place.unitId);
    expect(review?.lines.map(({ id, novelty, changes }) => ({ id, novelty, changes }))).toEqual([
      { id: lines.first.id, novelty: 'changed', changes: [{ field: 'planned', before: '100', after: '120' }] },
      { id: lines.second.id, novelty: 'same', changes: [] },
      { id: added.id, novelty: 'new', changes: [] },
    ]);
    expect([review?.lines[0]?.request, review?.lines[0]?.answer]).toEqual(['Nâng kế hoạch', 'Đã nâng']);
    expect(review?.removed).toEqual([{ id: lines.third.id, text: 'Chỉ tiêu 3' }]);
    expect(review?.tally).toEqual({ total: 3, underReview: 2, accepted: 0, returned: 0, undecided: 2 });
  });

  it('locks everything once the last line is accepted', async () => {
    const { actors, sheet } = year;
    await returnFirst(year);
    await answerFirst(year, '120');
    await acceptRemaining(actors.secretary, sheet);
    expect(await sendReview(actors.secretary, sheet)).toEqual({ ok: true, value: 'accepted' });
    expect(await statuses(sheet.sheetId)).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
    expect(await sendReview(actors.secretary, sheet)).toEqual({
      ok: false,
      refusal: { reason: 'not-under-review', status: 'accepted' },
    });
    const history = await getSheetHistory(actors.secretary, 'registration', sheet.sheetId);
    const at = testNow.toISOString();
    expect(history).toEqual([
      { number: 2, kind: 'accepted', at, by: actors.secretary.name, lines: 3, returned: 0 },
      { number: 1, kind: 'returned', at, by: actors.secretary.name, lines: 3, returned: 1 },
    ]);
  });

  it('keeps what was decided: the database refuses to change it', async () => {
    await returnFirst(year);
    const { id } = year.registration;
    const refused = /RegistrationSnapshot is never changed or deleted/;
    const change = db.$executeRaw`update "RegistrationSnapshot" set "takenBy" = 'x' where "registrationId" = ${id}::uuid`;
    await expect(change).rejects.toThrow(refused);
    const removal = db.$executeRaw`delete from "RegistrationSnapshot" where "registrationId" = ${id}::uuid`;
    await expect(removal).rejects.toThrow(refused);
  });

  it('by eight at once happens once, and the others are told', async () => {
    const { actors, colleague, sheet, otherUnit } = year;
    expect(colleague.unitId).toBe(otherUnit.id);
    await acceptRemaining(actors.secretary, sheet);
    await warm();
    const senders = Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? actors.secretary : colleague));
    const results = await Promise.all(senders.map((sender) => sendReview(sender, sheet)));
    expect(results.filter((result) => result.ok)).toEqual([{ ok: true, value: 'accepted' }]);
    const told = { ok: false, refusal: { reason: 'not-under-review', status: 'accepted' } };
    expect(results.filter((result) => !result.ok)).toEqual(Array.from({ length: 7 }, () => told));
    expect(await db.registrationSnapshot.count({ where: { registrationId: sheet.sheetId } })).toBe(1);
    expect(await db.auditEvent.count({ where: { objectId: sheet.sheetId, action: 'targets.accept' } })).toBe(1);
  });
});
