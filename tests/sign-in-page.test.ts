import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionCookieName } from '@/lib/auth/token';
import { makeSignInPage } from '../scripts/sign-in-page.mjs';
import { openServer } from './support/small-server';

const page = `<!DOCTYPE html><title>Đăng nhập</title>${'<p>Mật khẩu</p>'.repeat(100)}`;
const passedOn = { status: 404, body: Buffer.from('passed on') };

let folder = '';
let server: Awaited<ReturnType<typeof openServer>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sign-in-'));
  await mkdir(join(folder, 'login'));
  await writeFile(join(folder, 'login/anyone.html'), page);
  const answer = makeSignInPage(folder);
  server = await openServer(async (request, response) => {
    if (!(await answer(request, response))) response.writeHead(404).end('passed on');
  });
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

test('who brings nothing gets the page of the build, which nobody may keep', async () => {
  for (const cookie of [undefined, 'theme=dark']) {
    const { status, headers, body } = await server.ask('/login', { headers: cookie ? { cookie } : {} });
    expect({ status, text: brotliDecompressSync(body).toString() }).toEqual({ status: 200, text: page });
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-length': String(body.length),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-cache, no-store, max-age=0, must-revalidate',
      vary: 'Accept-Encoding',
    });
  }
});

test('HEAD tells the length and sends nothing', async () => {
  const whole = await server.ask('/login');
  const { status, headers, body } = await server.ask('/login', { method: 'HEAD' });
  expect({ status, length: headers['content-length'], body: body.length }).toEqual({
    status: 200,
    length: String(whole.body.length),
    body: 0,
  });
});

test.each(['http://127.0.0.1:3000', 'https://thidua.example.vn'])(
  'who may be signed in to %s does not',
  async (appUrl) => {
    const cookie = `theme=dark; ${sessionCookieName(appUrl)}=abc`;
    expect(await server.ask('/login', { headers: { cookie } })).toMatchObject(passedOn);
  },
);

test.each([
  ['comes from a page', '/login?from=%2Faccount', {}],
  ['asks for the content alone', '/login', { headers: { rsc: '1' } }],
  ['sends a form', '/login', { method: 'POST' }],
  ['wants another page', '/account', {}],
  ['wants a file of the build', '/login/anyone.html', {}],
] as const)('nor does who %s', async (_, path, question) => {
  expect(await server.ask(path, question)).toMatchObject(passedOn);
});

test('a build without the page leaves it to the framework', async () => {
  const answer = makeSignInPage(join(folder, 'nowhere'));
  const empty = await openServer(async (request, response) => {
    if (!(await answer(request, response))) response.writeHead(404).end('passed on');
  });
  expect(await empty.ask('/login')).toMatchObject(passedOn);
  empty.close();
});
