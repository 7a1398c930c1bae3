import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { getCrossSheet } from '@/lib/cross-scores/queries/sheet';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { getOverview } from '@/lib/phases/queries';
import { getReportSheet } from '@/lib/reports/queries/sheet';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import { getTargetSheet } from '@/lib/targets/queries/sheet';
import { getTasks } from '@/lib/tasks/queries/tasks';
import { makeCross } from '../support/cross-scores';
import { issueTable, makeScores, scoredTable } from '../support/scores';
import { makeReport } from '../support/standing';
import {
  actorOf,
  assign,
  makeAccount,
  makeBloc,
  makeBlocYear,
  makeCampaign,
  makeRegistration,
  makeUnit,
  testNow,
} from '../support/world';

const later = new Date('2026-12-20T03:00:00Z');
const unitTasks = async (actor: Actor) =>
  (await getTasks(actor)).unit?.map((task) => [task.kind, task.status, task.mine, task.waitsFor]);

async function makeLine(year: Awaited<ReturnType<typeof makeBlocYear>>) {
  const registration = await makeRegistration({ campaignId: year.campaign.id, unitId: year.unit.id });
  return { registration, target: registration.targets[0]?.id ?? '' };
}

async function adjust(targetId: string, unitId: string, status: 'submitted' | 'returned') {
  const document = await db.document.create({
    data: {
      unitId,
      number: '1/CV',
      issuedOn: testNow,
      issuer: 'Sở',
      abstract: 'x',
      searchKey: 'x',
      createdAt: testNow,
      createdBy: 'test',
    },
  });
  await db.targetAdjustment.create({
    data: {
      targetId,
      status,
      reason: 'x',
      documentId: document.id,
      before: {},
      after: {},
      requestedAt: testNow,
      requestedBy: 'test',
    },
  });
}

describe('tasks of a unit', () => {
  it('begin with the registration; reports wait for it', async () => {
    const { actors } = await makeBlocYear({ open: ['registration', 'reportQ1'] });
    const tasks = await unitTasks(actors.officer);
    expect(tasks).toContainEqual(['registration', 'not-started', true, null]);
    expect(tasks).toContainEqual(['q1', 'not-started', false, 'registration-sent']);
    expect((await unitTasks(actors.head))?.find(([kind]) => kind === 'registration')).toEqual([
      'registration',
      'not-started',
      false,
      'officer',
    ]);
  });

  it('pass from officer to head to secretariat', async () => {
    const { actors, campaign, unit } = await makeBlocYear({ open: ['registration'] });
    const registration = await makeRegistration({ campaignId: campaign.id, unitId: unit.id, status: 'draft' });
    const turn = async (actor: Actor) => (await unitTasks(actor))?.find(([kind]) => kind === 'registration');
    expect([await turn(actors.officer), await turn(actors.head)]).toEqual([
      ['registration', 'in-progress', false, 'head'],
      ['registration', 'in-progress', true, null],
    ]);
    await db.campaign.update({ where: { id: campaign.id }, data: { officerMaySubmit: true } });
    expect(await turn(actors.officer)).toEqual(['registration', 'in-progress', true, null]);
    await db.registration.update({ where: { id: registration.id }, data: { status: 'submitted' } });
    expect([await turn(actors.officer), await turn(actors.head)]).toEqual([
      ['registration', 'submitted', false, 'secretariat'],
      ['registration', 'submitted', false, 'secretariat'],
    ]);
  });

  it('count returned lines and put them first', async () => {
    const year = await makeBlocYear({ open: ['reportQ1', 'reportHalf'] });
    await makeLine(year);
    await makeReport({
      campaignId: year.campaign.id,
      unitId: year.unit.id,
      period: 'half',
      status: 'returned',
      actuals: ['1', '2'],
    });
    const first = (await getTasks(year.actors.officer)).unit?.find((task) => task.lateSince === null);
    expect([first?.kind, first?.status, first?.returned, first?.mine]).toEqual(['half', 'returned', 2, true]);
  });

  it('say when a phase has closed, and reopen with an extension', async () => {
    const year = await makeBlocYear({ open: ['registration'] });
    await makeLine(year);
    const half = async () => (await unitTasks(year.actors.officer))?.find(([kind]) => kind === 'half');
    expect(await half()).toEqual(['half', 'not-started', false, 'extension']);
    const phase = year.campaign.phases.find((one) => one.kind === 'reportHalf');
    await db.phaseExtension.create({
      data: {
        phaseId: phase?.id ?? '',
        unitId: year.unit.id,
        until: fromDay('2026-05-31'),
        reason: 'x',
        grantedBy: 'x',
        createdAt: testNow,
      },
    });
    expect(await half()).toEqual(['half', 'not-started', true, null]);
  });

  it('hold the adjustments that came back, and never those of another unit', async () => {
    const year = await makeBlocYear();
    const { target } = await makeLine(year);
    await adjust(target, year.unit.id, 'returned');
    const adjustments = async (actor: Actor) => (await unitTasks(actor))?.filter(([kind]) => kind === 'adjustment');
    expect(await adjustments(year.actors.officer)).toEqual([['adjustment', 'returned', true, null]]);
    expect(await adjustments(year.actors.otherOfficer)).toEqual([]);
  });

  it('speak of the own unit in the own campaigns alone', async () => {
    const [here, there] = [await makeBlocYear(), await makeBlocYear()];
    await makeRegistration({ campaignId: there.campaign.id, unitId: there.unit.id, status: 'submitted' });
    const page = await getTasks(here.actors.officer);
    expect(new Set(page.unit?.map((task) => `${task.campaignId}/${task.unitId}`))).toEqual(
      new Set([`${here.campaign.id}/${here.unit.id}`]),
    );
    expect([page.reviews, page.late, page.notices, page.moved, page.office]).toEqual([null, null, null, null, null]);
  });
});

