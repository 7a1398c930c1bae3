import './node-version.mjs';

// npm run migration:new -- what-changed
import('./command.mjs').then(({ runCommand }) =>
  runCommand(() => import('./schema-changes.mjs').then(({ writeMigration }) => writeMigration(process.argv[2]))),
);
