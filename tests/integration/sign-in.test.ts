import { describe, expect, it } from 'vitest';
import { changePassword, endOtherSessions, endOwnSession } from '@/lib/accounts/commands/own';
import { actorForToken } from '@/lib/auth/actor';
import { hashPassword } from '@/lib/auth/password';
import { absoluteLimit, idleLimit } from '@/lib/auth/rules';
import { revokeToken } from '@/lib/auth/sessions';
import { signIn } from '@/lib/auth/sign-in';
import { db } from '@/lib/db/client';
import { actorOf, makeAccount, testNow } from '../support/world';

const password = 'một mật khẩu để thử';
const later = (seconds: number) => new Date(testNow.getTime() + seconds * 1000);
let networks = 0;

async function makeUser() {
  const account = await makeAccount('leader');
  await db.account.update({ where: { id: account.id }, data: { passwordHash: await hashPassword(password) } });
  const network = `10.0.0.${++networks}`;
  const attempt = (typed: string, now = testNow, userName = account.userName) =>
    signIn({ userName, password: typed, network, browser: 'test' }, now);
  return { account, network, attempt };
}

async function openSession(attempt: Awaited<ReturnType<typeof makeUser>>['attempt'], now = testNow) {
  const answer = await attempt(password, now);
  if (!answer.ok) throw new Error(`Sign-in was refused: ${answer.reason}`);
  const actor = await actorForToken(answer.token, '10.0.0.1', now);
  if (!actor) throw new Error('The session is not alive');
  return { token: answer.token, actor };
}

