import { runScript } from './failure.mjs';
import { run } from './run.mjs';

await runScript(() => run({ development: false }));
// Whatever still waits (a timer, a watcher) must not hold up the end.
process.exit();
