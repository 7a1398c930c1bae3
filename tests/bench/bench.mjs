import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { prepareBrowser } from '../../scripts/browser.mjs';
import { buildIfChanged, generateClient } from '../../scripts/build.mjs';
import { runNode } from '../../scripts/child-process.mjs';
import { findFreePort } from '../../scripts/embedded-postgres.mjs';
import { projectFolder } from '../../scripts/installation.mjs';
import { openTestDatabase, openTestServer } from '../../scripts/test-database.mjs';
import { browse } from './browser.mjs';
import { loadDataset } from './dataset.mjs';
import { compare, steady } from './load.mjs';
import { residentMegabytes, startServer, startSettings } from './processes.mjs';
import { atLeast, atMost, beside, printTable } from './report.mjs';
import { rowSaver } from './row-saver.mjs';
import { measureScores } from './scores.mjs';
import { measureSql } from './sql.mjs';
import { countStatements } from './statements.mjs';
import { scriptKilobytes, signIn } from './visitor.mjs';

const buildFolder = '.next-test';
/** How long nothing is asked before the server counts as idle, in ms. */
const quiet = 90_000;
const bareFolder = join(import.meta.dirname, 'bare');

async function startBare() {
  const { code, output } = await runNode(
    [join(projectFolder, 'node_modules/next/dist/bin/next'), 'build', bareFolder],
    {
      cwd: projectFolder,
      quiet: true,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    },
  );
  if (code !== 0) throw new Error(output);
  const port = await findFreePort();
  const address = `http://127.0.0.1:${port}`;
  const env = { PORT: String(port), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  return { address, ...(await startServer([join(bareFolder, 'serve.mjs')], { cwd: bareFolder, env, address })) };
}

async function startProduct(databaseUrl, folder) {
  const port = await findFreePort();
  const base = `http://127.0.0.1:${port}`;
  const settings = await startSettings();
  const env = {
    ...settings.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    APP_URL: base,
    DATABASE_URL: databaseUrl,
    DATA_DIR: join(folder, 'bench'),
    AUTH_SECRET: 'a-secret-for-measuring-of-32-characters',
    DEMO: '0',
    NEXT_DIST_DIR: buildFolder,
    LOG_LEVEL: 'error',
  };
  const args = [...settings.flags, join(projectFolder, 'scripts/start.mjs')];
  const allow = (status) => status === 200;
  const log = join(projectFolder, '.data/bench-server.log');
  const address = `${base}/api/health`;
  return { base, ...(await startServer(args, { cwd: projectFolder, env, address, log, allow })) };
}

const cookieOf = (product, dataset, userName) =>
  userName ? signIn(product.base, userName, dataset.password) : Promise.resolve('');

/** Statements of one visit of each page, counted between the program and its database. */
async function measureStatements(database, folder, dataset) {
  const address = new URL(database);
  const counter = await countStatements({ host: address.hostname, port: Number(address.port) });
  address.port = String(counter.port);
  address.hostname = '127.0.0.1';
  const product = await startProduct(address.href, folder);
  try {
    const rows = [];
    for (const [name, { path, userName }] of Object.entries(dataset.pages)) {
      const cookie = await cookieOf(product, dataset, userName);
      const visit = async () => {
        const answer = await fetch(product.base + path, { headers: { cookie }, redirect: 'manual' });
        if (answer.status !== 200) throw new Error(`${name} (${path}) answered ${answer.status}`);
        await answer.text();
      };
      await visit();
      counter.take();
      await visit();
      rows.push(atMost(`statements: ${name}`, counter.take(), 6, ''));
    }
    return rows;
  } finally {
    await product.stop();
    counter.close();
  }
}

async function openSaver(product, { sheets, password }) {
  const people = [];
  for (const sheet of sheets) people.push({ ...sheet, cookie: await signIn(product.base, sheet.userName, password) });
  return rowSaver({ base: product.base, buildFolder: join(projectFolder, buildFolder), people });
}

/** Memory right after the start, which left much behind, and once nothing was asked for a while. */
async function measureIdle({ pid }) {
  const started = await residentMegabytes(pid);
  await wait(quiet);
  return [
    atMost('memory, right after the start', started, 200, 'MB'),
    atMost('memory, idle', await residentMegabytes(pid), 200, 'MB'),
  ];
}

async function measureServer(product, bare, dataset) {
  const { path, userName } = dataset.pages.sheet;
  const headers = { cookie: await signIn(product.base, userName, dataset.password) };
  const plain = { address: `${bare.address}/`, pid: bare.pid };
  const page = await compare({ address: product.base + path, pid: product.pid, headers }, plain);
  const save = await openSaver(product, dataset);
  const setupClient = (client) => save.setupClient(client);
  const small = await compare({ address: product.base, pid: product.pid, setupClient }, plain);
  const made = { address: `${bare.address}/static`, pid: bare.pid };
  const signInPage = await compare({ address: `${product.base}/login`, pid: product.pid }, made);
  const p95 = await steady((i) => save.send(i), { perSecond: 50, seconds: 10 });
  save.check();
  const loaded = await residentMegabytes(product.pid);
  return {
    detail: { page, small, signInPage },
    rows: [
      atLeast('60-line sheet, throughput against a bare page', page.throughput, 0.35, '×'),
      atMost('60-line sheet, processor time against a bare page', page.cpu, 3, '×'),
      atLeast('row save, throughput against a bare page', small.throughput, 0.5, '×'),
      atLeast('public page (sign-in), throughput against a bare static page', signInPage.throughput, 0.6, '×'),
      atMost('save of one row at 50/s, p95', p95, 100, 'ms'),
      atMost('memory, under load', loaded, 450, 'MB'),
    ],
  };
}

/** What the same browser on the same machine needs for a page with nothing on it. */
async function measureBarePage(browser, bare) {
  const seen = await browse(browser, bare.address, '/', '');
  return [
    beside('LCP at a desk: a bare page', seen.lcp, 's'),
    beside('INP at a desk: a bare page', seen.inp, 'ms'),
    beside('LCP on a slow phone: a bare page', seen.phoneLcp, 's'),
  ];
}

async function measurePages(product, bare, browserOptions, dataset) {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch(browserOptions);
  const rows = await measureBarePage(browser, bare);
  for (const [name, { path, userName, scripts }] of Object.entries(dataset.pages)) {
    const cookie = await cookieOf(product, dataset, userName);
    const { kilobytes } = await scriptKilobytes(product.base, path, cookie);
    rows.push(atMost(`scripts: ${name}`, kilobytes, scripts, 'kB'));
    const seen = await browse(browser, product.base, path, cookie);
    rows.push(atMost(`requests: ${name}`, seen.requests, 25, ''));
    rows.push(atMost(`bytes: ${name}`, seen.kilobytes, 400, 'kB'));
    rows.push(atMost(`LCP at a desk: ${name}`, seen.lcp, 0.5, 's'));
    rows.push(atMost(`INP at a desk: ${name}`, seen.inp, 100, 'ms'));
    rows.push(atMost(`CLS: ${name}`, seen.cls, 0.02, ''));
    rows.push(atMost(`LCP on a slow phone: ${name}`, seen.phoneLcp, 2.5, 's'));
    rows.push(beside(`works at a desk: ${name}`, seen.works, 's'));
    rows.push(beside(`works on a slow phone: ${name}`, seen.phoneWorks, 's'));
  }
  await browser.close();
  return rows;
}

/** Measures everything in one run; prints a table and writes JSON. Returns 0: it reports, it does not judge. */
export async function runBench() {
  await generateClient();
  const browser = await prepareBrowser();
  await buildIfChanged(buildFolder);
  const server = await openTestServer();
  const database = await openTestDatabase(server.address);
  const stops = [];
  try {
    console.log('Loading the data set…');
    const dataset = await loadDataset(database.address);
    console.log('Measuring…');
    const rows = await measureSql(database.address, dataset.places);
    rows.push(...(await measureScores()));
    rows.push(...(await measureStatements(database.address, server.folder, dataset)));
    const bare = await startBare();
    stops.push(bare.stop);
    const product = await startProduct(database.address, server.folder);
    stops.push(product.stop);
    rows.push(atMost('start to usable sign-in', product.seconds, 15, 's'));
    rows.push(...(await measureIdle(product)));
    const { rows: measured, detail } = await measureServer(product, bare, dataset);
    rows.push(...measured, ...(await measurePages(product, bare, browser, dataset)));
    printTable(rows);
    await mkdir(join(projectFolder, '.data'), { recursive: true });
    await writeFile(join(projectFolder, '.data/bench.json'), JSON.stringify({ rows, detail }, null, 2));
    console.log('\nWritten to .data/bench.json');
    return 0;
  } finally {
    for (const stop of stops) await stop();
    await database.remove();
    await server.remove();
  }
}
