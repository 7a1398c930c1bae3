import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { addHead } from '@/lib/campaigns/commands/heads';
import { updateCampaign } from '@/lib/campaigns/commands/settings';
import { getCampaignFrame, getCapRefusal, getEditableFrame } from '@/lib/campaigns/queries/frame';
import { proposePhases } from '@/lib/campaigns/rules/calendar';
import { db } from '@/lib/db/client';
import { inTransaction, lockRow } from '@/lib/db/transaction';
import { fromDay, toDay } from '@/lib/db/values';
import { compareVietnamese } from '@/lib/fold';
import { nameLead, removeLead } from '@/lib/members/commands/leads';
import { addAllMembers, addMember, removeMember, updateMember } from '@/lib/members/commands/members';
import { addStaff, removeStaff } from '@/lib/members/commands/staff';
import { getMembersSettings } from '@/lib/members/queries';
import { chooseMovement, leaveOutMovement } from '@/lib/movements/commands/choice';
import { createMovement, updateMovement } from '@/lib/movements/commands/movement';
import { getMovementSettings } from '@/lib/movements/queries';
import { endExtension, extendPhase, updatePhases } from '@/lib/phases/commands';
import { getOverview } from '@/lib/phases/queries';
import { extendPhaseSchema, updatePhasesSchema } from '@/lib/phases/schema';
import { saveScoreLine } from '@/lib/scores/commands/lines';
import { saveTitles } from '@/lib/targets/commands/titles';
import { titlesMark } from '@/lib/targets/rules/line';
import { createTemplate, moveTemplate, removeTemplate, updateTemplate } from '@/lib/templates/commands';
import { getTemplateSettings } from '@/lib/templates/queries';
import { createTemplateSchema } from '@/lib/templates/schema';
import { idOf, issueTable, makeScores, scoredTable } from '../support/scores';
import {
  actorOf,
  assign,
  ensureGroup,
  makeAccount,
  makeBlocYear,
  makeRegistration,
  makeUnit,
  testNow,
} from '../support/world';

const refusalOf = (result: { ok: boolean; refusal?: unknown }) => (result.ok ? null : result.refusal);
const fine = { ok: true, value: undefined };
const notAllowed = { reason: 'not-allowed' };

async function warm() {
  await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
}

