import './node-version.mjs';

import('./command.mjs').then(({ runCommand }) =>
  runCommand(() => import('../tests/bench/bench.mjs').then(({ runBench }) => runBench())),
);
