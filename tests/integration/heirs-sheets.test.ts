import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { getUnitYear } from '@/lib/rankings/queries/unit';
import { listReports } from '@/lib/reports/queries/list';
import { getReportSheet } from '@/lib/reports/queries/sheet';
import { getRelatives } from '@/lib/successions/queries';
import { listRegistrations } from '@/lib/targets/queries/list';
import { getTargetSheet } from '@/lib/targets/queries/sheet';
import { succeed } from '../support/successions';
import {
  actorOf,
  assign,
  makeAccount,
  makeBloc,
  makeCampaign,
  makeRegistration,
  makeUnit,
  testNow,
} from '../support/world';

const newActor = async (unitId: string) => actorOf(await makeAccount('officer', unitId));
const pages = (one: { unitName: string; page: boolean; registration: boolean; periods: string[]; silent: boolean }) => [
  one.unitName,
  [one.page && 'page', one.registration && 'registration', ...one.periods, one.silent && 'silent'].filter(Boolean),
];

/**
 * A chain in one year: A, of the bloc, and B, of another one, became C in March; C became D in May. A registered and reported, B
 * nothing, C has a draft. D is of the bloc, and so is a unit that has nothing to do with it.
 */
async function makeChain() {
  const names = ['Sở A', 'Sở B', 'Sở C', 'Sở D', 'Sở khác'];
  const [a, b, c, d, other] = await Promise.all(names.map((name) => makeUnit(name)));
  if (!a || !b || !c || !d || !other) throw new Error('Five units were made');
  const campaign = await makeCampaign({ unitIds: [a.id, c.id, d.id, other.id] });
  const far = await makeCampaign({ unitIds: [b.id], blocId: (await makeBloc()).id });
  await makeRegistration({ campaignId: campaign.id, unitId: a.id });
  await makeRegistration({ campaignId: campaign.id, unitId: c.id, status: 'draft' });
  const report = { campaignId: campaign.id, unitId: a.id, statusSince: testNow };
  await db.report.create({ data: { ...report, period: 'q1', status: 'submitted' } });
  await db.report.create({ data: { ...report, period: 'half', status: 'draft' } });
  await succeed([a.id, b.id], [c.id], '2026-03-01');
  await succeed([c.id], [d.id], '2026-05-01');
  return { a, b, c, d, other, campaign, far, heir: await newActor(d.id) };
}