describe('an extension', () => {
  async function closedYear() {
    const world = await makeBlocYear({ open: ['reportQ1'] });
    const wish = {
      campaignId: world.campaign.id,
      unitId: world.unit.id,
      kind: 'registration',
      until: '2026-06-10',
      reason: 'Mới sáp nhập',
    } as const;
    return { ...world, wish };
  }

  it('is given after closing, shown to the bloc with its reason, and reopens the phase for that unit alone', async () => {
    const { campaign, actors, wish, unit, otherUnit } = await closedYear();
    expect(await extendPhase(actors.secretary, wish)).toEqual(fine);
    const overview = await getOverview(actors.otherOfficer, campaign.id);
    expect(overview?.extensions.map(({ id: _, ...one }) => one)).toEqual([
      {
        kind: 'registration',
        unitId: unit.id,
        unitName: unit.name,
        until: '2026-06-10',
        reason: 'Mới sáp nhập',
        grantedBy: actors.secretary.name,
        givenAt: actors.secretary.now.toISOString(),
        ...{ standing: 'running', ends: false },
      },
    ]);
    const standing = (unitId: string) =>
      overview?.owed.units.find((one) => one.unitId === unitId)?.cells[0]?.state.lateSince;
    expect([standing(unit.id), standing(otherUnit.id)]).toEqual([null, '2026-01-31']);
    const event = await db.auditEvent.findFirstOrThrow({ where: { action: 'phases.extend', campaignId: campaign.id } });
    expect([event.actedAs, event.unitId, event.before, event.after]).toEqual([
      'secretariat',
      unit.id,
      { kind: 'registration', until: '2026-01-31' },
      { kind: 'registration', until: '2026-06-10', reason: 'Mới sáp nhập' },
    ]);
  });

  it('is replaced by the next and ended early, with its audit event, and then the common end counts again', async () => {
    const { campaign, actors, accounts, wish, unit } = await closedYear();
    const at = (minute: number) => actorOf(accounts.secretary, new Date(testNow.getTime() + minute * 60_000));
    const place = { campaignId: campaign.id, unitId: unit.id, kind: 'registration' } as const;
    expect(refusalOf(await endExtension(actors.secretary, place))).toEqual({ reason: 'extension-not-running' });
    await extendPhase(await at(1), wish);
    await extendPhase(await at(2), { ...wish, until: '2026-06-20' });
    const standings = async () => {
      const overview = await getOverview(await at(9), campaign.id);
      const state = overview?.owed.units.find((one) => one.unitId === unit.id)?.cells[0]?.state;
      return [overview?.extensions.map((one) => [one.until, one.standing, one.ends]), state?.lateSince];
    };
    expect(await standings()).toEqual([
      [
        ['2026-06-20', 'running', true],
        ['2026-06-10', 'replaced', false],
      ],
      null,
    ]);
    expect(await endExtension(await at(3), place)).toEqual(fine);
    expect(await standings()).toEqual([
      [
        ['2026-05-19', 'ended', false],
        ['2026-06-20', 'replaced', false],
        ['2026-06-10', 'replaced', false],
      ],
      '2026-05-19',
    ]);
    expect(refusalOf(await endExtension(await at(4), place))).toEqual({ reason: 'extension-not-running' });
    const where = { action: 'phases.endExtension', campaignId: campaign.id };
    const event = await db.auditEvent.findFirstOrThrow({ where });
    expect([event.unitId, event.before, event.after]).toEqual([
      unit.id,
      { kind: 'registration', until: '2026-06-20' },
      { kind: 'registration', until: '2026-05-19', reason: 'Kết thúc gia hạn' },
    ]);
    expect(await extendPhase(await at(5), { ...wish, until: '2026-06-30' })).toEqual(fine);
  });

  it('is given by the secretariat of this campaign, to a member, within the bounds', async () => {
    const { actors, wish } = await closedYear();
    const other = await makeBlocYear();
    for (const actor of [actors.office, actors.leader, actors.officer, actors.head, other.actors.secretary]) {
      expect(refusalOf(await extendPhase(actor, wish))).toEqual(notAllowed);
    }
    const refuse = async (change: Partial<typeof wish> | { until: string } | { unitId: string }) =>
      refusalOf(await extendPhase(actors.secretary, { ...wish, ...change }));
    expect(await refuse({ unitId: other.unit.id })).toEqual({ reason: 'not-a-member', field: 'unitId', since: null });
    expect(await refuse({ until: '2026-01-31' })).toMatchObject({ reason: 'extension-not-later' });
    expect(await refuse({ until: '2026-05-19' })).toMatchObject({ reason: 'extension-in-past' });
    expect(await refuse({ until: '2026-08-19' })).toMatchObject({ reason: 'extension-too-long' });
    expect(await db.phaseExtension.count({ where: { unitId: { in: [wish.unitId, other.unit.id] } } })).toBe(0);
  });

  it('is given for what is unsent, sent or returned, not for what is accepted', async () => {
    const { campaign, actors, unit, wish } = await closedYear();
    const key = { campaignId: campaign.id, unitId: unit.id };
    const give = async (kind: 'registration' | 'reportQ1') =>
      refusalOf(await extendPhase(actors.secretary, { ...wish, kind, until: '2027-01-31' }));
    const finished = (phase: string) => ({ reason: 'extension-of-finished', field: 'kind', phase });
    await makeRegistration({ ...key, status: 'accepted' });
    expect(await give('registration')).toEqual(finished('registration'));
    const { id } = await db.report.create({
      data: { ...key, period: 'q1', status: 'accepted', statusSince: testNow },
    });
    expect(await give('reportQ1')).toEqual(finished('reportQ1'));
    await db.report.update({ where: { id }, data: { status: 'returned', answerBy: fromDay('2026-06-30') } });
    expect(await give('reportQ1')).toBeNull();
  });

  it('is never given to the own unit, which the form does not offer', async () => {
    const { campaign, actors, wish, unit, otherUnit, leadUnit } = await closedYear();
    expect(refusalOf(await extendPhase(actors.secretary, { ...wish, unitId: leadUnit.id }))).toEqual({
      reason: 'own-unit-extension',
    });
    expect(await db.phaseExtension.count({ where: { unitId: leadUnit.id } })).toBe(0);
    const extendable = async (actor: Actor) => (await getOverview(actor, campaign.id))?.extendable;
    const named = ({ id, name }: { id: string; name: string }) => ({ unitId: id, unitName: name });
    const byName = (left: { unitName: string }, right: { unitName: string }) =>
      compareVietnamese(left.unitName, right.unitName);
    const offered = await extendable(actors.secretary);
    expect({ ...offered, units: offered?.units.toSorted(byName) }).toEqual({
      units: [named(unit), named(otherUnit)].toSorted(byName),
      withheld: leadUnit.name,
    });
    for (const actor of [actors.officer, actors.office, actors.leader]) {
      expect(await extendable(actor)).toEqual({ units: [], withheld: null });
    }
  });

  it('is shown with its reason to those who see where the unit stands', async () => {
    const { campaign, actors, wish } = await closedYear();
    expect(await extendPhase(actors.secretary, wish)).toEqual(fine);
    const overseer = await makeAccount('leader');
    await assign(campaign.id, overseer.id, 'overseer');
    const viewers = { ...actors, overseer: await actorOf(overseer) };
    const who = async (peerVisibility: 'none' | 'status' | 'results') => {
      await db.campaign.update({ where: { id: campaign.id }, data: { peerVisibility } });
      const names = Object.entries(viewers).map(async ([name, actor]) =>
        (await getOverview(actor, campaign.id))?.extensions.map((one) => one.reason).includes('Mới sáp nhập')
          ? name
          : '',
      );
      return (await Promise.all(names)).filter(Boolean);
    };
    const others = ['otherOfficer', 'otherHead'];
    const everybody = ['officer', 'head', ...others, 'secretary', 'office', 'leader', 'overseer'];
    expect(await who('none')).toEqual(everybody.filter((name) => !others.includes(name)));
    expect(await who('status')).toEqual(everybody);
    expect(await who('results')).toEqual(everybody);
  });

  it('of eight equal ones is given once', async () => {
    const { actors, wish } = await closedYear();
    await warm();
    const results = await Promise.all(Array.from({ length: 8 }, () => extendPhase(actors.secretary, wish)));
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(results.filter((one) => !one.ok && one.refusal.reason === 'extension-given')).toHaveLength(7);
    expect(await db.phaseExtension.count({ where: { unitId: wish.unitId } })).toBe(1);
  });

  it('wants a day and a reason', () => {
    const form = { campaignId: crypto.randomUUID(), unitId: crypto.randomUUID(), kind: 'registration' };
    const parsed = extendPhaseSchema.safeParse({ ...form, until: '31/02/2026', reason: ' ' });
    expect(parsed.error?.issues.map((one) => one.path[0])).toEqual(['until', 'reason']);
    expect(extendPhaseSchema.parse({ ...form, until: '1/3/2026', reason: ' x ' })).toMatchObject({
      until: '2026-03-01',
      reason: 'x',
    });
    // In these the bloc acts as a whole.
    const whole = ['appraisal', 'meeting', 'publication'].map((kind) =>
      extendPhaseSchema
        .safeParse({ ...form, kind, until: '1/3/2026', reason: 'x' })
        .error?.issues.map((one) => one.path),
    );
    expect(whole).toEqual([[['kind']], [['kind']], [['kind']]]);
  });
});

