import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { createCampaign } from '@/lib/campaigns/commands/create';
import { createCampaigns } from '@/lib/campaigns/commands/create-all';
import { getCopyPreview } from '@/lib/campaigns/queries/creation';
import { getYearPlan } from '@/lib/campaigns/queries/year-plan';
import { createCampaignsSchema } from '@/lib/campaigns/schema';
import { db } from '@/lib/db/client';
import { fromDay, toDay } from '@/lib/db/values';
import { link } from '../support/successions';
import { actorOf, assign, makeAccount, makeBloc, makeBlocYear, makeUnit } from '../support/world';

/** A bloc with a year of 2026, to which a unit has come since and from which one went; and a bloc that has no year yet. */
async function makeTwoBlocs() {
  const world = await makeBlocYear();
  const { campaign, unit: gone, otherUnit, leadUnit } = world;
  await db.unit.update({ where: { id: gone.id }, data: { validTo: fromDay('2026-12-01') } });
  const [came, late, own] = await Promise.all([makeUnit(), makeUnit(), makeUnit()]);
  const enter = (unitId: string, day: string) =>
    db.blocMembership.create({ data: { blocId: campaign.blocId, unitId, validFrom: fromDay(day) } });
  await Promise.all([enter(came.id, '2026-09-01'), enter(late.id, '2027-05-01')]);
  const blank = await makeBloc([own.id]);
  const { actors } = world;
  return {
    ...world,
    office: actors.office,
    blank,
    came,
    gone,
    own,
    kept: [otherUnit, leadUnit],
    blocId: campaign.blocId,
  };
}

const membersIn = async (blocId: string) => {
  const found = await db.campaignMember.findMany({ where: { campaign: { blocId, year: 2027 } } });
  return found.map(({ unitId, joinedOn }) => `${unitId} ${toDay(joinedOn)}`).toSorted();
};
/** What the page of the year shows now. */
async function seenBy(office: Actor, year = 2027) {
  const plan = await getYearPlan(office, year);
  return (plan?.open ?? []).map(({ blocId, mark }) => `${blocId} ${mark}`);
}
const from = (units: readonly { id: string }[]) => units.map(({ id }) => `${id} 2027-01-01`).toSorted();

describe('the plan of a year', () => {
  it('tells of each bloc what its year would begin with, and which have it', async () => {
    const { office, blocId, blank, came, gone, own, kept, campaign } = await makeTwoBlocs();
    const stopped = await makeAccount('officer', own.id);
    await db.account.update({ where: { id: stopped.id }, data: { disabledAt: new Date('2026-03-01') } });
    await assign(campaign.id, stopped.id, 'secretariat');
    const plan = await getYearPlan(office, 2027);
    const planOf = (id: string) => plan?.open.find((one) => one.blocId === id);
    expect(planOf(blocId)).toMatchObject({
      copy: { added: [came.name], gone: [{ unitName: gone.name, why: 'ended', on: '2026-12-01' }] },
      staff: 1,
    });
    expect(planOf(blocId)?.members.toSorted()).toEqual([...kept, came].map((one) => one.name).toSorted());
    expect(planOf(blank.id)).toEqual({
      blocId: blank.id,
      name: blank.name,
      members: [own.name],
      copy: null,
      staff: 0,
      mark: expect.any(String),
    });
    expect(plan?.made.map(({ id }) => id)).not.toContain(campaign.id);
    const now = await getYearPlan(office, 2026);
    expect(now?.made.map(({ id }) => id)).toContain(campaign.id);
    expect(now?.open.map((one) => one.blocId)).not.toContain(blocId);
    // In force since 2010: of a year before there is no bloc.
    expect((await getYearPlan(office, 2009))?.open).toEqual([]);
  });
});

