import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { updateDocument } from '@/lib/evidence/commands/documents';
import { getRanking } from '@/lib/rankings/queries/ranking';
import { attachEvidence, detachEvidence, saveNarrative, saveResult } from '@/lib/reports/commands/results';
import { submitReport } from '@/lib/reports/commands/submit';
import { listReports } from '@/lib/reports/queries/list';
import { getReportSheet } from '@/lib/reports/queries/sheet';
import { makeBlocYear, makeCampaign, makeRegistration, testAnswerBy, testNow } from '../support/world';

async function makeWorld(wish: Parameters<typeof makeBlocYear>[0] = {}) {
  const world = await makeBlocYear(wish);
  const registration = await makeRegistration({ campaignId: world.campaign.id, unitId: world.unit.id });
  const key = { campaignId: world.campaign.id, unitId: world.unit.id, period: 'q1' as const };
  const [first = '', second = ''] = registration.targets.map((target) => target.id);
  const input = (targetId: string, value: string, change = {}) => ({
    ...{ ...key, targetId, revision: 0, value, note: '', answer: '' },
    ...change,
  });
  const fill = async () => {
    for (const target of [first, second]) await saveResult(world.actors.officer, input(target, '25'));
  };
  const extend = async () => {
    const phaseId = world.campaign.phases.find((one) => one.kind === 'reportQ1')?.id ?? '';
    const grant = { until: fromDay('2026-06-30'), reason: 'Sáp nhập', grantedBy: 'x', createdAt: testNow };
    await db.phaseExtension.create({ data: { ...grant, phaseId, unitId: world.unit.id } });
  };
  return { ...world, registration, key, first, second, input, fill, extend };
}

