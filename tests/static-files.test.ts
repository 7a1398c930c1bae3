import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeStaticFiles } from '../scripts/static-files.mjs';
import { browserEncodings, openServer } from './support/small-server';

const script = `${'const điểm = 1; '.repeat(200)}\n`;
const font = Buffer.from([0x77, 0x4f, 0x46, 0x32, 0, 1, 2, 3]);

let folder = '';
let server: Awaited<ReturnType<typeof openServer>>;
const ask: typeof server.ask = (...question) => server.ask(...question);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-'));
  await mkdir(join(folder, 'static/chunks'), { recursive: true });
  await writeFile(join(folder, 'secret.js'), 'secret');
  await writeFile(join(folder, 'static/chunks/a.js'), script);
  await writeFile(join(folder, 'static/chunks/b.js'), script);
  await writeFile(join(folder, 'static/font.woff2'), font);
  await writeFile(join(folder, 'static/a.js.map'), '{}');
  const answer = makeStaticFiles(join(folder, 'static'), '/_next/static/');
  server = await openServer(async (incoming, response) => {
    if (!(await answer(incoming, response))) response.writeHead(404).end('passed on');
  });
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

test('a script comes compressed as the browser takes it, to keep for ever, and the same the second time', async () => {
  const decoders = { br: brotliDecompressSync, gzip: gunzipSync };
  for (const [encoding, accept] of [
    ['br', browserEncodings],
    ['gzip', 'gzip, deflate'],
  ] as const) {
    for (const path of ['/_next/static/chunks/a.js', '/_next/static/chunks/a.js?v=1']) {
      const { status, headers, body } = await ask(path, { accept });
      expect({ status, text: decoders[encoding](body).toString() }).toEqual({ status: 200, text: script });
      expect(headers).toMatchObject({
        'content-encoding': encoding,
        'content-type': 'text/javascript; charset=utf-8',
        'content-length': String(body.length),
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'Accept-Encoding',
      });
    }
  }
});

test.each(['', 'identity', 'br;q=0, gzip;q=0'])('it comes plain to who accepts “%s”', async (accept) => {
  const { headers, body } = await ask('/_next/static/chunks/a.js', { accept });
  expect({ encoding: headers['content-encoding'], text: body.toString() }).toEqual({
    encoding: undefined,
    text: script,
  });
});

test('a font is sent as it is', async () => {
  const { headers, body } = await ask('/_next/static/font.woff2');
  expect({ encoding: headers['content-encoding'], type: headers['content-type'], body }).toEqual({
    encoding: undefined,
    type: 'font/woff2',
    body: font,
  });
});

test('HEAD tells the length and sends nothing', async () => {
  const whole = await ask('/_next/static/chunks/a.js');
  const { status, headers, body } = await ask('/_next/static/chunks/a.js', { method: 'HEAD' });
  expect({ status, length: headers['content-length'], body: body.length }).toEqual({
    status: 200,
    length: String(whole.body.length),
    body: 0,
  });
});

test.each([
  '/_next/static/chunks/none.js',
  '/_next/static/../secret.js',
  '/_next/static/%2e%2e/secret.js',
  '/_next/static/a.js.map',
  '/_next/static/chunks',
  '/chunks/a.js',
])('%s is passed on', async (path) => {
  expect(await ask(path)).toMatchObject({ status: 404 });
});

test('another method is passed on, and so is a file that is gone', async () => {
  expect(await ask('/_next/static/chunks/a.js', { method: 'POST' })).toMatchObject({ status: 404 });
  await rm(join(folder, 'static/chunks/b.js'));
  expect(await ask('/_next/static/chunks/b.js')).toMatchObject({ status: 404 });
  await writeFile(join(folder, 'static/chunks/b.js'), script);
  expect(await ask('/_next/static/chunks/b.js')).toMatchObject({ status: 200 });
});
