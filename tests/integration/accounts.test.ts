import { describe, expect, it } from 'vitest';
import { disableAccount, enableAccount } from '@/lib/accounts/commands/close';
import { createAccount } from '@/lib/accounts/commands/create';
import { endSessions, resetPassword } from '@/lib/accounts/commands/reset';
import { updateAccount } from '@/lib/accounts/commands/update';
import { getAccount, listAccounts, listUnitAccounts } from '@/lib/accounts/queries';
import { createAccountSchema } from '@/lib/accounts/schema';
import { type Actor, actorForToken } from '@/lib/auth/actor';
import { signIn } from '@/lib/auth/sign-in';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { actorOf, makeAccount, makeBlocYear, makeUnit, testNow } from '../support/world';

const everything = { search: '', role: '', state: '', unitId: '', page: 1 } as const;
const alive = async (actor: Actor) =>
  (await db.session.count({ where: { id: actor.sessionId, revokedAt: null } })) === 1;

async function makeOffice() {
  const office = await actorOf(await makeAccount('office'));
  const unit = await makeUnit();
  const account = await makeAccount('officer', unit.id);
  return { office, unit, account, user: await actorOf(account) };
}

describe('accounts', () => {
  it('are created with a temporary password that works, must be replaced, and is told once', async () => {
    const { office, unit } = await makeOffice();
    const input = createAccountSchema.parse({
      userName: ` Nguyen.An-${unit.code} `,
      name: 'Nguyễn Văn Ấn',
      role: 'officer',
      unitId: unit.id,
    });
    const made = await createAccount(office, input);
    if (!made.ok) throw new Error(made.refusal.reason);
    const { password, userName, accountId } = made.value;
    expect(userName).toBe(`nguyen.an-${unit.code.toLowerCase()}`);
    const answer = await signIn({ userName, password, network: '10.1.0.1', browser: '' }, testNow);
    expect(answer).toMatchObject({ ok: true, accountId });
    const actor = answer.ok ? await actorForToken(answer.token, '', testNow) : null;
    expect(actor).toMatchObject({ passwordTemporary: true, role: 'officer', unitId: unit.id });
    const events = await db.auditEvent.findMany({ where: { objectId: accountId } });
    expect(JSON.stringify(events, (_, value) => (typeof value === 'bigint' ? 0 : value))).not.toContain(password);
    const again = await createAccount(office, input);
    expect(again).toMatchObject({ refusal: { reason: 'user-name-taken', field: 'userName' } });
    const found = await listAccounts(office, { ...everything, search: 'nguyen van an', unitId: unit.id });
    expect(found?.rows.map((row) => [row.name, row.state])).toEqual([['Nguyễn Văn Ấn', 'temporary']]);
    // By its unit too, whatever its own name is.
    const ofUnit = await listAccounts(office, { ...everything, search: `${unit.code} nguyen` });
    expect([ofUnit?.total, ofUnit?.rows.map((row) => row.name)]).toEqual([1, ['Nguyễn Văn Ấn']]);
    expect(await listAccounts(office, { ...everything, search: `${unit.code} khong co` })).toEqual({
      total: 0,
      rows: [],
    });
  });

  it('need a unit that exists exactly when their role has one', async () => {
    const { office, unit } = await makeOffice();
    const make = (role: 'officer' | 'leader', unitId: string | null) =>
      createAccount(office, { userName: `x-${unit.code.toLowerCase()}`, name: 'X', role, unitId });
    expect(await make('officer', null)).toMatchObject({ refusal: { reason: 'account-needs-unit' } });
    expect(await make('leader', unit.id)).toMatchObject({ refusal: { reason: 'account-without-unit' } });
    await db.unit.update({ where: { id: unit.id }, data: { validTo: fromDay('2026-01-01') } });
    expect(await make('officer', unit.id)).toMatchObject({ refusal: { reason: 'account-unit-ended' } });
    expect(await db.account.count({ where: { userName: `x-${unit.code.toLowerCase()}` } })).toBe(0);
  });

  it('lose their sessions at once with their role, unit, password or place, not with their name', async () => {
    const { office, unit, account, user } = await makeOffice();
    const other = await makeUnit();
    const base = { accountId: account.id, name: 'Tên mới', role: 'officer' as const, unitId: unit.id };
    expect(await updateAccount(office, { ...base, revision: 1 })).toEqual({ ok: true, value: undefined });
    expect(await alive(user)).toBe(true);
    await updateAccount(office, { ...base, unitId: other.id, revision: 2 });
    expect(await alive(user)).toBe(false);
    const second = await actorOf(account);
    await updateAccount(office, { ...base, unitId: other.id, role: 'head', revision: 3 });
    expect(await alive(second)).toBe(false);
    const third = await actorOf(account);
    const reset = await resetPassword(office, { accountId: account.id, revision: 4 });
    expect(reset).toMatchObject({ ok: true, value: { userName: account.userName } });
    expect(await alive(third)).toBe(false);
    const fourth = await actorOf(account);
    expect(await disableAccount(office, { accountId: account.id, revision: 5 })).toMatchObject({ ok: true });
    expect(await alive(fourth)).toBe(false);
    expect(await resetPassword(office, { accountId: account.id, revision: 6 })).toMatchObject({
      refusal: { reason: 'account-disabled' },
    });
    expect(await enableAccount(office, { accountId: account.id, revision: 6 })).toMatchObject({ ok: true });
    const fifth = await actorOf(account);
    expect(await endSessions(office, { accountId: account.id })).toEqual({ ok: true, value: 1 });
    expect(await alive(fifth)).toBe(false);
  });

  it('get one password of eight asked for at once, and the others are told', async () => {
    const { office, account } = await makeOffice();
    await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
    const wish = { accountId: account.id, revision: 1 };
    const answers = await Promise.all(Array.from({ length: 8 }, () => resetPassword(office, wish)));
    const conflict = { ok: false, refusal: { reason: 'conflict', by: office.name, at: office.now.toISOString() } };
    expect(answers.filter((answer) => answer.ok).length).toBe(1);
    expect(answers.filter((answer) => !answer.ok)).toEqual(Array.from({ length: 7 }, () => conflict));
    const events = await db.auditEvent.count({ where: { objectId: account.id, action: 'accounts.resetPassword' } });
    expect(events).toBe(1);
  });

  it('tell the later of two editors who was first', async () => {
    const { office, unit, account } = await makeOffice();
    const change = (name: string) =>
      updateAccount(office, { accountId: account.id, revision: 1, name, role: 'officer', unitId: unit.id });
    await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => change(`Tên ${index}`)));
    expect(answers.filter((answer) => answer.ok).length).toBe(1);
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
    expect(refusals).toEqual(Array(7).fill({ reason: 'conflict', by: office.name, at: testNow.toISOString() }));
  });

  it('of the office are not given up by oneself', async () => {
    const { office } = await makeOffice();
    const own = { accountId: office.accountId, revision: 1 };
    expect(await disableAccount(office, own)).toEqual({ ok: false, refusal: { reason: 'account-is-own' } });
    const demoted = { ...own, name: 'Tên', role: 'leader' as const, unitId: null };
    expect(await updateAccount(office, demoted)).toEqual({ ok: false, refusal: { reason: 'account-is-own' } });
  });

  it('of the office never all go, even when each takes it from the other at once', async () => {
    const [one, two] = [await makeAccount('office'), await makeAccount('office')];
    await db.account.updateMany({
      where: { role: 'office', id: { notIn: [one.id, two.id] } },
      data: { disabledAt: testNow },
    });
    const [first, second] = [await actorOf(one), await actorOf(two)];
    const answers = await Promise.all([
      disableAccount(first, { accountId: two.id, revision: 1 }),
      disableAccount(second, { accountId: one.id, revision: 1 }),
    ]);
    expect(answers.filter((answer) => answer.ok).length).toBe(1);
    expect(await db.account.count({ where: { role: 'office', disabledAt: null } })).toBe(1);
  });

  it('are nobody else’s business', async () => {
    const { actors, accounts, unit } = await makeBlocYear();
    for (const actor of [actors.officer, actors.head, actors.secretary, actors.leader]) {
      expect(await listAccounts(actor, everything)).toBe(null);
      expect(await getAccount(actor, accounts.officer.id)).toBe(null);
      expect(await listUnitAccounts(actor, unit.id)).toEqual([]);
      const refusal = { ok: false, refusal: { reason: 'not-allowed' } };
      const target = { accountId: accounts.otherOfficer.id, revision: 1 };
      expect(await disableAccount(actor, target)).toEqual(refusal);
      expect(await resetPassword(actor, target)).toEqual(refusal);
      expect(await endSessions(actor, target)).toEqual(refusal);
      const wish = { userName: 'new-one', name: 'X', role: 'office' as const, unitId: null };
      expect(await createAccount(actor, wish)).toEqual(refusal);
      expect(await updateAccount(actor, { ...target, ...wish })).toEqual(refusal);
    }
    expect(JSON.stringify(await getAccount(actors.office, accounts.officer.id))).not.toContain('no password fits');
  });
});