describe('a year that is over', () => {
  const settings = {
    name: 'x',
    launchText: '',
    directions: '',
    peerVisibility: 'none',
    scoreVisibility: 'ranking',
    officerMaySubmit: false,
  } as const;

  it('is changed by the office alone, in the audit log as ever', async () => {
    const { campaign, actors, accounts } = await makeBlocYear({ year: 2025 });
    const { campaignId, revision } = { campaignId: campaign.id, revision: 1 };
    const over = { reason: 'year-over', year: 2025, endedOn: '2025-12-31' };
    const change = (actor: Actor) => updateCampaign(actor, { campaignId, revision, ...settings, completionCap: 110 });
    expect(refusalOf(await change(actors.secretary))).toEqual(over);
    const head = { campaignId, revision, text: 'Đề mục' };
    expect(refusalOf(await addHead(actors.secretary, head))).toEqual(over);
    const phases = { campaignId, revision, phases: proposePhases(2026) };
    expect(refusalOf(await updatePhases(actors.secretary, phases))).toEqual(over);
    const frame = await getCampaignFrame(actors.secretary, campaignId);
    expect([frame?.can.settings, frame?.can.edit, frame?.settingsRefusal]).toEqual([true, false, over]);
    expect((await getEditableFrame(actors.secretary, campaignId))?.id).toBe(campaignId);
    expect(await getEditableFrame(actors.officer, campaignId)).toBeNull();

    expect(await change(actors.office)).toEqual(fine);
    const ofOffice = await getCampaignFrame(actors.office, campaignId);
    expect([ofOffice?.can.edit, ofOffice?.settingsRefusal]).toEqual([true, null]);
    const events = await db.auditEvent.findMany({ where: { campaignId } });
    expect(events.map(({ action, actorId, actedAs }) => [action, actorId, actedAs])).toEqual([
      ['campaigns.update', accounts.office.id, 'office'],
    ]);
  });

  it('keeps its cap from the day on which a first report is accepted', async () => {
    const { campaign, actors, otherUnit } = await makeBlocYear();
    const campaignId = campaign.id;
    const key = { campaignId, unitId: otherUnit.id, period: 'q1' } as const;
    const change = (actor: Actor, revision: number, completionCap: number) =>
      updateCampaign(actor, { campaignId, revision, ...settings, completionCap });
    const report = await db.report.create({ data: { ...key, status: 'submitted', statusSince: testNow } });
    expect(await change(actors.secretary, 1, 110)).toEqual(fine);
    await db.report.update({ where: { id: report.id }, data: { status: 'accepted' } });
    const refusal = { reason: 'cap-in-use', field: 'completionCap', count: 1 };
    expect(refusalOf(await change(actors.secretary, 2, 120))).toEqual(refusal);
    const frames = [
      await getCampaignFrame(actors.secretary, campaignId),
      await getCampaignFrame(actors.office, campaignId),
    ];
    const [ofSecretary, ofOffice] = frames;
    expect(ofSecretary && (await getCapRefusal(actors.secretary, ofSecretary))).toEqual(refusal);
    expect(ofOffice && (await getCapRefusal(actors.office, ofOffice))).toBeNull();
    expect(await change(actors.secretary, 2, 110)).toEqual(fine);
    expect(await change(actors.office, 3, 120)).toEqual(fine);
  });
});

