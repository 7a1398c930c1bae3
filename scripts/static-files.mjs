import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const compressed = new Set(['.css', '.js', '.svg']);

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];
const compress = {
  br: (whole) => brotli(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (whole) => gzipped(whole, { level: 9 }),
  identity: async (whole) => whole,
};

/** The shortest encoding the client names without conditions, as every browser does. */
function encodingFor(path, accepted = '') {
  if (!compressed.has(extname(path))) return 'identity';
  const named = accepted.split(',').map((one) => one.trim());
  return ['br', 'gzip'].find((one) => named.includes(one)) ?? 'identity';
}

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
    if (!kept.has(key)) kept.set(key, readFile(join(folder, path)).then(compress[encoding]).catch(forget));
    return kept.get(key);
  }

  return async (request, response) => {
    const path = files.get(request.url.split('?')[0]);
    if (path === undefined || !['GET', 'HEAD'].includes(request.method)) return false;
    const encoding = encodingFor(path, request.headers['accept-encoding']);
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
