import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periods } from '@/lib/campaigns/rules/phases';
import { db } from '@/lib/db/client';
import { fromDay, toDecimal } from '@/lib/db/values';
import { getRanking } from '@/lib/rankings/queries/ranking';
import { rankUnits } from '@/lib/rankings/rules/ranking';
import { completion, weightedCompletion } from '@/lib/reports/rules/completion';
import { settleAccumulation } from '@/lib/templates/rules';
import { makeReport } from '../support/standing';
import { actorOf, ensureGroup, makeAccount, makeCampaign, makeRegistration, makeUnit, testNow } from '../support/world';

const decimal = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((value) => (value / 100).toFixed(2));
const day = fc.integer({ min: 1, max: 28 }).map((value) => `2026-06-${String(value).padStart(2, '0')}`);
const nullable = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: null, freq: 3 });

const anyLine = fc.record({
  period: fc.constantFrom(...periods),
  actual: nullable(decimal(300)),
  actualOn: nullable(day),
  actualYes: nullable(fc.boolean()),
  status: fc.constantFrom('draft', 'submitted', 'returned', 'accepted'),
});
const typedTarget = fc.record({
  direction: fc.constantFrom('more', 'less', 'byDate', 'yesNo'),
  accumulation: fc.constantFrom('cumulative', 'perPeriod', 'latest'),
  planned: nullable(decimal(200)),
  plannedOn: nullable(day),
  weight: decimal(40),
  status: fc.constantFrom('accepted', 'accepted', 'accepted', 'returned'),
  lines: fc.uniqueArray(anyLine, { selector: (line) => line.period, maxLength: 4 }),
});
// A day and a yes or no have one way: the database keeps no other.
const anyTarget = typedTarget.map((target) => ({
  ...target,
  accumulation: settleAccumulation(target.direction, target.accumulation),
}));
const anyUnit = fc.array(anyTarget, { minLength: 1, maxLength: 8 });
type SomeTarget = typeof anyTarget extends fc.Arbitrary<infer Value> ? Value : never;

/** Writes a unit's year the way it happens: targets first, then each period's report. */
async function store(campaignId: string, unitId: string, targets: SomeTarget[]) {
  const groupCode = await ensureGroup();
  const stamp = { updatedAt: testNow, updatedBy: 'test' };
  const made = targets.map((target) => ({ ...target, id: randomUUID() }));
  await db.registration.create({
    data: {
      campaignId,
      unitId,
      status: 'accepted',
      statusSince: testNow,
      targets: {
        create: made.map(({ lines, plannedOn, ...target }, index) => ({
          ...target,
          ...stamp,
          plannedOn: fromDay(plannedOn),
          ordinal: index + 1,
          groupCode,
          text: `Chỉ tiêu ${index + 1}`,
          measure: '%',
        })),
      },
    },
  });
  for (const period of periods) {
    const lines = made.flatMap((target) =>
      target.lines.filter((line) => line.period === period).map((line) => ({ line, target })),
    );
    if (lines.length === 0) continue;
    await db.report.create({
      data: {
        campaignId,
        unitId,
        period,
        status: 'submitted',
        statusSince: testNow,
        lines: {
          create: lines.map(({ line: { period: _, actualOn, ...line }, target }) => ({
            ...line,
            ...stamp,
            actualOn: fromDay(actualOn),
            targetId: target.id,
          })),
        },
      },
    });
  }
}

function expected(targets: SomeTarget[], through: (typeof periods)[number], cap: number) {
  const accepted = targets.filter((target) => target.status === 'accepted');
  const rows = accepted.map((target) => {
    const sent = target.lines.filter((line) => line.status === 'submitted' || line.status === 'accepted');
    return { weight: target.weight, completion: completion(target, sent, through) };
  });
  return {
    completion: weightedCompletion(rows, cap),
    targets: rows.length,
    reported: rows.filter((row) => row.completion !== null).length,
  };
}

async function stored(campaignId: string, through: (typeof periods)[number]) {
  const rows = await db.unitProgress.findMany({ where: { campaignId, through } });
  const figures = (row: (typeof rows)[number]) => ({
    completion: Number(toDecimal(row.completion)).toFixed(2),
    targets: row.targets,
    reported: row.reported,
  });
  return Object.fromEntries(rows.map((row) => [row.unitId, figures(row)]));
}

