import './node-version.mjs';

// For a database of one's own, before a new version is started; npm start does the same by itself.
import('./command.mjs').then(({ runCommand }) =>
  runCommand(() => import('./named-database.mjs').then(({ migrate }) => migrate())),
);
