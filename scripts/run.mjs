import { Failure } from './failure.mjs';
import { checkNode, installIfNeeded } from './installation.mjs';

/** Resolves at the first SIGTERM or SIGINT; an impatient second one ends the process at once. */
function awaitSignal() {
  return new Promise((resolve) => {
    let asked = false;
    const stop = () => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
  });
}

/**
 * Installs, prepares, serves, and on SIGTERM or SIGINT finishes requests, closes the database and ends.
 * What needs installed packages is imported only after the installation.
 */
export async function run({ development }) {
  checkNode();
  await installIfNeeded();
  const { announce, prepare } = await import('./preparation.mjs');
  const { checkAddress, serve } = await import('./serve.mjs');
  const stopped = awaitSignal();
  const { environment, release, databaseEnded } = await prepare({ beforeDatabase: checkAddress });
  try {
    if (!development) {
      const { buildIfChanged } = await import('./build.mjs');
      await buildIfChanged(process.env.NEXT_DIST_DIR);
    }
    const server = await serve({ development, ...environment });
    await announce(environment);
    const reason = await Promise.race([stopped, databaseEnded.then(() => 'database')]);
    console.log('\nStopping…');
    await server.close();
    if (reason === 'database')
      throw new Failure(`The embedded database ended: see ${environment.dataFolder}/postgres.log.`);
  } finally {
    await release();
  }
}
