import { describe, expect, it } from 'vitest';
import { getVersionChanges } from '@/lib/scores/queries/version-changes';
import { idOf } from '../support/scores';
import { makeChange } from '../support/version-change';

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
