import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { forgetTypes, generateClient } from './build.mjs';
import { runNode } from './child-process.mjs';
import { Failure } from './failure.mjs';
import { projectFolder } from './installation.mjs';
import { runJourneys } from './journeys.mjs';
import { openTestServer } from './test-database.mjs';

const parts = ['checks', 'unit', 'integration', 'e2e'];
const bin = (path) => join(projectFolder, 'node_modules', path);

async function runStep(title, args, env = process.env) {
  console.log(`\n— ${title}`);
  const { code } = await runNode(args, { cwd: projectFolder, env });
  return code;
}

/** Lint and types: each counts as one test. */
async function runChecks() {
  const lint = await runStep('lint', [bin('@biomejs/biome/bin/biome'), 'check', '.']);
  // The types of routes come from Next; without them every link would be wrong.
  await forgetTypes();
  await runNode([bin('next/dist/bin/next'), 'typegen'], { cwd: projectFolder, quiet: true });
  const types = await runStep('types', [bin('typescript/bin/tsc'), '--noEmit']);
  const failed = (lint ? 1 : 0) + (types ? 1 : 0);
  return { passed: 2 - failed, failed };
}

async function readReport(file) {
  const text = await readFile(file, 'utf8').catch(() => null);
  await rm(file, { force: true });
  return text === null ? null : JSON.parse(text);
}

/** A runner that broke without a failed test of its own still failed. */
function count(passed, failed, code) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function runVitest(projects, { server, folder }, args) {
  const reportFile = join(folder, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const selection = projects.flatMap((name) => ['--project', name]);
  const env = { ...process.env, TEST_DATABASE_URL: server, DATABASE_URL: '', NODE_ENV: 'test' };
  const command = [bin('vitest/vitest.mjs'), 'run', '--passWithNoTests', ...selection, ...reporters, ...args];
  const code = await runStep(projects.join(' and '), command, env);
  const report = await readReport(reportFile);
  return count(report?.numPassedTests ?? 0, report?.numFailedTests ?? 0, code);
}

async function runPlaywright({ server, folder }, args) {
  console.log('\n— journeys on the production build');
  const reportFile = join(folder, 'playwright.json');
  const code = await runJourneys({ server, folder, reportFile, args });
  const report = await readReport(reportFile);
  return count(report?.stats.expected ?? 0, (report?.stats.unexpected ?? 0) + (report?.stats.flaky ?? 0), code);
}

async function runParts(chosen, place, args) {
  const results = [];
  if (chosen.includes('checks')) results.push(await runChecks());
  const projects = chosen.filter((part) => part === 'unit' || part === 'integration');
  if (projects.length) results.push(await runVitest(projects, place, args));
  if (chosen.includes('e2e')) results.push(await runPlaywright(place, args));
  return results;
}

/** Runs all parts, or one; ends with a line that sums them up, and returns the exit code. */
export async function runTests(part, args) {
  if (part && !parts.includes(part)) throw new Failure(`There is no part "${part}" of the tests: ${parts.join(', ')}.`);
  await generateClient();
  const { address, folder, remove } = await openTestServer();
  const interrupted = () => remove().finally(() => process.exit(1));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const results = await runParts(part ? [part] : parts, { server: address, folder }, args);
    const sum = (key) => results.reduce((total, result) => total + result[key], 0);
    console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
    return sum('failed') ? 1 : 0;
  } finally {
    await remove();
  }
}
