import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encode, encodingFor } from './encodings.mjs';

/** Kept for as long as the server runs and sent to everybody, so packed as small as can be. */
const effort = 9;

/**
 * Sends files of `folder`: each is read and compressed when it is first asked for, and kept. The returned function
 * resolves to whether it answered: not where a file cannot be read, and then the next request tries again. `prepare` may
 * change the bytes of a file before.
 */
export function keepFiles(folder, prepare = (bytes) => bytes) {
  const kept = new Map();

  function bodyOf(path, encoding) {
    const key = `${encoding} ${path}`;
    const forget = () => {
      kept.delete(key);
      return null;
    };
    const make = async () => encode(prepare(await readFile(join(folder, path))), encoding, effort);
    if (!kept.has(key)) kept.set(key, make().catch(forget));
    return kept.get(key);
  }

  return async (request, response, { path, type, cacheControl, isCompressed = true }) => {
    const encoding = encodingFor(isCompressed ? request.headers['accept-encoding'] : '');
    const body = await bodyOf(path, encoding);
    if (body === null) return false;
    response.writeHead(200, {
      'Cache-Control': cacheControl,
      'Content-Length': body.length,
      'Content-Type': type,
      Vary: 'Accept-Encoding',
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    });
    response.end(body);
    return true;
  };
}