describe('the dates of the phases', () => {
  it('are saved at once, and kept where a unit was given more time', async () => {
    const { campaign, actors, unit } = await makeBlocYear({ open: ['publication'] });
    const input = { campaignId: campaign.id, revision: 1, phases: proposePhases(2026).slice(1) };
    const extension = { kind: 'registration', until: '2026-06-10', reason: 'r' } as const;
    await extendPhase(actors.secretary, { campaignId: campaign.id, unitId: unit.id, ...extension });
    const kept = { reason: 'phase-has-extensions', field: 'registration-opensOn', phase: 'registration' };
    expect(refusalOf(await updatePhases(actors.secretary, input))).toEqual({
      reason: 'fields-refused',
      refusals: [kept],
    });
    const ofNextYear = { ...input, phases: proposePhases(2027).slice(8) };
    expect(refusalOf(await updatePhases(actors.secretary, ofNextYear))).toEqual({
      reason: 'fields-refused',
      refusals: [
        ...['meeting-opensOn', 'meeting-closesOn', 'publication-opensOn', 'publication-closesOn'].map((field) =>
          expect.objectContaining({ reason: 'phase-outside-year', field }),
        ),
        kept,
      ],
    });
    const phases = proposePhases(2026).slice(0, 3);
    expect(await updatePhases(actors.secretary, { ...input, phases })).toEqual(fine);
    const stored = await db.phase.findMany({ where: { campaignId: campaign.id }, orderBy: { kind: 'asc' } });
    expect(stored.map((one) => [one.kind, toDay(one.opensOn), toDay(one.closesOn)])).toEqual(
      phases.map((one) => [one.kind, one.opensOn, one.closesOn]),
    );
    expect(refusalOf(await updatePhases(actors.secretary, { ...input, phases }))).toMatchObject({ reason: 'conflict' });
    expect(refusalOf(await updatePhases(actors.officer, { ...input, revision: 2 }))).toEqual(notAllowed);
  });

  it('say at which day they are wrong', () => {
    const form = {
      campaignId: crypto.randomUUID(),
      revision: '1',
      year: '2026',
      'registration-opensOn': '31/03/2026',
      'registration-closesOn': '01/01/2026',
      'reportQ1-opensOn': '01/04/2026',
      'reportHalf-opensOn': '31/02/2026',
      'reportYear-opensOn': '20/11/2026',
      'reportYear-closesOn': '01/12/2027',
      'crossScoring-opensOn': '10/12/2026',
      'crossScoring-closesOn': '20/12/2026',
      'appraisal-opensOn': '01/12/2026',
      'appraisal-closesOn': '20/12/2026',
      'meeting-closesOn': '31/12/2026',
    };
    const parsed = updatePhasesSchema.safeParse(form);
    expect(parsed.error?.issues.map((one) => [one.path[0], one.message])).toEqual([
      ['reportHalf-opensOn', 'Báo cáo 6 tháng, ngày bắt đầu: ngày 31/02/2026 không có trong lịch.'],
      ['registration-closesOn', 'Đăng ký chỉ tiêu: ngày kết thúc phải từ ngày bắt đầu trở đi.'],
      ['reportQ1-closesOn', 'Báo cáo quý I: nhập ngày kết thúc, hoặc bỏ trống cả hai.'],
      ['reportHalf-closesOn', 'Báo cáo 6 tháng: nhập ngày kết thúc, hoặc bỏ trống cả hai.'],
      ['meeting-opensOn', 'Họp khối bình xét: nhập ngày bắt đầu, hoặc bỏ trống cả hai.'],
      ['reportYear-closesOn', 'Báo cáo năm: năm thi đua 2026 chỉ nhận ngày từ 01/10/2025 đến 30/06/2027.'],
      ['appraisal-opensOn', 'Thẩm định: không bắt đầu trước giai đoạn “Chấm chéo” (bắt đầu ngày 10/12/2026).'],
    ]);
    const empty = { campaignId: form.campaignId, revision: '1', year: '2026' };
    expect(updatePhasesSchema.parse(empty).phases).toEqual([]);
    const hostile = { ...form, 'registration-closesOn': '9'.repeat(10_000) };
    expect(updatePhasesSchema.safeParse(hostile).success).toBe(false);
  });
});

describe('the overview', () => {
  it('shows a unit the others only as far as the campaign says', async () => {
    const { campaign, actors, unit, otherUnit, leadUnit } = await makeBlocYear();
    await makeRegistration({ campaignId: campaign.id, unitId: otherUnit.id, status: 'returned' });
    const see = async (actor: typeof actors.officer, peerVisibility: 'none' | 'status' | 'results') => {
      await db.campaign.update({ where: { id: campaign.id }, data: { peerVisibility } });
      const overview = await getOverview(actor, campaign.id);
      return overview?.owed.units.map(({ unitId, linked, cells }) => [unitId, linked, cells[0]?.state.status]).sort();
    };
    const rows = (linked: (unitId: string) => boolean) =>
      [unit, otherUnit, leadUnit]
        .map(({ id }) => [id, linked(id), id === otherUnit.id ? 'returned' : 'not-started'])
        .sort();
    expect(await see(actors.officer, 'none')).toEqual([[unit.id, true, 'not-started']]);
    expect(await see(actors.officer, 'status')).toEqual(rows((id) => id === unit.id));
    expect(await see(actors.officer, 'results')).toEqual(rows(() => true));
    for (const actor of [actors.secretary, actors.office, actors.leader]) {
      expect(await see(actor, 'none')).toEqual(rows(() => true));
    }
    expect(await getOverview((await makeBlocYear()).actors.head, campaign.id)).toBeNull();
  });
});

