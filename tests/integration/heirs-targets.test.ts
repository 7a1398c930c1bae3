import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { addTargets } from '@/lib/targets/commands/add';
import { saveTarget } from '@/lib/targets/commands/save';
import { getSources, type SourceLine } from '@/lib/targets/queries/sources';
import { succeed } from '../support/successions';
import { actorOf, makeAccount, makeBloc, makeCampaign, makeRegistration, makeUnit, testNow } from '../support/world';

type Registration = Awaited<ReturnType<typeof makeRegistration>>;
const targetOf = (registration: Registration, index = 0) => registration.targets[index]?.id ?? '';
const rename = (id: string, change: { text?: string; previousId?: string; takenFromId?: string; baseline?: string }) =>
  db.target.update({ where: { id }, data: change });

async function report(
  registration: Registration,
  period: 'q1' | 'half',
  actual: string,
  status: 'draft' | 'submitted',
) {
  const { campaignId, unitId } = registration;
  const stamp = { updatedAt: testNow, updatedBy: 'test' };
  await db.report.create({
    data: {
      ...{ campaignId, unitId, period, status, statusSince: testNow },
      lines: { create: [{ targetId: targetOf(registration), actual, status, ...stamp }] },
    },
  });
}

/**
 * Two units, one of another bloc, that were merged in May 2026 after both had registered; the officer of the new one, which is in the
 * bloc of the first.
 */
async function makeMergedYear() {
  const [first, second, heir] = [await makeUnit('Sở A cũ'), await makeUnit('Sở B cũ'), await makeUnit('Sở mới')];
  const campaign = await makeCampaign({ unitIds: [first.id, heir.id] });
  const far = await makeCampaign({ unitIds: [second.id], blocId: (await makeBloc()).id });
  const ofFirst = await makeRegistration({ campaignId: campaign.id, unitId: first.id, weights: [60, 40] });
  const ofSecond = await makeRegistration({ campaignId: far.id, unitId: second.id, weights: [100] });
  await rename(targetOf(ofSecond), { text: 'Trồng cây', baseline: '70' });
  await report(ofFirst, 'q1', '25', 'submitted');
  await report(ofFirst, 'half', '999', 'draft');
  await succeed([first.id, second.id], [heir.id]);
  const officer = await actorOf(await makeAccount('officer', heir.id));
  const place = { campaignId: campaign.id, unitId: heir.id };
  const sources = async () => await getSources(officer, place.campaignId, place.unitId);
  const bring = (...previousIds: string[]) => addTargets(officer, { ...place, templateIds: [], previousIds });
  const told = (lines: readonly SourceLine[] | undefined) =>
    lines?.map((one) => [one.text, one.from, one.present ? 'present' : one.twin ? 'above' : 'offered']);
  return { first, second, heir, campaign, far, ofFirst, ofSecond, officer, place, sources, bring, told };
}

