import { randomUUID } from 'node:crypto';
import { toJson, toStored } from '@/lib/criteria/queries/stored';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { db } from '@/lib/db/client';
import { bands } from './criteria';
import { issueTable, makeScores, scoredTable } from './scores';
import { makeBlocYear, makeUnit, testNow } from './world';

/** The same table with another value for the middle band of 1.1, and the example that its rule needs. */
function withBand(table: CriteriaTable, middle: string): CriteriaTable {
  const examples = [{ id: randomUUID(), values: { share: '96' }, others: [], points: '10' }];
  const change = (one: CriteriaTable['criteria'][number]) => {
    if (one.code !== '1.1' || one.rule?.base.kind !== 'numberBands') return one;
    const base = { ...one.rule.base, bands: bands({ '95..': '10', '80..95)': middle, '..80)': '0' }) };
    return { ...one, examples, rule: { ...one.rule, base } };
  };
  return { ...table, criteria: table.criteria.map(change) };
}

/** A sent score, an adopted one and a draft, all of 12 points; the draft of the table takes one point from all of them. */
export async function makeChange(middle = '5', wish: Parameters<typeof makeBlocYear>[0] = {}) {
  const { campaign, unit, actors, accounts } = await makeBlocYear(wish);
  const table = withBand(scoredTable(), '6');
  const version = await issueTable(campaign.id, table);
  const draft = withBand(table, middle);
  const by = { tableId: version.tableId, updatedAt: testNow, updatedBy: 'test' };
  await db.criterion.createMany({ data: draft.criteria.map((one) => ({ ...toStored(one), ...by })) });
  const { criteria: _, ...settings } = draft;
  await db.criteriaTable.update({ where: { id: version.tableId }, data: { settings: toJson(settings) } });
  await makeScores({ campaignId: campaign.id, unitId: unit.id }, version, table, { status: 'submitted' });
  for (const status of ['agreed', 'draft'] as const) {
    const other = await makeUnit();
    const member = { campaignId: campaign.id, unitId: other.id, unitName: other.name, shortName: other.shortName };
    await db.campaignMember.create({ data: { ...member, joinedOn: new Date('2026-01-01T00:00:00Z') } });
    await makeScores({ campaignId: campaign.id, unitId: other.id }, version, table, { status });
  }
  return { campaign, unit, actors, accounts, table };
}
