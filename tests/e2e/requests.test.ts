import { once } from 'node:events';
import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { db } from '@/lib/db/client';
import sending from '@/lib/messages/sending.json' with { type: 'json' };
import { accountHeader } from '@/lib/page-account';
import { enterWithoutBrowser, findAction } from '../support/actions';
import { givePasswords } from '../support/journey';
import { makeAccount } from '../support/world';

const home = process.env.E2E_BASE_URL ?? '';
const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const signInPath = '/api/auth/callback/credentials';

/** Sends as no browser would: in pieces of unknown number, until all is sent or an answer comes. */
function post(path: string, options: RequestOptions, piece: string, count = 1): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    let answered = false;
    const sending = request(home + path, { method: 'POST', ...options }, async (answer: IncomingMessage) => {
      answered = true;
      const parts = [];
      for await (const part of answer) parts.push(part);
      resolve([answer.statusCode ?? 0, Buffer.concat(parts).toString()]);
      sending.destroy();
    });
    sending.on('error', (error) => (answered ? undefined : reject(error)));
    const send = (left: number): void => {
      if (answered) return;
      if (left === 0) return void sending.end();
      sending.write(piece, () => send(left - 1));
    };
    send(count);
  });
}

test('nobody fills the memory or the time of the server with one request', async ({ request: visitor }) => {
  const chunked = { headers: { ...form, 'Transfer-Encoding': 'chunked' } };
  const fields = 'k1=&k2=&'.repeat(8192);
  for (const path of [signInPath, '/api/auth/signout', '/%61pi/auth/signout', '/x/../api/auth/session', '/api/other']) {
    expect(await post(path, chunked, fields, 6000), path).toEqual([413, sending['too-large-call']]);
  }
  const stated = { headers: { ...form, 'Content-Length': fields.length } };
  expect(await post(signInPath, stated, fields)).toEqual([413, sending['too-large-call']]);
  expect(await post('/login', chunked, fields, 6000)).toEqual([413, sending['too-large']]);
  expect((await visitor.get('/api/health')).status()).toBe(200);
});

test('a file that does not say how long it is leaves no connection waiting for the rest of it', async () => {
  const sending = request(`${home}/api/evidence?name=a.pdf`, {
    method: 'POST',
    headers: { 'Transfer-Encoding': 'chunked' },
  });
  sending.write('%PDF');
  const [answer] = (await once(sending, 'response')) as [IncomingMessage]; // what the event of this name brings
  expect([answer.statusCode, answer.headers.connection]).toEqual([403, 'close']);
  answer.resume();
  await once(answer, 'close');
  sending.destroy();
});

test('what is not what it says is refused with a sentence', async () => {
  const json = { headers: { 'Content-Type': 'application/json' } };
  const multipart = { headers: { 'Content-Type': 'multipart/form-data; boundary=b' } };
  const nameless = { headers: { 'Content-Type': 'multipart/form-data' } };
  const refused = [400, sending['bad-body']];
  expect(await post(signInPath, json, '{"userName":')).toEqual(refused);
  expect(await post(signInPath, json, 'null')).toEqual(refused);
  expect(await post('/login', multipart, '--b\r\nContent-Dispo')).toEqual(refused);
  expect(await post('/login', nameless, 'x')).toEqual(refused);
  const call = {
    headers: { 'Content-Type': 'text/plain;charset=UTF-8', 'Next-Action': findAction('endOtherSessionsAction').id },
  };
  for (const body of ['{{{', '{}', '"x"', '["$F1"]', '[{"a":["$1:b"]}]']) {
    expect(await post('/login', call, body)).toEqual(refused);
  }
});

const cookieOf = async (context: APIRequestContext) =>
  (await context.storageState()).cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

test('an action sent to a page that does not hold it still tells where it came from', async () => {
  const account = await makeAccount('leader');
  await givePasswords([account]);
  const { id } = findAction('endOtherSessionsAction');
  for (const path of ['/account', '/dashboard']) {
    const [mine] = [await enterWithoutBrowser(account.userName), await enterWithoutBrowser(account.userName)];
    const headers = {
      Cookie: await cookieOf(mine),
      'Next-Action': id,
      [accountHeader]: account.userName,
      'X-Forwarded-For': '203.0.113.9',
      'X-Seal': 'made up',
      'Content-Type': 'multipart/form-data; boundary=b',
    };
    const body = '--b\r\nContent-Disposition: form-data; name="0"\r\n\r\n[{"status":"idle"},"$K1"]\r\n--b--\r\n';
    const [status] = await post(path, { headers, localAddress: '127.0.0.2' }, body);
    expect(status).toBe(200);
  }
  const events = await db.auditEvent.findMany({
    where: { objectId: account.id, action: 'accounts.endSession' },
    select: { network: true },
  });
  expect(events).toEqual([{ network: '127.0.0.2' }, { network: '127.0.0.2' }]);
});
