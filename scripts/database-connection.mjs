import pg from 'pg';
import { Failure } from './failure.mjs';

const oldestServer = 15;

/** The one sentence for each way a server cannot be reached; never shows the password. */
function explain(error, url) {
  const place = `${url.hostname || 'localhost'}:${url.port || 5432}`;
  // Without a name PostgreSQL takes the user's.
  const name = decodeURIComponent(url.pathname.slice(1) || url.username);
  const sentences = {
    ECONNREFUSED: `nothing listens at ${place}: start PostgreSQL there or correct the address`,
    ENOTFOUND: `there is no host called ${url.hostname}: correct the name`,
    EAI_AGAIN: `the name ${url.hostname} cannot be looked up: check the network`,
    EHOSTUNREACH: `there is no way to ${place}: check the address and the network`,
    ENETUNREACH: `there is no way to ${place}: check the address and the network`,
    ETIMEDOUT: `${place} does not answer: check the address and the network`,
    '28P01': `${place} refuses the password of ${url.username}: correct user or password`,
    28000: `${place} refuses the user ${url.username}: allow it in pg_hba.conf`,
    '3D000': `there is no database ${name} at ${place}: create it with createdb`,
    53300: `${place} has no free sessions: raise max_connections`,
    ECONNRESET: `${place} hung up: make sure that it is a PostgreSQL server`,
    57014: `${place} does not answer in time: check the server`,
  };
  const known = sentences[codeOf(error)];
  return new Failure(`DATABASE_URL is not usable: ${known ?? error.message.replace(/\.$/, '')}.`);
}

function codeOf(error) {
  if (error.message.includes('timeout expired')) return 'ETIMEDOUT';
  if (error.message.includes('terminated unexpectedly')) return 'ECONNRESET';
  return error.code ?? error.errors?.[0]?.code;
}

/** Opens one connection; every reason why it fails is one clear sentence. */
export async function connect(address) {
  const url = new URL(address);
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
  // A connection lost later shows in the next query; without a listener it would end the process.
  client.on('error', () => {});
  await client.connect().catch((error) => {
    throw explain(error, url);
  });
  return client;
}

/** Refuses a server that is too old. */
export async function checkServer(client) {
  const { rows } = await client.query('show server_version_num');
  const version = Number(rows[0].server_version_num);
  if (version < oldestServer * 10_000) {
    const found = Math.floor(version / 10_000);
    throw new Failure(
      `PostgreSQL ${oldestServer} or newer is needed, DATABASE_URL leads to version ${found}: upgrade it.`,
    );
  }
}

/** Creates a database unless it exists. */
export async function createDatabase(address, name) {
  const client = await connect(address);
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function addressOf(address, database) {
  const url = new URL(address);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.toString();
}