describe('tasks in campaigns', () => {
  it('end with the place that allowed them', async () => {
    const { campaign, accounts, actors } = await makeBlocYear();
    const { secretary } = accounts;
    const change = { accountId: secretary.id, name: secretary.name, role: 'leader', unitId: null } as const;
    expect(await updateAccount(actors.office, { ...change, revision: 1 })).toEqual({ ok: true, value: undefined });
    expect(await db.campaignStaff.count({ where: { accountId: secretary.id } })).toBe(0);
    expect((await actorOf(secretary)).assignments).toEqual([]);
    const events = await db.auditEvent.findMany({ where: { objectId: secretary.id }, orderBy: { id: 'asc' } });
    expect(events.map(({ action, campaignId, before }) => ({ action, campaignId, before }))).toEqual([
      { action: 'campaigns.removeStaff', campaignId: campaign.id, before: { kind: 'secretariat' } },
      {
        action: 'accounts.update',
        campaignId: null,
        before: { name: secretary.name, role: 'officer', unitId: secretary.unitId },
      },
    ]);
  });

  it('go on in another unit', async () => {
    const { accounts, actors, otherUnit } = await makeBlocYear();
    const { id: accountId, name } = accounts.secretary;
    const change = { accountId, revision: 1, name, role: 'officer', unitId: otherUnit.id } as const;
    expect(await updateAccount(actors.office, change)).toEqual({ ok: true, value: undefined });
    expect(await db.campaignStaff.count({ where: { accountId } })).toBe(1);
  });
});
