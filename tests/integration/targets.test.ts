import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { fromDay } from '@/lib/db/values';
import { decideAdjustment } from '@/lib/reviews/commands/adjustments';
import { getAdjustmentReview } from '@/lib/reviews/queries/adjustments';
import { addTargets } from '@/lib/targets/commands/add';
import { adjustTarget, withdrawAdjustment } from '@/lib/targets/commands/adjustments';
import { deleteTarget, orderTargets } from '@/lib/targets/commands/arrange';
import { saveTarget } from '@/lib/targets/commands/save';
import { submitTargets } from '@/lib/targets/commands/submit';
import { saveTitles } from '@/lib/targets/commands/titles';
import { listRegistrations } from '@/lib/targets/queries/list';
import { getAdjustable, getTargetSheet } from '@/lib/targets/queries/sheet';
import { getSources, type SourceLine } from '@/lib/targets/queries/sources';
import { titlesMark } from '@/lib/targets/rules/line';
import { type SaveTargetInput, saveTargetSchema, saveTitlesSchema } from '@/lib/targets/schema';
import { sumWeights } from '@/lib/templates/rules';
import {
  actorOf,
  ensureGroup,
  makeAccount,
  makeBloc,
  makeBlocYear,
  makeCampaign,
  makeRegistration,
  makeUnit,
  testAnswerBy,
  testNow,
} from '../support/world';

type Year = Awaited<ReturnType<typeof makeBlocYear>>;

async function rowOf({ campaign, unit }: Year, change: Partial<SaveTargetInput> = {}): Promise<SaveTargetInput> {
  return {
    ...{
      campaignId: campaign.id,
      unitId: unit.id,
      id: randomUUID(),
      revision: 0,
      ordinal: 1,
      previousId: null,
      answer: '',
    },
    ...{ groupCode: await ensureGroup(), movementId: null, text: 'Thu ngân sách', measure: 'tỷ đồng' },
    ...{ direction: 'more' as const, accumulation: 'cumulative' as const, baseline: '3300.50', baselineOn: null },
    ...{ planned: '3450', plannedOn: null, dueOn: '2026-12-31', weight: '100', ownerDivision: '', note: '' },
    ...change,
  };
}

const reasonOf = (result: { ok: boolean; refusal?: { reason: string } }) =>
  result.ok ? 'done' : result.refusal?.reason;
const warm = () => Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
const eight = <Value>(call: () => Promise<Value>) => Promise.all(Array.from({ length: 8 }, call));

test('a row is made with the id of the browser, saved once however often it is sent, and audited', async () => {
  const year = await makeBlocYear();
  const { officer } = year.actors;
  const row = await rowOf(year);
  await warm();
  const answers = await eight(() => saveTarget(officer, row));
  expect(answers).toEqual(Array.from({ length: 8 }, () => ({ ok: true, value: { revision: 1 } })));
  expect(await saveTarget(officer, { ...row, revision: 1, planned: '3500', weight: '99.50' })).toEqual({
    ok: true,
    value: { revision: 2 },
  });
  // The answer was lost and the same save comes again.
  expect(await saveTarget(officer, { ...row, revision: 1, planned: '3500', weight: '99.5' })).toEqual({
    ok: true,
    value: { revision: 2 },
  });
  const sheet = await getTargetSheet(officer, year.campaign.id, year.unit.id);
  expect(sheet?.lines).toEqual([
    {
      ...{ id: row.id, ordinal: 1, previousId: null, status: 'draft', returnReason: '', answer: '', revision: 2 },
      ...{ groupCode: row.groupCode, movementId: null, text: 'Thu ngân sách', measure: 'tỷ đồng', direction: 'more' },
      ...{ accumulation: 'cumulative', baseline: '3300.5', baselineOn: null, planned: '3500', plannedOn: null },
      ...{ dueOn: '2026-12-31', weight: '99.5', ownerDivision: '', note: '' },
    },
  ]);
  const events = await db.auditEvent.findMany({ where: { objectId: row.id }, orderBy: { id: 'asc' } });
  expect(events.map((one) => [one.action, one.actedAs, one.unitId])).toEqual([
    ['targets.create', 'officer', year.unit.id],
    ['targets.update', 'officer', year.unit.id],
  ]);
});

