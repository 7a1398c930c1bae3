import { defineConfig, type LaunchOptions } from '@playwright/test';

const { E2E_BASE_URL, E2E_BROWSER, E2E_REPORT } = process.env;
if (!E2E_BASE_URL || !E2E_BROWSER)
  throw new Error('The journeys need a running server: start them with npm test -- e2e.');

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  retries: 0,
  workers: 2,
  forbidOnly: true,
  // Two hundred visitors at once keep the server for seconds, which no other journey should have to wait for. By itself:
  // npm test -- e2e rush --no-deps
  projects: [
    { name: 'journeys', testIgnore: '**/rush.test.ts' },
    { name: 'rush', testMatch: '**/rush.test.ts', dependencies: ['journeys'] },
  ],
  // A journey is a whole working day, and two cores carry the server, the database and two browsers.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: E2E_REPORT ? [['list'], ['json', { outputFile: E2E_REPORT }]] : 'list',
  use: {
    baseURL: E2E_BASE_URL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    launchOptions: JSON.parse(E2E_BROWSER) as LaunchOptions,
  },
});
