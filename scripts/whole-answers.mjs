import { encode, encodingFor } from './encodings.mjs';
import { letScriptsWait } from './late-scripts.mjs';

const texts = /^(text\/|image\/svg|application\/(json|javascript|manifest))/;

/** In bytes: less is not worth packing, more is sent as it comes so that one answer cannot fill the memory. */
const smallest = 1024;
const largest = 4 * 1024 * 1024;

/** A page is made once and sent once: a little more effort would take twice as long for a hundredth of its size. */
const effort = 5;

const isPage = (response) => String(response.getHeader('Content-Type')).startsWith('text/html');

/** How it is sent: the encoding, with the headers that say so. */
async function pack(request, response, gathered) {
  const whole = isPage(response) ? letScriptsWait(gathered) : gathered;
  const encoding = whole.length < smallest ? 'identity' : encodingFor(request.headers['accept-encoding']);
  const body = await encode(whole, encoding, effort);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  const vary = [response.getHeader('Vary') ?? []].flat();
  response.setHeader('Vary', [...vary, 'Accept-Encoding'].join(', '));
  response.setHeader('Content-Length', body.length);
  return body;
}

/** What an answer of text writes in pieces, kept until it is whole; anything else is not gathered. */
function gatherer(response) {
  const pieces = [];
  let size = 0;
  let gathers;
  return {
    /** Decided when the first piece comes; from then on headers cannot be changed by who writes, as if they were sent. */
    isGathering() {
      if (gathers !== undefined) return gathers;
      gathers = !response.headersSent && texts.test(String(response.getHeader('Content-Type')));
      if (gathers) Object.defineProperty(response, 'headersSent', { configurable: true, get: () => true });
      return gathers;
    },
    gather(piece, encoding) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, encoding) : piece;
      pieces.push(bytes);
      size += bytes.length;
    },
    /** In bytes. */
    size: () => size,
    /** Everything so far; from then on the answer goes out as it is written. */
    release() {
      gathers = false;
      delete response.headersSent;
      return Buffer.concat(pieces);
    },
  };
}

/**
 * Sends an answer of text, which the framework writes in several pieces, in one: compressed as a whole, and with its
 * length; a page asks for its scripts once it was painted. Everything else, and what tells its headers itself, goes out as it is written.
 */
export function sendWhole(request, response) {
  if (request.method === 'HEAD') return;
  const [write, end, flushHeaders] = ['write', 'end', 'flushHeaders'].map((name) => response[name].bind(response));
  const { isGathering, gather, size, release } = gatherer(response);
  response.flushHeaders = () => {
    if (!isGathering()) flushHeaders();
  };
  response.write = (piece, ...rest) => {
    if (!isGathering()) return write(piece, ...rest);
    gather(piece, ...rest.filter((one) => typeof one === 'string'));
    rest.find((one) => typeof one === 'function')?.();
    return size() <= largest ? true : write(release());
  };
  response.end = (...rest) => {
    if (!isGathering()) return end(...rest);
    const [piece, encoding] = rest.filter((one) => typeof one !== 'function');
    if (piece) gather(piece, encoding);
    const finished = rest.find((one) => typeof one === 'function') ?? (() => {});
    const whole = release();
    if (whole.length === 0) return end(finished);
    pack(request, response, whole).then(
      (body) => end(body, finished),
      (error) => response.destroy(error),
    );
    return response;
  };
}