test('of two who change the same revision the later one is shown the stored row', async () => {
  const year = await makeBlocYear();
  const { officer, head } = year.actors;
  const row = await rowOf(year);
  await saveTarget(officer, row);
  await saveTarget(head, { ...row, revision: 1, planned: '4000' });
  const late = await saveTarget(officer, { ...row, revision: 1, planned: '5000' });
  expect(late).toMatchObject({
    ok: false,
    refusal: { reason: 'conflict', by: head.name, current: { planned: '4000', revision: 2 } },
  });
  expect(await deleteTarget(officer, { ...row, revision: 1 })).toMatchObject({ refusal: { reason: 'conflict' } });
  expect(reasonOf(await deleteTarget(officer, { ...row, revision: 2 }))).toBe('done');
  expect(reasonOf(await deleteTarget(officer, { ...row, revision: 2 }))).toBe('done');
  expect(await saveTarget(officer, { ...row, revision: 2 })).toMatchObject({
    refusal: { reason: 'conflict', current: null },
  });
  expect(reasonOf(await saveTarget(officer, row))).toBe('done');
});

/** Holds the sheet, does `first`, lets `then` begin and waits until it waits for the sheet; returns what `then` came to. */
async function meanwhile<Value>(
  { campaign, unit }: Year,
  first: (tx: Transaction) => Promise<unknown>,
  then: () => Promise<Value>,
): Promise<Value> {
  const { later } = await inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Registration" where "campaignId" = ${campaign.id}::uuid and "unitId" = ${unit.id}::uuid for update`;
    await first(tx);
    const later = then();
    const waiting = () => db.$queryRaw<unknown[]>`select 1 from pg_stat_activity where datname = current_database()
      and wait_event_type = 'Lock' and query like '%update "Target" t set%'`;
    await expect.poll(async () => (await waiting()).length).toBe(1);
    return { later };
  });
  return later;
}

test('who was overtaken between reading and writing is told so, and writes nothing', async () => {
  const year = await makeBlocYear();
  const { officer } = year.actors;
  const [changed, sent, deleted] = [await rowOf(year), await rowOf(year), await rowOf(year)];
  for (const row of [changed, sent, deleted]) await saveTarget(officer, row);
  const save = (row: SaveTargetInput) => () => saveTarget(officer, { ...row, revision: 1, planned: '7000' });

  const other = { planned: '5000', revision: 2, updatedBy: 'Người khác' };
  const change = (tx: Transaction) => tx.target.update({ where: { id: changed.id }, data: other });
  expect(await meanwhile(year, change, save(changed))).toMatchObject({
    refusal: { reason: 'conflict', by: 'Người khác', current: { planned: '5000', revision: 2 } },
  });
  const remove = (tx: Transaction) => tx.target.delete({ where: { id: deleted.id } });
  expect(await meanwhile(year, remove, save(deleted))).toMatchObject({
    refusal: { reason: 'conflict', current: null },
  });
  const send = (tx: Transaction) =>
    tx.registration.updateMany({ where: { unitId: year.unit.id }, data: { status: 'submitted' } });
  expect(reasonOf(await meanwhile(year, send, save(sent)))).toBe('registration-sent');

  const stored = await db.target.findMany({ where: { registration: { unitId: year.unit.id } } });
  expect(new Map(stored.map((one) => [one.id, one.planned?.toFixed()]))).toEqual(
    new Map([
      [changed.id, '5000'],
      [sent.id, '3450'],
    ]),
  );
  const actions = await db.auditEvent.findMany({ where: { unitId: year.unit.id }, select: { action: true } });
  expect(actions.map((one) => one.action)).toEqual(['targets.create', 'targets.create', 'targets.create']);
});

test('the sheet does not exist for other units, other blocs and people without the task', async () => {
  const year = await makeBlocYear();
  const other = await makeBlocYear();
  const row = await rowOf(year);
  await saveTarget(year.actors.officer, row);
  const strangers = [
    year.actors.otherOfficer,
    year.actors.otherHead,
    year.actors.secretary,
    year.actors.office,
    year.actors.leader,
    other.actors.officer,
  ];
  for (const actor of strangers) {
    expect(reasonOf(await saveTarget(actor, { ...row, revision: 1, text: 'Lạ' }))).toBe('not-found');
    expect(reasonOf(await deleteTarget(actor, { ...row, revision: 1 }))).toBe('not-found');
    expect(reasonOf(await orderTargets(actor, { ...row, ids: [] }))).toBe('not-found');
    expect(reasonOf(await submitTargets(actor, row))).toBe('not-found');
    expect(reasonOf(await saveTitles(actor, { ...row, seen: '', titles: [] }))).toBe('not-found');
    expect(reasonOf(await addTargets(actor, { ...row, templateIds: [], previousIds: [] }))).toBe('not-found');
    expect(await getSources(actor, row.campaignId, row.unitId)).toBeNull();
  }
  // A unit of another bloc is no member here, and a row of another sheet cannot be written through the own one.
  expect(reasonOf(await saveTarget(other.actors.officer, { ...row, unitId: other.unit.id }))).toBe('not-found');
  expect(
    reasonOf(
      await saveTarget(other.actors.officer, {
        ...row,
        campaignId: other.campaign.id,
        unitId: other.unit.id,
        revision: 1,
      }),
    ),
  ).toBe('line-elsewhere');
  expect(await db.target.findUniqueOrThrow({ where: { id: row.id } })).toMatchObject({
    text: 'Thu ngân sách',
    revision: 1,
  });
});