describe('members', () => {
  it('come all at once, each from its first possible day, unless the bloc has changed since the page was read', async () => {
    const { campaign, actors } = await makeBlocYear();
    const [old, joining, gone, next] = [await makeUnit(), await makeUnit(), await makeUnit(), await makeUnit()];
    const { blocId } = campaign;
    const since = (unit: { id: string }, day: string, validTo: string | null = null) => {
      return { blocId, unitId: unit.id, validFrom: fromDay(day), validTo: fromDay(validTo) };
    };
    await db.blocMembership.createMany({
      data: [
        since(old, '2025-06-01'),
        since(joining, '2026-03-01'),
        since(gone, '2025-06-01', '2026-01-01'),
        since(next, '2027-01-01'),
      ],
    });
    const settings = await getMembersSettings(actors.secretary, campaign.id);
    const offered = settings?.units.map((one) => `${one.id} ${one.since}`).toSorted();
    expect(offered).toEqual([`${old.id} 2026-01-01`, `${joining.id} 2026-03-01`].toSorted());
    const all = (count: number) => addAllMembers(actors.secretary, { campaignId: campaign.id, count });
    expect(refusalOf(await all(3))).toEqual({ reason: 'members-changed', count: 2 });
    expect(await db.campaignMember.count({ where: { campaignId: campaign.id } })).toBe(3);
    expect(await all(2)).toEqual({ ok: true, value: 2 });
    const added = await db.campaignMember.findMany({
      where: { campaignId: campaign.id, unitId: { in: [old.id, joining.id, gone.id, next.id] } },
    });
    const days = added.map((one) => `${one.unitName} ${one.joinedOn.toISOString().slice(0, 10)}`).toSorted();
    expect(days).toEqual([`${old.name} 2026-01-01`, `${joining.name} 2026-03-01`].toSorted());
    expect(refusalOf(await all(2))).toEqual({ reason: 'members-changed', count: 0 });
    const logged = await db.auditEvent.findMany({ where: { campaignId: campaign.id, action: 'members.add' } });
    expect(logged.map((one) => one.unitId).toSorted()).toEqual([old.id, joining.id].toSorted());
  });

  it('join from the bloc, leave on a day, and stay once they have done something', async () => {
    const { campaign, actors, unit } = await makeBlocYear();
    const [joining, stranger] = [await makeUnit(), await makeUnit()];
    const validFrom = fromDay('2026-03-01');
    await db.blocMembership.create({ data: { blocId: campaign.blocId, unitId: joining.id, validFrom } });
    const add = (unitId: string, joinedOn = '2026-03-01') =>
      addMember(actors.secretary, { campaignId: campaign.id, unitId, joinedOn });
    expect(refusalOf(await add(stranger.id))).toMatchObject({ reason: 'unit-not-in-bloc', since: null });
    expect(refusalOf(await add(joining.id, '2026-02-28'))).toEqual({
      ...{ reason: 'unit-not-in-bloc', field: 'joinedOn', on: '2026-02-28', since: '2026-03-01' },
    });
    const before = await getMembersSettings(actors.secretary, campaign.id);
    expect(before?.units).toEqual([{ id: joining.id, name: joining.name, since: '2026-03-01' }]);
    expect((await getOverview(actors.secretary, campaign.id))?.unlisted).toBe(1);
    expect(await add(joining.id)).toEqual(fine);
    expect(refusalOf(await add(joining.id))).toMatchObject({ reason: 'already-a-member' });
    const settings = await getMembersSettings(actors.secretary, campaign.id);
    const member = settings?.frame.members.find((one) => one.unitId === joining.id);
    expect(member).toMatchObject({ unitName: joining.name, joinedOn: '2026-03-01', leftOn: null });
    const change = { campaignId: campaign.id, revision: 1, memberId: member?.id ?? '', joinedOn: '2026-03-01' };
    expect(refusalOf(await add(joining.id, '2025-12-31'))).toMatchObject({ reason: 'joined-outside-year' });
    const outside = { ...change, joinedOn: '2025-01-01', leftOn: '2027-02-01' };
    expect(refusalOf(await updateMember(actors.secretary, outside))).toEqual({
      reason: 'fields-refused',
      refusals: [
        { reason: 'joined-outside-year', field: 'joinedOn', year: 2026 },
        { reason: 'left-outside-year', field: 'leftOn', first: '2026-01-01', last: '2026-12-31' },
      ],
    });
    const leave = await updateMember(actors.secretary, { ...change, leftOn: '2026-06-30' });
    expect(leave).toEqual({ ok: true, value: { ended: [], dropped: [] } });
    expect(refusalOf(await updateMember(actors.office, { ...change, leftOn: null }))).toEqual({
      reason: 'conflict',
      by: expect.stringContaining(actors.secretary.name),
      at: actors.secretary.now.toISOString(),
    });
    await makeRegistration({ campaignId: campaign.id, unitId: unit.id });
    const worked = settings?.frame.members.find((one) => one.unitId === unit.id)?.id ?? '';
    const remove = (memberId: string) => removeMember(actors.secretary, { campaignId: campaign.id, memberId });
    const work = { reason: 'member-has-work', registrations: 0, reports: 0, scores: 0 };
    expect(refusalOf(await remove(worked))).toEqual({ ...work, registrations: 1 });
    const key = { campaignId: campaign.id, unitId: joining.id };
    const table = scoredTable();
    const score = await makeScores(key, await issueTable(campaign.id, table), table);
    expect(refusalOf(await remove(change.memberId))).toEqual({ ...work, scores: 1 });
    await db.scoreLine.deleteMany({ where: { sheetId: score.id } });
    await db.scoreSheet.delete({ where: { id: score.id } });
    const stated = { reason: 'x', revision: 1, statedAt: actors.secretary.now, statedBy: 'x' };
    await db.scoreFact.create({ data: { ...key, factId: 'f', holds: true, ...stated } });
    expect(refusalOf(await remove(change.memberId))).toEqual({ reason: 'member-has-facts', facts: 1 });
    await db.scoreFact.updateMany({ where: key, data: { holds: null } });
    expect(await remove(change.memberId)).toEqual(fine);
    expect(refusalOf(await remove(change.memberId))).toEqual({ reason: 'not-found' });
  });

  it('are held by the database while anything is written of them', async () => {
    const { campaign, unit, otherUnit } = await makeBlocYear();
    await makeRegistration({ campaignId: campaign.id, unitId: unit.id });
    const take = (unitId: string) => db.campaignMember.deleteMany({ where: { campaignId: campaign.id, unitId } });
    await expect(take(unit.id)).rejects.toThrow('Registration_campaignId_unitId_fkey');
    await take(otherUnit.id);
    await expect(makeRegistration({ campaignId: campaign.id, unitId: otherUnit.id })).rejects.toThrow(
      'Registration_campaignId_unitId_fkey',
    );
  });

  it('write nothing who were taken out between being looked at and beginning their work', async () => {
    const { campaign, actors, unit, otherUnit } = await makeBlocYear();
    const table = scoredTable();
    await issueTable(campaign.id, table);
    await warm();
    const waiting = () => db.$queryRaw<unknown[]>`select 1 from pg_stat_activity where datname = current_database()
      and wait_event_type = 'Lock' and query like '%"Campaign"%for key share%'`;
    /** Takes a member out as removeMember does, while `work` has seen it and waits. */
    const takeOut = async (unitId: string, work: () => Promise<{ ok: boolean; refusal?: unknown }>) => {
      const { begun } = await inTransaction(async (tx) => {
        await lockRow(tx, 'Campaign', campaign.id);
        const begun = work();
        await expect.poll(async () => (await waiting()).length).toBe(1);
        await tx.campaignMember.deleteMany({ where: { campaignId: campaign.id, unitId } });
        return { begun };
      });
      return refusalOf(await begun);
    };
    const titles = { seen: titlesMark([]), titles: [] };
    const register = () => saveTitles(actors.officer, { campaignId: campaign.id, unitId: unit.id, ...titles });
    expect(await takeOut(unit.id, register)).toEqual({ reason: 'not-found' });
    const score = { campaignId: campaign.id, unitId: otherUnit.id, criterionId: idOf(table, '1.1'), revision: 0 };
    const words = { values: {}, notAssigned: false, claimed: '', claimReason: '', explanation: '', answer: '' };
    const claim = () => saveScoreLine(actors.otherOfficer, { ...score, ...words });
    expect(await takeOut(otherUnit.id, claim)).toEqual({ reason: 'not-found' });
    const where = { campaignId: campaign.id };
    expect([await db.registration.count({ where }), await db.scoreSheet.count({ where })]).toEqual([0, 0]);
  });

  it('lead one at a time, with a change mid-year', async () => {
    const { campaign, actors, unit, otherUnit, leadUnit } = await makeBlocYear();
    const revision = async () => (await db.campaign.findUniqueOrThrow({ where: { id: campaign.id } })).revision;
    const name = async (
      unitId: string,
      validFrom: string,
      kind: 'lead' | 'deputy' = 'lead',
      validTo: string | null = null,
    ) => {
      const wish = { campaignId: campaign.id, revision: await revision(), kind, unitId, validFrom, validTo };
      return nameLead(actors.secretary, wish);
    };
    expect(await name(leadUnit.id, '2026-01-01')).toEqual(fine);
    expect(refusalOf(await name(leadUnit.id, '2026-02-01', 'deputy'))).toMatchObject({
      reason: 'lead-holds-other-post',
    });
    expect(await name(otherUnit.id, '2026-01-01', 'deputy')).toEqual(fine);
    // The deputy becomes lead, and another unit deputy.
    expect(await name(otherUnit.id, '2026-05-01')).toEqual(fine);
    expect(await name(unit.id, '2026-05-01', 'deputy')).toEqual(fine);
    expect(refusalOf(await name(leadUnit.id, '2026-04-01'))).toMatchObject({ reason: 'lead-overlap' });
    const overview = await getOverview(actors.officer, campaign.id);
    expect([overview?.frame.lead, overview?.frame.deputy]).toEqual([
      { unitName: otherUnit.name, from: null },
      { unitName: unit.name, from: null },
    ]);
    const settings = await getMembersSettings(actors.secretary, campaign.id);
    expect(settings?.leads.map((one) => [one.unitName, one.kind, one.validFrom, one.validTo, one.current])).toEqual([
      [otherUnit.name, 'lead', '2026-05-01', null, true],
      [unit.name, 'deputy', '2026-05-01', null, true],
      [leadUnit.name, 'lead', '2026-01-01', '2026-05-01', false],
      [otherUnit.name, 'deputy', '2026-01-01', '2026-05-01', false],
    ]);
    const leadId = settings?.leads[0]?.id ?? '';
    // The new lead was deputy before; the post of deputy has another holder since.
    const resumed = [{ kind: 'lead', unitName: leadUnit.name, validTo: null }];
    expect(settings?.leads.map((one) => one.resumed)).toEqual([resumed, [], [], []]);
    const gone = { campaignId: campaign.id, revision: await revision(), leadId };
    expect(await removeLead(actors.secretary, gone)).toEqual({ ok: true, value: resumed });
    const left = await db.campaignLead.findMany({ where: { campaignId: campaign.id }, orderBy: { validTo: 'asc' } });
    expect(left.map((one) => [one.unitId, one.kind, toDay(one.validTo)])).toContainEqual([leadUnit.id, 'lead', null]);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { action: 'members.removeLead', campaignId: campaign.id },
    });
    expect(event.after).toEqual({ resumed: [expect.objectContaining({ unitId: leadUnit.id, validTo: null })] });
    expect(refusalOf(await removeLead(actors.secretary, gone))).toMatchObject({ reason: 'conflict' });
    expect(refusalOf(await removeLead(actors.secretary, { ...gone, revision: gone.revision + 1 }))).toEqual({
      reason: 'not-found',
    });
  });

  it('give up their post on the day they leave', async () => {
    const { campaign, actors, unit, otherUnit } = await makeBlocYear();
    const term = (unitId: string, kind: 'lead' | 'deputy', from: string, to: string | null = null) =>
      db.campaignLead.create({
        data: { campaignId: campaign.id, unitId, kind, validFrom: fromDay(from), validTo: fromDay(to) },
      });
    const lead = await term(unit.id, 'lead', '2026-01-01');
    const planned = await term(unit.id, 'deputy', '2026-10-01');
    await term(otherUnit.id, 'deputy', '2026-01-01', '2026-10-01');
    const memberId = campaign.members.find((one) => one.unitId === unit.id)?.id ?? '';
    const wish = { campaignId: campaign.id, revision: 1, memberId, joinedOn: '2026-02-01', leftOn: '2026-06-30' };
    expect(refusalOf(await updateMember(actors.secretary, wish))).toEqual({
      reason: 'fields-refused',
      refusals: [{ reason: 'member-leads-earlier', field: 'joinedOn', from: '2026-01-01' }],
    });
    expect(await updateMember(actors.secretary, { ...wish, joinedOn: '2026-01-01' })).toMatchObject({
      value: { ended: [{ id: lead.id, validTo: '2026-07-01' }], dropped: [{ id: planned.id }] },
    });
    const stored = await db.campaignLead.findMany({ where: { campaignId: campaign.id }, orderBy: { kind: 'asc' } });
    expect(stored.map((one) => [one.unitId, one.kind, toDay(one.validTo)])).toEqual([
      [unit.id, 'lead', '2026-07-01'],
      [otherUnit.id, 'deputy', '2026-10-01'],
    ]);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { action: 'members.update', campaignId: campaign.id },
    });
    expect(event.after).toMatchObject({
      leftOn: '2026-06-30',
      ended: [{ id: lead.id }],
      dropped: [{ id: planned.id }],
    });
  });

  it('race for the lead: one of eight holds it from that day', async () => {
    const { campaign, actors, unit } = await makeBlocYear();
    await warm();
    const wish = {
      campaignId: campaign.id,
      revision: 1,
      kind: 'lead',
      unitId: unit.id,
      validFrom: '2026-01-01',
      validTo: null,
    } as const;
    const results = await Promise.all(Array.from({ length: 8 }, () => nameLead(actors.secretary, wish)));
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(results.filter((one) => !one.ok && one.refusal.reason === 'conflict')).toHaveLength(7);
  });
});

