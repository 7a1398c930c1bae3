import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { dutyStatusWord } from '@/lib/duties/rules/words';
import { findDocumentFile } from '@/lib/evidence/queries/files';
import { getOverview } from '@/lib/phases/queries';
import { attachEvidence, saveResult } from '@/lib/reports/commands/results';
import { submitReport } from '@/lib/reports/commands/submit';
import { withdrawReport } from '@/lib/reports/commands/withdraw';
import { listReports } from '@/lib/reports/queries/list';
import { getReportSheet } from '@/lib/reports/queries/sheet';
import { sendReview } from '@/lib/reviews/commands/outcome';
import { acceptRemaining, setVerdict } from '@/lib/reviews/commands/verdicts';
import { getSheetHistory } from '@/lib/reviews/queries/history';
import { getReviewQueue } from '@/lib/reviews/queries/queue';
import { getRegistrationReview } from '@/lib/reviews/queries/registrations';
import { getWithdrawn } from '@/lib/reviews/queries/withdrawn';
import { saveTarget } from '@/lib/targets/commands/save';
import { submitTargets } from '@/lib/targets/commands/submit';
import { withdrawTargets } from '@/lib/targets/commands/withdraw';
import { listRegistrations } from '@/lib/targets/queries/list';
import { getTargetSheet } from '@/lib/targets/queries/sheet';
import { getTasks } from '@/lib/tasks/queries/tasks';
import { taskStatusWord } from '@/lib/tasks/rules/words';
import { makeBlocYear, makeRegistration, testAnswerBy, testNow } from '../support/world';

const ok = (value: unknown = expect.anything()) => ({ ok: true, value });
const refused = (reason: string, rest = {}) => ({ ok: false, refusal: { reason, ...rest } });
const noFilter = { unit: '', kind: '', status: '', page: 1 } as const;
const later = (actor: Actor, day: string): Actor => ({ ...actor, now: new Date(`${day}T03:00:00Z`) });

async function makeDraft() {
  const year = await makeBlocYear();
  const place = { campaignId: year.campaign.id, unitId: year.unit.id };
  const registration = await makeRegistration({ ...place, status: 'draft', weights: [60, 40] });
  const [first, second] = registration.targets;
  if (!first || !second) throw new Error('The registration has two targets');
  return { ...year, place, sheet: { sheet: 'registration', sheetId: registration.id } as const, first, second };
}

type Draft = Awaited<ReturnType<typeof makeDraft>>;
let year: Draft;
beforeEach(async () => {
  year = await makeDraft();
});

const stored = async () => {
  const found = await db.registration.findUniqueOrThrow({
    where: { id: year.sheet.sheetId },
    include: { targets: { orderBy: { ordinal: 'asc' } }, snapshots: { orderBy: { number: 'asc' } } },
  });
  const { status, answerBy, firstSentAt, round, targets, snapshots } = found;
  return {
    ...{ status, answerBy, firstSentAt, round },
    lines: targets.map((target) => target.status),
    kinds: snapshots.map(({ kind }) => kind),
  };
};

/** Returns the first line and accepts the second; then the unit answers and sends again. */
async function answerReturn() {
  const { actors, place } = year;
  await submitTargets(actors.head, place);
  await returnFirst();
  expect(await write('Đã nâng', '110')).toMatchObject({ ok: true });
  expect(await submitTargets(actors.head, place)).toMatchObject({ ok: true });
}

async function returnFirst() {
  const { actors, sheet, first } = year;
  const { revision } = await db.target.findUniqueOrThrow({ where: { id: first.id } });
  const verdict = { ...sheet, lineId: first.id, verdict: 'return', reason: 'Nâng kế hoạch', revision } as const;
  expect(await setVerdict(actors.secretary, verdict)).toMatchObject({ ok: true });
  await acceptRemaining(actors.secretary, sheet);
  expect(await sendReview(actors.secretary, { ...sheet, answerBy: testAnswerBy.typed })).toEqual(ok('returned'));
}

/** What the list of the bloc, the unit's task, the secretariat's queue and the overview say of the registration. */
async function toldElsewhere() {
  const { actors, campaign, unit, sheet } = year;
  const list = await listRegistrations(actors.secretary, campaign.id, {});
  const item = list && !list.onlyOwn ? list.items.find(({ unitId }) => unitId === unit.id) : undefined;
  const task = (await getTasks(actors.head)).unit?.find(({ kind }) => kind === 'registration');
  const queue = await getReviewQueue(actors.secretary, campaign.id, noFilter);
  const owed = (await getOverview(actors.secretary, campaign.id))?.owed.units.find(({ unitId }) => unitId === unit.id);
  const duty = owed?.cells.find((cell) => cell?.state.duty === 'registration');
  return [
    ...[item?.status, task && taskStatusWord(task)],
    ...[queue?.decided.find(({ id }) => id === sheet.sheetId)?.takenBack, duty && dutyStatusWord(duty.state)],
  ];
}

