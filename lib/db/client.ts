import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { getEnvironment } from '../env';
import { PrismaClient } from './generated/client';

/** Kept on the process: development reloads this module, and the start script closes it from outside the bundle. */
const store = globalThis as typeof globalThis & { thiDuaDatabase?: PrismaClient | undefined };

const statementNames = new Map<string, string>();
const mostStatements = 500;

/**
 * A name under which each connection keeps the plan of a statement: planning the large reads takes several times as long
 * as running them. Statements beyond the limit stay nameless, so that lists of any length cannot fill the server's memory.
 */
function nameStatement({ sql, args }: { sql: string; args: readonly unknown[] }): string {
  const known = statementNames.get(sql);
  // Without parameters there is little to plan: begin, commit.
  if (known || args.length === 0 || statementNames.size >= mostStatements) return known ?? '';
  const name = `thi_dua_${statementNames.size}`;
  statementNames.set(sql, name);
  return name;
}

function open(): PrismaClient {
  const { databaseUrl, databasePool } = getEnvironment();
  if (!databaseUrl) throw new Error('DATABASE_URL is not set: start the program with npm start or npm run dev.');
  const adapter = new PrismaPg(
    { connectionString: databaseUrl, max: databasePool, connectionTimeoutMillis: 5000 },
    { statementNameGenerator: nameStatement },
  );
  return new PrismaClient({ adapter });
}

/** The database. Opened at first use, so that a build imports this module without one. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    store.thiDuaDatabase ??= open();
    const value = Reflect.get(store.thiDuaDatabase, property);
    return typeof value === 'function' ? value.bind(store.thiDuaDatabase) : value;
  },
});

/** Ends every connection; the next use opens them again. */
export async function closeDatabase(): Promise<void> {
  const opened = store.thiDuaDatabase;
  store.thiDuaDatabase = undefined;
  await opened?.$disconnect();
}