describe('staff', () => {
  it('is named by the office alone, and acts from then on', async () => {
    const { campaign, actors, accounts } = await makeBlocYear();
    const wish = { campaignId: campaign.id, accountId: accounts.officer.id, kind: 'secretariat' } as const;
    for (const actor of [actors.secretary, actors.leader, actors.officer]) {
      expect(refusalOf(await addStaff(actor, wish))).toEqual(notAllowed);
    }
    expect(refusalOf(await addStaff(actors.office, { ...wish, kind: 'overseer' }))).toMatchObject({
      reason: 'overseer-of-unit',
    });
    expect(await getMembersSettings(actors.officer, campaign.id)).toBeNull();
    expect(await addStaff(actors.office, wish)).toEqual(fine);
    expect(refusalOf(await addStaff(actors.office, wish))).toMatchObject({ reason: 'already-staff' });
    const settings = await getMembersSettings(await actorOf(accounts.officer), campaign.id);
    const staffId = settings?.staff.find((one) => one.userName === accounts.officer.userName)?.id ?? '';
    expect(settings?.accounts).toEqual([]);
    expect(refusalOf(await removeStaff(actors.secretary, { campaignId: campaign.id, staffId }))).toEqual(notAllowed);
    expect(await removeStaff(actors.office, { campaignId: campaign.id, staffId })).toEqual(fine);
    expect(await getMembersSettings(await actorOf(accounts.officer), campaign.id)).toBeNull();
    const outsider = await makeAccount('leader');
    const overseer = { campaignId: campaign.id, accountId: outsider.id, kind: 'overseer' } as const;
    expect(await addStaff(actors.office, overseer)).toEqual(fine);
  });
});

