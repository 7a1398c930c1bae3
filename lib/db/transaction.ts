import 'server-only';
import { requireDatabaseSpace } from '../disk-space';
import { db, type readRows } from './client';
import { Prisma } from './generated/client';

export type Transaction = Prisma.TransactionClient;

/** Runs one statement and returns its rows: by itself as `readRows` does, or inside a transaction. */
export type RunRows = typeof readRows;

/** What runs statements inside this transaction. */
export const rowsIn =
  (tx: Transaction): RunRows =>
  (statement) =>
    tx.$queryRaw(statement);

type Lockable =
  | 'Unit'
  | 'Bloc'
  | 'Account'
  | 'Campaign'
  | 'Registration'
  | 'Target'
  | 'TargetAdjustment'
  | 'Report'
  | 'Document'
  | 'CriteriaTable'
  | 'CriteriaImport'
  | 'UnitAward'
  | 'AwardYear'
  | 'ExternalIndex'
  | 'ExternalScore'
  | 'ScoreSheet'
  | 'CrossSheet';

/** Carries a refusal out of the transaction that it undoes. */
class Undone extends Error {
  constructor(readonly refusal: unknown) {
    super('refused');
  }
}

const isRefused = (value: unknown) =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false && 'refusal' in value;

/**
 * Runs `work` in one transaction: all of it is there afterwards, or nothing. What is refused leaves nothing behind.
 * Throws DiskFull when the disk is nearly full, unless `fromReserve`: coming and going is always possible.
 */
export async function inTransaction<Value>(
  work: (tx: Transaction) => Promise<Value>,
  { fromReserve = false } = {},
): Promise<Value> {
  const attempt = async (tx: Transaction) => {
    const value = await work(tx);
    if (isRefused(value)) throw new Undone(value);
    return value;
  };
  if (!fromReserve) await requireDatabaseSpace();
  try {
    return await db.$transaction(attempt, { maxWait: 5000, timeout: 15_000 });
  } catch (error) {
    if (error instanceof Undone) return error.refusal as Value; // what `work` returned
    throw error;
  }
}

/**
 * Locks one row until the transaction ends, so that of many who change it at once each sees the one before.
 * Returns whether the row exists. Read it after this call, never before.
 */
export async function lockRow(tx: Transaction, table: Lockable, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<
    unknown[]
  >`select 1 from ${Prisma.raw(`"${table}"`)} where id = ${id}::uuid for update`;
  return rows.length > 0;
}

/**
 * Lets one transaction at a time make new rows of a table, where a name or a count must be looked at first.
 * Reads and changes of existing rows go on.
 */
export async function lockTable(tx: Transaction, table: Lockable): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${table}))`;
}