test('a draft is nobody else’s: state alone for the bloc, nothing for others', async () => {
  const year = await makeBlocYear();
  const other = await makeBlocYear();
  const { campaign, unit, actors } = year;
  await saveTarget(actors.officer, await rowOf(year, { text: 'Bí mật của đơn vị' }));
  for (const actor of [actors.secretary, actors.office, actors.leader]) {
    const sheet = await getTargetSheet(actor, campaign.id, unit.id);
    expect(sheet).toMatchObject({
      status: 'draft',
      shown: false,
      lines: [],
      titles: [],
      total: '0',
      can: { edit: false },
    });
    expect(JSON.stringify([sheet, await listRegistrations(actor, campaign.id, {})])).not.toContain('Bí mật');
  }
  for (const actor of [actors.otherOfficer, other.actors.officer, other.actors.secretary]) {
    expect(await getTargetSheet(actor, campaign.id, unit.id)).toBeNull();
  }
  expect(await listRegistrations(other.actors.officer, campaign.id, {})).toBeNull();
  expect(await getTargetSheet(actors.officer, 'no id', unit.id)).toBeNull();
  for (const none of [randomUUID(), 'no id']) expect(await listRegistrations(actors.office, none, {})).toBeNull();
});

test('the list of a year without units has its year, and tells who may add them', async () => {
  const { id } = await makeCampaign({ unitIds: [], year: 2027 });
  const { actors } = await makeBlocYear();
  const nothing = { ownUnitId: null, onlyOwn: false, year: 2027, all: [], items: [] };
  expect(await listRegistrations(actors.office, id, {})).toEqual({ ...nothing, mayAddUnits: true });
  expect(await listRegistrations(actors.leader, id, {})).toEqual({ ...nothing, mayAddUnits: false });
});

test('the list shows other units only as far as the campaign says', async () => {
  const { campaign, unit, otherUnit, actors } = await makeBlocYear();
  await makeRegistration({ campaignId: campaign.id, unitId: unit.id, status: 'accepted' });
  const seen = async () => {
    const list = await listRegistrations(actors.otherOfficer, campaign.id, {});
    return list?.onlyOwn === false ? list.items.find((item) => item.unitId === unit.id) : list;
  };
  expect(await seen()).toMatchObject({ status: 'accepted', lines: null, total: null, readable: false });
  await db.campaign.update({ where: { id: campaign.id }, data: { peerVisibility: 'results' } });
  expect(await seen()).toMatchObject({ status: 'accepted', lines: 2, total: '100', readable: true });
  expect((await getTargetSheet(actors.otherOfficer, campaign.id, unit.id))?.lines.length).toBe(2);
  await db.campaign.update({ where: { id: campaign.id }, data: { peerVisibility: 'none' } });
  expect(await seen()).toEqual({ ownUnitId: otherUnit.id, onlyOwn: true });
  expect(await getTargetSheet(actors.otherOfficer, campaign.id, unit.id)).toBeNull();
  const found = await listRegistrations(actors.secretary, campaign.id, {
    query: unit.shortName.toLowerCase(),
    status: 'accepted',
  });
  expect(found?.onlyOwn === false && found.items.map((item) => item.unitId)).toEqual([unit.id]);
});

test('what was returned is answered and sent again after the phase has closed', async () => {
  const year = await makeBlocYear({ open: [] });
  const { campaign, unit, actors } = year;
  const made = await makeRegistration({ campaignId: campaign.id, unitId: unit.id, status: 'accepted' });
  const row = await rowOf(year, { id: made.targets[0]?.id ?? '', weight: '60', answer: 'Đã nâng kế hoạch.' });
  await db.registration.update({
    where: { id: made.id },
    data: { status: 'returned', round: 1, answerBy: testAnswerBy.day },
  });
  const returned = { status: 'returned', returnReason: 'Nâng kế hoạch' } as const;
  const { revision } = await db.target.update({ where: { id: row.id }, data: returned });
  expect(await getTargetSheet(actors.officer, campaign.id, unit.id)).toMatchObject({
    phaseRefusal: null,
    can: { edit: true },
  });
  expect(await saveTarget(actors.officer, { ...row, revision })).toMatchObject({ ok: true });
  expect(reasonOf(await submitTargets(actors.head, row))).toBe('done');
  expect(reasonOf(await saveTarget(actors.officer, { ...row, revision: revision + 2 }))).toBe('registration-sent');
});