describe('the year of several blocs', () => {
  it('takes the heir of units of two blocs once, into the bloc that it was given', async () => {
    const [first, second] = [await makeBlocYear(), await makeBlocYear()];
    const { office } = first.actors;
    const heir = await makeUnit();
    const merged = [first.unit.id, second.unit.id];
    await link(merged, [heir.id], '2027-01-01');
    await db.unit.updateMany({ where: { id: { in: merged } }, data: { validTo: fromDay('2027-01-01') } });
    const blocIds = [first, second].map(({ campaign }) => campaign.blocId);
    const planned = async () => {
      const open = (await getYearPlan(office, 2027))?.open ?? [];
      const ours = blocIds.flatMap((id) => open.filter((one) => one.blocId === id));
      return ours.map(({ members, copy }) => [members.includes(heir.name), copy?.gone.map(({ why }) => why)]);
    };
    expect(await planned()).toEqual([
      [false, ['unplaced']],
      [false, ['unplaced']],
    ]);
    await db.blocMembership.create({
      data: { blocId: blocIds[1] ?? '', unitId: heir.id, validFrom: fromDay('2026-05-01') },
    });
    expect(await planned()).toEqual([
      [false, ['ended']],
      [true, ['succeeded']],
    ]);
    const made = await createCampaigns(office, {
      ...{ year: 2027, blocs: blocIds, seen: await seenBy(office), keepStaff: false },
    });
    expect(made.ok).toBe(true);
    expect(await db.campaignMember.count({ where: { unitId: heir.id, campaign: { year: 2027 } } })).toBe(1);
  });

  it('is refused for more than 200 blocs with what to do then, not as if none were ticked', () => {
    const read = (count: number) => {
      const blocs = Array.from({ length: count }, () => crypto.randomUUID());
      const { error } = createCampaignsSchema.safeParse({ year: '2027', blocs, keepStaff: 'on', seen: blocs });
      return error?.issues.map(({ path, message }) => [path[0], message.split('.')[0]]) ?? [];
    };
    expect(read(201)).toEqual([['blocs', 'Mỗi lần tạo được nhiều nhất 200 khối']]);
    expect(read(0)).toEqual([['blocs', 'Chọn ít nhất một khối']]);
    expect(read(200)).toEqual([]);
  });

  it('is a copy where there is a year before, else blank; the tasks go on where they were asked to', async () => {
    const { office, blocId, blank, came, own, kept, accounts } = await makeTwoBlocs();
    const wish = { year: 2027, blocs: [blocId, blank.id], seen: await seenBy(office) };
    expect(await createCampaigns(office, { ...wish, keepStaff: true })).toEqual({
      ok: true,
      value: { year: 2027, count: 2 },
    });
    expect(await membersIn(blocId)).toEqual(from([...kept, came]));
    expect(await membersIn(blank.id)).toEqual(from([own]));
    const [copied, made] = await Promise.all(
      [blocId, blank.id].map((id) =>
        db.campaign.findUniqueOrThrow({ where: { blocId_year: { blocId: id, year: 2027 } }, include: { staff: true } }),
      ),
    );
    expect([copied?.previousId === null, made?.previousId]).toEqual([false, null]);
    expect(copied?.staff.map(({ accountId, kind }) => [accountId, kind])).toEqual([
      [accounts.secretary.id, 'secretariat'],
    ]);
    expect(made?.staff).toEqual([]);
    const events = await db.auditEvent.findMany({ where: { campaignId: copied?.id ?? '' }, orderBy: { id: 'asc' } });
    expect(events.map(({ action, actedAs, objectId }) => [action, actedAs, objectId])).toEqual([
      ['campaigns.create', 'office', copied?.id],
      ['campaigns.staff', 'office', accounts.secretary.id],
    ]);
  });

  it('is made of all of them or of none', async () => {
    const { office, blocId, blank, campaign } = await makeTwoBlocs();
    const { name } = await db.bloc.findUniqueOrThrow({ where: { id: blocId } });
    const all = { year: 2026, blocs: [blank.id, campaign.blocId], keepStaff: false, seen: await seenBy(office) };
    expect(await createCampaigns(office, all)).toEqual({
      ok: false,
      refusal: { reason: 'blocs-not-open', field: 'blocs', year: 2026, names: [name] },
    });
    const nowhere = { ...all, year: 2027, blocs: [blank.id, '00000000-0000-7000-8000-000000000000'] };
    expect(await createCampaigns(office, nowhere)).toEqual({ ok: false, refusal: { reason: 'not-found' } });
    expect(await createCampaigns(office, { ...all, year: 2031 })).toMatchObject({
      refusal: { reason: 'campaign-year-far' },
    });
    expect(await db.campaign.count({ where: { blocId: blank.id } })).toBe(0);
  });

  it('is not made of other units or people than were shown', async () => {
    const { office, blocId, blank, accounts, campaign } = await makeTwoBlocs();
    const wish = { year: 2027, blocs: [blocId, blank.id], keepStaff: true };
    const { name } = await db.bloc.findUniqueOrThrow({ where: { id: blocId } });
    const changed = { ok: false, refusal: { reason: 'year-plan-changed', field: 'blocs', names: [name] } };
    const before = await seenBy(office);
    const another = await makeUnit();
    await db.blocMembership.create({ data: { blocId, unitId: another.id, validFrom: fromDay('2026-10-01') } });
    expect(await createCampaigns(office, { ...wish, seen: before })).toEqual(changed);
    // Another bloc is made of what was shown of it.
    expect(await createCampaigns(office, { ...wish, blocs: [blank.id], seen: before })).toMatchObject({ ok: true });
    const later = { ...wish, blocs: [blocId], seen: await seenBy(office) };
    await db.account.update({ where: { id: accounts.secretary.id }, data: { disabledAt: new Date('2026-05-01') } });
    expect(await createCampaigns(office, later)).toEqual(changed);
    expect(await db.campaign.count({ where: { previousId: campaign.id } })).toBe(0);
    expect(await createCampaigns(office, { ...later, seen: await seenBy(office) })).toMatchObject({ ok: true });
  });

  it('is not offered for a bloc that has ended by today, but for one that ends later', async () => {
    const { office, blank } = await makeTwoBlocs();
    const offered = async (validTo: string) => {
      await db.bloc.update({ where: { id: blank.id }, data: { validTo: fromDay(validTo) } });
      return (await getYearPlan(office, 2026))?.open.some((one) => one.blocId === blank.id);
    };
    expect([await offered('2026-05-20'), await offered('2026-05-21')]).toEqual([false, true]);
    // From a page that was opened while it was offered.
    const wish = { year: 2026, blocs: [blank.id], keepStaff: false, seen: await seenBy(office, 2026) };
    await offered('2026-05-20');
    expect(await createCampaigns(office, wish)).toMatchObject({ refusal: { reason: 'blocs-not-open' } });
    await offered('2026-05-21');
    expect(await createCampaigns(office, wish)).toMatchObject({ ok: true });
  });

  it('is made once by eight who do it at the same time, in any order of the blocs', async () => {
    const { office, blocId, blank } = await makeTwoBlocs();
    await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
    const seen = await seenBy(office);
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, index) => {
        const blocs = index % 2 === 0 ? [blocId, blank.id] : [blank.id, blocId];
        return createCampaigns(office, { year: 2027, blocs, keepStaff: true, seen });
      }),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const others = results.flatMap((one) => (one.ok ? [] : [one.refusal.reason]));
    expect(others).toEqual(Array(7).fill('blocs-not-open'));
    expect(await db.campaign.count({ where: { blocId: { in: [blocId, blank.id] }, year: 2027 } })).toBe(2);
  });
});

