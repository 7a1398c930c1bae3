import './node-version.mjs';

import('./command.mjs').then(({ runCommand }) =>
  runCommand(() => import('./run.mjs').then(({ run }) => run({ development: false }))),
);
