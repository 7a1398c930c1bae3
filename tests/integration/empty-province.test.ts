import { expect, it } from 'vitest';
import { getTasks } from '@/lib/tasks/queries/tasks';
import { actorOf, makeAccount, makeBloc, makeUnit } from '../support/world';

const office = async () => (await getTasks(await actorOf(await makeAccount('office')))).office;

// The only tests of this file's database: nothing stands in it but what they make.
it('an installation without blocs and units is not one where all is set up', async () => {
  expect(await office()).toEqual({
    blocsWithoutCampaign: [],
    campaignsWithoutSecretariat: [],
    campaignsWithoutLead: [],
    temporaryPasswords: [],
    unitsWithoutAccount: [],
    blocsWithoutUnits: [],
    hasBlocs: false,
    hasUnits: false,
  });
  const bloc = await makeBloc();
  const withBloc = await office();
  expect([withBloc?.hasBlocs, withBloc?.hasUnits, withBloc?.blocsWithoutUnits]).toEqual([
    true,
    false,
    [{ id: bloc.id, name: bloc.name }],
  ]);
  await makeBloc([(await makeUnit()).id]);
  const withUnit = await office();
  expect([withUnit?.hasUnits, withUnit?.blocsWithoutUnits.map(({ id }) => id)]).toEqual([true, [bloc.id]]);
});
