import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The tests of the engine alone: without the random ones, for a mutant that only luck would find is not held to be found, and
 * without those of what is built upon it (reading, writing, wording and comparing tables, boards and snapshots).
 */
export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    include: ['lib/{criteria,scores}/**/*.test.ts'],
    exclude: ['**/properties.test.ts', '**/{diff,sentences,reading,writing,problems,snapshot,board}/**'],
    setupFiles: ['tests/support/console.ts'],
    retry: 0,
    // Rules keep nothing between two calls, and each mutant has a worker of its own: files need none beside it.
    isolate: false,
  },
});