describe('progress in the database', () => {
  it('equals the rule on random years, for every period, and so does the ranking', async () => {
    const leader = await actorOf(await makeAccount('leader'));
    const samples = fc.sample(fc.tuple(anyUnit, anyUnit, anyUnit, fc.integer({ min: 100, max: 200 })), {
      numRuns: 12,
      seed: 20261123,
    });
    for (const [first, second, third, cap] of samples) {
      const years = [first, second, third];
      const units = await Promise.all(years.map(() => makeUnit()));
      const campaign = await makeCampaign({ unitIds: units.map((unit) => unit.id) });
      await db.campaign.update({ where: { id: campaign.id }, data: { completionCap: 150 } });
      for (const [index, unit] of units.entries()) await store(campaign.id, unit.id, years[index] ?? []);
      await db.campaign.update({ where: { id: campaign.id }, data: { completionCap: cap } });
      for (const through of periods) {
        const rule = Object.fromEntries(
          units.map((unit, index) => [unit.id, expected(years[index] ?? [], through, cap)]),
        );
        expect(await stored(campaign.id, through)).toEqual(rule);
        const page = await getRanking(leader, campaign.id, through);
        const contenders = units.map((unit) => {
          const figures = rule[unit.id] ?? { completion: '0.00', targets: 0, reported: 0 };
          return {
            unitId: unit.id,
            name: unit.name,
            unranked: figures.reported === 0 ? ('no-result' as const) : null,
            costs: [],
            ...figures,
          };
        });
        const places = (list: readonly { unitId: string; place: number | null }[]) =>
          list.map(({ unitId, place }) => [unitId, place]).toSorted();
        expect(
          places(page?.rows.map((row) => ({ unitId: row.unitId, place: row.placed?.place ?? null })) ?? []),
        ).toEqual(places(rankUnits(contenders)));
      }
    }
  });

  it('follows every change in the transaction that makes it', async () => {
    const unit = await makeUnit();
    const campaign = await makeCampaign({ unitIds: [unit.id] });
    const registration = await makeRegistration({ campaignId: campaign.id, unitId: unit.id });
    const now = async () => (await stored(campaign.id, 'q1'))[unit.id]?.completion;
    expect(await now()).toBe('0.00');
    const report = await makeReport({
      campaignId: campaign.id,
      unitId: unit.id,
      period: 'q1',
      status: 'draft',
      actuals: ['50', '100'],
    });
    expect(await now()).toBe('0.00');
    await db.reportLine.updateMany({ where: { reportId: report.id }, data: { status: 'submitted' } });
    expect(await now()).toBe('70.00');
    await db.reportLine.updateMany({ where: { reportId: report.id, actual: '100' }, data: { status: 'returned' } });
    expect(await now()).toBe('30.00');
    await db.target.updateMany({ where: { registrationId: registration.id, ordinal: 1 }, data: { planned: '200' } });
    expect(await now()).toBe('15.00');
    await db.reportLine.deleteMany({ where: { reportId: report.id } });
    expect(await now()).toBe('0.00');
  });

  it('counts every one of eight changes made at once', async () => {
    const unit = await makeUnit();
    const campaign = await makeCampaign({ unitIds: [unit.id] });
    await makeRegistration({
      campaignId: campaign.id,
      unitId: unit.id,
      weights: [12.5, 12.5, 12.5, 12.5, 12.5, 12.5, 12.5, 12.5],
    });
    const actuals = Array.from({ length: 8 }, () => '100');
    const report = await makeReport({
      campaignId: campaign.id,
      unitId: unit.id,
      period: 'q1',
      status: 'draft',
      actuals,
    });
    await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
    await Promise.all(
      report.lines.map((line) => db.reportLine.update({ where: { id: line.id }, data: { status: 'submitted' } })),
    );
    expect((await stored(campaign.id, 'q1'))[unit.id]).toEqual({ completion: '100.00', targets: 8, reported: 8 });
  });
});
