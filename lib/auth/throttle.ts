import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { failureMemory, secondsToWait, type ThrottleKind } from './rules';

export type ThrottleKey = { kind: ThrottleKind; key: string };
type Row = { key: string; failures: number; lastFailureAt: Date };

/** What stood before a try, so that a right password takes its own count back. */
export type Begun = { wait: number; now: Date; before: readonly Row[] };

const keyList = (keys: readonly ThrottleKey[]) => Prisma.join(keys.map((one) => one.key));

async function lockCounters(tx: Transaction, keys: readonly ThrottleKey[], now: Date): Promise<Row[]> {
  const fresh = Prisma.join(keys.map(({ key }) => Prisma.sql`(${key}, 0, ${now})`));
  await tx.$executeRaw`
    insert into "SignInThrottle" (key, failures, "lastFailureAt") values ${fresh} on conflict (key) do nothing`;
  return tx.$queryRaw<Row[]>`
    select key, failures, "lastFailureAt" from "SignInThrottle"
    where key in (${keyList(keys)}) order by key for update`;
}

/**
 * Counts a try as failed before its password is looked at, so that parallel tries cannot slip under the delay.
 * `wait` is how many seconds to wait; when it is not 0 the try was not counted and must not go on.
 */
export function beginTry(keys: readonly ThrottleKey[], now: Date): Promise<Begun> {
  const forgotten = new Date(now.getTime() - failureMemory);
  return inTransaction(
    async (tx) => {
      const before = await lockCounters(tx, keys, now);
      const waits = before.map((row) => {
        const kind = keys.find((one) => one.key === row.key)?.kind ?? 'account';
        return secondsToWait(kind, row.failures, row.lastFailureAt, now);
      });
      const wait = Math.max(0, ...waits);
      if (wait > 0) return { wait, now, before };
      await tx.$executeRaw`
      update "SignInThrottle" set "lastFailureAt" = ${now},
        failures = case when "lastFailureAt" < ${forgotten} then 1 else failures + 1 end
      where key in (${keyList(keys)})`;
      return { wait, now, before };
    },
    { fromReserve: true },
  );
}

/** After a right password: forgets the account's failures, gives the network its one back, drops what is long over. */
export async function endTry(tx: Transaction, keys: readonly ThrottleKey[], begun: Begun): Promise<void> {
  const forgotten = new Date(begun.now.getTime() - failureMemory);
  const own = keys.filter((one) => one.kind === 'account').map((one) => one.key);
  await tx.signInThrottle.deleteMany({ where: { OR: [{ key: { in: own } }, { lastFailureAt: { lt: forgotten } }] } });
  for (const row of begun.before.filter((one) => !own.includes(one.key))) {
    await tx.$executeRaw`
      update "SignInThrottle" set failures = greatest(failures - 1, 0),
        "lastFailureAt" = case when "lastFailureAt" = ${begun.now} then ${row.lastFailureAt} else "lastFailureAt" end
      where key = ${row.key}`;
  }
}
