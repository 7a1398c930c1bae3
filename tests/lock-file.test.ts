import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { takeLock, withLock } from '../scripts/lock-file.mjs';
import { makeFolder } from './support/folder';

const place = () => join(makeFolder(onTestFinished), 'owner.pid');

it('a lock names its process, and is gone when it is given back', async () => {
  const file = place();
  const lock = await takeLock(file);
  expect(readFileSync(file, 'utf8')).toBe(`${process.pid}\n`);
  await lock.release?.();
  expect(readdirSync(join(file, '..'))).toEqual([]);
});

it('what a killed process left does not count, nor an id that has gone to another program', async () => {
  // The second is alive, and no script of ours.
  for (const left of ['999999999\n', `${process.ppid}\n`, '']) {
    const file = place();
    writeFileSync(file, left);
    const lock = await takeLock(file);
    expect(readFileSync(file, 'utf8')).toBe(`${process.pid}\n`);
    await lock.release?.();
    expect(readdirSync(join(file, '..'))).toEqual([]);
  }
});

it('work under a lock gives it back, also when it fails', async () => {
  const file = place();
  expect(await withLock(file, async () => 'done')).toBe('done');
  await expect(withLock(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(readdirSync(join(file, '..'))).toEqual([]);
});
