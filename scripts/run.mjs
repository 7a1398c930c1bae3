import { buildIfChanged } from './build.mjs';
import { Failure } from './failure.mjs';
import { announce, prepare } from './preparation.mjs';
import { checkAddress, serve } from './serve.mjs';

/** npm passes on a Ctrl+C that the terminal has sent to us as well: signals so close together are one wish. */
const oneWish = 1000;

/** Notices the first SIGTERM or SIGINT; an impatient second one ends the process at once. */
function watchSignals() {
  const stop = { askedAt: 0 };
  stop.asked = new Promise((resolve) => {
    const onSignal = () => {
      if (stop.askedAt && Date.now() - stop.askedAt > oneWish) process.exit(1);
      if (stop.askedAt) return;
      stop.askedAt = Date.now();
      console.log('\nStopping…');
      resolve();
    };
    process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  });
  return stop;
}

/** Prepares, serves, and on SIGTERM or SIGINT finishes requests, closes the database and ends. */
export async function run({ development }) {
  const stop = watchSignals();
  const { environment, release, databaseEnded } = await prepare({ beforeDatabase: checkAddress });
  try {
    if (!development && !stop.askedAt) await buildIfChanged(process.env.NEXT_DIST_DIR);
    if (stop.askedAt) return;
    const server = await serve({ development, ...environment });
    await announce(environment);
    const reason = await Promise.race([stop.asked, databaseEnded]);
    await server.close();
    if (reason) throw new Failure(reason);
  } finally {
    await release();
  }
}
