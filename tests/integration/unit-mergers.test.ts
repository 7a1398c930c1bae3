import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { mergeUnits } from '@/lib/units/commands/merge';
import { getChangeReach } from '@/lib/units/queries/unit';
import { mergeUnitsSchema } from '@/lib/units/schema';
import { issueTable, makeScores, scoredTable } from '../support/scores';
import {
  actorOf,
  makeAccount,
  makeBlocYear,
  makeCampaign,
  makeRegistration,
  makeUnit,
  testDay,
} from '../support/world';

const paper = { effectiveOn: '2026-03-01', decision: '125/QĐ-UBND', note: '' };
const makeOffice = async () => actorOf(await makeAccount('office'));
const blocNameOf = async (blocId: string) => (await db.bloc.findUniqueOrThrow({ where: { id: blocId } })).name;
const plain = { revision: 1, campaigns: [], leads: [], openSheets: 0, openScores: [], accounts: 0, endRefusal: null };

describe('what a merger reaches', () => {
  it('is told of every unit by itself: nothing of one stands under another', async () => {
    const office = await makeOffice();
    const [one, two, three] = [await makeUnit(), await makeUnit(), await makeUnit()];
    const [first, second] = [await makeCampaign({ unitIds: [one.id] }), await makeCampaign({ unitIds: [two.id] })];
    const later = await makeCampaign({ year: 2027, unitIds: [two.id], blocId: second.blocId });
    await makeCampaign({ year: 2025, unitIds: [one.id, two.id], blocId: first.blocId });
    await makeRegistration({ campaignId: first.id, unitId: one.id, status: 'accepted' });
    await makeRegistration({ campaignId: second.id, unitId: two.id, status: 'submitted' });
    const report = { campaignId: second.id, unitId: two.id, statusSince: new Date(0) };
    await db.report.create({ data: { ...report, period: 'q1', status: 'draft' } });
    const table = scoredTable();
    const version = await issueTable(second.id, table);
    await makeScores({ campaignId: second.id, unitId: two.id }, version, table, { status: 'submitted' });
    await makeScores({ campaignId: first.id, unitId: one.id }, await issueTable(first.id, table), table, {
      status: 'agreed',
    });
    for (const unit of [one, one, one, two]) await makeAccount('officer', unit.id);
    const lead = (campaignId: string, unitId: string, days: { validFrom: string; validTo: string | null }) =>
      db.campaignLead.create({
        data: {
          ...{ campaignId, unitId, kind: 'lead' as const },
          ...{ validFrom: fromDay(days.validFrom), validTo: fromDay(days.validTo) },
        },
      });
    await lead(second.id, two.id, { validFrom: '2026-01-01', validTo: '2027-01-01' });
    await lead(first.id, one.id, { validFrom: '2026-01-01', validTo: testDay });
    const gone = await makeAccount('officer', two.id);
    await db.account.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
    const inYear = async (year: number, { blocId }: { blocId: string }) => ({
      year,
      blocName: await blocNameOf(blocId),
    });
    expect(await getChangeReach(office, [two.id, three.id, one.id, two.id])).toEqual([
      {
        ...{ ...plain, unitId: two.id, name: two.name, openSheets: 2, accounts: 1 },
        openScores: [{ status: 'submitted', ...(await inYear(2026, second)) }],
        campaigns: [await inYear(2026, second), await inYear(2027, later)],
        leads: [{ kind: 'lead', ...(await inYear(2026, second)) }],
      },
      { ...plain, unitId: three.id, name: three.name },
      {
        ...{ ...plain, unitId: one.id, name: one.name, accounts: 3 },
        campaigns: [await inYear(2026, first)],
      },
    ]);
  });

  it('leaves out what a unit has left, and what is none', async () => {
    const { actors, unit, otherUnit, campaign } = await makeBlocYear();
    const where = { campaignId: campaign.id, unitId: unit.id };
    await db.campaignMember.updateMany({ where, data: { leftOn: fromDay('2026-03-01') } });
    const reach = await getChangeReach(actors.office, [unit.id, 'no id', otherUnit.id, campaign.id]);
    const blocName = await blocNameOf(campaign.blocId);
    expect(reach?.map((one) => [one.unitId, one.campaigns])).toEqual([
      [unit.id, []],
      [otherUnit.id, [{ year: 2026, blocName }]],
    ]);
  });

  it('says of each why it cannot end today', async () => {
    const office = await makeOffice();
    const [fine, young, ended] = [await makeUnit(), await makeUnit(), await makeUnit()];
    await db.unit.update({ where: { id: young.id }, data: { validFrom: fromDay(testDay) } });
    await db.unitName.updateMany({ where: { unitId: young.id }, data: { validFrom: fromDay(testDay) } });
    await db.unit.update({ where: { id: ended.id }, data: { validTo: fromDay('2026-02-01') } });
    const early = {
      reason: 'unit-date-too-early',
      field: 'effectiveOn',
      name: young.name,
      since: testDay,
      today: true,
    };
    expect(await getChangeReach(office, [fine.id, young.id, ended.id])).toEqual([
      { ...plain, unitId: fine.id, name: fine.name },
      { ...plain, unitId: young.id, name: young.name, endRefusal: early },
      {
        ...{ ...plain, unitId: ended.id, name: ended.name },
        endRefusal: { reason: 'unit-ended', name: ended.name, since: '2026-02-01' },
      },
    ]);
  });
});

describe('a merger agreed to', () => {
  it('is refused when any of its units changed since, or was never shown', async () => {
    const office = await makeOffice();
    const units = [await makeUnit(), await makeUnit(), await makeUnit()].map(({ id }) => ({ id, revision: 1 }));
    const [one, two, host] = units;
    if (!one || !two || !host) throw new Error('Three were made');
    const base = { intoUnitId: host.id, into: null, moveAccounts: false, ...paper };
    const reasonOf = async (named: typeof units) => {
      const answer = await mergeUnits(office, { ...base, units: named });
      return answer.ok ? 'ok' : answer.refusal.reason;
    };
    const stale = units.map((unit) => units.map((other) => (other === unit ? { ...other, revision: 7 } : other)));
    expect(await Promise.all(stale.map(reasonOf))).toEqual(['conflict', 'conflict', 'conflict']);
    expect(await reasonOf([one, two])).toBe('conflict');
    expect(await db.unitSuccession.count({ where: { successorId: host.id } })).toBe(0);
    expect(await reasonOf(units)).toBe('ok');
    expect(await db.unitSuccession.count({ where: { successorId: host.id } })).toBe(2);
  });

  it('reads of the form every unit with the revision it was shown at', async () => {
    const [one, two, host] = [await makeUnit(), await makeUnit(), await makeUnit()];
    const paperOnForm = { effectiveOn: '01/03/2026', decision: '1/QĐ' };
    const form = { unitId: one.id, revision: '3', unitId2: two.id, revision2: '4', ...paperOnForm };
    const read = mergeUnitsSchema.parse({ ...form, intoUnitId: host.id, intoRevision: '5' });
    expect(read.units).toEqual([
      { id: one.id, revision: 3 },
      { id: two.id, revision: 4 },
      { id: host.id, revision: 5 },
    ]);
    const untold = mergeUnitsSchema.parse({ ...form, revision2: undefined, intoUnitId: host.id });
    expect(untold.units.map((unit) => unit.revision)).toEqual([3, 0, 0]);
  });
});
