import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { saysDiskFull } from '../scripts/failure.mjs';
import { makeFolder as makeClosedFolder } from '../scripts/make-folder.mjs';
import { makeFolder } from './support/folder';

it('a full disk is known by the words of Node, PostgreSQL and Prisma', () => {
  const words = [
    'Error: ENOSPC: no space left on device, write',
    'PANIC:  could not write to file "pg_wal/xlogtemp.7": No space left on device',
    'Raw query failed. Code: `53100`. Message: `could not extend file`',
    'Error: EACCES: permission denied',
    'Unit 531001 is not there',
  ];
  expect(words.map(saysDiskFull)).toEqual([true, true, true, false, false]);
});

it('a folder is made with those above it, closed to others, or its own reason is told', async () => {
  const folder = join(makeFolder(onTestFinished), 'a/b');
  await makeClosedFolder(folder);
  await makeClosedFolder(folder);
  expect([folder, join(folder, '..')].map((one) => statSync(one).mode & 0o777)).toEqual([0o700, 0o700]);
  const file = join(folder, 'file');
  writeFileSync(file, '');
  await expect(makeClosedFolder(join(file, 'c'))).rejects.toMatchObject({ code: 'ENOTDIR', path: join(file, 'c') });
});