describe('tasks of the secretariat', () => {
  it('are what other units sent; the own unit’s are somebody else’s', async () => {
    const year = await makeBlocYear();
    const other = await makeBlocYear();
    await makeRegistration({ campaignId: other.campaign.id, unitId: other.unit.id, status: 'submitted' });
    await makeRegistration({ campaignId: year.campaign.id, unitId: year.leadUnit.id, status: 'submitted' });
    const { target } = await makeLine(year);
    await makeReport({
      campaignId: year.campaign.id,
      unitId: year.unit.id,
      period: 'q1',
      status: 'submitted',
      actuals: ['1', '2'],
    });
    await adjust(target, year.unit.id, 'submitted');
    const page = await getTasks(year.actors.secretary);
    expect(page.reviews?.map((task) => [task.kind, task.unitId, task.ownUnit]).toSorted()).toEqual(
      [
        ['adjustment', year.unit.id, false],
        ['q1', year.unit.id, false],
        ['registration', year.leadUnit.id, true],
      ].toSorted(),
    );
    expect(page.reviews?.at(-1)?.ownUnit).toBe(true);
    // Their own unit's work is theirs as well, beside what they review.
    expect(page.unit?.map((task) => [task.unitId, task.kind, task.status]).toSorted()).toEqual([
      [year.leadUnit.id, 'half', 'not-started'],
      [year.leadUnit.id, 'nine', 'not-started'],
      [year.leadUnit.id, 'q1', 'not-started'],
      [year.leadUnit.id, 'registration', 'submitted'],
      [year.leadUnit.id, 'year', 'not-started'],
    ]);
  });

  it('name who is late, and what closes soon', async () => {
    const year = await makeBlocYear({ open: ['registration'] });
    const secretary = await actorOf(year.accounts.secretary, later);
    const page = await getTasks(secretary);
    expect(
      page.late
        ?.filter((one) => one.duty === 'q1')
        .map((one) => one.unitId)
        .toSorted(),
    ).toEqual([year.unit.id, year.otherUnit.id, year.leadUnit.id].toSorted());
    expect(page.notices?.map((one) => [one.kind, one.change, one.on])).toEqual([
      ['registration', 'closes', '2026-12-31'],
    ]);
  });
});

