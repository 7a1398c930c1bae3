import { runScript } from './failure.mjs';
import { checkNode, installIfNeeded } from './installation.mjs';

await runScript(async () => {
  checkNode();
  await installIfNeeded();
  const { runBench } = await import('../tests/bench/bench.mjs');
  return runBench();
});
process.exit();
