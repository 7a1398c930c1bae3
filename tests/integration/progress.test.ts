import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { periods } from '@/lib/campaigns/rules';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { achieved, completion } from '@/lib/reports/rules/completion';
import { ensureGroup, makeBlocYear, testNow } from '../support/world';

const number = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 10n }), fc.constantFrom(0, 1, 2, 4)).map(([whole, places]) => {
  const digits = whole.toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
});
const small = fc.integer({ min: 0, max: 40 }).map(String);
const signed = fc.oneof(
  number,
  small,
  small.map((text) => (text === '0' ? text : `-${text}`)),
);
const day = fc
  .integer({ min: 0, max: 20 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const result = fc.record({ actual: fc.option(signed), actualOn: fc.option(day), actualYes: fc.option(fc.boolean()) });
const sample = fc.record({
  direction: fc.constantFrom('more', 'less', 'byDate', 'yesNo'),
  accumulation: fc.constantFrom('cumulative', 'perPeriod', 'latest'),
  planned: fc.option(fc.oneof(number, small)),
  plannedOn: fc.option(day),
  results: fc.array(fc.option(result), { minLength: 4, maxLength: 4 }),
});

type Row = {
  targetId: string;
  value: string | null;
  doneOn: string | null;
  yes: boolean | null;
  completion: string | null;
};

/** Without zeros at the end, as the database is asked for it. */
const trim = (value: string | null) => (value?.includes('.') ? value.replace(/\.?0+$/, '') : value);

it('the database computes completion as the rule says, on 200 random targets', async () => {
  const { campaign, unit } = await makeBlocYear();
  const groupCode = await ensureGroup();
  const samples = fc.sample(sample, 200).map((one) => ({ id: randomUUID(), ...one }));
  const written = { updatedAt: testNow, updatedBy: 'x' };
  const place = { campaignId: campaign.id, unitId: unit.id, statusSince: testNow };
  const targets = samples.map(({ results: _results, plannedOn, ...plan }, ordinal) => ({
    ...plan,
    ...written,
    plannedOn: fromDay(plannedOn),
    ordinal,
    groupCode,
    text: 'x',
    measure: '%',
    status: 'accepted' as const,
  }));
  await db.registration.create({ data: { ...place, status: 'accepted', targets: { createMany: { data: targets } } } });
  for (const [index, period] of periods.entries()) {
    const lines = samples.flatMap(({ id, results }) => {
      const one = results[index];
      return one
        ? [{ ...one, ...written, actualOn: fromDay(one.actualOn), targetId: id, status: 'submitted' as const }]
        : [];
    });
    await db.report.create({ data: { ...place, period, status: 'submitted', lines: { createMany: { data: lines } } } });
  }
  for (const through of periods) {
    const rows = await db.$queryRaw<Row[]>`
      select "targetId", trim_scale(value)::text as value, "doneOn"::text as "doneOn", yes, completion::text as completion
      from target_progress(array[${campaign.id}::uuid], ${through}::"Period")`;
    const found = new Map(rows.map((row) => [row.targetId, row]));
    const expected = samples.map(({ id, results, ...plan }) => {
      const actuals = periods.flatMap((period, index) => {
        const one = results[index];
        return one ? [{ period, ...one }] : [];
      });
      const { value, on, yes } = achieved(plan, actuals, through);
      return { targetId: id, value: trim(value), doneOn: on, yes, completion: completion(plan, actuals, through) };
    });
    expect(samples.map(({ id }) => found.get(id))).toEqual(expected);
  }
}, 60_000);
