import { defineConfig } from 'prisma/config';

// The command line would fetch a schema engine even for `generate`; any existing program satisfies it. Migrations
// are applied by scripts/migrations.mjs instead.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
