import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { getEnvironment } from '../env';
import { PrismaClient } from './generated/client';

/** Kept on the process: development reloads this module, and the start script closes it from outside the bundle. */
const store = globalThis as typeof globalThis & { thiDuaDatabase?: PrismaClient | undefined };

function open(): PrismaClient {
  const { databaseUrl, databasePool } = getEnvironment();
  if (!databaseUrl) throw new Error('DATABASE_URL is not set: start the program with npm start or npm run dev.');
  const adapter = new PrismaPg({ connectionString: databaseUrl, max: databasePool, connectionTimeoutMillis: 5000 });
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