describe('the units that one came from', () => {
  it('are named with what may be opened, through chains and from other blocs', async () => {
    const { a, b, c, d, campaign, far, heir } = await makeChain();
    const relatives = await getRelatives(heir, { campaignId: campaign.id, unitId: d.id });
    const bloc = await db.bloc.findUniqueOrThrow({ where: { id: far.blocId } });
    expect(relatives?.predecessors.map((one) => [...pages(one), one.on, one.blocName])).toEqual([
      [a.name, ['page', 'registration', 'q1'], '2026-03-01', null],
      [b.name, ['page', 'silent'], '2026-03-01', bloc.name],
      [c.name, ['page', 'silent'], '2026-05-01', null],
    ]);
    expect(relatives?.successors).toEqual([]);
    // Whatever is linked opens, and what is not linked does not.
    const place = { campaignId: campaign.id, unitId: a.id };
    expect((await getTargetSheet(heir, campaign.id, a.id))?.can).toEqual({
      ...{ own: false, edit: false, submit: false, adjust: false },
    });
    expect((await getReportSheet(heir, { ...place, period: 'q1' }))?.can).toEqual({
      ...{ edit: false, writeNarratives: false, review: false },
    });
    expect(await getReportSheet(heir, { ...place, period: 'half' })).toBeNull();
    expect((await getUnitYear(heir, { campaignId: far.id, unitId: b.id }, null))?.unit.name).toBe(b.name);
    expect((await getTargetSheet(heir, campaign.id, c.id))?.shown).toBe(false);
    expect((await getTargetSheet(heir, campaign.id, d.id))?.related).toBe(true);
  });

  it('are names alone to who may not read them, and nothing to who may not read the page', async () => {
    const { a, c, d, other, campaign, far } = await makeChain();
    const told = async (actor: Awaited<ReturnType<typeof newActor>>) =>
      (await getRelatives(actor, { campaignId: campaign.id, unitId: d.id }))?.predecessors.map(pages);
    expect((await told(await newActor(other.id)))?.map(([, opened]) => opened)).toEqual([[], [], []]);
    expect(await told(await newActor((await makeUnit()).id))).toBeUndefined();
    const account = await makeAccount('officer', other.id);
    await assign(campaign.id, account.id, 'secretariat');
    expect((await told(await actorOf(account)))?.map(([, opened]) => opened)).toEqual([
      ['page', 'registration', 'q1'],
      [],
      ['page', 'silent'],
    ]);
    // The rest of the other bloc's year stays closed to the heir.
    const heir = await newActor(d.id);
    expect([await listRegistrations(heir, far.id, {}), await listReports(heir, far.id)]).toEqual([null, null]);
    expect(await getTargetSheet(await newActor(other.id), campaign.id, a.id)).toBeNull();
    expect(await getTargetSheet(await newActor(a.id), campaign.id, c.id)).toBeNull();
  });

  it('are those of that year: what happened before or after is not told', async () => {
    const [old, heir] = [await makeUnit('Sở cũ'), await makeUnit('Sở mới')];
    const bloc = await makeBloc();
    const before = await makeCampaign({ year: 2024, unitIds: [old.id], blocId: bloc.id });
    const now = await makeCampaign({ unitIds: [heir.id], blocId: bloc.id });
    await succeed([old.id], [heir.id], '2025-03-01');
    const officer = await newActor(heir.id);
    const none = { predecessors: [], successors: [] };
    expect(await getRelatives(officer, { campaignId: now.id, unitId: heir.id })).toEqual({ year: 2026, ...none });
    expect(await getRelatives(officer, { campaignId: before.id, unitId: old.id })).toEqual({ year: 2024, ...none });
    expect(await getRelatives(officer, { campaignId: now.id, unitId: old.id })).toBeNull();
  });
});

describe('the units that one went on as', () => {
  it('are named on its pages, each of a split, also where one takes no part in the year', async () => {
    const [old, left, right] = [await makeUnit('Sở cũ'), await makeUnit('Sở trái'), await makeUnit('Sở phải')];
    const campaign = await makeCampaign({ unitIds: [old.id, left.id] });
    await makeRegistration({ campaignId: campaign.id, unitId: left.id, status: 'submitted' });
    await succeed([old.id], [left.id, right.id]);
    const place = { campaignId: campaign.id, unitId: old.id };
    const told = async (actor: Awaited<ReturnType<typeof newActor>>) =>
      (await getRelatives(actor, place))?.successors.map(pages);
    expect(await told(await newActor(left.id))).toEqual([
      [right.name, []],
      [left.name, ['page', 'registration']],
    ]);
    // One heir reads what both came from, and nothing of the other one.
    expect(await told(await newActor(right.id))).toEqual([
      [right.name, []],
      [left.name, []],
    ]);
    expect(await told(await newActor(old.id))).toEqual([
      [right.name, []],
      [left.name, []],
    ]);
    const office = await actorOf(await makeAccount('office'));
    expect(await told(office)).toEqual([
      [right.name, []],
      [left.name, ['page', 'registration']],
    ]);
  });

  it('open the rows of former units in the lists of the bloc', async () => {
    const { a, c, campaign, heir } = await makeChain();
    await db.campaign.update({ where: { id: campaign.id }, data: { peerVisibility: 'status' } });
    const list = await listRegistrations(heir, campaign.id, {});
    const readable = list?.onlyOwn === false ? list.all.filter((one) => one.readable) : [];
    expect(readable.map((one) => one.unitId).toSorted()).toEqual([a.id, heir.unitId].toSorted());
    const reports = await listReports(heir, campaign.id);
    const cells = reports?.others.filter((row) => row.cells.some((cell) => cell.readable)).map((row) => row.unitId);
    expect(cells).toEqual([a.id]);
    expect(reports?.others.map((row) => row.unitId)).toContain(c.id);
  });
});
