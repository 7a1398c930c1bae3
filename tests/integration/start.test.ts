import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { makeFolder } from '../support/folder';

const root = join(import.meta.dirname, '../..');
const folder = makeFolder(afterAll);
const secret = 'a-secret-for-tests-of-32-characters';

/** What a script of package.json says and ends with when it cannot work; nothing of this process's settings reaches it. */
function run(script: string, args: string[], settings: Record<string, string>) {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, NODE_ENV: 'production' as const, PORT: '0', DATA_DIR: folder, ...settings };
  return new Promise<{ code: unknown; said: string }>((resolve) => {
    execFile(process.execPath, [join(root, 'scripts', script), ...args], { cwd: root, env }, (error, out, complaint) =>
      resolve({ code: error ? error.code : 0, said: out + complaint }),
    );
  });
}
const start = (settings: Record<string, string>) => run('start.mjs', [], settings);
const refusal = (sentence: string) => ({ code: 1, said: `\nError: ${sentence}\n` });

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a server that listens on an address, not a pipe
  return port;
}

const withDatabase = (change: (url: URL) => void) => {
  const url = new URL(inject('serverAddress'));
  change(url);
  return { DATABASE_URL: url.toString(), AUTH_SECRET: secret };
};

describe('a start that cannot work says why in one sentence', () => {
  it('for settings that are wrong in themselves', async () => {
    const address = 'is not a valid address: write it like';
    const cases: [Record<string, string>, string][] = [
      [{ PORT: '80000' }, 'PORT must be a whole number from 0 to 65535.'],
      [{ PORT: 'abc' }, 'PORT must be a whole number from 0 to 65535.'],
      [{ APP_URL: 'foo' }, `APP_URL ${address} https://thidua.example.vn.`],
      [{ DATABASE_URL: 'foo' }, `DATABASE_URL ${address} postgresql://user:password@host:5432/database.`],
      [
        { DATABASE_URL: 'postgresql://a@b/c' },
        'AUTH_SECRET is required outside the demo: set it to 32 or more random characters (openssl rand -base64 32).',
      ],
      [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET must have at least 32 characters.'],
      [{ HOST: 'no.such.host.invalid' }, 'There is no host called no.such.host.invalid: correct HOST.'],
    ];
    for (const [settings, sentence] of cases) expect(await start(settings)).toEqual(refusal(sentence));
  });

  it('for a port that is taken', async () => {
    const taken = createServer();
    const port = await listen(taken);
    const sentence = `Port ${port} of 127.0.0.1 is in use: stop that program or choose another one with PORT.`;
    expect(await start({ PORT: String(port) })).toEqual(refusal(sentence));
    taken.close();
  });

  it('for a data folder that cannot be one', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const place = join(file, 'data');
    const sentence = `The data folder ${place} cannot be written (ENOTDIR): choose another with DATA_DIR.`;
    expect(await start({ DATA_DIR: place })).toEqual(refusal(sentence));
  });

  it('for a database that cannot be reached', async () => {
    const silent = createServer((socket) => socket.destroy());
    const port = await listen(silent);
    const at = (host: string) => ({ DATABASE_URL: `postgresql://a:b@${host}/c`, AUTH_SECRET: secret });
    const unusable = (why: string) => refusal(`DATABASE_URL is not usable: ${why}.`);
    expect(await start(at(`127.0.0.1:${port}`))).toEqual(
      unusable(`127.0.0.1:${port} hung up: make sure that it is a PostgreSQL server`),
    );
    silent.close();
    await once(silent, 'close');
    expect(await start(at(`127.0.0.1:${port}`))).toEqual(
      unusable(`nothing listens at 127.0.0.1:${port}: start PostgreSQL there or correct the address`),
    );
    expect(await start(at('no.such.host.invalid'))).toEqual(
      unusable('there is no host called no.such.host.invalid: correct the name'),
    );
  });

  it('for a database that does not let us in', async () => {
    const { host } = new URL(inject('serverAddress'));
    const missing = withDatabase((url) => {
      url.pathname = '/not_there';
    });
    expect(await start(missing)).toEqual(
      refusal(`DATABASE_URL is not usable: there is no database not_there at ${host}: create it with createdb.`),
    );
    const stranger = withDatabase((url) => {
      url.username = 'a_stranger';
      url.password = 'guessed';
    });
    // Which of the two depends on how that server lets people in.
    const { code, said } = await start(stranger);
    expect(code).toBe(1);
    expect(said).toMatch(
      /^\nError: DATABASE_URL is not usable: \S+ refuses the (password of|user) a_stranger: .+\.\n$/,
    );
  });
});

it('the other commands refuse in the same way', async () => {
  const notRunning = refusal(
    `The embedded database of ${folder} does not run: npm start first, with the same DATA_DIR as here (.env holds settings for both), or set DATABASE_URL.`,
  );
  const who = refusal('Say who: npm run account:create -- user.name "Name shown".');
  expect(await run('account-create.mjs', [], {})).toEqual(who);
  expect(await run('account-create.mjs', ['quan.tri', 'Quản trị'], {})).toEqual(notRunning);
  expect(await run('migrate.mjs', [], {})).toEqual(
    refusal('DATABASE_URL must name a database: npm start migrates the embedded one.'),
  );
  expect(await run('migration-new.mjs', ['Add Titles'], {})).toEqual(
    refusal('Give a name of small letters: npm run migration:new -- add-titles.'),
  );
});
