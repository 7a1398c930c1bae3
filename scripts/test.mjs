import { runScript } from './failure.mjs';
import { checkNode, installIfNeeded } from './installation.mjs';

await runScript(async () => {
  checkNode();
  await installIfNeeded();
  const { runTests } = await import('./test-run.mjs');
  // npm test -- unit|integration|e2e|checks [arguments of the runner]; without a name everything runs.
  return runTests(process.argv[2], process.argv.slice(3));
});
process.exit();
