import './node-version.mjs';

// npm test -- unit|integration|e2e|checks [arguments of the runner]; without a name everything runs.
const [part, ...others] = process.argv.slice(2);
import('./command.mjs').then(({ runCommand }) =>
  runCommand(() => import('./test-run.mjs').then(({ runTests }) => runTests(part, others))),
);
