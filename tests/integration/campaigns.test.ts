import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { createCampaign } from '@/lib/campaigns/commands/create';
import { addHead, changeHead } from '@/lib/campaigns/commands/heads';
import { updateCampaign } from '@/lib/campaigns/commands/settings';
import { getCampaignChoices } from '@/lib/campaigns/queries/creation';
import { getCampaignFrame, listHeads } from '@/lib/campaigns/queries/frame';
import { listCampaigns } from '@/lib/campaigns/queries/list';
import { campaignScope } from '@/lib/campaigns/queries/scope';
import { getPhaseFor } from '@/lib/campaigns/queries/time';
import { proposePhases } from '@/lib/campaigns/rules/calendar';
import { db } from '@/lib/db/client';
import { fromDay, toDay } from '@/lib/db/values';
import {
  actorOf,
  assign,
  ensureGroup,
  makeAccount,
  makeBloc,
  makeBlocYear,
  makeCampaign,
  makeUnit,
} from '../support/world';

const refusalOf = (result: { ok: boolean; refusal?: unknown }) => (result.ok ? null : result.refusal);

async function warm() {
  await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
}

const settings = {
  name: 'Tăng tốc, bứt phá',
  launchText: 'Phát động',
  directions: 'Phương hướng',
  peerVisibility: 'results',
  scoreVisibility: 'sheets',
  officerMaySubmit: true,
  completionCap: 110,
} as const;

describe('creating a campaign', () => {
  it('blank: the bloc’s units of the first day, the usual calendar, the heads of the province', async () => {
    const [staying, moved] = [await makeUnit(), await makeUnit()];
    const bloc = await makeBloc([staying.id, moved.id]);
    await db.blocMembership.updateMany({ where: { unitId: moved.id }, data: { validTo: fromDay('2026-01-01') } });
    const office = await actorOf(await makeAccount('office'));
    const result = await createCampaign(office, { blocId: bloc.id, year: 2026, start: 'blank' });
    if (!result.ok) throw new Error(result.refusal.reason);
    const campaign = await db.campaign.findUniqueOrThrow({
      where: { id: result.value.id },
      include: { members: true, phases: true, heads: { orderBy: { ordinal: 'asc' } }, staff: true },
    });
    expect(campaign.members.map((one) => one.unitId)).toEqual([staying.id]);
    expect(campaign.staff).toEqual([]);
    expect(campaign.heads).toHaveLength(8);
    expect(campaign.heads[0]?.text).toBe('Thực hiện nhiệm vụ chính trị và các chỉ tiêu kế hoạch');
    const frame = await getCampaignFrame(office, campaign.id);
    expect(frame?.phases.map(({ id: _, ...phase }) => phase)).toEqual(proposePhases(2026));
    const events = await db.auditEvent.findMany({ where: { campaignId: campaign.id } });
    expect(events.map((one) => [one.action, one.actedAs])).toEqual([['campaigns.create', 'office']]);
  });

  it('refuses a second one of the year, a far year, a copy of nothing, a bloc that has ended', async () => {
    const { campaign, actors } = await makeBlocYear();
    const wish = { blocId: campaign.blocId, year: 2026, start: 'blank' } as const;
    expect(refusalOf(await createCampaign(actors.office, wish))).toEqual({
      reason: 'campaign-exists',
      field: 'year',
      year: 2026,
    });
    expect(refusalOf(await createCampaign(actors.office, { ...wish, year: 2030 }))).toMatchObject({
      reason: 'campaign-year-far',
    });
    expect(refusalOf(await createCampaign(actors.office, { ...wish, year: 2025, start: 'copy' }))).toEqual({
      reason: 'no-previous-campaign',
      field: 'start',
      year: 2024,
    });
    await db.bloc.update({ where: { id: campaign.blocId }, data: { validTo: fromDay('2026-06-01') } });
    expect(refusalOf(await createCampaign(actors.office, { ...wish, year: 2027 }))).toEqual({
      reason: 'bloc-not-in-force',
      field: 'blocId',
      year: 2027,
    });
  });

  it('is for the office and the secretariat of the bloc alone', async () => {
    const { campaign, actors } = await makeBlocYear();
    const other = await makeBlocYear();
    const wish = { blocId: campaign.blocId, year: 2027, start: 'blank' } as const;
    for (const actor of [actors.officer, actors.head, actors.leader, other.actors.secretary, other.actors.officer]) {
      expect(refusalOf(await createCampaign(actor, wish))).toEqual({ reason: 'not-allowed' });
      expect(await getCampaignChoices(other.actors.officer)).toBeNull();
    }
    const choices = await getCampaignChoices(actors.secretary);
    expect(choices?.blocs.map(({ id, years }) => ({ id, years }))).toEqual([{ id: campaign.blocId, years: [2026] }]);
    const result = await createCampaign(actors.secretary, wish);
    if (!result.ok) throw new Error(result.refusal.reason);
    const staff = await db.campaignStaff.findMany({ where: { campaignId: result.value.id } });
    expect(staff.map(({ accountId, kind }) => [accountId, kind])).toEqual([
      [actors.secretary.accountId, 'secretariat'],
    ]);
  });

  it('of eight at once makes one', async () => {
    const { campaign, actors } = await makeBlocYear();
    await warm();
    const results = await Promise.all(
      Array.from({ length: 8 }, () =>
        createCampaign(actors.office, { blocId: campaign.blocId, year: 2027, start: 'copy' }),
      ),
    );
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(results.filter((one) => !one.ok).map(refusalOf)).toEqual(
      Array.from({ length: 7 }, () => ({ reason: 'campaign-exists', field: 'year', year: 2027 })),
    );
    expect(await db.campaign.count({ where: { blocId: campaign.blocId, year: 2027 } })).toBe(1);
  });
});

