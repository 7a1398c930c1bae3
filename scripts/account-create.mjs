import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './child-process.mjs';
import { Failure, runScript } from './failure.mjs';
import { checkNode, installIfNeeded, projectFolder } from './installation.mjs';

// A new installation has no account that could make one: npm run account:create -- user.name "Name shown"
await runScript(async () => {
  checkNode();
  await installIfNeeded();
  if (existsSync('.env')) process.loadEnvFile('.env');
  const [userName, name] = process.argv.slice(2);
  if (!userName || !name) throw new Failure('Say who: npm run account:create -- user.name "Name shown".');
  if (!process.env.DATABASE_URL) throw new Failure('DATABASE_URL must name the database; the demo has its accounts.');
  const { generateClient } = await import('./build.mjs');
  await generateClient();
  const script = join(projectFolder, 'scripts/first-account.ts');
  const { code } = await runNode(['--conditions=react-server', '--import', 'tsx', script, userName, name], {
    cwd: projectFolder,
    // No session is signed here: whoever runs this need not know the secret.
    env: { AUTH_SECRET: randomBytes(32).toString('hex'), ...process.env },
  });
  return code;
});
process.exit();
