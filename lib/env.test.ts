import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseEnvironment } from './env';

const secret = 'x'.repeat(32);

describe('parseEnvironment', () => {
  test('nothing set is the embedded demo on the loopback interface', () => {
    expect(parseEnvironment({})).toEqual({
      environment: {
        port: 3000,
        host: '127.0.0.1',
        dataFolder: resolve('.data'),
        databaseUrl: undefined,
        databasePool: 10,
        appUrl: 'http://localhost:3000',
        authSecret: undefined,
        unitStorage: 2_147_483_648,
        demo: true,
        trustedProxies: 0,
        logLevel: 'info',
      },
    });
  });

  test('an empty variable counts as not set', () => {
    expect(parseEnvironment({ PORT: '', DATABASE_URL: '', AUTH_SECRET: '', DEMO: '' })).toEqual(parseEnvironment({}));
  });

  test('a database of one’s own is no demo and needs a secret', () => {
    const DATABASE_URL = 'postgresql://user:password@host/database';
    expect(parseEnvironment({ DATABASE_URL })).toEqual({
      problems: [expect.stringMatching(/^AUTH_SECRET is required/)],
    });
    expect(parseEnvironment({ DATABASE_URL, AUTH_SECRET: secret })).toMatchObject({ environment: { demo: false } });
    expect(parseEnvironment({ DATABASE_URL, DEMO: '1' })).toMatchObject({ environment: { demo: true } });
    expect(parseEnvironment({ DEMO: '0' })).toEqual({ problems: [expect.stringMatching(/^AUTH_SECRET is required/)] });
  });

  test('every problem is one sentence', () => {
    const source = {
      PORT: '70000',
      HOST: 'a b',
      DATABASE_URL: 'mysql://x',
      APP_URL: 'thidua',
      AUTH_SECRET: 'short',
      DEMO: 'yes',
    };
    expect(parseEnvironment({ ...source, TRUSTED_PROXIES: '-1', LOG_LEVEL: 'loud', DATABASE_POOL: '0' })).toEqual({
      problems: [
        'PORT must be a whole number from 0 to 65535.',
        'HOST must be a host name or an IP address.',
        'DATABASE_URL is not a valid address: write it like postgresql://user:password@host:5432/database.',
        'DATABASE_POOL must be a whole number from 1 to 1000.',
        'APP_URL is not a valid address: write it like https://thidua.example.vn.',
        'AUTH_SECRET must have at least 32 characters.',
        'DEMO must be 1 (yes) or 0 (no).',
        'TRUSTED_PROXIES must be a whole number from 0 to 10.',
        'LOG_LEVEL must be fatal, error, warn, info, debug or silent.',
      ],
    });
  });

  test('an address with a broken escape is refused', () => {
    expect(parseEnvironment({ DATABASE_URL: 'postgresql://user:x%zz@host/database', DEMO: '1' })).toEqual({
      problems: [expect.stringMatching(/^DATABASE_URL is not a valid address/)],
    });
  });

  test('a slash at the end of APP_URL is dropped', () => {
    expect(parseEnvironment({ APP_URL: 'https://thidua.example.vn/' })).toMatchObject({
      environment: { appUrl: 'https://thidua.example.vn' },
    });
  });
});
