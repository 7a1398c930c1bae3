import { expect, it } from 'vitest';
import { getTasks } from '@/lib/tasks/queries/tasks';
import { actorOf, makeAccount, makeBloc, makeCampaign, makeUnit } from '../support/world';

const office = async () => (await getTasks(await actorOf(await makeAccount('office')))).office;

// The only tests of this file's database: nothing stands in it but what they make.
it('an installation without blocs and units is not one where all is set up', async () => {
  expect(await office()).toEqual({
    blocsWithoutCampaign: [],
    campaignsWithoutSecretariat: [],
    campaignsUnreviewed: [],
    campaignsWithoutLead: [],
    campaignsWithUnlisted: [],
    temporaryPasswords: [],
    unitsWithoutAccount: [],
    blocsWithoutUnits: [],
    hasBlocs: false,
    hasUnits: false,
    hasUnitAccounts: false,
    hasCampaigns: false,
  });
  const bloc = await makeBloc();
  const withBloc = await office();
  expect([withBloc?.hasBlocs, withBloc?.hasUnits, withBloc?.blocsWithoutUnits]).toEqual([
    true,
    false,
    [{ id: bloc.id, name: bloc.name }],
  ]);
  // Nobody can make a year of a bloc that has no members.
  expect(withBloc?.blocsWithoutCampaign).toEqual([]);
  await makeBloc([(await makeUnit()).id]);
  const withUnit = await office();
  expect([withUnit?.hasUnits, withUnit?.blocsWithoutUnits.map(({ id }) => id)]).toEqual([true, [bloc.id]]);
  expect(withUnit?.blocsWithoutCampaign.map(({ id }) => id)).not.toContain(bloc.id);
  expect([withUnit?.hasUnitAccounts, withUnit?.hasCampaigns]).toEqual([false, false]);
  const unit = await makeUnit();
  await makeAccount('officer', unit.id);
  const withAccount = await office();
  expect([withAccount?.hasUnitAccounts, withAccount?.hasCampaigns]).toEqual([true, false]);
  await makeCampaign({ unitIds: [unit.id] });
  expect((await office())?.hasCampaigns).toBe(true);
});
