import { Failure, runScript } from './failure.mjs';
import { applyMigrations, withPreparationLock } from './migrations.mjs';

// For a database of one's own, before a new version is started; npm start does the same by itself.
await runScript(async () => {
  const address = process.env.DATABASE_URL;
  if (!URL.canParse(address ?? '')) throw new Failure('DATABASE_URL must name the database to migrate.');
  const applied = await withPreparationLock(address, (client) => applyMigrations(client));
  console.log(applied.length ? `Applied: ${applied.join(', ')}` : 'The database is up to date.');
});
