import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { getEnvironment } from '../env';
import { type Prisma, PrismaClient } from './generated/client';

type Statement = { sql: string; args: readonly unknown[] };
type Opened = {
  pool: Pool;
  client: PrismaClient;
  nameStatement: (statement: Statement) => string;
  close: () => Promise<void>;
};

/** Kept on the process: development and the parts of a build have modules of their own, and the start script closes it. */
const store = globalThis as typeof globalThis & { thiDuaDatabase?: Opened | undefined };

const mostStatements = 500;

/**
 * Gives names under which each connection keeps the plan of a statement: planning the large reads takes several times as
 * long as running them. Statements beyond the limit stay nameless, so that lists of any length cannot fill the server's memory.
 */
function statementNames() {
  const names = new Map<string, string>();
  return ({ sql, args }: Statement): string => {
    const known = names.get(sql);
    // Without parameters there is little to plan: begin, commit.
    if (known || args.length === 0 || names.size >= mostStatements) return known ?? '';
    const name = `thi_dua_${names.size}`;
    names.set(sql, name);
    return name;
  };
}

function open(): Opened {
  const { databaseUrl, databasePool } = getEnvironment();
  if (!databaseUrl) throw new Error('DATABASE_URL is not set: start the program with npm start or npm run dev.');
  const pool = new Pool({ connectionString: databaseUrl, max: databasePool, connectionTimeoutMillis: 5000 });
  pool.on('error', () => {}); // an idle connection was lost: the next use opens another one
  const nameStatement = statementNames();
  const client = new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: nameStatement }) });
  const close = async () => {
    await client.$disconnect();
    await pool.end();
  };
  return { pool, client, nameStatement, close };
}

function opened(): Opened {
  store.thiDuaDatabase ??= open();
  return store.thiDuaDatabase;
}

/** The database. Opened at first use, so that a build imports this module without one. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    const { client } = opened();
    const value = Reflect.get(client, property);
    return typeof value === 'function' ? value.bind(client) : value;
  },
});

/**
 * Rows of one statement as the driver gives them (decimals and large counts as text), over the connections of `db`. For
 * reads that every request makes: through Prisma the same statement costs the server three times as much.
 */
export async function readRows<Row extends object>({ text, values }: Prisma.Sql): Promise<Row[]> {
  const { pool, nameStatement } = opened();
  const { rows } = await pool.query<Row>({ name: nameStatement({ sql: text, args: values }), text, values });
  return rows;
}

/** Ends every connection; the next use opens them again. */
export async function closeDatabase(): Promise<void> {
  const { thiDuaDatabase } = store;
  store.thiDuaDatabase = undefined;
  await thiDuaDatabase?.close();
}
