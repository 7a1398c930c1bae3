import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = {
  '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, ''),
  // It throws outside a React server; here it only marks.
  'server-only': fileURLToPath(new URL('tests/support/server-only.ts', import.meta.url)),
};

export default defineConfig({
  resolve: { alias },
  test: {
    pool: 'forks',
    // One process reads the program once, as a server does, instead of once for each of two hundred files.
    isolate: false,
    // On two cores the runner would take one, and wait for the database with it.
    maxWorkers: 2,
    retry: 0,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['lib/**/*.test.ts', 'components/**/*.test.ts', 'prisma/**/*.test.ts', 'tests/*.test.ts'],
          setupFiles: ['tests/support/console.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/template-database.ts'],
          setupFiles: ['tests/support/console.ts', 'tests/support/database.ts'],
          testTimeout: 20_000,
        },
      },
    ],
  },
});
