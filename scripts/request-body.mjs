import { IncomingMessage } from 'node:http';
import { refuse, refuseBody } from './refused-requests.mjs';

/** The framework's own limit for the body of an action; for more it would answer that it broke itself. */
const largestAction = 1024 * 1024;
/** Sign-in reads all that is sent and goes through every field of it; a name and a password are some hundred bytes. */
const largestCall = 16 * 1024;

/** A row that is saved while its page is left: browsers send no more than this after a page. */
const largestRow = 64 * 1024;

/** Routes that count for themselves, because files are larger. */
const uploads = ['/api/evidence', '/api/criteria'];

/** How many bytes are read for this address; null for a route that counts for itself. */
function largestBody(url) {
  const path = decodeURIComponent(url.split('?')[0]).replaceAll('\\', '/');
  if (uploads.includes(path)) return null;
  if (path.startsWith('/api/rows/')) return largestRow;
  return path.includes('/api/') ? largestCall : largestAction;
}

/** The whole body, or null as soon as it is larger: counted, because nobody has to say how much will come. */
async function readBody(request, largest) {
  if (Number(request.headers['content-length']) > largest) return null;
  const parts = [];
  let size = 0;
  // The connection stays, so that the refusal can be sent on it.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    size += part.length;
    if (size > largest) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The same request for the framework, which reads it as if it still came from the network. */
function replay(request, body) {
  const copy = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(copy, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  copy.complete = true;
  copy.push(body);
  copy.push(null);
  return copy;
}

/** The request with a body that was counted and can be read; null where it was refused or its sender went away. */
export async function takeBody(request, response) {
  const largest = largestBody(request.url);
  // Nobody reads on after a file was refused: what does not say how long it is would wait on this connection for ever.
  if (largest === null && !request.headers['content-length']) response.setHeader('Connection', 'close');
  if (largest === null || ['GET', 'HEAD'].includes(request.method)) return request;
  const body = await readBody(request, largest).catch(() => undefined);
  if (body === undefined) return null;
  const refusal = body ? await refuseBody(request, body) : largest === largestAction ? 'too-large' : 'too-large-call';
  if (!refusal) return replay(request, body);
  refuse(request, response, body ? 400 : 413, refusal);
  request.resume();
  return null;
}