describe('the tasks of last year', () => {
  it('go to nobody whose unit takes part no more, unless that came from outside', async () => {
    const { office, blocId, gone, accounts, campaign } = await makeTwoBlocs();
    const outside = await makeUnit();
    const [leaving, guest] = [await makeAccount('officer', gone.id), await makeAccount('officer', outside.id)];
    for (const { id } of [leaving, guest]) await assign(campaign.id, id, 'secretariat');
    const copy = { blocId, year: 2027, start: 'copy' as const, keepStaff: true };
    expect((await getYearPlan(office, 2027))?.open.find((one) => one.blocId === blocId)?.staff).toBe(2);
    expect((await getCopyPreview(office, copy))?.copy?.staff).toHaveLength(2);
    expect(await createCampaign(office, copy)).toMatchObject({ ok: true });
    const kept = await db.campaignStaff.findMany({ where: { campaign: { blocId, year: 2027 } } });
    expect(kept.map(({ accountId }) => accountId).toSorted()).toEqual([accounts.secretary.id, guest.id].toSorted());
  });

  it('are handed on by the office alone, with the copy of one bloc too', async () => {
    const { actors, office, blocId, accounts, campaign } = await makeTwoBlocs();
    await assign(campaign.id, accounts.leader.id, 'overseer');
    const copy = { blocId, year: 2027, start: 'copy' as const };
    const secretary = await actorOf(accounts.secretary);
    expect(await createCampaign(secretary, { ...copy, keepStaff: true })).toEqual({
      ok: false,
      refusal: { reason: 'not-allowed' },
    });
    expect((await getCopyPreview(actors.secretary, copy))?.copy?.staff).toBeNull();
    expect((await getCopyPreview(office, copy))?.copy?.staff?.map(({ kind }) => kind).toSorted()).toEqual([
      'overseer',
      'secretariat',
    ]);
    expect(await createCampaign(office, { ...copy, keepStaff: true })).toMatchObject({ ok: true });
    const kept = await db.campaignStaff.findMany({ where: { campaign: { blocId, year: 2027 } } });
    expect(kept.map(({ accountId }) => accountId).toSorted()).toEqual(
      [accounts.leader.id, accounts.secretary.id].toSorted(),
    );
  });
});