test('a closed phase refuses, an extension opens it for one unit', async () => {
  const year = await makeBlocYear({ open: [] });
  const row = await rowOf(year);
  const closed = { ok: false, refusal: { reason: 'phase-closed', phase: 'registration', closedOn: '2026-01-31' } };
  expect(await saveTarget(year.actors.officer, row)).toEqual(closed);
  expect(await db.registration.count({ where: { campaignId: year.campaign.id } })).toBe(0);
  const phase = year.campaign.phases.find((one) => one.kind === 'registration');
  await db.phaseExtension.create({
    data: {
      phaseId: phase?.id ?? '',
      unitId: year.unit.id,
      until: fromDay('2026-05-20'),
      reason: 'Sáp nhập',
      grantedBy: 'test',
      createdAt: testNow,
    },
  });
  expect(reasonOf(await saveTarget(year.actors.officer, row))).toBe('done');
  expect(await submitTargets(year.actors.otherHead, { campaignId: row.campaignId, unitId: year.otherUnit.id })).toEqual(
    closed,
  );
  const early = await actorOf(year.accounts.officer, new Date('2025-12-30T00:00:00Z'));
  expect(reasonOf(await saveTarget(early, { ...row, revision: 1, text: 'x' }))).toBe('phase-upcoming');
});

test('the sheet is refused until it is whole; then one of eight sends it, and it is locked and kept', async () => {
  const year = await makeBlocYear();
  const { officer, head } = year.actors;
  const place = { campaignId: year.campaign.id, unitId: year.unit.id };
  expect(reasonOf(await submitTargets(head, place))).toBe('no-lines');
  const row = await rowOf(year, { weight: '95' });
  await saveTarget(officer, row);
  expect(await submitTargets(head, place)).toEqual({ ok: false, refusal: { reason: 'weights-not-100', total: '95' } });
  await saveTarget(officer, { ...row, revision: 1, weight: '100' });
  expect(reasonOf(await submitTargets(officer, place))).toBe('head-submits');
  await warm();
  const answers = await eight(() => submitTargets(head, place));
  expect(answers.map(reasonOf).sort()).toEqual(['done', ...Array.from({ length: 7 }, () => 'registration-sent')]);
  const stored = await db.registration.findFirstOrThrow({ where: place, include: { targets: true, snapshots: true } });
  expect([
    stored.status,
    stored.round,
    stored.targets.map((one) => one.status),
    stored.snapshots.map((one) => [one.number, one.kind]),
  ]).toEqual(['submitted', 1, ['submitted'], [[1, 'submitted']]]);
  expect(stored.snapshots[0]?.content).toMatchObject({
    lines: [{ id: row.id, weight: '100', status: 'submitted' }],
    titles: [],
  });
  expect(await db.auditEvent.count({ where: { action: 'targets.submit', unitId: year.unit.id } })).toBe(1);
  expect(reasonOf(await saveTarget(officer, { ...row, revision: 3, text: 'x' }))).toBe('registration-sent');
  await db.campaign.update({ where: { id: place.campaignId }, data: { officerMaySubmit: true } });
  expect((await getTargetSheet(officer, place.campaignId, place.unitId))?.can).toMatchObject({
    submit: true,
    edit: false,
  });
});

test('after a return only returned lines open, each needs an answer, accepted ones stay accepted', async () => {
  const year = await makeBlocYear();
  const place = { campaignId: year.campaign.id, unitId: year.unit.id };
  const made = await makeRegistration({ ...place, status: 'accepted', weights: [60, 40] });
  const [accepted, returned] = made.targets;
  await db.registration.update({
    where: { id: made.id },
    data: { status: 'returned', round: 1, answerBy: testAnswerBy.day },
  });
  await db.target.update({
    where: { id: returned?.id ?? '' },
    data: { status: 'returned', returnReason: 'Nâng kế hoạch' },
  });
  const base = { ...(await rowOf(year)), groupCode: 'test-group', weight: '40', measure: '%', revision: 1 };
  expect(reasonOf(await saveTarget(year.actors.officer, { ...base, id: accepted?.id ?? '' }))).toBe('line-locked');
  expect(await submitTargets(year.actors.head, place)).toEqual({
    ok: false,
    refusal: { reason: 'answer-missing', count: 1 },
  });
  await saveTarget(year.actors.officer, {
    ...base,
    id: returned?.id ?? '',
    text: 'Nâng rồi',
    answer: 'Đã nâng lên 120.',
  });
  // Readers outside the unit see what was sent, not what is being mended.
  expect(JSON.stringify(await getTargetSheet(year.actors.secretary, place.campaignId, place.unitId))).not.toContain(
    'Nâng rồi',
  );
  expect(reasonOf(await submitTargets(year.actors.head, place))).toBe('done');
  const targets = await db.target.findMany({ where: { registrationId: made.id }, orderBy: { ordinal: 'asc' } });
  expect(targets.map((one) => [one.status, one.answer])).toEqual([
    ['accepted', ''],
    ['submitted', 'Đã nâng lên 120.'],
  ]);
});

