import { describe, expect, it } from 'vitest';
import { listAccounts, listAllAccounts } from '@/lib/accounts/queries';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { listAllUnits, listUnits } from '@/lib/units/queries/list';
import { type UnitSort, unitSorts } from '@/lib/units/rules/list';
import { newCode } from '../support/deed';
import { actorOf, makeAccount, makeBloc, makeUnit, testNow } from '../support/world';

/** Three units that a word of their own finds: one with both accounts, one with an officer that is closed, one of no bloc. */
async function makeOffice() {
  const office = await actorOf(await makeAccount('office'));
  const mark = newCode();
  const [full, closed, free] = [
    await makeUnit(`Sở Đủ ${mark}`),
    await makeUnit(`Sở Ngừng ${mark}`),
    await makeUnit(`Ban Lẻ ${mark}`),
  ];
  const bloc = await makeBloc([full.id, closed.id]);
  const accounts = [
    await makeAccount('officer', full.id),
    await makeAccount('head', full.id),
    await makeAccount('officer', closed.id),
  ] as const;
  await db.account.update({ where: { id: accounts[2].id }, data: { disabledAt: testNow } });
  await db.account.update({ where: { id: accounts[0].id }, data: { lastSignInAt: testNow } });
  return { office, mark, bloc, full, closed, free, accounts };
}

describe('the list of units', () => {
  const active = { state: 'active' } as const;

  it('is filtered by bloc, and by who is wanting: an account that was closed is none', async () => {
    const { office, mark, bloc, full, closed, free } = await makeOffice();
    const find = async (filter: Partial<Parameters<typeof listAllUnits>[1]>) =>
      (await listAllUnits(office, { ...active, search: mark, ...filter }))?.map((row) => row.name).toSorted();
    const names = (...units: { name: string }[]) => units.map((unit) => unit.name).toSorted();
    expect(await find({})).toEqual(names(full, closed, free));
    expect(await find({ bloc: bloc.id })).toEqual(names(full, closed));
    expect(await find({ bloc: 'none' })).toEqual(names(free));
    expect(await find({ bloc: "x' or true" })).toEqual(names(full, closed, free));
    expect(await find({ lack: 'officer' })).toEqual(names(closed, free));
    expect(await find({ lack: 'head' })).toEqual(names(closed, free));
    expect(await find({ lack: 'any', bloc: bloc.id })).toEqual(names(closed));
    await db.account.updateMany({ where: { unitId: full.id, role: 'head' }, data: { disabledAt: testNow } });
    expect(await find({ lack: 'head' })).toEqual(names(full, closed, free));
    expect(await find({ lack: 'any' })).toEqual(names(closed, free));
  });

  it('counts and pages what it finds, with the bloc of today and the accounts in use', async () => {
    const { office, mark, bloc, full, closed } = await makeOffice();
    await db.blocMembership.updateMany({ where: { unitId: closed.id }, data: { validTo: fromDay('2026-05-20') } });
    const found = await listUnits(office, { ...active, search: mark, bloc: bloc.id, page: 1 });
    expect(found?.total).toBe(1);
    expect(found?.rows.map(({ name, blocName, officers, heads }) => ({ name, blocName, officers, heads }))).toEqual([
      { name: full.name, blocName: bloc.name, officers: 1, heads: 1 },
    ]);
  });

  it('is sorted by every column either way; what a column does not say stands last', async () => {
    const { office, mark, full, closed, free } = await makeOffice();
    const sort = async (key: UnitSort, descending: boolean) =>
      (await listAllUnits(office, { ...active, search: mark, sort: { key, descending } }))?.map((row) => row.id);
    for (const key of unitSorts) {
      for (const descending of [false, true]) {
        const ids = await sort(key, descending);
        expect(ids?.toSorted(), key).toEqual([full.id, closed.id, free.id].toSorted());
      }
    }
    expect(await sort('name', false)).toEqual([free.id, full.id, closed.id]);
    expect(await sort('name', true)).toEqual([closed.id, full.id, free.id]);
    expect((await sort('bloc', false))?.at(-1)).toBe(free.id);
    expect((await sort('bloc', true))?.at(-1)).toBe(free.id);
    expect((await sort('accounts', true))?.[0]).toBe(full.id);
  });
});

describe('the list of accounts', () => {
  const everything = { role: '', state: '', unitId: '' } as const;

  it('is filtered by bloc and by who has never signed in', async () => {
    const { office, bloc, free, accounts } = await makeOffice();
    const lone = await makeAccount('head', free.id);
    const find = async (filter: Partial<Parameters<typeof listAllAccounts>[1]>) =>
      (await listAllAccounts(office, { ...everything, search: '', ...filter }))?.map((row) => row.id).toSorted();
    const [officer, head, closed] = accounts.map(({ id }) => id);
    expect(await find({ bloc: bloc.id })).toEqual([officer, head, closed].toSorted());
    expect(await find({ bloc: bloc.id, signedIn: 'never' })).toEqual([head, closed].toSorted());
    expect(await find({ bloc: bloc.id, signedIn: 'yes' })).toEqual([officer]);
    expect(await find({ bloc: bloc.id, signedIn: 'never', state: 'disabled' })).toEqual([closed]);
    expect(await find({ bloc: 'none', unitId: free.id })).toEqual([lone.id]);
    expect(await find({ bloc: 'none' })).not.toContain(office.accountId);
    const found = await listAccounts(office, { ...everything, search: '', bloc: bloc.id, role: 'head', page: 1 });
    expect([found?.total, found?.rows.map((row) => [row.id, row.blocName])]).toEqual([1, [[head, bloc.name]]]);
  });

  it('is sorted; who has never signed in stands last', async () => {
    const { office, bloc, accounts } = await makeOffice();
    const sort = async (key: 'signIn' | 'userName' | 'role' | 'unit' | 'name', descending: boolean) =>
      (await listAllAccounts(office, { ...everything, search: '', bloc: bloc.id, sort: { key, descending } })) ?? [];
    const ids = (rows: { id: string }[]) => rows.map((row) => row.id);
    expect(ids(await sort('signIn', false))[0]).toBe(accounts[0].id);
    expect(ids(await sort('signIn', true))[0]).toBe(accounts[0].id);
    const names = (await sort('userName', true)).map((row) => row.userName);
    expect(names).toEqual(names.toSorted().toReversed());
    expect((await sort('role', false)).map((row) => row.role)).toEqual(['officer', 'officer', 'head']);
    expect(ids(await sort('unit', true))[0]).toBe(accounts[2].id);
    expect(ids(await sort('name', false)).toSorted()).toEqual(ids(await sort('name', true)).toSorted());
  });
});
