import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { failureMemory, failuresLeft, secondsToWait, type ThrottleKind } from './rules';

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

type Options = {
  /** Kinds that are counted, but make nobody wait. */
  patient?: readonly ThrottleKind[];
};

/**
 * Counts a try as failed before its password is looked at, so that parallel tries cannot slip under the delay.
 * `wait` is how many seconds to wait; when it is not 0 the try was not counted and must not go on.
 */
export function beginTry(keys: readonly ThrottleKey[], now: Date, { patient = [] }: Options = {}): Promise<Begun> {
  const kindOf = (row: Row) => keys.find((one) => one.key === row.key)?.kind ?? 'pair';
  return inTransaction(
    async (tx) => {
      const before = await lockCounters(tx, keys, now);
      const waits = before
        .filter((row) => !patient.includes(kindOf(row)))
        .map((row) => secondsToWait(kindOf(row), row.failures, row.lastFailureAt, now));
      const wait = Math.max(0, ...waits);
      if (wait > 0) return { wait, now, before };
      const counted = before.map((row) => {
        const left = failuresLeft(kindOf(row), row.failures, row.lastFailureAt, now);
        return Prisma.sql`(${row.key}, ${left + 1}::int)`;
      });
      await tx.$executeRaw`
        update "SignInThrottle" t set "lastFailureAt" = ${now}, failures = c.failures
        from (values ${Prisma.join(counted)}) as c(key, failures) where t.key = c.key`;
      return { wait, now, before };
    },
    { fromReserve: true },
  );
}

/**
 * After a right password: forgets the failures of the account there, gives the others this try back and the network one
 * more, and drops what is long over.
 */
export async function endTry(tx: Transaction, keys: readonly ThrottleKey[], begun: Begun): Promise<void> {
  const forgotten = new Date(begun.now.getTime() - failureMemory);
  const own = keys.filter((one) => one.kind === 'pair').map((one) => one.key);
  await tx.signInThrottle.deleteMany({ where: { OR: [{ key: { in: own } }, { lastFailureAt: { lt: forgotten } }] } });
  for (const row of begun.before.filter((one) => !own.includes(one.key))) {
    const back = keys.some((one) => one.key === row.key && one.kind === 'network') ? 2 : 1;
    await tx.$executeRaw`
      update "SignInThrottle" set failures = greatest(failures - ${back}::int, 0),
        "lastFailureAt" = case when "lastFailureAt" = ${begun.now} then ${row.lastFailureAt} else "lastFailureAt" end
      where key = ${row.key}`;
  }
}

const pairsOf = (userName: string) => `pair:${userName}|`;

/** What a try to sign in is counted by; `network` as networkKey gives it. */
export const signInKeys = (userName: string, network: string): ThrottleKey[] => [
  { kind: 'pair', key: pairsOf(userName) + network },
  { kind: 'account', key: `account:${userName}` },
  { kind: 'network', key: `network:${network}` },
];

/** Forgets every failure of an account, which got another password. */
export async function forgetTries(tx: Transaction, userName: string): Promise<void> {
  await tx.$executeRaw`
    delete from "SignInThrottle" where key = ${`account:${userName}`} or starts_with(key, ${pairsOf(userName)})`;
}
