import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toJson, toStored } from '@/lib/criteria/queries/stored';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { db } from '@/lib/db/client';
import { getVersionChanges } from '@/lib/scores/queries/version-changes';
import { bands } from '../support/criteria';
import { idOf, issueTable, makeScores, scoredTable } from '../support/scores';
import { makeBlocYear, makeUnit, testNow } from '../support/world';

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
async function makeChange(middle = '5') {
  const { campaign, unit, actors } = await makeBlocYear();
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
  return { campaign, unit, actors, table };
}

describe('whose score another version would change', () => {
  it('names the units that sent one, with both totals and the criteria; adopted scores stay', async () => {
    const { campaign, unit, actors, table } = await makeChange();
    expect(await getVersionChanges(actors.secretary, campaign.id)).toEqual({
      ...{ sent: 1, adopted: 1, begun: 1 },
      changes: [
        {
          ...{ unitId: unit.id, unitName: unit.name, before: '12.00', after: '11.00', difference: '-1' },
          ...{ resultBefore: '60.00', resultAfter: '55.00', openBefore: 0, openAfter: 0 },
          leaves: [
            {
              ...{ criterionId: idOf(table, '1.1'), name: '1.1 Giải quyết hồ sơ đúng hạn' },
              ...{ before: '6.00', after: '5.00', stateBefore: 'scored', stateAfter: 'scored' },
            },
          ],
        },
      ],
    });
    expect(await getVersionChanges(actors.officer, campaign.id)).toBeNull();
  });

  it('says nothing changes where nothing does', async () => {
    const { campaign, actors } = await makeChange('6');
    const found = await getVersionChanges(actors.secretary, campaign.id);
    expect(found).toEqual({ changes: [], sent: 1, adopted: 1, begun: 1 });
  });
});
