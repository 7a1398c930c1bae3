/** How long a file stays that no document names, in milliseconds: a day, for the form that was left open overnight. */
const holdTime = 24 * 60 * 60 * 1000;

/** Until when a file is kept that was sent, or given up, at this moment. */
export function heldUntil(now: Date): Date {
  return new Date(now.getTime() + holdTime);
}

export type StorageRefusal = { reason: 'storage-full'; field: 'file'; used: number; quota: number };

/** Why a unit that has `used` bytes of its `quota` cannot keep a file of `size` bytes more, or null. */
export function refuseStorage(used: number, size: number, quota: number): StorageRefusal | null {
  return used + size > quota ? { reason: 'storage-full', field: 'file', used, quota } : null;
}