describe('movements', () => {
  const texts = { name: 'Xanh sạch', goal: 'Mục tiêu', startsOn: '2024-01-01', endsOn: null };

  it('are the bloc’s own or chosen from the province, never another bloc’s', async () => {
    const { campaign, actors } = await makeBlocYear();
    const other = await makeBlocYear();
    const of = (one: typeof campaign) => ({ campaignId: one.id });
    expect(await createMovement(actors.secretary, { ...of(campaign), provincial: false, ...texts })).toEqual(fine);
    const provincial = { ...of(other.campaign), provincial: true, ...texts, name: 'Của tỉnh' };
    expect(refusalOf(await createMovement(other.actors.secretary, provincial))).toEqual({
      reason: 'movement-provincial',
    });
    expect(await createMovement(actors.office, provincial)).toEqual(fine);
    expect(
      await createMovement(other.actors.secretary, { ...of(other.campaign), provincial: false, ...texts }),
    ).toEqual(fine);
    const theirs = await getMovementSettings(other.actors.secretary, other.campaign.id);
    const [province, foreign] = theirs?.movements ?? [];
    const choose = (movementId = '') => chooseMovement(actors.secretary, { ...of(campaign), movementId });
    expect(refusalOf(await choose(foreign?.id))).toMatchObject({ reason: 'movement-elsewhere' });
    expect(await choose(province?.id)).toEqual(fine);
    expect(refusalOf(await choose(province?.id))).toMatchObject({ reason: 'movement-chosen' });
    const mine = await getMovementSettings(actors.secretary, campaign.id);
    expect(mine?.movements.map((one) => [one.name, one.canEdit])).toEqual([
      ['Xanh sạch', true],
      ['Của tỉnh', false],
    ]);
    const edit = { ...of(campaign), revision: 1, ...texts, name: 'Tên mới' };
    const update = (movementId = '') => updateMovement(actors.secretary, { ...edit, movementId });
    expect(refusalOf(await update(province?.id))).toEqual({ reason: 'movement-provincial' });
    expect(refusalOf(await update(foreign?.id))).toEqual({ reason: 'not-found' });
    expect(await update(mine?.movements[0]?.id)).toEqual(fine);
    expect(refusalOf(await update(mine?.movements[0]?.id))).toMatchObject({ reason: 'conflict' });
    expect(refusalOf(await createMovement(actors.officer, { ...of(campaign), provincial: false, ...texts }))).toEqual(
      notAllowed,
    );
  });

  it('leave a campaign unless something names them', async () => {
    const { campaign, actors } = await makeBlocYear();
    await createMovement(actors.secretary, { campaignId: campaign.id, provincial: false, ...texts });
    const movementId = (await getMovementSettings(actors.secretary, campaign.id))?.movements[0]?.id ?? '';
    const template = {
      groupCode: await ensureGroup(),
      movementId,
      text: 'Một',
      measure: '%',
      weight: null,
      required: false,
    };
    const ways = { direction: 'more', accumulation: 'latest' } as const;
    await createTemplate(actors.secretary, { campaignId: campaign.id, ...template, ...ways });
    const leave = () => leaveOutMovement(actors.secretary, { campaignId: campaign.id, movementId });
    expect(refusalOf(await leave())).toEqual({ reason: 'movement-in-use', targets: 0, templates: 1 });
    await db.targetTemplate.deleteMany({ where: { campaignId: campaign.id } });
    expect(await leave()).toEqual(fine);
    expect(await db.movement.count({ where: { id: movementId } })).toBe(0);
  });
});