describe('the tasks of a secretariat after self-scoring', () => {
  it('name the units that have not scored themselves, until the meeting adopts', async () => {
    const year = await makeBlocYear({ open: ['registration'] });
    const table = scoredTable();
    const version = await issueTable(year.campaign.id, table);
    const { campaign, unit, otherUnit } = year;
    await makeScores({ campaignId: campaign.id, unitId: unit.id }, version, table);
    await makeScores({ campaignId: campaign.id, unitId: otherUnit.id }, version, table, { status: 'appraised' });
    const lateWith = async () =>
      (await getTasks(await actorOf(year.accounts.secretary, later))).late
        ?.filter((one) => one.duty === 'score')
        .map((one) => [one.unitId, one.begun])
        .toSorted();
    expect(await lateWith()).toEqual(
      [
        [unit.id, true],
        [year.leadUnit.id, false],
      ].toSorted(),
    );
    await db.scoreSheet.updateMany({
      where: { campaignId: campaign.id, unitId: otherUnit.id },
      data: { status: 'agreed' },
    });
    expect(await lateWith()).toEqual([]);
  });
});

it('the secretariat, and nobody else, is asked for the criteria table that units need to score themselves', async () => {
  const year = await makeBlocYear({ open: ['selfScoring'] });
  const { secretary, officer, leader } = year.actors;
  const asked = async (actor: Actor) =>
    (await getTasks(actor)).wantedTables.filter(({ campaignId }) => campaignId === year.campaign.id);
  expect((await asked(secretary)).map((one) => one.year)).toEqual([2026]);
  expect([await asked(officer), await asked(leader)]).toEqual([[], []]);
  await issueTable(year.campaign.id, scoredTable());
  expect(await asked(secretary)).toEqual([]);
});

