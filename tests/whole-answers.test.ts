import { request, type ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendWhole } from '../scripts/whole-answers.mjs';
import { browserEncodings, openServer } from './support/small-server';

const row = '<tr><td>Tỷ lệ giải ngân vốn đầu tư công</td></tr>\n';
const page = row.repeat(400);
const withScript = '<head></head><body><script src="/_next/static/a.js" async=""></script></body>';

/** What each address of the test server does; `seen` is what the one who writes is told. */
const seen: Record<string, unknown> = {};
const writers: Record<string, (response: ServerResponse) => void> = {
  '/page': (response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Vary', 'rsc');
    seen.before = response.headersSent;
    response.flushHeaders();
    // Letters of more than one byte, cut between the pieces as a stream may.
    const bytes = Buffer.from(page);
    seen.wrote = [0, 1, 2].map((part) =>
      response.write(bytes.subarray((part * bytes.length) / 3, ((part + 1) * bytes.length) / 3)),
    );
    seen.after = response.headersSent;
    response.end(() => {
      seen.finished = true;
    });
  },
  '/short': (response) => void response.setHeader('Content-Type', 'application/json').end('{"ok":true}'),
  '/told': (response) => void response.writeHead(413, { 'Content-Type': 'text/plain' }).end(page),
  '/file': (response) => {
    response.setHeader('Content-Type', 'application/pdf');
    response.write('%PDF');
    response.end(page);
  },
  '/scripts': (response) => void response.setHeader('Content-Type', 'text/html; charset=utf-8').end(withScript),
  '/text': (response) => void response.setHeader('Content-Type', 'text/plain').end(withScript),
  '/nothing': (response) => void response.writeHead(303, { Location: '/page' }).end(),
  '/empty': (response) => void response.setHeader('Content-Type', 'text/html').end(),
  '/huge': (response) => {
    response.setHeader('Content-Type', 'text/html');
    for (let part = 0; part < 5; part++) response.write('ă'.repeat(512 * 1024));
    response.end('.');
  },
  '/left': (response) => {
    response.setHeader('Content-Type', 'text/html');
    response.write(page);
    seen.begun = true;
    response.once('close', () => {
      response.end('late');
      seen.left = true;
    });
  },
};

let server: Awaited<ReturnType<typeof openServer>>;
const ask: typeof server.ask = (...question) => server.ask(...question);

beforeAll(async () => {
  server = await openServer((incoming, response) => {
    sendWhole(incoming, response);
    writers[incoming.url ?? '']?.(response);
  });
});
afterAll(() => server.close());

test.each([
  ['br', browserEncodings, brotliDecompressSync],
  ['gzip', 'gzip, deflate', gunzipSync],
  [undefined, '', (body: Buffer) => body],
] as const)('a page in pieces comes as one, as %s to who takes “%s”', async (encoding, accept, decode) => {
  const { headers, body } = await ask('/page', { accept });
  expect(decode(body).toString()).toBe(page);
  expect({ encoding: headers['content-encoding'], length: headers['content-length'], vary: headers.vary }).toEqual({
    encoding,
    length: String(body.length),
    vary: 'rsc, Accept-Encoding',
  });
  expect(headers['transfer-encoding']).toBeUndefined();
  expect(seen).toMatchObject({ before: false, wrote: [true, true, true], after: true, finished: true });
});

test('a page asks for its scripts once it was painted; what is no page is left alone', async () => {
  const html = (await ask('/scripts', { accept: 'identity' })).body.toString();
  expect(html).toMatch(/<body><script id="late">.*\(\["\/_next\/static\/a\.js"\],"[^"]+"\)<\/script><\/body>$/);
  expect((await ask('/text')).body.toString()).toBe(withScript);
});

test('what is short is not worth packing', async () => {
  const { headers, body } = await ask('/short');
  expect({ encoding: headers['content-encoding'], length: headers['content-length'], text: body.toString() }).toEqual({
    encoding: undefined,
    length: '11',
    text: '{"ok":true}',
  });
});

test.each([
  ['/told', 413, page],
  ['/file', 200, `%PDF${page}`],
  ['/nothing', 303, ''],
  ['/empty', 200, ''],
])('%s goes out as it is written', async (path, status, text) => {
  const answer = await ask(path);
  expect({ status: answer.status, encoding: answer.headers['content-encoding'], text: answer.body.toString() }).toEqual(
    {
      status,
      encoding: undefined,
      text,
    },
  );
});

test('what is too large to keep is sent as it comes, whole', async () => {
  const { headers, body } = await ask('/huge');
  expect({ encoding: headers['content-encoding'], transfer: headers['transfer-encoding'] }).toEqual({
    encoding: undefined,
    transfer: 'chunked',
  });
  expect(body.toString()).toBe(`${'ă'.repeat(5 * 512 * 1024)}.`);
});

test('HEAD is left to who answers it', async () => {
  expect(await ask('/page', { method: 'HEAD' })).toMatchObject({ status: 200, body: Buffer.alloc(0) });
});

test('a visitor who leaves ends nothing but the visit', async () => {
  const left = request({ host: '127.0.0.1', port: server.port, path: '/left' }).on('error', () => {});
  left.end();
  await expect.poll(() => seen.begun).toBe(true);
  left.destroy();
  await expect.poll(() => seen.left).toBe(true);
  expect(await ask('/short')).toMatchObject({ status: 200 });
});