test('templates and last year’s targets of a merged unit come with their results, once', async () => {
  const year = await makeBlocYear();
  const place = { campaignId: year.campaign.id, unitId: year.unit.id };
  const old = await makeUnit('Sở cũ');
  const change = await db.unitChange.create({
    data: { unitId: year.unit.id, kind: 'merge', effectiveOn: fromDay('2025-12-31'), decision: '1/QĐ', note: '' },
  });
  await db.unitSuccession.create({ data: { changeId: change.id, predecessorId: old.id, successorId: year.unit.id } });
  const officer = await actorOf(year.accounts.officer);
  const last = await makeCampaign({ year: 2025, unitIds: [old.id, year.otherUnit.id], blocId: (await makeBloc()).id });
  const before = await makeRegistration({ campaignId: last.id, unitId: old.id, weights: [100] });
  const foreign = await makeRegistration({ campaignId: last.id, unitId: year.otherUnit.id, weights: [100] });
  const target = before.targets[0]?.id ?? '';
  await db.report.create({
    data: {
      ...{ campaignId: last.id, unitId: old.id, period: 'year', status: 'accepted', statusSince: testNow },
      lines: {
        create: [{ targetId: target, actual: '104.5', status: 'accepted', updatedAt: testNow, updatedBy: 'test' }],
      },
    },
  });
  const template = await db.targetTemplate.create({
    data: {
      campaignId: place.campaignId,
      ordinal: 1,
      groupCode: await ensureGroup(),
      text: 'Ký số',
      measure: '%',
      direction: 'more',
      accumulation: 'latest',
      weight: 5,
      required: true,
    },
  });
  const sources = await getSources(officer, place.campaignId, place.unitId);
  expect(sources?.previous.map((one) => [one.id, one.result, one.from, one.present])).toEqual([
    [target, '104,5', old.name, false],
  ]);
  const wish = { ...place, templateIds: [template.id], previousIds: [target, foreign.targets[0]?.id ?? ''] };
  expect(await addTargets(officer, wish)).toEqual({ ok: true, value: { count: 2, ...place } });
  // What is in the sheet already was chosen all the same; the foreign target is none.
  expect(await addTargets(officer, wish)).toEqual({ ok: false, refusal: { reason: 'chosen-present', count: 2 } });
  const sheet = await getTargetSheet(officer, place.campaignId, place.unitId);
  expect(sheet?.lines.map((one) => [one.text, one.baseline, one.planned, one.previousId])).toEqual([
    ['Ký số', null, null, null],
    ['Chỉ tiêu 1', '104.5', '100', target],
  ]);
  const stolen = await rowOf(year, { previousId: foreign.targets[0]?.id ?? '' });
  expect(reasonOf(await saveTarget(officer, stolen))).toBe('unknown-choice');
});

/** What the page of adding ticks and sums up before anybody touches it. */
function ticked(sources: Awaited<ReturnType<typeof getSources>>) {
  const open = (lines: readonly SourceLine[]) => lines.filter((one) => !one.present && !one.twin);
  const chosen = (lines: readonly SourceLine[]) => open(lines).filter((one) => one.required && one.twinOf === null);
  const [templates, previous] = [chosen(sources?.templates ?? []), chosen(sources?.previous ?? [])];
  const weights = [...templates, ...previous].map((one) => one.weight.replace(',', '.') || null);
  return { templateIds: templates.map((one) => one.id), previousIds: previous.map((one) => one.id), weights };
}

