import { expect, test } from 'vitest';
import { heldUntil, refuseStorage } from './storage';

test('a file that nobody names is kept for a day', () => {
  expect(heldUntil(new Date('2026-05-20T03:00:00Z'))).toEqual(new Date('2026-05-21T03:00:00Z'));
});

test('a unit may fill its quota to the last byte', () => {
  expect(refuseStorage(90, 10, 100)).toBeNull();
  expect(refuseStorage(90, 11, 100)).toEqual({ reason: 'storage-full', field: 'file', used: 90, quota: 100 });
});
