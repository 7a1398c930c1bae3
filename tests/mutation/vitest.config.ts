import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The tests of the engine alone, without the random ones: a mutant that only luck would find is not held to be found. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    include: ['lib/{criteria,scores}/**/*.test.ts'],
    exclude: ['**/properties.test.ts', '**/diff/**', '**/sentences/**'],
    setupFiles: ['tests/support/console.ts'],
    retry: 0,
  },
});
