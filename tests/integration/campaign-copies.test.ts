import { describe, expect, it } from 'vitest';
import { createCampaign } from '@/lib/campaigns/commands/create';
import { getCopyPreview } from '@/lib/campaigns/queries/creation';
import { createCampaignSchema } from '@/lib/campaigns/schema';
import { db } from '@/lib/db/client';
import { fromDay, toDay } from '@/lib/db/values';
import { ensureGroup, makeBloc, makeBlocYear, makeUnit } from '../support/world';

type Unit = Awaited<ReturnType<typeof makeUnit>>;

const enter = (blocId: string, { id }: Unit, from: string, to: string | null = null) =>
  db.blocMembership.create({
    data: { blocId, unitId: id, validFrom: fromDay(from), validTo: to === null ? null : fromDay(to) },
  });

/** A year of three units; since then one moved away, one left the year, two came, and there are units of elsewhere. */
async function makeChangedBloc() {
  const world = await makeBlocYear();
  const { campaign, unit: moved, otherUnit: retired, leadUnit: staying } = world;
  const elsewhere = await makeBloc();
  const [first, late, past, foreign, next] = await Promise.all(Array.from({ length: 5 }, () => makeUnit())).then(
    (units) => units as [Unit, Unit, Unit, Unit, Unit], // five were made
  );
  const { blocId } = campaign;
  const leave = (unit: Unit, day: string) =>
    db.blocMembership.updateMany({ where: { blocId, unitId: unit.id }, data: { validTo: fromDay(day) } });
  await leave(moved, '2026-10-01');
  await enter(elsewhere.id, moved, '2026-10-01');
  await leave(retired, '2026-08-01');
  await db.campaignMember.updateMany({
    where: { campaignId: campaign.id, unitId: retired.id },
    data: { leftOn: fromDay('2026-07-31') },
  });
  await enter(blocId, first, '2026-09-01');
  await enter(blocId, late, '2027-07-01');
  await enter(blocId, past, '2026-09-01', '2027-01-01');
  await enter(blocId, next, '2028-01-01');
  await enter(elsewhere.id, foreign, '2010-01-01');
  return { ...world, blocId, elsewhere, moved, retired, staying, first, late, past, foreign, next };
}

const copyOf = (blocId: string, joined?: string[]) => ({
  ...{ blocId, year: 2027, start: 'copy' as const },
  ...(joined ? { joined } : {}),
});

async function membersOf(blocId: string) {
  const members = await db.campaignMember.findMany({ where: { campaign: { blocId, year: 2027 } } });
  return members
    .map(({ unitId, unitName, joinedOn }) => ({ unitId, unitName, joinedOn: toDay(joinedOn) }))
    .toSorted((left, right) => left.unitName.localeCompare(right.unitName));
}

const listed = (units: readonly (readonly [Unit, string])[]) =>
  units
    .map(([unit, joinedOn]) => ({ unitId: unit.id, unitName: unit.name, joinedOn }))
    .toSorted((left, right) => left.unitName.localeCompare(right.unitName));

describe('the preview of a copy', () => {
  it('tells who is taken over, who came to the bloc since and from which day, and who stays out and why', async () => {
    const { actors, blocId, elsewhere, moved, retired, staying, first, late } = await makeChangedBloc();
    const preview = await getCopyPreview(actors.secretary, { blocId, year: 2027 });
    expect(preview?.startsOn).toBe('2027-01-01');
    const words = ({ id, name, shortName }: Unit) => ({ unitId: id, unitName: name, shortName });
    expect(preview?.copy?.kept).toEqual([{ ...words(staying), joinedOn: '2027-01-01' }]);
    const joined = preview?.copy?.joined.toSorted((left, right) => left.joinedOn.localeCompare(right.joinedOn));
    expect(joined).toEqual([
      { ...words(first), joinedOn: '2027-01-01' },
      { ...words(late), joinedOn: '2027-07-01' },
    ]);
    const gone = preview?.copy?.gone.toSorted((left, right) => left.why.localeCompare(right.why));
    expect(gone).toEqual([
      { unitName: retired.name, why: 'left', on: '2026-07-31' },
      { unitName: moved.name, why: 'moved', blocName: elsewhere.name },
    ]);
  });

  it('offers a unit that left the year and is of the bloc again, and does not tell of it twice', async () => {
    const { actors, blocId, retired, first, late } = await makeChangedBloc();
    await enter(blocId, retired, '2026-12-01');
    const preview = await getCopyPreview(actors.office, { blocId, year: 2027 });
    const offered = preview?.copy?.joined.map((one) => one.unitId).toSorted();
    expect(offered).toEqual([retired.id, first.id, late.id].toSorted());
    expect(preview?.copy?.gone.map((one) => one.why)).toEqual(['moved']);
  });

  it('tells of a blank year how many units it begins with, and which of the bloc came later', async () => {
    const { actors, blocId, staying, first, late } = await makeChangedBloc();
    const blank = (await getCopyPreview(actors.secretary, { blocId, year: 2027 }))?.blank;
    const ids = (units: readonly { unitId: string; joinedOn: string }[] = []) =>
      units.map((one) => `${one.unitId} ${one.joinedOn}`).toSorted();
    const begin = [`${staying.id} 2027-01-01`, `${first.id} 2027-01-01`].toSorted();
    expect([ids(blank?.members), ids(blank?.later)]).toEqual([begin, [`${late.id} 2027-07-01`]]);
  });

  it('has nothing to copy without a year before, and is for those who may create the year', async () => {
    const { actors, campaign } = await makeBlocYear();
    const other = await makeBlocYear();
    const wish = { blocId: campaign.blocId, year: 2027 };
    const now = await getCopyPreview(actors.office, { ...wish, year: 2026 });
    expect([now?.startsOn, now?.copy]).toEqual(['2026-01-01', null]);
    for (const actor of [actors.officer, actors.leader, other.actors.secretary]) {
      expect(await getCopyPreview(actor, wish)).toBeNull();
    }
    expect(await getCopyPreview(actors.office, { ...wish, blocId: 'no id' })).toBeNull();
  });
});