describe('signing in', () => {
  it('opens a session, whatever the case of the name, and records it', async () => {
    const { account, attempt } = await makeUser();
    const answer = await attempt(password, testNow, ` ${account.userName.toUpperCase()} `);
    expect(answer).toMatchObject({ ok: true, accountId: account.id });
    const events = await db.auditEvent.findMany({ where: { objectId: account.id } });
    expect(events.map((event) => event.action)).toEqual(['accounts.signIn']);
  });

  it('answers the same for an unknown name, a wrong password and a disabled account', async () => {
    const { account, attempt } = await makeUser();
    const wrong = { ok: false, reason: 'wrong' };
    expect(await attempt('sai')).toEqual(wrong);
    expect(await attempt(password, testNow, 'no-such-user')).toEqual(wrong);
    await db.account.update({ where: { id: account.id }, data: { disabledAt: testNow } });
    expect(await attempt(password)).toEqual(wrong);
  });

  it('waits longer after every failure, for unknown names too, and lets in when the time is over', async () => {
    const { attempt } = await makeUser();
    for (const name of [undefined, `unknown-${networks}`]) {
      for (let failures = 1; failures <= 5; failures++) {
        expect(await attempt('sai', testNow, name)).toEqual({ ok: false, reason: 'wrong' });
      }
      expect(await attempt(password, testNow, name)).toEqual({ ok: false, reason: 'wait', seconds: 2 });
      expect(await attempt('sai', later(2), name)).toEqual({ ok: false, reason: 'wrong' });
      expect(await attempt('sai', later(3), name)).toEqual({ ok: false, reason: 'wait', seconds: 3 });
    }
    expect(await attempt(password, later(6))).toMatchObject({ ok: true });
    expect(await attempt('sai', later(6))).toEqual({ ok: false, reason: 'wrong' });
  });

  it('counts parallel failures one by one', async () => {
    const { attempt } = await makeUser();
    await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
    const answers = await Promise.all(Array.from({ length: 8 }, () => attempt('sai')));
    expect(answers.map((answer) => (answer.ok ? 'in' : answer.reason)).toSorted()).toEqual([
      'wait',
      'wait',
      'wait',
      'wrong',
      'wrong',
      'wrong',
      'wrong',
      'wrong',
    ]);
  });

  it('slows a network down that tries many names, and forgets it by halves', async () => {
    const { network, attempt } = await makeUser();
    const key = `network:${network}`;
    await db.signInThrottle.create({ data: { key, failures: 45, lastFailureAt: testNow } });
    expect(await attempt(password, later(1))).toEqual({ ok: false, reason: 'wait', seconds: 31 });
    expect(await attempt(password, later(15 * 60))).toMatchObject({ ok: true });
    const left = await db.signInThrottle.findUnique({ where: { key } });
    expect(left).toEqual({ key, failures: 22, lastFailureAt: testNow });
  });

  it('gives the network its own try and one more back, so that those who sign in well slow nobody down', async () => {
    const { network, attempt } = await makeUser();
    const key = `network:${network}`;
    await db.signInThrottle.create({ data: { key, failures: 7, lastFailureAt: testNow } });
    expect(await attempt(password, later(5))).toMatchObject({ ok: true });
    expect(await db.signInThrottle.findUnique({ where: { key } })).toEqual({
      key,
      failures: 6,
      lastFailureAt: testNow,
    });
  });

  it('delays nobody for others where they signed in within a day', async () => {
    const { network, account, attempt } = await makeUser();
    expect(await attempt(password, testNow)).toMatchObject({ ok: true });
    const crowd = [`network:${network}`, `account:${account.userName}`];
    const [hour, nextDay] = [later(3600), later(25 * 3600)];
    const fill = (now: Date) =>
      Promise.all(
        crowd.map((key) =>
          db.signInThrottle.upsert({
            where: { key },
            create: { key, failures: 60, lastFailureAt: now },
            update: { failures: 60, lastFailureAt: now },
          }),
        ),
      );
    await fill(hour);
    expect(await attempt(password, hour)).toMatchObject({ ok: true });
    await db.session.updateMany({ where: { accountId: account.id }, data: { createdAt: testNow } });
    await fill(nextDay);
    expect(await attempt(password, nextDay)).toEqual({ ok: false, reason: 'wait', seconds: 900 });
  });

  it('hardly delays the owner of a name that others guess at', async () => {
    const { account, attempt } = await makeUser();
    const from = (network: string, typed: string, now: Date) =>
      signIn({ userName: account.userName, password: typed, network, browser: 'test' }, now);
    for (let failures = 1; failures <= 5; failures++) await from('2001:db8:0:9::1', 'sai', testNow);
    const sameLine = await from('2001:db8:0:9:ffff::2', password, testNow);
    expect(sameLine).toEqual({ ok: false, reason: 'wait', seconds: 2 });
    expect(await attempt(password, testNow)).toMatchObject({ ok: true });
    const key = `account:${account.userName}`;
    await db.signInThrottle.update({ where: { key }, data: { failures: 5000, lastFailureAt: testNow } });
    expect(await from('10.9.9.9', password, testNow)).toEqual({ ok: false, reason: 'wait', seconds: 30 });
    expect(await from('10.9.9.9', password, later(30))).toMatchObject({ ok: true });
  });

  it('leaves one trace a minute where it fails, without what was typed', async () => {
    const { account, network, attempt } = await makeUser();
    const unknown = `ten-khong-co-${networks}`;
    await Promise.all(Array.from({ length: 3 }, () => attempt('sai')));
    await attempt('sai', later(61));
    await attempt('sai', later(61), unknown);
    const events = await db.auditEvent.findMany({
      where: { action: 'accounts.signInFailed', network },
      orderBy: { id: 'asc' },
      omit: { id: true },
    });
    const event = (at: Date, objectId: string, objectName: string) => ({
      at,
      actorId: null,
      actorName: 'Người chưa đăng nhập',
      actedAs: 'visitor',
      network,
      action: 'accounts.signInFailed',
      objectKind: 'account',
      objectId,
      objectName,
      campaignId: null,
      unitId: null,
      before: null,
      after: null,
    });
    expect(events).toEqual([
      event(testNow, account.id, account.userName),
      event(later(61), account.id, account.userName),
      event(later(61), '', 'Không có tài khoản này'),
    ]);
  });
});