describe('bringing what predecessors registered this year', () => {
  it('offers it by former unit, with what was reported so far, and takes it over as it is, once', async () => {
    const { first, second, ofFirst, ofSecond, place, sources, bring, told } = await makeMergedYear();
    const before = await sources();
    expect(before?.taken.map((one) => [one.text, one.from, one.plan, one.result, one.resultPeriod])).toEqual([
      ['Chỉ tiêu 1', first.name, '100', '25', 'q1'],
      ['Chỉ tiêu 2', first.name, '100', '', null],
      ['Trồng cây', second.name, '100', '', null],
    ]);
    expect(before?.previous).toEqual([]);
    expect(await bring(targetOf(ofFirst), targetOf(ofSecond))).toEqual({ ok: true, value: { count: 2, ...place } });
    const stored = await db.target.findMany({ where: { registration: place }, orderBy: { ordinal: 'asc' } });
    expect(stored.map((one) => [one.text, one.baseline?.toFixed() ?? null, one.takenFromId, one.previousId])).toEqual([
      ['Chỉ tiêu 1', null, targetOf(ofFirst), null],
      ['Trồng cây', '70', targetOf(ofSecond), null],
    ]);
    // Whatever the new unit makes of it since, it is not offered again.
    await rename(stored[0]?.id ?? '', { text: 'Nói khác đi' });
    expect(told((await sources())?.taken)).toEqual([
      ['Chỉ tiêu 1', first.name, 'present'],
      ['Chỉ tiêu 2', first.name, 'offered'],
      ['Trồng cây', second.name, 'present'],
    ]);
    expect(await bring(targetOf(ofFirst), targetOf(ofSecond))).toEqual({
      ok: false,
      refusal: { reason: 'chosen-present', count: 2 },
    });
  });

  it('offers last year’s only where no predecessor goes on from it, and keeps what that went on from', async () => {
    const { first, campaign, ofFirst, sources, bring, told, place, officer } = await makeMergedYear();
    const last = await makeCampaign({ year: 2025, unitIds: [first.id], blocId: campaign.blocId });
    const old = await makeRegistration({ campaignId: last.id, unitId: first.id, weights: [50, 30, 20] });
    for (const [index, text] of ['Lời năm trước', 'CHỈ TIÊU 2', 'Chỉ có năm trước'].entries())
      await rename(targetOf(old, index), { text });
    await rename(targetOf(ofFirst), { previousId: targetOf(old) });
    expect(told((await sources())?.previous)).toEqual([
      ['Lời năm trước', first.name, 'above'],
      ['CHỈ TIÊU 2', first.name, 'above'],
      ['Chỉ có năm trước', first.name, 'offered'],
    ]);
    // Even a wish that the page does not offer brings the same target once.
    await bring(targetOf(ofFirst), targetOf(old), targetOf(old, 1), targetOf(old, 2));
    const stored = await db.target.findMany({ where: { registration: place }, orderBy: { ordinal: 'asc' } });
    expect(stored.map((one) => [one.text, one.takenFromId, one.previousId])).toEqual([
      ['Chỉ tiêu 1', targetOf(ofFirst), targetOf(old)],
      ['Chỉ có năm trước', null, targetOf(old, 2)],
    ]);
    // The row saves as any other: last year's target is of a unit this one came from.
    const { id, ordinal, groupCode, revision } = stored[0] ?? { id: '', ordinal: 0, groupCode: '', revision: 0 };
    const values = { text: 'Lời mới', measure: '%', direction: 'more', accumulation: 'cumulative' } as const;
    const empty = { movementId: null, baseline: null, baselineOn: null, plannedOn: null, dueOn: null };
    const row = { ...values, ...empty, planned: '120', weight: '60', ownerDivision: '', note: '', answer: '' };
    const wish = { ...place, ...row, id, ordinal, groupCode, revision, previousId: targetOf(old) };
    expect(await saveTarget(officer, wish)).toEqual({ ok: true, value: { revision: revision + 1 } });
    expect(await db.target.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ text: 'Lời mới', takenFromId: targetOf(ofFirst), previousId: targetOf(old) },
    });
  });

  it('goes along a chain: the last unit’s wording is offered, what nobody took over with it', async () => {
    const [root, between, heir] = [await makeUnit('Sở A'), await makeUnit('Sở B'), await makeUnit('Sở C')];
    const campaign = await makeCampaign({ unitIds: [root.id, between.id, heir.id] });
    const ofRoot = await makeRegistration({ campaignId: campaign.id, unitId: root.id, weights: [70, 30] });
    const ofBetween = await makeRegistration({ campaignId: campaign.id, unitId: between.id, weights: [100] });
    await rename(targetOf(ofBetween), { text: 'Lời của B', takenFromId: targetOf(ofRoot) });
    await succeed([root.id], [between.id], '2026-03-01');
    await succeed([between.id], [heir.id]);
    const officer = await actorOf(await makeAccount('officer', heir.id));
    const sources = await getSources(officer, campaign.id, heir.id);
    expect(sources?.taken.map((one) => [one.text, one.from, one.twin])).toEqual([
      ['Lời của B', between.name, false],
      ['Chỉ tiêu 1', root.name, true],
      ['Chỉ tiêu 2', root.name, false],
    ]);
  });

  it('knows the sheet of a unit that took others in, and gives each unit of a split all of it', async () => {
    const [guest, host, sibling] = [await makeUnit('Sở vào'), await makeUnit('Sở nhận'), await makeUnit('Sở chia')];
    const campaign = await makeCampaign({ unitIds: [guest.id, host.id, sibling.id] });
    const ofGuest = await makeRegistration({ campaignId: campaign.id, unitId: guest.id });
    await makeRegistration({ campaignId: campaign.id, unitId: host.id, weights: [100], status: 'draft' });
    await succeed([guest.id], [host.id, sibling.id]);
    const offered = async (unitId: string) =>
      (await getSources(await actorOf(await makeAccount('head', unitId)), campaign.id, unitId))?.taken.map((one) => [
        one.id,
        one.present,
      ]);
    expect(await offered(host.id)).toEqual([
      [targetOf(ofGuest), true],
      [targetOf(ofGuest, 1), false],
    ]);
    expect(await offered(sibling.id)).toEqual([
      [targetOf(ofGuest), false],
      [targetOf(ofGuest, 1), false],
    ]);
  });

  it('takes nothing from a unit that has only sent it, that is no predecessor, or that registered nothing', async () => {
    const { heir, campaign, officer, place, bring, sources } = await makeMergedYear();
    const [waiting, stranger, silent] = [await makeUnit(), await makeUnit(), await makeUnit()];
    const far = await makeCampaign({ unitIds: [waiting.id, stranger.id, silent.id] });
    const sent = await makeRegistration({ campaignId: far.id, unitId: waiting.id, status: 'submitted' });
    const foreign = await makeRegistration({ campaignId: far.id, unitId: stranger.id });
    await succeed([waiting.id, silent.id], [heir.id]);
    const later = await actorOf(await makeAccount('officer', heir.id));
    const ids = (await getSources(later, campaign.id, heir.id))?.taken.map((one) => one.id) ?? [];
    expect([ids.length, ids.includes(targetOf(sent)), ids.includes(targetOf(foreign))]).toEqual([3, false, false]);
    expect(await addTargets(later, { ...place, templateIds: [], previousIds: [targetOf(sent), randomUUID()] })).toEqual(
      {
        ok: false,
        refusal: { reason: 'nothing-chosen' },
      },
    );
    expect(await bring(targetOf(foreign))).toEqual({ ok: false, refusal: { reason: 'nothing-chosen' } });
    expect(await getSources(officer, campaign.id, stranger.id)).toBeNull();
    expect((await sources())?.taken.length).toBe(3);
  });
});