describe('target templates', () => {
  it('are added, changed, moved and removed by who runs the campaign', async () => {
    const { campaign, actors } = await makeBlocYear();
    const campaignId = campaign.id;
    const base = {
      campaignId,
      groupCode: await ensureGroup(),
      measure: '%',
      direction: 'more',
      accumulation: 'latest',
    };
    const input = (change: object) => createTemplateSchema.parse({ ...base, text: 'Một', weight: '12,5', ...change });
    expect(refusalOf(await createTemplate(actors.officer, input({})))).toEqual(notAllowed);
    for (const text of ['Một', 'Hai', 'Ba'])
      expect(await createTemplate(actors.secretary, input({ text }))).toEqual(fine);
    const refuse = async (change: object) => refusalOf(await createTemplate(actors.secretary, input(change)));
    expect(await refuse({ direction: 'yesNo', accumulation: 'cumulative' })).toMatchObject({
      reason: 'template-accumulation',
    });
    expect(await refuse({ groupCode: 'nowhere' })).toMatchObject({ reason: 'group-not-in-force' });
    expect(await refuse({ movementId: crypto.randomUUID() })).toMatchObject({ reason: 'movement-not-in-campaign' });
    const list = async () => (await getTemplateSettings(actors.secretary, campaignId))?.templates ?? [];
    const idOf = async (text: string) => (await list()).find((one) => one.text === text)?.id ?? '';
    const move = { campaignId, revision: 1, templateId: await idOf('Ba'), step: 'up' } as const;
    await warm();
    const twice = await Promise.all([moveTemplate(actors.secretary, move), moveTemplate(actors.secretary, move)]);
    expect(twice.filter((one) => one.ok)).toHaveLength(1);
    expect((await list()).map((one) => one.text)).toEqual(['Một', 'Ba', 'Hai']);
    const moved = await db.auditEvent.findMany({ where: { campaignId, action: 'templates.move' } });
    expect(moved.map(({ before, after }) => [before, after])).toEqual([[{ ordinal: 3 }, { ordinal: 2 }]]);
    const edit = {
      ...input({ text: 'Hai bis', weight: '', required: 'on' }),
      revision: 2,
      templateId: await idOf('Hai'),
    };
    expect(await updateTemplate(actors.secretary, edit)).toEqual(fine);
    expect(refusalOf(await updateTemplate(actors.secretary, edit))).toMatchObject({ reason: 'conflict' });
    expect(await removeTemplate(actors.secretary, { campaignId, revision: 3, templateId: await idOf('Một') })).toEqual(
      fine,
    );
    expect((await list()).map((one) => [one.text, one.weight, one.required])).toEqual([
      ['Ba', '12.5', false],
      ['Hai bis', null, true],
    ]);
    const other = await makeBlocYear();
    const foreign = { campaignId: other.campaign.id, revision: 1, templateId: await idOf('Ba') };
    expect(refusalOf(await removeTemplate(other.actors.secretary, foreign))).toEqual({ reason: 'not-found' });
    expect(await getTemplateSettings(other.actors.secretary, campaignId)).toBeNull();
  });

  it('take a weight from 0 to 100 with two decimals', () => {
    const form = {
      campaignId: crypto.randomUUID(),
      groupCode: 'g',
      text: 't',
      measure: '%',
      direction: 'more',
      accumulation: 'latest',
    };
    const accepted = ['', '0', '12,5', '100', '7.25', '100,01', '-1', '1e3', 'NaN', '=1+1', '1000000000', '1,234'].map(
      (weight) => createTemplateSchema.safeParse({ ...form, weight }).success,
    );
    expect(accepted).toEqual([true, true, true, true, true, false, false, false, false, false, false, false]);
  });
});
