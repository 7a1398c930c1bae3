import './unread-output.mjs';
import { runScript } from './failure.mjs';
import { installIfNeeded } from './installation.mjs';

/** Runs what a script of package.json does, with every package installed that it may import. */
export function runCommand(main) {
  return runScript(async () => {
    await installIfNeeded();
    return main();
  });
}