describe('a copy of last year', () => {
  async function mergedYear() {
    const world = await makeBlocYear();
    const { campaign, unit, otherUnit, leadUnit } = world;
    const heir = await makeUnit('Sở Hợp nhất');
    const from = fromDay('2026-07-01');
    await db.unit.update({ where: { id: heir.id }, data: { validFrom: from } });
    await db.unit.updateMany({ where: { id: { in: [unit.id, otherUnit.id] } }, data: { validTo: from } });
    await db.blocMembership.updateMany({ where: { unitId: { in: [unit.id, otherUnit.id] } }, data: { validTo: from } });
    await db.blocMembership.create({ data: { unitId: heir.id, blocId: campaign.blocId, validFrom: from } });
    const change = { unitId: heir.id, kind: 'merge', effectiveOn: from, decision: '12/NQ', note: '' } as const;
    const pairs = [unit, otherUnit].map(({ id }) => ({ predecessorId: id, successorId: heir.id }));
    await db.unitChange.create({ data: { ...change, successions: { create: pairs } } });
    return { ...world, heir, leadUnit };
  }

  it('takes the heirs of merged units, moves the phases, keeps heads, settings, templates and what still runs', async () => {
    const { campaign, actors, heir, leadUnit } = await mergedYear();
    const [groupCode, running, ended] = [
      await ensureGroup(),
      await db.movement.create({ data: { name: 'Nông thôn mới', goal: 'g', startsOn: fromDay('2021-01-01') } }),
      await db.movement.create({
        data: { name: 'Đã hết', goal: 'g', startsOn: fromDay('2021-01-01'), endsOn: fromDay('2026-12-31') },
      }),
    ];
    const template = { groupCode, measure: '%', direction: 'more', accumulation: 'latest', weight: '10' } as const;
    await db.campaign.update({
      where: { id: campaign.id },
      data: {
        peerVisibility: 'results',
        scoreVisibility: 'sheets',
        completionCap: 150,
        officerMaySubmit: true,
        launchText: 'chỉ của năm 2026',
        movements: {
          create: [
            { movementId: running.id, ordinal: 1 },
            { movementId: ended.id, ordinal: 2 },
          ],
        },
        templates: {
          create: [
            { ...template, ordinal: 1, text: 'Một', movementId: running.id },
            { ...template, ordinal: 2, text: 'Hai', movementId: ended.id, required: true },
          ],
        },
      },
    });
    const result = await createCampaign(actors.secretary, { blocId: campaign.blocId, year: 2027, start: 'copy' });
    if (!result.ok) throw new Error(result.refusal.reason);
    const copy = await db.campaign.findUniqueOrThrow({
      where: { id: result.value.id },
      include: {
        members: true,
        phases: { where: { kind: 'registration' } },
        heads: true,
        movements: true,
        templates: { orderBy: { ordinal: 'asc' } },
      },
    });
    expect(copy.members.map((one) => one.unitId).sort()).toEqual([heir.id, leadUnit.id].sort());
    expect(copy.members.find((one) => one.unitId === heir.id)?.unitName).toBe(heir.name);
    expect(copy.phases.map((one) => [toDay(one.opensOn), toDay(one.closesOn)])).toEqual([['2027-01-01', '2027-12-31']]);
    expect(copy.heads.map((one) => one.text)).toEqual(['Thực hiện nhiệm vụ chính trị']);
    expect(copy.movements.map((one) => one.movementId)).toEqual([running.id]);
    expect(copy.templates.map((one) => [one.text, one.movementId, one.required, one.weight?.toFixed()])).toEqual([
      ['Một', running.id, false, '10'],
      ['Hai', null, true, '10'],
    ]);
    const { previousId, peerVisibility, scoreVisibility, completionCap, officerMaySubmit, launchText } = copy;
    expect({ previousId, peerVisibility, scoreVisibility, completionCap, officerMaySubmit, launchText }).toEqual({
      previousId: campaign.id,
      peerVisibility: 'results',
      scoreVisibility: 'sheets',
      completionCap: 150,
      officerMaySubmit: true,
      launchText: '',
    });
  });

  it('stands beside last year, both open at once', async () => {
    const { campaign, actors } = await makeBlocYear();
    await createCampaign(actors.office, { blocId: campaign.blocId, year: 2027, start: 'copy' });
    const list = await listCampaigns(actors.officer, { query: '', year: null, page: 1 });
    expect(list.campaigns.map((one) => one.year)).toEqual([2027, 2026]);
    expect(list.years).toEqual([2027, 2026]);
    expect((await listCampaigns(actors.officer, { query: '', year: 2026, page: 1 })).campaigns).toHaveLength(1);
  });
});