describe('tasks of those above', () => {
  it('tell the leader what moved and who is late, everywhere', async () => {
    const year = await makeBlocYear({ open: ['registration'] });
    await makeRegistration({ campaignId: year.campaign.id, unitId: year.unit.id, status: 'submitted' });
    const page = await getTasks(year.actors.leader);
    expect(page.moved?.filter((one) => one.campaignId === year.campaign.id)).toMatchObject([
      { unitId: year.unit.id, duty: 'registration', status: 'submitted' },
    ]);
    expect(page.late?.filter((one) => one.campaignId === year.campaign.id && one.duty === 'q1')).toHaveLength(3);
    expect([page.unit, page.reviews, page.office]).toEqual([null, null, null]);
  });

  it('tell a leader in charge of a bloc of that bloc, and in figures of the others', async () => {
    const [year, other] = [await makeBlocYear({ open: [] }), await makeBlocYear({ open: [] })];
    await makeRegistration({ campaignId: year.campaign.id, unitId: year.unit.id, status: 'submitted' });
    await makeRegistration({ campaignId: other.campaign.id, unitId: other.unit.id, status: 'submitted' });
    const account = await makeAccount('leader', null);
    await assign(year.campaign.id, account.id, 'overseer');
    const [page, all] = [await getTasks(await actorOf(account)), await getTasks(year.actors.leader)];
    expect(new Set(page.late?.map((one) => one.campaignId))).toEqual(new Set([year.campaign.id]));
    expect(page.moved?.map(({ unitId, duty }) => ({ unitId, duty }))).toEqual([
      { unitId: year.unit.id, duty: 'registration' },
    ]);
    const others = all.late?.filter((one) => one.campaignId !== year.campaign.id) ?? [];
    expect(page.elsewhere).toEqual({
      units: new Set(others.map((one) => `${one.campaignId}/${one.unitId}`)).size,
      blocs: new Set(others.map((one) => one.blocName)).size,
    });
    expect([all.elsewhere, all.notices]).toEqual([null, null]);
    expect(JSON.stringify(page)).not.toContain(other.campaign.id);
  });

  it('tell an overseer of the assigned campaign alone', async () => {
    const [year, other] = [await makeBlocYear({ open: [] }), await makeBlocYear({ open: [] })];
    const account = await makeAccount('officer', (await makeUnit()).id);
    await assign(year.campaign.id, account.id, 'overseer');
    const page = await getTasks(await actorOf(account));
    expect(new Set(page.late?.map((one) => one.campaignId))).toEqual(new Set([year.campaign.id]));
    expect(JSON.stringify(page)).not.toContain(other.campaign.id);
    expect(page.reviews).toBeNull();
  });

  it('tell the office what is missing', async () => {
    const [lonely, member] = [await makeUnit(), await makeUnit()];
    const bloc = await makeBloc([lonely.id, member.id]);
    const account = await makeAccount('officer', member.id);
    await db.account.update({ where: { id: account.id }, data: { passwordTemporary: true } });
    const ready = await makeBlocYear();
    const bare = await makeCampaign({ unitIds: [(await makeUnit()).id] });
    const registration = { campaignId: bare.id, kind: 'registration' } as const;
    await db.phase.updateMany({ where: registration, data: { opensOn: fromDay('2026-01-15') } });
    const page = await getTasks(ready.actors.office);
    const ids = (rows: readonly { id: string }[] | undefined) => rows?.map((row) => row.id) ?? [];
    expect(page.office?.blocsWithoutCampaign.filter((row) => row.id === bloc.id).map((row) => row.year)).toEqual([
      2026,
    ]);
    expect(ids(page.office?.campaignsWithoutSecretariat)).toContain(bare.id);
    // The day is that of the bloc's own calendar.
    expect(page.office?.campaignsWithoutLead.find(({ id }) => id === bare.id)?.opensOn).toBe('2026-01-15');
    expect(ids(page.office?.campaignsWithoutSecretariat)).not.toContain(ready.campaign.id);
    expect(ids(page.office?.campaignsWithoutLead)).toContain(bare.id);
    expect(ids(page.office?.temporaryPasswords)).toContain(account.id);
    expect(ids(page.office?.unitsWithoutAccount)).toContain(lonely.id);
    expect(ids(page.office?.unitsWithoutAccount)).not.toContain(member.id);
    const inQuarterFour = await getTasks(await actorOf(ready.accounts.office, later));
    expect(
      inQuarterFour.office?.blocsWithoutCampaign.filter((row) => row.id === bloc.id).map((row) => row.year),
    ).toEqual([2026, 2027]);
    // Its next year will be proposed on the days of this one, and without a year before on the usual ones.
    const opensOf = async () =>
      (await getTasks(await actorOf(ready.accounts.office, later))).office?.blocsWithoutCampaign
        .filter((row) => row.id === bloc.id || row.id === bare.blocId)
        .map((row) => [row.id, row.year, row.opensOn]);
    expect(await opensOf()).toEqual(
      expect.arrayContaining([
        [bloc.id, 2026, '2026-01-01'],
        [bare.blocId, 2027, '2027-01-15'],
      ]),
    );
    // Of a bloc that has ended no page makes a year.
    await db.bloc.update({ where: { id: bloc.id }, data: { validTo: new Date('2026-05-20') } });
    expect(ids((await getTasks(ready.actors.office)).office?.blocsWithoutCampaign)).not.toContain(bloc.id);
  });

  it('tell the office of the unit that nobody may review, until a secretary of another unit is named', async () => {
    const { campaign, actors, leadUnit, accounts } = await makeBlocYear();
    const unreviewed = async () =>
      (await getTasks(actors.office)).office?.campaignsUnreviewed.filter(({ id }) => id === campaign.id);
    const told = async () => (await getOverview(actors.office, campaign.id))?.unreviewed;
    const bloc = await db.bloc.findUniqueOrThrow({ where: { id: campaign.blocId } });
    const one = { id: campaign.id, name: bloc.name, year: 2026, opensOn: '2026-01-01', unitName: leadUnit.name };
    expect([await unreviewed(), await told()]).toEqual([[one], leadUnit.name]);
    expect((await getOverview(actors.officer, campaign.id))?.unreviewed).toBeNull();
    const second = await makeAccount('officer', leadUnit.id);
    await assign(campaign.id, second.id, 'secretariat');
    expect([await unreviewed(), await told()]).toEqual([[one], leadUnit.name]);
    await assign(campaign.id, accounts.otherOfficer.id, 'secretariat');
    expect([await unreviewed(), await told()]).toEqual([[], null]);
    await db.account.update({ where: { id: accounts.otherOfficer.id }, data: { disabledAt: testNow } });
    expect([await unreviewed(), await told()]).toEqual([[one], leadUnit.name]);
  });

  it('tell the office which units lack the head who alone sends, and the unit on the page where it would wait', async () => {
    const { campaign, actors, unit, leadUnit, accounts } = await makeBlocYear();
    const lacking = async () =>
      (await getTasks(actors.office)).office?.unitsWithoutAccount
        .filter(({ id }) => id === unit.id || id === leadUnit.id)
        .map(({ id, lacks }) => [id, lacks]);
    const key = { campaignId: campaign.id, unitId: unit.id, period: 'q1' } as const;
    await makeCross({ campaignId: campaign.id, scorerId: unit.id, unitId: leadUnit.id });
    const heads = async () => [
      (await getTargetSheet(actors.officer, campaign.id, unit.id))?.hasHead,
      (await getReportSheet(actors.officer, key))?.hasHead,
      (await getScoreSheet(actors.officer, key))?.hasHead,
      (await getCrossSheet(actors.officer, { campaignId: campaign.id, unitId: leadUnit.id }))?.hasHead,
      !(await getTasks(actors.officer)).noHead,
    ];
    expect([await lacking(), await heads()]).toEqual([[[leadUnit.id, 'head']], Array(5).fill(true)]);
    await db.account.update({ where: { id: accounts.head.id }, data: { disabledAt: testNow } });
    expect(await heads()).toEqual(Array(5).fill(false));
    expect((await getTasks(actors.otherOfficer)).noHead).toBe(false);
    expect(new Map(await lacking().then((rows) => rows?.map(([id, lacks]) => [id, lacks])))).toEqual(
      new Map([
        [leadUnit.id, 'head'],
        [unit.id, 'head'],
      ]),
    );
    await db.account.updateMany({ where: { unitId: unit.id }, data: { disabledAt: testNow } });
    expect((await lacking())?.find(([id]) => id === unit.id)).toEqual([unit.id, 'account']);
    await db.campaign.update({ where: { id: campaign.id }, data: { officerMaySubmit: true } });
    expect(await lacking()).toEqual([[unit.id, 'account']]);
    expect((await getTasks(actors.officer)).noHead).toBe(false);
  });

  it('tell the office which years lack units of their bloc', async () => {
    const { campaign, actors } = await makeBlocYear();
    const lacking = async () =>
      (await getTasks(actors.office)).office?.campaignsWithUnlisted.filter(({ id }) => id === campaign.id);
    expect(await lacking()).toEqual([]);
    const [joined, gone, later] = [await makeUnit(), await makeUnit(), await makeUnit()];
    const { blocId } = campaign;
    await db.blocMembership.createMany({
      data: [
        { blocId, unitId: joined.id, validFrom: fromDay('2026-03-01') },
        { blocId, unitId: gone.id, validFrom: fromDay('2026-01-01'), validTo: fromDay('2026-03-01') },
        { blocId, unitId: later.id, validFrom: fromDay('2027-01-01') },
      ],
    });
    const bloc = await db.bloc.findUniqueOrThrow({ where: { id: blocId } });
    expect(await lacking()).toEqual([
      { id: campaign.id, name: bloc.name, year: 2026, opensOn: '2026-01-01', units: 1 },
    ]);
    expect((await getOverview(actors.office, campaign.id))?.unlisted).toBe(1);
  });
});
