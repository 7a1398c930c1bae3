import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { projectFolder } from './installation.mjs';
import { refuseRequest } from './refused-requests.mjs';
import { takeBody } from './request-body.mjs';
import { securityHeaders } from './security-headers.mjs';
import { makeSignInPage } from './sign-in-page.mjs';
import { makeStaticFiles } from './static-files.mjs';
import { makeTurns } from './turns.mjs';
import { sendWhole } from './whole-answers.mjs';

/**
 * Written on every request that comes in, whatever it claimed. The framework hands an action on to the page that holds
 * it by a request to itself with all headers: what already carries this was noted before, and nobody else knows it.
 */
const seal = randomUUID();
const isOwn = ({ headers }) => headers['x-seal'] === seal;

/** How many requests are at work at once: more would share one processor, and only hold memory and connections for longer. */
const atWork = 4;

/** How long requests may still run after a stop was asked for. */
const patience = 10_000;
const patienceWithDatabase = 2000;

function explainListening(error, { host, port }) {
  const sentences = {
    EADDRINUSE: `Port ${port} of ${host} is in use: stop that program or choose another one with PORT.`,
    EACCES: `Port ${port} needs administrator rights: choose one above 1023 with PORT.`,
    EADDRNOTAVAIL: `This machine has no address ${host}: correct HOST.`,
    ENOTFOUND: `There is no host called ${host}: correct HOST.`,
  };
  return sentences[error.code] ? new Failure(sentences[error.code]) : error;
}

function listen(server, { host, port }) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explainListening(error, { host, port })));
    server.listen(port, host, () => resolve(server.address().port));
  });
}

/** Refuses an address that is taken, before minutes are spent on preparing. */
export async function checkAddress(address) {
  const server = createServer();
  await listen(server, address);
  await new Promise((resolve) => server.close(resolve));
}

/**
 * Appends the peer to X-Forwarded-For, as every proxy before us did: Next itself would leave what a client claims. The
 * application then counts the trusted ones back from the end. Without proxies nobody may say which host was asked for;
 * a page of APP_URL is ours even where a proxy does not tell that name.
 */
function notePeer(request, trustedProxies, { origin, host }) {
  // A page does not know its own address; sign-in sends people back to it.
  request.headers['x-requested-path'] = request.url;
  if (isOwn(request)) return;
  request.headers['x-seal'] = seal;
  const claimed = request.headers['x-forwarded-for'];
  const peer = request.socket.remoteAddress ?? '';
  request.headers['x-forwarded-for'] = claimed ? `${claimed}, ${peer}` : peer;
  if (trustedProxies === 0) {
    for (const name of ['host', 'proto', 'port']) delete request.headers[`x-forwarded-${name}`];
  }
  if (request.headers.origin === origin) request.headers['x-forwarded-host'] = host;
}

/** Where the framework fetches the page an action leads to: from itself, whatever host a client asked for. */
function ownAddress(host, port) {
  const local = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  return `http://${local.includes(':') ? `[${local}]` : local}:${port}`;
}

/** Whether it waits for its turn: not what a waiting page's request needs itself, nor what costs nearly nothing. */
const takesTurn = (request) => !isOwn(request) && !/^\/(_next\/static\/|api\/health$)/.test(request.url);

/** Answers what the build made once for all; a server for development makes it as it goes, a demo shows its accounts. */
function buildAnswers({ development, demo }) {
  if (development) return async () => false;
  const build = join(projectFolder, process.env.NEXT_DIST_DIR ?? '.next');
  const answerStatic = makeStaticFiles(join(build, 'static'), '/_next/static/');
  if (demo) return answerStatic;
  const answerSignIn = makeSignInPage(join(build, 'server/app'));
  return async (request, response) =>
    (await answerStatic(request, response)) || (await answerSignIn(request, response));
}

/**
 * How long an idle connection is kept, in ms: longer than proxies keep theirs (a minute), so that it is they who close it. The
 * other way round a request may be sent on a connection that is just being closed, and be lost.
 */
const keepAliveTimeout = 75_000;

/** Serves the application in this process; returns the port and `close`, which lets running requests finish. */
export async function serve({ development, host, port, trustedProxies, appUrl, demo }) {
  process.env.NODE_ENV = development ? 'development' : 'production';
  process.env.NEXT_TELEMETRY_DISABLED ??= '1';
  const { default: next } = await import('next');
  const server = createServer({ keepAliveTimeout });
  const app = next({
    dev: development,
    dir: projectFolder,
    hostname: host,
    port,
    httpServer: server,
    turbopack: development,
  });
  await app.prepare();
  const handle = app.getRequestHandler();
  const headers = securityHeaders({ development });
  const own = new URL(appUrl);
  const takeTurn = makeTurns(atWork);
  const answerFromBuild = buildAnswers({ development, demo });
  server.on('request', async (request, response) => {
    response.setHeaders(headers);
    const waits = takesTurn(request);
    notePeer(request, trustedProxies, own);
    if (refuseRequest(request, response) || (await answerFromBuild(request, response))) return;
    if (!development && waits) sendWhole(request, response);
    const whole = await takeBody(request, response);
    if (whole && (!waits || (await takeTurn(response)))) handle(whole, response);
  });
  const actualPort = await listen(server, { host, port });
  process.env.__NEXT_PRIVATE_ORIGIN = ownAddress(host, actualPort);
  return { port: actualPort, close: () => close(server, app) };
}

async function close(server, app) {
  const impatient = setTimeout(() => server.closeAllConnections(), patience);
  const closed = new Promise((resolve) => server.close(resolve));
  // Browsers keep connections: each is idle as soon as its last answer is sent.
  const ending = setInterval(() => server.closeIdleConnections(), 50);
  await closed;
  clearTimeout(impatient);
  clearInterval(ending);
  await app.close();
  // The application's own pool, see lib/db/client.ts. It waits for statements; one that is stuck must not hold up the end.
  await Promise.race([globalThis.thiDuaDatabase?.close(), wait(patienceWithDatabase)]);
}