async function write(answer: string, planned: string) {
  const { id, revision } = await db.target.findUniqueOrThrow({ where: { id: year.first.id } });
  return saveTarget(year.actors.officer, {
    ...{ ...year.place, id, revision, ordinal: 1, previousId: null, answer, planned, groupCode: 'test-group' },
    ...{ movementId: null, direction: 'more', accumulation: 'cumulative', text: 'Chỉ tiêu 1', measure: '%' },
    ...{ baseline: null, baselineOn: null, plannedOn: null, dueOn: null, weight: '60', ownerDivision: '', note: '' },
  });
}

describe('a registration', () => {
  it('comes back as a draft, as if never sent, is mended and sent again', async () => {
    const { actors, place, sheet } = year;
    await submitTargets(actors.head, place);
    expect((await getTargetSheet(actors.head, place.campaignId, place.unitId))?.withdrawableUntil).toBe('2026-12-31');
    // An officer, who may not send, hears that the head can.
    const officer = await getTargetSheet(actors.officer, place.campaignId, place.unitId);
    expect([officer?.withdrawableUntil, officer?.headWithdrawsUntil]).toEqual([null, '2026-12-31']);
    expect(await withdrawTargets(actors.head, place)).toEqual(ok(place));
    expect(await stored()).toEqual({
      ...{ status: 'draft', answerBy: null, firstSentAt: null, round: 1 },
      ...{ lines: ['draft', 'draft'], kinds: ['submitted', 'withdrawn'] },
    });
    const [event] = await db.auditEvent.findMany({ where: { objectId: sheet.sheetId, action: 'targets.withdraw' } });
    expect([event?.before, event?.after]).toEqual([{ status: 'submitted' }, { status: 'draft' }]);
    expect(await write('', '120')).toMatchObject({ ok: true });
    const tomorrow = later(actors.head, '2026-05-21');
    expect(await submitTargets(tomorrow, place)).toMatchObject({ ok: true });
    expect(await stored()).toEqual({
      ...{ status: 'submitted', answerBy: null, firstSentAt: tomorrow.now, round: 2 },
      ...{ lines: ['submitted', 'submitted'], kinds: ['submitted', 'withdrawn', 'submitted'] },
    });
    const history = await getSheetHistory(actors.secretary, 'registration', sheet.sheetId);
    expect(history.map(({ kind }) => kind)).toEqual(['submitted', 'withdrawn', 'submitted']);
  });

  it('is nobody else’s while it is back, and a reviewer with the page open is told', async () => {
    const { actors, place, sheet, first, unit } = year;
    await submitTargets(actors.head, place);
    const { revision } = await db.target.findUniqueOrThrow({ where: { id: first.id } });
    await withdrawTargets(actors.head, place);
    expect(await getRegistrationReview(actors.secretary, place.campaignId, place.unitId)).toBeNull();
    expect(await getWithdrawn(actors.secretary, { ...place, period: null })).toEqual({
      ...{ unitName: unit.name, by: actors.head.name, at: testNow.toISOString() },
    });
    const queue = await getReviewQueue(actors.secretary, place.campaignId, noFilter);
    expect([queue?.waiting, queue?.decided]).toEqual([[], []]);
    const seen = await getTargetSheet(actors.secretary, place.campaignId, place.unitId);
    expect([seen?.shown, seen?.lines]).toEqual([false, []]);
    const verdict = { ...sheet, lineId: first.id, verdict: 'accept', reason: '', revision } as const;
    expect(await setVerdict(actors.secretary, verdict)).toEqual(refused('sheet-withdrawn'));
    expect(await acceptRemaining(actors.secretary, sheet)).toEqual(refused('sheet-withdrawn'));
    expect(await sendReview(actors.secretary, sheet)).toEqual(refused('sheet-withdrawn'));
  });

  it('stays once a reviewer has begun, and after its last day', async () => {
    const { actors, place, sheet } = year;
    await submitTargets(actors.head, place);
    expect(await withdrawTargets(later(actors.head, '2027-01-01'), place)).toEqual(
      refused('withdrawal-too-late', { lastDay: '2026-12-31' }),
    );
    await acceptRemaining(actors.secretary, sheet);
    const before = await stored();
    expect(await withdrawTargets(actors.head, place)).toEqual(refused('review-begun'));
    expect((await getTargetSheet(actors.head, place.campaignId, place.unitId))?.withdrawableUntil).toBeNull();
    await sendReview(actors.secretary, sheet);
    expect(await withdrawTargets(actors.head, place)).toEqual(refused('nothing-to-withdraw', { status: 'accepted' }));
    expect([before.status, before.lines]).toEqual(['submitted', ['submitted', 'submitted']]);
  });

  it('that answered a return is returned again, with its request and day; others see what was returned', async () => {
    const { actors, place } = year;
    await answerReturn();
    expect(await withdrawTargets(actors.head, place)).toEqual(ok(place));
    expect(await stored()).toEqual({
      ...{ status: 'returned', answerBy: testAnswerBy.day, firstSentAt: testNow, round: 2 },
      ...{ lines: ['returned', 'accepted'], kinds: ['submitted', 'returned', 'submitted', 'withdrawn'] },
    });
    const own = await getTargetSheet(actors.head, place.campaignId, place.unitId);
    expect(own?.lines.map(({ planned, answer, returnReason }) => [planned, answer, returnReason])).toEqual([
      ['110', 'Đã nâng', 'Nâng kế hoạch'],
      ['100', '', ''],
    ]);
    const seen = await getTargetSheet(actors.secretary, place.campaignId, place.unitId);
    expect(seen?.lines.map(({ planned, answer }) => [planned, answer])).toEqual([
      ['100', ''],
      ['100', ''],
    ]);
    expect([own?.state, seen?.state]).toEqual(['taken-back', 'taken-back']);
    expect(await toldElsewhere()).toEqual(['taken-back', 'Đã rút lại (1 mục)', true, 'Đã rút lại (1 mục)']);
    const review = await getRegistrationReview(actors.secretary, place.campaignId, place.unitId);
    expect(review?.lines.map(({ fields, answer }) => [fields.planned, answer])).toEqual([
      ['100', ''],
      ['100', ''],
    ]);
    expect(await submitTargets(actors.head, place)).toMatchObject({ ok: true });
    expect(await toldElsewhere()).toEqual(['submitted', 'Đã gửi', undefined, 'Đã gửi']);
    await returnFirst();
    expect(await toldElsewhere()).toEqual(['returned', 'Bị trả lại (1 mục)', false, 'Bị trả lại (1 mục)']);
  });

  it('of eight who take it back at once one does, and of a unit and a reviewer at once one wins whole', async () => {
    const { actors, place, sheet } = year;
    await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
    await submitTargets(actors.head, place);
    const all = await Promise.all(Array.from({ length: 8 }, () => withdrawTargets(actors.head, place)));
    expect(all.filter((one) => one.ok)).toHaveLength(1);
    expect(all.filter((one) => !one.ok)).toEqual(Array(7).fill(refused('nothing-to-withdraw', { status: 'draft' })));
    await submitTargets(actors.head, place);
    const [back, accepted] = await Promise.all([
      withdrawTargets(actors.head, place),
      acceptRemaining(actors.secretary, sheet),
    ]);
    expect(back.ok).not.toBe(accepted.ok);
    const { status } = await stored();
    expect(status).toBe(back.ok ? 'draft' : 'submitted');
    const judged = await db.target.count({ where: { registrationId: sheet.sheetId, verdict: { not: null } } });
    expect(judged).toBe(back.ok ? 0 : 2);
  });
});

