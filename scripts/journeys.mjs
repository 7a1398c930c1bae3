import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { prepareBrowser } from './browser.mjs';
import { buildIfChanged } from './build.mjs';
import { endingWithParent, runNode } from './child-process.mjs';
import { findFreePort } from './embedded-postgres.mjs';
import { Failure } from './failure.mjs';
import { projectFolder } from './installation.mjs';
import { openTestDatabase } from './test-database.mjs';

// Beside the build that may be served from this folder at the same time.
const buildFolder = '.next-test';
const serverModules = pathToFileURL(join(projectFolder, 'tests/support/server-modules.mjs')).href;

/** Starts the program as a user would, on an address and database of its own; resolves when it is healthy. */
async function startProgram(environment) {
  const program = spawn(process.execPath, [...endingWithParent, join(projectFolder, 'scripts/start.mjs')], {
    cwd: projectFolder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = once(program, 'exit').then(([code]) => code ?? 1);
  const state = { over: false };
  ended.then(() => {
    state.over = true;
  });
  for (let healthy = false; !healthy; await wait(100)) {
    if (state.over) throw new Failure('The program did not start for the journeys: its message above says why.');
    healthy = await fetch(`${environment.APP_URL}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
  return {
    // Twice, as npm passes on what a terminal has sent already: the end must be as clean.
    stop: async () => {
      program.kill('SIGTERM');
      await wait(50);
      program.kill('SIGTERM');
      return ended;
    },
  };
}

/** Runs the browser journeys on the production build; returns the exit code. */
export async function runJourneys({ server, folder, reportFile, args }) {
  const browser = await prepareBrowser();
  await buildIfChanged(buildFolder);
  const database = await openTestDatabase(server);
  const port = await findFreePort();
  const environment = {
    PORT: String(port),
    HOST: '127.0.0.1',
    APP_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: database.address,
    DATA_DIR: join(folder, 'e2e'),
    DEMO: '1',
    NEXT_DIST_DIR: buildFolder,
    LOG_LEVEL: 'error',
  };
  let program;
  try {
    program = await startProgram(environment);
    const cli = join(projectFolder, 'node_modules/@playwright/test/cli.js');
    const { code } = await runNode([cli, 'test', ...args], {
      cwd: projectFolder,
      env: {
        ...process.env,
        ...environment,
        // Journeys make their own units and accounts with the code of the server.
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${serverModules}`,
        E2E_BASE_URL: environment.APP_URL,
        E2E_BROWSER: JSON.stringify(browser),
        E2E_REPORT: reportFile,
      },
    });
    const stopped = await program.stop();
    if (stopped !== 0) throw new Failure(`The program did not stop cleanly after the journeys (exit code ${stopped}).`);
    return code;
  } finally {
    await program?.stop();
    await database.remove();
  }
}
