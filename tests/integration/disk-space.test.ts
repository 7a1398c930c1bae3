import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { db, readRows } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { inTransaction } from '@/lib/db/transaction';
import { DiskFull, isDiskFull, requireSpace } from '@/lib/disk-space';
import { refusalMessage } from '@/lib/messages/message';
import { makeFolder } from '../support/folder';

// A disk cannot be filled by a test, but no disk has room for a million terabytes.
const tooMuch = 2 ** 60;

const caught = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

it('a disk without room for what comes is refused, a folder that is not there is not', async () => {
  const folder = makeFolder(onTestFinished);
  expect(await caught(requireSpace(folder))).toBeNull();
  expect(await caught(requireSpace(folder, tooMuch))).toBeInstanceOf(DiskFull);
  expect(await caught(requireSpace(join(folder, 'none'), tooMuch))).toBeNull();
});

it('a database, a file system and we ourselves say it in different words', async () => {
  const statement = `do $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`;
  expect(isDiskFull(await caught(db.$executeRawUnsafe(statement)))).toBe(true);
  expect(isDiskFull(await caught(readRows(Prisma.raw(statement))))).toBe(true);
  expect(isDiskFull(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toBe(true);
  expect(isDiskFull(new DiskFull('here'))).toBe(true);
  expect(isDiskFull(await caught(db.$executeRaw`select 1/0`))).toBe(false);
  expect(isDiskFull('ENOSPC')).toBe(false);
});

it('on a full disk nothing is written any more, but people still come and go', async () => {
  const store = globalThis as typeof globalThis & { thiDuaDatabaseFolder?: string };
  store.thiDuaDatabaseFolder = '/proc'; // a file system without any room
  onTestFinished(() => {
    delete store.thiDuaDatabaseFolder;
  });
  const answer = async () => 'written';
  expect(await caught(inTransaction(answer))).toBeInstanceOf(DiskFull);
  expect(await inTransaction(answer, { fromReserve: true })).toBe('written');
  expect(refusalMessage({ reason: 'disk-full' })).toBe(
    'Máy chủ đã hết dung lượng lưu trữ nên chưa lưu gì. Nội dung bạn nhập vẫn còn trên màn hình; hãy báo cơ quan thường trực rồi thử lại sau.',
  );
});