describe('a copy with units that came since', () => {
  it('adds those that were ticked, from their day in the bloc, and no others', async () => {
    const { actors, blocId, staying, late } = await makeChangedBloc();
    const made = await createCampaign(actors.secretary, copyOf(blocId, [late.id]));
    if (!made.ok) throw new Error(made.refusal.reason);
    expect(await membersOf(blocId)).toEqual(
      listed([
        [staying, '2027-01-01'],
        [late, '2027-07-01'],
      ]),
    );
    const event = await db.auditEvent.findFirstOrThrow({ where: { campaignId: made.value.id } });
    expect(event.after).toMatchObject({
      members: [{ unitId: staying.id }, { unitId: late.id, joinedOn: '2027-07-01' }],
    });
  });

  it('leaves out all that were not ticked', async () => {
    const { actors, blocId, staying } = await makeChangedBloc();
    expect(await createCampaign(actors.office, copyOf(blocId))).toMatchObject({ ok: true });
    expect(await membersOf(blocId)).toEqual(listed([[staying, '2027-01-01']]));
  });

  it('refuses any unit that is none of the bloc in that year, and writes nothing then', async () => {
    const { actors, blocId, first, moved, retired, staying, past, foreign, next } = await makeChangedBloc();
    const refusal = { ok: false, refusal: { reason: 'copy-unit-not-offered', field: 'joined' } };
    for (const wrong of [moved, retired, staying, past, foreign, next]) {
      expect(await createCampaign(actors.secretary, copyOf(blocId, [first.id, wrong.id]))).toEqual(refusal);
    }
    expect(await db.campaign.count({ where: { blocId, year: 2027 } })).toBe(0);
    expect(await createCampaign(actors.secretary, copyOf(blocId, [first.id, first.id]))).toMatchObject({ ok: true });
    expect((await membersOf(blocId)).map((one) => one.unitId).toSorted()).toEqual([first.id, staying.id].toSorted());
  });

  it('of a blank year takes the units of its first day alone, whatever was ticked', async () => {
    const { actors, blocId, staying, first, late } = await makeChangedBloc();
    const blank = { ...copyOf(blocId, [late.id]), start: 'blank' as const };
    expect(await createCampaign(actors.office, blank)).toMatchObject({ ok: true });
    expect(await membersOf(blocId)).toEqual(
      listed([
        [staying, '2027-01-01'],
        [first, '2027-01-01'],
      ]),
    );
  });

  it('reads one tick, several and none', () => {
    const id = '0a54c5a1-6c0e-4c34-9d0b-5f1f6d6bffff';
    const read = (joined: unknown) => {
      const { success, data } = createCampaignSchema.safeParse({ blocId: id, year: '2027', start: 'copy', joined });
      return success ? (data.joined ?? 'none') : 'refused';
    };
    expect([read(id), read([id, id]), read(undefined), read('x'), read([id, 'x'])]).toEqual([
      [id],
      [id, id],
      ...['none', 'refused', 'refused'],
    ]);
  });
});

describe('the templates of a copy', () => {
  it('are those of last year in every part, without a movement that has ended', async () => {
    const { actors, campaign } = await makeBlocYear();
    const movement = (name: string, endsOn: string | null) =>
      db.movement.create({
        data: { name, goal: '', startsOn: fromDay('2026-01-01'), endsOn: endsOn === null ? null : fromDay(endsOn) },
      });
    const [running, ended] = [await movement('Còn chạy', null), await movement('Đã hết', '2026-12-31')];
    const groupCode = await ensureGroup();
    const kinds = [
      { movementId: running.id, weight: '12.50', direction: 'less', accumulation: 'cumulative' },
      { movementId: ended.id, weight: null, direction: 'yesNo', accumulation: 'latest' },
      { movementId: null, weight: '100', direction: 'more', accumulation: 'perPeriod' },
    ] as const;
    await db.campaignMovement.createMany({
      data: [running, ended].map(({ id }, index) => ({ campaignId: campaign.id, movementId: id, ordinal: index + 1 })),
    });
    await db.targetTemplate.createMany({
      data: kinds.map((kind, index) => ({
        ...{ campaignId: campaign.id, ordinal: index + 1, groupCode, text: `Chỉ tiêu ${index}`, measure: '%' },
        ...{ ...kind, required: index === 0 },
      })),
    });
    expect(await createCampaign(actors.office, copyOf(campaign.blocId))).toMatchObject({ ok: true });
    const templatesOf = (year: number) =>
      db.targetTemplate.findMany({
        where: { campaign: { blocId: campaign.blocId, year } },
        omit: { id: true, campaignId: true },
        orderBy: { ordinal: 'asc' },
      });
    const before = await templatesOf(2026);
    expect(await templatesOf(2027)).toEqual(
      before.map((one, index) => (index === 1 ? { ...one, movementId: null } : one)),
    );
    expect(before).toHaveLength(3);
  });
});