describe('a report', () => {
  const key = () => ({ ...year.place, period: 'q1' as const });

  /** An accepted registration whose report of the first quarter was sent with a document. */
  async function sendFirst() {
    const { actors, place, unit, first, second } = year;
    await db.registration.update({ where: { id: year.sheet.sheetId }, data: { status: 'accepted' } });
    await db.target.updateMany({ where: { registrationId: year.sheet.sheetId }, data: { status: 'accepted' } });
    const told = { number: `${randomUUID()}/BC`, issuer: 'Sở', abstract: 'Báo cáo', searchKey: 'bao cao' };
    const hash = randomUUID().replaceAll('-', '').repeat(2);
    await db.storedFile.create({ data: { hash, size: 10, type: 'application/pdf', createdAt: testNow } });
    const file = { fileHash: hash, fileName: 'a.pdf' };
    const made = { issuedOn: fromDay('2026-04-01'), createdAt: testNow, createdBy: 'test' };
    const document = await db.document.create({ data: { unitId: unit.id, ...told, ...file, ...made } });
    for (const { id } of [first, second]) {
      const line = { ...key(), targetId: id, revision: 0, value: '30', note: '', answer: '' };
      expect(await saveResult(actors.officer, line)).toMatchObject({ ok: true });
    }
    await attachEvidence(actors.officer, { ...key(), targetId: first.id, documentId: document.id });
    expect(await submitReport(actors.head, key())).toMatchObject({ ok: true });
    return { document, place };
  }

  it('comes back as a draft with its narratives open, and its file is nobody else’s again', async () => {
    const { actors } = year;
    const { document } = await sendFirst();
    expect(await findDocumentFile(actors.secretary, document.id)).toMatchObject({ name: 'a.pdf' });
    expect((await getReportSheet(actors.head, key()))?.withdrawableUntil).toBe('2026-12-31');
    const officer = await getReportSheet(actors.officer, key());
    expect([officer?.withdrawableUntil, officer?.headWithdrawsUntil]).toEqual([null, '2026-12-31']);
    expect(await withdrawReport(actors.head, key())).toEqual(ok(key()));
    expect(await findDocumentFile(actors.secretary, document.id)).toBeNull();
    expect(await getReportSheet(actors.secretary, key())).toBeNull();
    const own = await getReportSheet(actors.head, key());
    expect(own?.isBack).toBe(true);
    expect([own?.status, own?.sentOn, own?.can, own?.lines.map(({ status, actual }) => [status, actual])]).toEqual([
      ...['draft', null, { edit: true, writeNarratives: true, review: false }],
      [
        ['draft', '30'],
        ['draft', '30'],
      ],
    ]);
    expect(await submitReport(actors.head, key())).toMatchObject({ ok: true });
    const sent = await getReportSheet(actors.secretary, key());
    expect([sent?.isBack, sent?.lines.length]).toEqual([false, 2]);
  });

  it('that answered a return shows others what was returned, not what was taken back', async () => {
    const { actors, first } = year;
    await sendFirst();
    const report = await db.report.findFirstOrThrow({ where: key(), include: { lines: true } });
    const sheet = { sheet: 'report', sheetId: report.id } as const;
    const line = report.lines.find(({ targetId }) => targetId === first.id);
    const verdict = { lineId: line?.id ?? '', revision: line?.revision ?? 0, verdict: 'return' } as const;
    await setVerdict(actors.secretary, { ...sheet, ...verdict, reason: 'Thiếu số liệu' });
    await acceptRemaining(actors.secretary, sheet);
    expect(await sendReview(actors.secretary, { ...sheet, answerBy: testAnswerBy.typed })).toEqual(ok('returned'));
    const { revision } = await db.reportLine.findUniqueOrThrow({ where: { id: line?.id ?? '' } });
    const mended = { ...key(), targetId: first.id, revision, value: '45', note: '', answer: 'Đã bổ sung' };
    expect(await saveResult(actors.officer, mended)).toMatchObject({ ok: true });
    expect(await submitReport(actors.head, key())).toMatchObject({ ok: true });
    expect(await withdrawReport(actors.head, key())).toEqual(ok(key()));
    expect((await getReportSheet(actors.secretary, key()))?.state).toBe('taken-back');
    expect((await listReports(actors.head, key().campaignId))?.own?.cells[0]).toMatchObject({
      ...{ state: 'taken-back', returned: 1, answerBy: testAnswerBy.day.toISOString().slice(0, 10) },
    });
    const queue = await getReviewQueue(actors.secretary, key().campaignId, noFilter);
    expect(queue?.decided.map(({ kind, takenBack }) => [kind, takenBack])).toContainEqual(['report', true]);
    const values = async (actor: Actor) =>
      (await getReportSheet(actor, key()))?.lines.map(({ status, actual, answer }) => [status, actual, answer]);
    expect(await values(actors.head)).toEqual([
      ['returned', '45', 'Đã bổ sung'],
      ['accepted', '30', ''],
    ]);
    expect(await values(actors.secretary)).toEqual([
      ['returned', '30', ''],
      ['accepted', '30', ''],
    ]);
    const { answerBy, firstSentAt } = await db.report.findUniqueOrThrow({ where: { id: report.id } });
    expect([answerBy, firstSentAt]).toEqual([testAnswerBy.day, testNow]);
  });
});
