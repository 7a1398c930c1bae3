import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { encode, encodingFor } from './encodings.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const compressed = new Set(['.css', '.js', '.svg']);

/** Kept for ever and sent to everybody, so packed as small as can be. */
const effort = 9;

/**
 * Answers requests for the files in `folder`, which are named after their content: each is read and compressed when it is
 * first asked for, and kept. The framework would compress all of them again for every visitor. The returned function
 * tells whether it answered.
 */
export function makeStaticFiles(folder, prefix) {
  const paths = readdirSync(folder, { recursive: true }).filter((path) => extname(path) in types);
  const files = new Map(paths.map((path) => [prefix + path.replaceAll(sep, '/'), path]));
  const kept = new Map();

  /** What is sent of a file; null where it cannot be read, and then the next request tries again. */
  function bodyOf(path, encoding) {
    const key = `${encoding} ${path}`;
    const forget = () => {
      kept.delete(key);
      return null;
    };
    const make = async () => encode(await readFile(join(folder, path)), encoding, effort);
    if (!kept.has(key)) kept.set(key, make().catch(forget));
    return kept.get(key);
  }

  return async (request, response) => {
    const path = files.get(request.url.split('?')[0]);
    if (path === undefined || !['GET', 'HEAD'].includes(request.method)) return false;
    const accepted = compressed.has(extname(path)) ? request.headers['accept-encoding'] : '';
    const encoding = encodingFor(accepted);
    const body = await bodyOf(path, encoding);
    // A file that is gone: the framework knows what to say.
    if (body === null) return false;
    response.writeHead(200, {
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Length': body.length,
      'Content-Type': types[extname(path)],
      Vary: 'Accept-Encoding',
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    });
    response.end(body);
    return true;
  };
}
