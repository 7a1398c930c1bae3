import { createServer } from 'node:http';
import { Failure } from './failure.mjs';
import { projectFolder } from './installation.mjs';

/** How long requests may still run after a stop was asked for. */
const patience = 10_000;

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
 * application then counts the trusted ones back from the end. Without proxies nobody may say which host was asked for.
 */
function notePeer(request, trustedProxies) {
  const claimed = request.headers['x-forwarded-for'];
  const peer = request.socket.remoteAddress ?? '';
  request.headers['x-forwarded-for'] = claimed ? `${claimed}, ${peer}` : peer;
  // A page does not know its own address; sign-in sends people back to it.
  request.headers['x-requested-path'] = request.url;
  if (trustedProxies > 0) return;
  for (const name of ['host', 'proto', 'port']) delete request.headers[`x-forwarded-${name}`];
}

/** Whether the path can be read at all: for what is no UTF-8 the framework would answer that it broke itself. */
function isReadable(url) {
  try {
    decodeURIComponent(url.split('?')[0]);
    return true;
  } catch {
    return false;
  }
}

/** Serves the application in this process; returns the port and `close`, which lets running requests finish. */
export async function serve({ development, host, port, trustedProxies }) {
  process.env.NODE_ENV = development ? 'development' : 'production';
  process.env.NEXT_TELEMETRY_DISABLED ??= '1';
  const { default: next } = await import('next');
  const server = createServer();
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
  server.on('request', (request, response) => {
    if (!isReadable(request.url)) {
      response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Địa chỉ này không hợp lệ.');
      return;
    }
    notePeer(request, trustedProxies);
    handle(request, response);
  });
  const actualPort = await listen(server, { host, port });
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
  // The application's own pool, see lib/db/client.ts.
  await globalThis.thiDuaDatabase?.$disconnect();
}