test('the sum shown for last year’s targets is the sum stored, and a target of two merged units is ticked once', async () => {
  const year = await makeBlocYear();
  const place = { campaignId: year.campaign.id, unitId: year.unit.id };
  const [first, second] = [await makeUnit('Sở A cũ'), await makeUnit('Sở B cũ')];
  const change = await db.unitChange.create({
    data: { unitId: year.unit.id, kind: 'merge', effectiveOn: fromDay('2025-12-31'), decision: '1/QĐ', note: '' },
  });
  const link = (predecessorId: string) => ({ changeId: change.id, predecessorId, successorId: year.unit.id });
  await db.unitSuccession.createMany({ data: [link(first.id), link(second.id)] });
  const officer = await actorOf(year.accounts.officer);
  const last = await makeCampaign({ year: 2025, unitIds: [first.id, second.id], blocId: (await makeBloc()).id });
  await makeRegistration({ campaignId: last.id, unitId: first.id, weights: [30, 40] });
  await makeRegistration({ campaignId: last.id, unitId: second.id, weights: [35] });
  const groupCode = await ensureGroup();
  const aim = {
    campaignId: place.campaignId,
    groupCode,
    measure: '%',
    direction: 'more',
    accumulation: 'latest',
  } as const;
  const of2025 = await db.target.findMany({ where: { registration: { campaignId: last.id } } });
  await db.targetTemplate.createMany({
    data: [
      { ...aim, ordinal: 1, text: 'CHỈ TIÊU 1', measure: of2025[0]?.measure ?? '', weight: 32.5, required: true },
      { ...aim, ordinal: 2, text: 'Chỉ tiêu 2', measure: of2025[0]?.measure ?? '', weight: null, required: true },
      { ...aim, ordinal: 3, text: 'Ký số', weight: 5, required: true },
    ],
  });
  const sources = await getSources(officer, place.campaignId, place.unitId);
  expect(sources?.previous.map((one) => [one.text, one.from, one.weight, one.required, one.twinOf])).toEqual([
    ['Chỉ tiêu 1', first.name, '32,5', true, null],
    ['Chỉ tiêu 2', first.name, '40', true, null],
    ['Chỉ tiêu 1', second.name, '32,5', true, first.name],
  ]);
  expect(sources?.templates.map((one) => [one.text, one.twin])).toEqual([
    ['CHỈ TIÊU 1', true],
    ['Chỉ tiêu 2', true],
    ['Ký số', false],
  ]);
  const { weights, ...wish } = ticked(sources);
  expect(await addTargets(officer, { ...place, ...wish })).toEqual({
    ok: true,
    value: { count: 3, ...place },
  });
  const sheet = await getTargetSheet(officer, place.campaignId, place.unitId);
  expect(sheet?.lines.map((one) => [one.text, one.weight])).toEqual([
    ['Ký số', '5'],
    ['Chỉ tiêu 1', '32.5'],
    ['Chỉ tiêu 2', '40'],
  ]);
  expect([sumWeights(weights), sheet?.total]).toEqual(['77.5', '77.5']);
});

test('titles aimed for, of awards in force', async () => {
  const year = await makeBlocYear();
  const place = { campaignId: year.campaign.id, unitId: year.unit.id };
  const code = `award-${randomUUID()}`;
  const dates = { validFrom: fromDay('2020-01-01'), validTo: null };
  await db.awardType.create({
    data: { code, name: 'Cờ thi đua', family: 'title', legalGround: 'x', ordinal: 1, ...dates },
  });
  const parsed = saveTitlesSchema.parse({
    ...place,
    seen: '',
    [`quantity.${code}`]: '2',
    [`note.${code}`]: 'Phấn đấu',
    'quantity.x': '',
  });
  expect(parsed).toEqual({ ...place, seen: '', titles: [{ code, quantity: 2, note: 'Phấn đấu' }] });
  expect(saveTitlesSchema.safeParse({ ...place, seen: '', [`quantity.${code}`]: 'hai' }).success).toBe(false);
  expect(reasonOf(await saveTitles(year.actors.officer, parsed))).toBe('done');
  expect(await saveTitles(year.actors.head, { ...parsed, titles: [] })).toEqual({
    ok: false,
    refusal: { reason: 'conflict', by: expect.stringContaining(year.actors.officer.name), at: testNow.toISOString() },
  });
  const again = { ...parsed, seen: titlesMark(parsed.titles) };
  expect(reasonOf(await saveTitles(year.actors.head, again))).toBe('done');
  expect(await db.auditEvent.count({ where: { campaignId: place.campaignId, action: 'titles.update' } })).toBe(1);
  expect((await getTargetSheet(year.actors.officer, place.campaignId, place.unitId))?.titles).toEqual([
    { code, name: 'Cờ thi đua', quantity: 2, note: 'Phấn đấu' },
  ]);
  await db.awardType.update({ where: { code }, data: { validTo: fromDay('2025-12-31') } });
  expect(reasonOf(await saveTitles(year.actors.officer, again))).toBe('unknown-choice');
});

