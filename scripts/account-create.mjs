import './node-version.mjs';

// A new installation has no account that could make one: npm run account:create -- user.name "Name shown"
import('./command.mjs').then(({ runCommand }) =>
  runCommand(() => import('./named-database.mjs').then(({ createAccount }) => createAccount(process.argv.slice(2)))),
);