const refusal = (reason: string, more = {}) => ({ ok: false, refusal: { reason, ...more } });
const eight = <Value>(work: (index: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`)).then(() =>
    Promise.all(Array.from({ length: 8 }, (_, index) => work(index))),
  );

describe('saving a result', () => {
  it('keeps the value, says who saved, and counts revisions', async () => {
    const { actors, input, first, key } = await makeWorld();
    const value = { revision: 1, actual: '1234.5', actualOn: null, actualYes: null, note: 'số tạm tính', answer: '' };
    expect(await saveResult(actors.officer, input(first, '1.234,5', { note: 'số tạm tính' }))).toEqual({
      ok: true,
      value,
    });
    const sheet = await getReportSheet(actors.officer, key);
    expect(sheet?.lines.map((line) => [line.actual, line.revision, line.open])).toEqual([
      ['1234.5', 1, true],
      [null, 0, true],
    ]);
    const event = await db.auditEvent.findFirst({ where: { unitId: key.unitId, action: 'reports.save' } });
    expect(event).toMatchObject({
      actorId: actors.officer.accountId,
      actedAs: 'officer',
      network: '127.0.0.1',
      after: value,
    });
  });

  it('shows the later of two the conflict, with the other version', async () => {
    const { actors, input, first } = await makeWorld();
    await saveResult(actors.officer, input(first, '10'));
    const current = { revision: 1, actual: '10', note: '' };
    expect(await saveResult(actors.head, input(first, '20'))).toMatchObject(
      refusal('conflict', { by: actors.officer.name, current }),
    );
    expect(await saveResult(actors.head, input(first, '20', { revision: 1 }))).toMatchObject({ ok: true });
  });

  it('of eight at once keeps one and tells seven', async () => {
    const { actors, input, first } = await makeWorld();
    const results = await eight((index) => saveResult(actors.officer, input(first, String(index + 1))));
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(results.filter((one) => !one.ok && one.refusal.reason === 'conflict')).toHaveLength(7);
  });

  it('refuses what is no result, and writes nothing', async () => {
    const { actors, input, first, key } = await makeWorld();
    const results = [];
    for (const value of ['NaN', '=2+2', '<script>', '1'.repeat(20)]) {
      const result = await saveResult(actors.officer, input(first, value));
      results.push(result.ok ? 'saved' : result.refusal.reason);
    }
    expect(results).toEqual(['result-not-number', 'result-not-number', 'result-not-number', 'result-too-long']);
    expect(await db.report.count({ where: key })).toBe(0);
  });

  it('is for the own unit only', async () => {
    const { actors, input, first, otherUnit } = await makeWorld();
    const elsewhere = await makeWorld();
    const strangers = [
      actors.otherOfficer,
      actors.otherHead,
      actors.secretary,
      actors.office,
      actors.leader,
      elsewhere.actors.officer,
    ];
    for (const stranger of strangers) {
      expect(await saveResult(stranger, input(first, '1'))).toEqual(refusal('not-found'));
      // The own unit's key with another unit's target finds nothing either.
      expect(await saveResult(stranger, { ...input(first, '1'), unitId: otherUnit.id })).toEqual(refusal('not-found'));
    }
    expect(await db.report.count({ where: { unitId: otherUnit.id } })).toBe(0);
  });

  it('keeps to the phase; an extension of the unit opens it', async () => {
    const { actors, input, first, extend } = await makeWorld({ open: ['registration'] });
    const closed = refusal('phase-closed', { phase: 'reportQ1', closedOn: '2026-01-31' });
    expect(await saveResult(actors.officer, input(first, '1'))).toEqual(closed);
    await extend();
    expect(await saveResult(actors.officer, input(first, '1'))).toMatchObject({ ok: true });
  });

  it('waits for the registration to be accepted', async () => {
    const { actors, input, first, registration } = await makeWorld();
    await db.registration.update({
      where: { id: registration.id },
      data: { status: 'returned', answerBy: testAnswerBy.day },
    });
    expect(await saveResult(actors.officer, input(first, '1'))).toEqual(refusal('registration-not-accepted'));
  });
});

describe('narrative and evidence', () => {
  it('a narrative has its own revision', async () => {
    const { actors, key, campaign } = await makeWorld();
    const text = { ...key, headId: campaign.heads[0]?.id ?? '', revision: 0, text: 'Đã triển khai' };
    const current = { revision: 1, text: 'Đã triển khai' };
    expect(await saveNarrative(actors.officer, text)).toEqual({ ok: true, value: current });
    expect(await saveNarrative(actors.head, { ...text, text: 'Viết khác' })).toMatchObject(
      refusal('conflict', { current }),
    );
    expect(await saveNarrative(actors.secretary, text)).toEqual(refusal('not-found'));
    const elsewhere = await makeWorld();
    const foreignHead = { ...elsewhere.key, headId: text.headId, revision: 0, text: 'x' };
    expect(await saveNarrative(elsewhere.actors.officer, foreignHead)).toEqual(refusal('not-found'));
  });

  it('ties only own documents to a line, before anything was typed too', async () => {
    const { actors, key, first, second, unit, otherUnit, input } = await makeWorld();
    const words = { number: '1', issuedOn: fromDay('2026-04-01'), issuer: 'x', abstract: 'y', searchKey: '' };
    const make = (unitId: string) =>
      db.document.create({ data: { ...words, unitId, createdAt: testNow, createdBy: 'x' } });
    const [own, foreign] = [await make(unit.id), await make(otherUnit.id)];
    const link = { ...key, targetId: first, documentId: own.id };
    const documents = async () => (await getReportSheet(actors.officer, key))?.lines[0]?.documents.map((one) => one.id);
    expect(await attachEvidence(actors.officer, { ...link, documentId: foreign.id })).toEqual(refusal('not-found'));
    expect(await attachEvidence(actors.otherOfficer, link)).toEqual(refusal('not-found'));
    expect(await attachEvidence(actors.officer, link)).toEqual({ ok: true, value: { revision: 0 } });
    expect(await attachEvidence(actors.officer, link)).toMatchObject({ ok: true });
    expect(await saveResult(actors.officer, input(first, '5'))).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(await documents()).toEqual([own.id]);
    expect(await detachEvidence(actors.officer, link)).toMatchObject({ ok: true });
    expect(await documents()).toEqual([]);
    expect(await detachEvidence(actors.officer, link)).toEqual({ ok: true, value: { revision: 1 } });
    expect(await detachEvidence(actors.officer, { ...link, targetId: second })).toEqual({
      ok: true,
      value: { revision: 0 },
    });
    expect(await db.reportLine.count({ where: { report: key } })).toBe(1);
    const events = await db.auditEvent.findMany({
      where: { campaignId: key.campaignId, action: { contains: 'Evidence' } },
      orderBy: { id: 'asc' },
    });
    const told = { document: '1', documentId: own.id };
    expect(events.map(({ action, before, after }) => [action, before, after])).toEqual([
      ['reports.attachEvidence', null, told],
      ['reports.detachEvidence', told, null],
    ]);
  });
});

describe('sending', () => {
  it('and changing a cited document wait for each other: what was sent is what stands there', async () => {
    const { actors, key, first, fill, unit } = await makeWorld();
    await fill();
    const words = { number: '1', issuedOn: fromDay('2026-04-01'), issuer: 'x', abstract: 'y', searchKey: '' };
    const document = await db.document.create({
      data: { ...words, unitId: unit.id, createdAt: testNow, createdBy: 'x' },
    });
    await attachEvidence(actors.officer, { ...key, targetId: first, documentId: document.id });
    const change = { documentId: document.id, revision: 1, upload: '' };
    const next = { number: '2', issuedOn: '2026-04-01', issuer: 'x', abstract: 'y' };
    await eight(() => db.$queryRaw`select 1`);
    const [sent, changed] = await Promise.all([
      submitReport(actors.head, key),
      updateDocument(actors.officer, { ...change, ...next }),
    ]);
    expect(sent).toEqual({ ok: true, value: key });
    const stored = await db.document.findUniqueOrThrow({ where: { id: document.id } });
    const snapshot = await db.reportSnapshot.findFirstOrThrow({ where: { report: key } });
    expect(JSON.stringify(snapshot.content)).toContain(`"number":"${stored.number}"`);
    expect(changed.ok).toBe(stored.number === '2');
  });

  it('and writing end with the last day of a unit in the campaign', async () => {
    const { actors, key, first, input, fill, campaign, unit } = await makeWorld();
    await fill();
    const place = { campaignId_unitId: { campaignId: campaign.id, unitId: unit.id } };
    const leave = (day: string) => db.campaignMember.update({ where: place, data: { leftOn: fromDay(day) } });
    await leave('2026-05-19');
    const left = refusal('phase-unit-left', { since: '2026-05-20' });
    expect(await saveResult(actors.officer, input(first, '1', { revision: 1 }))).toEqual(left);
    expect(await submitReport(actors.head, key)).toEqual(left);
    expect((await getReportSheet(actors.officer, key))?.can.edit).toBe(false);
    await leave('2026-05-20');
    expect(await submitReport(actors.head, key)).toEqual({ ok: true, value: key });
  });

  it('needs every line told, by the head or where the campaign lets an officer', async () => {
    const { actors, key, input, first, second, campaign } = await makeWorld();
    expect(await submitReport(actors.head, key)).toEqual(refusal('results-missing', { count: 2 }));
    await saveResult(actors.officer, input(first, '25'));
    expect(await submitReport(actors.head, key)).toEqual(refusal('results-missing', { count: 1 }));
    await saveResult(actors.officer, input(second, '', { note: 'Chưa đến kỳ' }));
    expect(await submitReport(actors.officer, key)).toEqual(refusal('head-only'));
    for (const name of ['otherHead', 'secretary', 'office', 'leader'] as const) {
      expect(await submitReport(actors[name], key)).toEqual(refusal('not-found'));
    }
    await db.campaign.update({ where: { id: campaign.id }, data: { officerMaySubmit: true } });
    expect(await submitReport(actors.officer, key)).toEqual({ ok: true, value: key });
    const sent = refusal('report-sent', { status: 'submitted' });
    expect(await submitReport(actors.head, key)).toEqual(sent);
    expect(await saveResult(actors.officer, input(first, '26', { revision: 1 }))).toEqual(sent);
  });

  it('of eight at once lets one win, with one snapshot of what was sent', async () => {
    const { actors, key, fill, first } = await makeWorld();
    await fill();
    const results = await eight(() => submitReport(actors.head, key));
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(results.filter((one) => !one.ok && one.refusal.reason === 'report-sent')).toHaveLength(7);
    const report = await db.report.findFirstOrThrow({ where: key, include: { snapshots: true, lines: true } });
    expect(report).toMatchObject({ status: 'submitted', round: 1, firstSentAt: testNow });
    expect(report.lines.map((line) => line.status)).toEqual(['submitted', 'submitted']);
    expect(report.snapshots.map((one) => [one.number, one.kind, one.takenBy])).toEqual([
      [1, 'submitted', actors.head.name],
    ]);
    expect(report.snapshots[0]?.content).toMatchObject({ lines: [{ targetId: first, actual: '25' }, {}] });
    expect(await db.auditEvent.count({ where: { objectId: report.id, action: 'reports.submit' } })).toBe(1);
  });

  it('after a return reopens only those lines, and wants an answer', async () => {
    const { actors, key, fill, input, first, second } = await makeWorld();
    await fill();
    await submitReport(actors.head, key);
    const { id } = await db.report.findFirstOrThrow({ where: key });
    await db.reportLine.updateMany({ where: { reportId: id }, data: { status: 'accepted' } });
    await db.reportLine.updateMany({
      where: { targetId: first },
      data: { status: 'returned', returnReason: 'Nêu nguồn' },
    });
    await db.report.update({ where: { id }, data: { status: 'returned', answerBy: testAnswerBy.day } });
    expect(await saveResult(actors.officer, input(second, '1', { revision: 1 }))).toEqual(refusal('line-closed'));
    expect(await submitReport(actors.head, key)).toEqual(refusal('answer-missing', { count: 1 }));
    await saveResult(actors.officer, input(first, '30', { revision: 1, answer: 'Theo báo cáo 12' }));
    const shown = async (actor: Actor) =>
      (await getReportSheet(actor, key))?.lines.map((line) => [line.actual, line.answer]);
    const [before, after] = [
      ['25', ''],
      ['30', 'Theo báo cáo 12'],
    ];
    expect(await shown(actors.officer)).toEqual([after, before]);
    // The bloc still sees what was sent, not what is being written.
    expect(await shown(actors.secretary)).toEqual([before, before]);
    expect(await submitReport(actors.head, key)).toMatchObject({ ok: true });
    expect(await shown(actors.secretary)).toEqual([after, before]);
    const report = await db.report.findFirstOrThrow({ where: key, include: { lines: true, snapshots: true } });
    expect([report.status, report.round, report.snapshots.length]).toEqual(['submitted', 2, 2]);
    expect(report.lines.map((line) => [line.targetId === first, line.status]).sort()).toEqual([
      [false, 'accepted'],
      [true, 'submitted'],
    ]);
  });

  it('after the common last day is in time within an extension, and marked late without one', async () => {
    const { actors, key, fill, campaign, unit, extend } = await makeWorld({ open: [] });
    await extend();
    await fill();
    await submitReport(actors.head, key);
    const rows = (await listReports(actors.secretary, campaign.id))?.others ?? [];
    const cellOf = (own: boolean) => rows.find((row) => (row.unitId === unit.id) === own)?.cells[0];
    expect(cellOf(true)).toMatchObject({ state: 'submitted', late: false, overdue: false, readable: true });
    expect(cellOf(false)).toMatchObject({ state: 'none', late: false, overdue: true, readable: false });
    const told = async () => {
      const ranking = await getRanking(actors.secretary, campaign.id, null);
      const row = (await listReports(actors.secretary, campaign.id))?.others.find((one) => one.unitId === unit.id);
      return {
        list: row?.cells[0]?.late,
        sheet: (await getReportSheet(actors.secretary, key))?.late,
        ranking: ranking?.rows.find((one) => one.unitId === unit.id)?.states.q1.sentLate,
      };
    };
    expect(await told()).toEqual({ list: false, sheet: false, ranking: false });
    await db.phaseExtension.deleteMany({ where: { unitId: unit.id } });
    expect(await told()).toEqual({ list: true, sheet: true, ranking: true });
  });
});

describe('reading', () => {
  it('leaks no draft, and no result beyond what the campaign says', async () => {
    const { key, campaign, actors, unit, fill } = await makeWorld();
    const elsewhere = await makeBlocYear();
    const viewers = { ...actors, foreignHead: elsewhere.actors.head, foreignSecretary: elsewhere.actors.secretary };
    const who = async () => {
      const names = Object.entries(viewers).map(async ([name, actor]) =>
        (await getReportSheet(actor, key)) ? name : '',
      );
      return (await Promise.all(names)).filter(Boolean);
    };
    const setStatus = (status: 'submitted' | 'accepted') => db.report.updateMany({ where: key, data: { status } });
    const show = (peerVisibility: 'status' | 'results') =>
      db.campaign.update({ where: { id: campaign.id }, data: { peerVisibility } });
    await fill();
    await show('results');
    expect(await who()).toEqual(['officer', 'head']);
    const seen = (await listReports(actors.secretary, campaign.id))?.others.find((row) => row.unitId === unit.id);
    // That it is begun, who owes what says as well; nothing of it is told.
    expect(seen?.cells[0]).toMatchObject({ state: 'draft', since: null, readable: false });
    await db.reportLine.updateMany({ data: { status: 'submitted' }, where: { report: key } });
    await setStatus('submitted');
    expect(await who()).toEqual(['officer', 'head', 'secretary', 'office', 'leader']);
    await setStatus('accepted');
    expect(await who()).toEqual(['officer', 'head', 'otherOfficer', 'otherHead', 'secretary', 'office', 'leader']);
    await show('status');
    expect(await who()).toEqual(['officer', 'head', 'secretary', 'office', 'leader']);
  });

  it('lists as far as the campaign says', async () => {
    const { campaign, actors, unit, otherUnit } = await makeWorld();
    const seen = async (actor: Actor) => {
      const list = await listReports(actor, campaign.id);
      return list && [list.own?.unitId ?? null, list.others.length, list.hidden];
    };
    expect(await seen(actors.officer)).toEqual([unit.id, 2, 0]);
    await db.campaign.update({ where: { id: campaign.id }, data: { peerVisibility: 'none' } });
    expect(await seen(actors.otherHead)).toEqual([otherUnit.id, 0, 2]);
    expect((await seen(actors.secretary))?.slice(1)).toEqual([2, 0]);
    expect(await seen(actors.leader)).toEqual([null, 3, 0]);
    expect(await seen((await makeBlocYear()).actors.head)).toBeNull();
    expect(await listReports(actors.office, 'no-id')).toBeNull();
  });

  it('shows last period, last year and plan beside the line', async () => {
    const { actors, campaign, unit, key, first, input, fill } = await makeWorld();
    await fill();
    await submitReport(actors.head, key);
    const last = await makeCampaign({ unitIds: [unit.id], year: 2025, blocId: campaign.blocId });
    const before = await makeRegistration({ campaignId: last.id, unitId: unit.id, weights: [100] });
    const previousId = before.targets[0]?.id ?? '';
    const line = {
      targetId: previousId,
      actual: '44',
      status: 'accepted',
      updatedAt: testNow,
      updatedBy: 'x',
    } as const;
    const place = {
      campaignId: last.id,
      unitId: unit.id,
      period: 'half',
      status: 'accepted',
      statusSince: testNow,
    } as const;
    await db.report.create({ data: { ...place, lines: { create: line } } });
    await db.target.update({ where: { id: first }, data: { previousId } });
    await saveResult(actors.officer, { ...input(first, '50'), period: 'half' });
    expect((await getReportSheet(actors.officer, { ...key, period: 'half' }))?.lines[0]).toMatchObject({
      planned: '100',
      earlier: [{ period: 'q1', actual: '25', actualOn: null, actualYes: null }],
      lastYear: { actual: '44' },
      actual: '50',
    });
  });
});