test('an accepted target changes only by request: one open at a time, the target stays as it is', async () => {
  const year = await makeBlocYear({ open: ['reportYear'] });
  const place = { campaignId: year.campaign.id, unitId: year.unit.id };
  const made = await makeRegistration(place);
  const targetId = made.targets[0]?.id ?? '';
  const dates = { issuedOn: fromDay('2026-05-01'), createdAt: testNow, createdBy: 'test' };
  const paper = (unitId: string) =>
    db.document.create({
      data: { unitId, number: randomUUID(), issuer: 'UBND', abstract: 'x', searchKey: 'x', ...dates },
    });
  const [own, foreign] = await Promise.all([paper(year.unit.id), paper(year.otherUnit.id)]);
  const wish = {
    ...place,
    targetId,
    text: 'Chỉ tiêu 1',
    measure: '%',
    planned: '98,5',
    dueOn: '',
    weight: '60',
    note: '',
    reason: 'Điều chỉnh kế hoạch',
    documentId: own.id,
    seen: '',
  };
  const { head } = year.actors;
  expect(reasonOf(await adjustTarget(head, { ...wish, documentId: foreign.id }))).toBe('document-missing');
  expect(await adjustTarget(head, { ...wish, planned: 'nhiều', weight: '200', dueOn: '31/02/2026' })).toEqual({
    ok: false,
    refusal: {
      reason: 'fields-refused',
      refusals: [
        {
          ...{ reason: 'cell-doubt', field: 'planned', typed: 'nhiều' },
          doubt: { reason: 'not-a-number', column: 'planned' },
        },
        {
          ...{ reason: 'cell-doubt', field: 'dueOn', typed: '31/02/2026' },
          doubt: { reason: 'not-a-day', column: 'dueOn' },
        },
        {
          ...{ reason: 'cell-problem', field: 'weight' },
          problem: { reason: 'weight-over-100', column: 'weight' },
        },
      ],
    },
  });
  expect(reasonOf(await adjustTarget(head, { ...wish, planned: '100' }))).toBe('adjustment-unchanged');
  expect(reasonOf(await adjustTarget(year.actors.otherOfficer, wish))).toBe('not-found');
  await warm();
  expect((await eight(() => adjustTarget(head, wish))).map(reasonOf).sort()).toEqual([
    ...Array.from({ length: 7 }, () => 'adjustment-open'),
    'done',
  ]);
  const found = await getAdjustable(head, place.campaignId, place.unitId, targetId);
  expect(found?.line.planned).toBe('100');
  expect(found?.open).toMatchObject({ status: 'submitted', before: { planned: '100' }, after: { planned: '98.5' } });
  expect(found?.open?.requestedBy).toBe(head.name);
  expect(await getAdjustable(year.actors.secretary, place.campaignId, place.unitId, targetId)).toBeNull();
  // Sent again after a return, it still shows why it had come back.
  await db.targetAdjustment.updateMany({
    where: { targetId },
    data: { status: 'returned', decisionReason: 'Thiếu căn cứ' },
  });
  expect(reasonOf(await adjustTarget(head, { ...wish, planned: '97' }))).toBe('done');
  const again = await getAdjustable(head, place.campaignId, place.unitId, targetId);
  expect(again?.open).toMatchObject({
    ...{ status: 'submitted', after: { planned: '97' }, decisionReason: 'Thiếu căn cứ' },
  });
  expect(reasonOf(await withdrawAdjustment(head, { ...place, targetId }))).toBe('done');
  expect(await withdrawAdjustment(head, { ...place, targetId })).toEqual({
    ok: false,
    refusal: { reason: 'adjustment-decided', status: 'withdrawn' },
  });
  expect(reasonOf(await adjustTarget(head, wish))).toBe('done');
});