describe('what is read', () => {
  it('is one’s own campaigns; everything for office and leader; found without tones', async () => {
    const { campaign, actors } = await makeBlocYear();
    const other = await makeBlocYear();
    const idsFor = async (actor: (typeof actors)['officer']) => {
      const found = await db.campaign.findMany({ where: campaignScope(actor), select: { id: true } });
      return found.map((one) => one.id).filter((id) => [campaign.id, other.campaign.id].includes(id));
    };
    for (const actor of [actors.officer, actors.head, actors.secretary]) {
      expect(await idsFor(actor)).toEqual([campaign.id]);
      expect(await getCampaignFrame(actor, other.campaign.id)).toBeNull();
      expect(await listHeads(actor, other.campaign.id)).toEqual([]);
    }
    for (const actor of [actors.office, actors.leader]) expect(await idsFor(actor)).toHaveLength(2);
    expect(await getCampaignFrame(actors.office, 'not-an-id')).toBeNull();
    const bloc = await db.bloc.findUniqueOrThrow({ where: { id: campaign.blocId } });
    const list = await listCampaigns(actors.leader, { query: `KHOI thi dua ${bloc.code}`, year: null, page: 1 });
    expect(list.campaigns.map((one) => one.id)).toEqual([campaign.id]);
    expect(list.canCreate).toBe(false);
  });

  it('names who led a year that is over, by the name of that year, and who will lead the next', async () => {
    const { campaign, unit, leadUnit, actors } = await makeBlocYear({ year: 2025 });
    const { id: campaignId, blocId } = campaign;
    const ahead = await makeCampaign({ unitIds: [unit.id], blocId, year: 2027 });
    const term = (year: number, unitId: string, from: string, to: string | null) => ({
      ...{ campaignId: year === 2025 ? campaignId : ahead.id, unitId, kind: 'lead' as const },
      ...{ validFrom: fromDay(from), validTo: fromDay(to) },
    });
    await db.campaignLead.createMany({
      data: [
        term(2025, unit.id, '2025-01-01', '2025-07-01'),
        term(2025, leadUnit.id, '2025-07-01', '2026-02-01'),
        term(2027, unit.id, '2027-01-01', null),
      ],
    });
    await db.unit.update({ where: { id: leadUnit.id }, data: { name: 'Tên sau sáp nhập' } });
    const led = { unitName: leadUnit.name, from: null };
    const list = await listCampaigns(actors.office, { query: '', year: null, page: 1 });
    const listed = list.campaigns.filter((one) => [campaignId, ahead.id].includes(one.id));
    expect(listed.map((one) => one.lead)).toEqual([{ unitName: unit.name, from: '2027-01-01' }, led]);
    const frame = await getCampaignFrame(actors.officer, campaignId);
    expect([frame?.lead, frame?.deputy]).toEqual([led, null]);
    // Who may record it is shown the way: the office everywhere, the secretariat in its own year, nobody else.
    const named = async (actor: Actor, id: string) => {
      const { campaigns } = await listCampaigns(actor, { query: '', year: null, page: 1 });
      return campaigns.find((one) => one.id === id)?.mayName;
    };
    expect([await named(actors.office, ahead.id), await named(actors.secretary, campaignId)]).toEqual([true, true]);
    expect([await named(actors.leader, ahead.id), await named(actors.officer, campaignId)]).toEqual([false, false]);
  });

  it('tells who may do what', async () => {
    const { campaign, actors } = await makeBlocYear();
    const canOf = async (actor: (typeof actors)['officer']) => (await getCampaignFrame(actor, campaign.id))?.can;
    const nothing = { settings: false, edit: false, staff: false, extend: false, review: false, seeAllUnits: false };
    expect(await canOf(actors.officer)).toEqual(nothing);
    expect(await canOf(actors.leader)).toEqual({ ...nothing, seeAllUnits: true });
    expect(await canOf(actors.secretary)).toEqual({
      settings: true,
      edit: true,
      staff: false,
      extend: true,
      review: true,
      seeAllUnits: true,
    });
    expect(await canOf(actors.office)).toEqual({
      settings: true,
      edit: true,
      staff: true,
      extend: false,
      review: false,
      seeAllUnits: true,
    });
  });

  it('gives a phase and the unit’s own end', async () => {
    const { campaign, actors, unit, otherUnit } = await makeBlocYear({ open: [] });
    const phase = campaign.phases.find((one) => one.kind === 'registration');
    if (!phase) throw new Error('no phase');
    const extension = { phaseId: phase.id, unitId: unit.id, reason: 'r', grantedBy: 'g' };
    await db.phaseExtension.createMany({
      data: [
        { ...extension, until: fromDay('2026-06-30'), createdAt: new Date('2026-05-01T00:00:00Z') },
        { ...extension, until: fromDay('2026-06-15'), createdAt: new Date('2026-05-02T00:00:00Z') },
      ],
    });
    const wish = { campaignId: campaign.id, kind: 'registration' } as const;
    const dates = { kind: 'registration', opensOn: '2026-01-01', closesOn: '2026-01-31' };
    expect(await getPhaseFor(actors.officer, { ...wish, unitId: unit.id })).toEqual({
      phase: dates,
      extendedUntil: '2026-06-15',
    });
    expect(await db.$transaction((tx) => getPhaseFor(actors.officer, { ...wish, unitId: otherUnit.id }, tx))).toEqual({
      phase: dates,
      extendedUntil: null,
    });
  });
});