describe('a session', () => {
  it('ends after idling, and at its absolute limit however busy it is', async () => {
    const { attempt } = await makeUser();
    const { token } = await openSession(attempt);
    const at = (milliseconds: number) => actorForToken(token, '', new Date(testNow.getTime() + milliseconds));
    const beat = idleLimit - 1000;
    for (let time = beat; time < absoluteLimit; time += beat) expect(await at(time)).not.toBe(null);
    expect(await at(absoluteLimit)).toBe(null);
    const idle = await openSession(attempt);
    expect(await actorForToken(idle.token, '', new Date(testNow.getTime() + idleLimit))).toBe(null);
  });

  it('leaves an event when the sign-in library’s own address ends it, once', async () => {
    const { account, attempt } = await makeUser();
    const { token } = await openSession(attempt);
    await revokeToken(token, '10.1.1.1', testNow);
    await revokeToken(token, '10.1.1.1', testNow);
    await revokeToken(undefined, '10.1.1.1', testNow);
    expect(await actorForToken(token, '', testNow)).toBe(null);
    const events = await db.auditEvent.findMany({ where: { objectId: account.id }, orderBy: { id: 'asc' } });
    expect(events.map(({ action, network }) => [action, network])).toEqual([
      ['accounts.signIn', expect.any(String)],
      ['accounts.signOut', '10.1.1.1'],
    ]);
  });

  it('leaves no event where none was left to end', async () => {
    const { account, attempt } = await makeUser();
    const { actor } = await openSession(attempt);
    expect(await endOtherSessions(actor)).toEqual({ ok: true, value: 0 });
    expect(await db.auditEvent.count({ where: { objectId: account.id, action: 'accounts.endSession' } })).toBe(0);
  });

  it('is not opened by a token that nobody was given', async () => {
    expect(await actorForToken('made up', '', testNow)).toBe(null);
  });

  it('ends alone or with all others, but only by its owner', async () => {
    const { attempt } = await makeUser();
    const stranger = await actorOf(await makeAccount('leader'));
    const [mine, other, third] = [await openSession(attempt), await openSession(attempt), await openSession(attempt)];
    const refused = await endOwnSession(stranger, { sessionId: other.actor.sessionId });
    expect(refused).toEqual({ ok: false, refusal: { reason: 'not-found' } });
    expect(await actorForToken(other.token, '', testNow)).not.toBe(null);
    await endOwnSession(mine.actor, { sessionId: other.actor.sessionId });
    expect(await actorForToken(other.token, '', testNow)).toBe(null);
    expect(await endOtherSessions(mine.actor)).toEqual({ ok: true, value: 1 });
    expect(await actorForToken(third.token, '', testNow)).toBe(null);
    expect(await actorForToken(mine.token, '', testNow)).not.toBe(null);
  });
});

describe('changing the own password', () => {
  const fresh = 'một mật khẩu hoàn toàn mới';

  it('replaces a temporary one and ends the other sessions, not the own', async () => {
    const { account, attempt } = await makeUser();
    await db.account.update({ where: { id: account.id }, data: { passwordTemporary: true } });
    const [mine, other] = [await openSession(attempt), await openSession(attempt)];
    expect(mine.actor.passwordTemporary).toBe(true);
    const changed = await changePassword(mine.actor, { current: password, password: fresh, repeated: fresh });
    expect(changed).toEqual({ ok: true, value: { wasTemporary: true } });
    expect(await actorForToken(other.token, '', testNow)).toBe(null);
    expect((await actorForToken(mine.token, '', testNow))?.passwordTemporary).toBe(false);
    expect(await attempt(password)).toEqual({ ok: false, reason: 'wrong' });
    expect(await attempt(fresh)).toMatchObject({ ok: true });
    const events = await db.auditEvent.findMany({ where: { objectId: account.id, action: 'accounts.changePassword' } });
    expect(JSON.stringify(events.map(({ before, after }) => ({ before, after })))).not.toContain('mật khẩu');
  });

  it('is refused for a wrong or weak one, and slows down guessing', async () => {
    const { attempt } = await makeUser();
    const { actor } = await openSession(attempt);
    const change = (current: string, next = fresh, repeated = next) =>
      changePassword(actor, { current, password: next, repeated });
    expect(await change(password, 'ngắn')).toMatchObject({ refusal: { reason: 'password-too-short' } });
    expect(await change(password, fresh, 'khác')).toMatchObject({ refusal: { reason: 'password-differs' } });
    for (let failures = 1; failures <= 5; failures++) {
      expect(await change('sai')).toEqual({ ok: false, refusal: { reason: 'password-wrong', field: 'current' } });
    }
    expect(await change(password)).toEqual({
      ok: false,
      refusal: { reason: 'password-wait', field: 'current', seconds: 2 },
    });
  });

  it('happens once when asked for eight times at once', async () => {
    const { attempt } = await makeUser();
    const { actor } = await openSession(attempt);
    await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
    const tries = Array.from({ length: 4 }, (_, index) =>
      changePassword(actor, { current: password, password: `${fresh} ${index}`, repeated: `${fresh} ${index}` }),
    );
    const answers = await Promise.all(tries);
    expect(answers.filter((answer) => answer.ok).length).toBe(1);
  });
});