test('no target is adjusted once the unit’s year is settled; what waits then can still be taken back', async () => {
  const year = await makeBlocYear({ open: [], year: 2025 });
  const { head, secretary } = year.actors;
  const place = { campaignId: year.campaign.id, unitId: year.unit.id };
  const targetId = (await makeRegistration(place)).targets[0]?.id ?? '';
  const dates = { issuedOn: fromDay('2025-05-01'), createdAt: testNow, createdBy: 'test' };
  const paper = { unitId: year.unit.id, number: randomUUID(), issuer: 'UBND', abstract: 'x', searchKey: 'x' };
  const document = await db.document.create({ data: { ...paper, ...dates } });
  const wish = {
    ...{ ...place, targetId, text: 'Chỉ tiêu 1', measure: '%', planned: '98', dueOn: '', weight: '60', note: '' },
    ...{ reason: 'Giao lại', documentId: document.id, seen: '' },
  };
  const adjustable = () => getAdjustable(head, place.campaignId, place.unitId, targetId);
  const over = { reason: 'targets-year-over', on: '2025-01-31' } as const;
  expect(await adjustTarget(head, wish)).toEqual({ ok: false, refusal: over });
  expect(await adjustable()).toBeNull();
  const sheet = await getTargetSheet(head, place.campaignId, place.unitId);
  expect([sheet?.settled, sheet?.can.adjust]).toEqual([over, false]);
  // More time for one unit in one phase opens the year for it.
  const phase = year.campaign.phases.find(({ kind }) => kind === 'reportYear');
  const extension = {
    phaseId: phase?.id ?? '',
    unitId: year.unit.id,
    reason: 'x',
    grantedBy: 'test',
    createdAt: testNow,
  };
  await db.phaseExtension.create({ data: { ...extension, until: fromDay('2026-05-20') } });
  expect(reasonOf(await adjustTarget(head, wish))).toBe('done');
  const { id } = await db.targetAdjustment.findFirstOrThrow({ where: { targetId } });
  const report = { ...place, period: 'year', status: 'accepted', statusSince: testNow, round: 1 } as const;
  await db.report.create({ data: report });
  const reported = { reason: 'targets-report-accepted', on: '2026-05-20' } as const;
  const decision = { adjustmentId: id, round: 1, together: [], decision: 'accept', reason: '' } as const;
  expect(await decideAdjustment(secretary, decision)).toEqual({ ok: false, refusal: reported });
  const review = await getAdjustmentReview(secretary, place.campaignId, id);
  expect([review?.refusal, review?.can]).toEqual([reported, { decide: true }]);
  const returned = { ...decision, decision: 'return', reason: 'Đã có kết quả năm' } as const;
  expect(reasonOf(await decideAdjustment(secretary, returned))).toBe('done');
  expect(await adjustTarget(head, wish)).toEqual({ ok: false, refusal: reported });
  const found = await adjustable();
  expect([found?.sheet.settled, found?.open?.status]).toEqual([reported, 'returned']);
  expect(reasonOf(await withdrawAdjustment(head, { ...place, targetId }))).toBe('done');
  expect(await adjustable()).toBeNull();
  expect((await db.target.findUniqueOrThrow({ where: { id: targetId } })).planned?.toFixed()).toBe('100');
});

test('rows keep the order they are given, and wild input is refused before it reaches the sheet', async () => {
  const year = await makeBlocYear();
  const first = await rowOf(year, { text: 'Một', ordinal: 1 });
  const second = await rowOf(year, { text: 'Hai', ordinal: 2 });
  await saveTarget(year.actors.officer, first);
  await saveTarget(year.actors.officer, second);
  await orderTargets(year.actors.officer, { ...first, ids: [second.id, first.id] });
  expect(
    (await getTargetSheet(year.actors.officer, first.campaignId, first.unitId))?.lines.map((one) => one.text),
  ).toEqual(['Hai', 'Một']);
  const wild: object[] = [
    { planned: '1e9' },
    { planned: 'NaN' },
    { planned: '-1' },
    { weight: '1000' },
    { weight: '1.234' },
    { text: 'x'.repeat(2001) },
    { id: '1' },
    { dueOn: '2026-02-30' },
    { direction: 'best' },
    { ordinal: 0 },
  ];
  expect(wild.map((part) => saveTargetSchema.safeParse({ ...first, ...part }).success)).toEqual(wild.map(() => false));
  expect(reasonOf(await saveTarget(year.actors.officer, { ...first, revision: 1, groupCode: 'none' }))).toBe(
    'unknown-choice',
  );
  expect(reasonOf(await saveTarget(year.actors.officer, { ...first, revision: 1, movementId: randomUUID() }))).toBe(
    'unknown-choice',
  );
  const unitless = await actorOf(await makeAccount('office'));
  expect(reasonOf(await saveTarget(unitless, first))).toBe('not-found');
});

test('what is refused leaves nothing behind, not even an empty sheet', async () => {
  const year = await makeBlocYear();
  const row = await rowOf(year, { groupCode: 'unknown' });
  expect(reasonOf(await saveTarget(year.actors.officer, row))).toBe('unknown-choice');
  expect(await db.registration.count({ where: { campaignId: year.campaign.id } })).toBe(0);
});