describe('changing the settings', () => {
  it('is refused to whoever has not seen the latest version', async () => {
    const { campaign, actors } = await makeBlocYear();
    const input = { campaignId: campaign.id, revision: 1, ...settings };
    expect(await updateCampaign(actors.secretary, input)).toEqual({ ok: true, value: undefined });
    expect(refusalOf(await updateCampaign(actors.office, { ...input, name: 'Tên khác' }))).toMatchObject({
      reason: 'conflict',
      by: expect.stringContaining(actors.secretary.name),
    });
    const stored = await db.campaign.findUniqueOrThrow({ where: { id: campaign.id } });
    expect([stored.name, stored.revision, stored.completionCap]).toEqual(['Tăng tốc, bứt phá', 2, 110]);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { campaignId: campaign.id, action: 'campaigns.update' },
    });
    expect([event.before, event.after]).toMatchObject([{ completionCap: 120 }, { completionCap: 110 }]);
  });

  it('of eight at once lets one through and tells the others', async () => {
    const { campaign, actors } = await makeBlocYear();
    await warm();
    const results = await Promise.all(
      Array.from({ length: 8 }, () =>
        updateCampaign(actors.secretary, { campaignId: campaign.id, revision: 1, ...settings }),
      ),
    );
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(results.filter((one) => !one.ok && one.refusal.reason === 'conflict')).toHaveLength(7);
  });

  it('is for the office and this campaign’s secretariat', async () => {
    const { campaign, actors } = await makeBlocYear();
    const other = await makeBlocYear();
    const overseer = await makeAccount('leader');
    await assign(campaign.id, overseer.id, 'overseer');
    const input = { campaignId: campaign.id, revision: 1, ...settings };
    for (const actor of [actors.officer, actors.head, actors.leader, await actorOf(overseer), other.actors.secretary]) {
      expect(refusalOf(await updateCampaign(actor, input))).toEqual({ reason: 'not-allowed' });
      expect(refusalOf(await addHead(actor, { campaignId: campaign.id, revision: 1, text: 'Mới' }))).toEqual({
        reason: 'not-allowed',
      });
    }
    expect((await db.campaign.findUniqueOrThrow({ where: { id: campaign.id } })).revision).toBe(1);
  });
});

