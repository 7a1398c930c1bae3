import { describe, expect, it } from 'vitest';
import { acceptClaims } from '@/lib/scores/commands/appraise';
import { stateFact } from '@/lib/scores/commands/facts';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import { criteriaDeeds } from '../support/criteria-deeds';
import { crossDeeds } from '../support/cross-deeds';
import type { Deed } from '../support/deed';
import { scoreDeeds } from '../support/score-deeds';
import { vetoId } from '../support/scores';
import { fingerprint, makeSecretYear, type SecretYear } from '../support/secret-year';
import { settingDeeds } from '../support/setting-deeds';
import { sheetDeeds } from '../support/sheet-deeds';

/** The database takes an id in capitals for the same id; who compares two spellings of it takes the own unit for another. */
function inCapitals<Year extends SecretYear>(year: Year): Year {
  const unitId = year.unit.id.toUpperCase();
  return { ...year, key: { ...year.key, unitId }, unit: { ...year.unit, id: unitId } };
}

const deeds = { ...settingDeeds, ...sheetDeeds, ...criteriaDeeds, ...scoreDeeds, ...crossDeeds };
const tried = Object.entries(deeds)
  .filter((one): one is [string, Deed] => typeof one[1] !== 'string')
  .filter(([, deed]) => deed.may.includes('secretary') && !deed.may.includes('ownSecretary'));

describe('the secretary of the own unit', () => {
  it.each(tried)('%s is refused for it in another spelling too', async (_, deed) => {
    const year = await makeSecretYear(deed.stage);
    await deed.before?.(year);
    const before = await fingerprint();
    expect(await deed.act(year.actors.ownSecretary, inCapitals(year))).toMatchObject({ ok: false });
    expect(await fingerprint()).toEqual(before);
  });

  it('is told why it may not appraise its unit, nor state facts about it', async () => {
    const year = await makeSecretYear();
    const { key } = inCapitals(year);
    expect([
      await acceptClaims(year.actors.ownSecretary, key),
      await stateFact(year.actors.ownSecretary, { ...key, factId: vetoId, holds: false, reason: '', revision: 0 }),
    ]).toEqual([
      { ok: false, refusal: { reason: 'own-unit-appraisal' } },
      { ok: false, refusal: { reason: 'own-unit-fact' } },
    ]);
  });

  it('finds no page of it at an address in capitals', async () => {
    const year = await makeSecretYear();
    expect(await getScoreSheet(year.actors.ownSecretary, inCapitals(year).key)).toBeNull();
  });
});