it('adds, rewords, moves and removes heads, but not one that a unit wrote under', async () => {
  const { campaign, actors, unit } = await makeBlocYear();
  const { secretary } = actors;
  const heads = () => listHeads(secretary, campaign.id);
  const change = async (index: number, act: 'save' | 'up' | 'down' | 'remove', text = 'x') => {
    const { revision } = await db.campaign.findUniqueOrThrow({ where: { id: campaign.id } });
    const headId = (await heads())[index]?.id ?? '';
    return changeHead(secretary, { campaignId: campaign.id, revision, headId, act, text });
  };
  await addHead(secretary, { campaignId: campaign.id, revision: 1, text: 'Hai' });
  const stale = await addHead(secretary, { campaignId: campaign.id, revision: 1, text: 'Hai' });
  expect(refusalOf(stale)).toMatchObject({ reason: 'conflict' });
  await addHead(secretary, { campaignId: campaign.id, revision: 2, text: 'Ba' });
  await change(2, 'up');
  await change(0, 'save', 'Một');
  expect((await heads()).map((one) => one.text)).toEqual(['Một', 'Ba', 'Hai']);
  await db.report.create({
    data: {
      campaignId: campaign.id,
      unitId: unit.id,
      period: 'q1',
      statusSince: secretary.now,
      narratives: {
        create: { headId: (await heads())[0]?.id ?? '', text: 'Đã làm', updatedAt: secretary.now, updatedBy: 'test' },
      },
    },
  });
  expect(refusalOf(await change(0, 'remove'))).toEqual({ reason: 'head-in-use', count: 1 });
  expect(await change(1, 'remove')).toEqual({ ok: true, value: undefined });
  expect((await heads()).map((one) => one.text)).toEqual(['Một', 'Hai']);
  const other = await makeCampaign({ unitIds: [(await makeUnit()).id] });
  const foreign = {
    campaignId: campaign.id,
    revision: 8,
    headId: other.heads[0]?.id ?? '',
    act: 'remove',
    text: 'x',
  } as const;
  const { revision } = await db.campaign.findUniqueOrThrow({ where: { id: campaign.id } });
  expect(refusalOf(await changeHead(secretary, { ...foreign, revision }))).toEqual({ reason: 'not-found' });
});
