import { readdirSync } from 'node:fs';
import { extname, sep } from 'node:path';
import { keepFiles } from './kept-files.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const compressed = new Set(['.css', '.js', '.svg']);

/**
 * Answers requests for the files in `folder`, which are named after their content. The framework would compress all of
 * them again for every visitor. The returned function tells whether it answered: what is gone, the framework can tell.
 */
export function makeStaticFiles(folder, prefix) {
  const paths = readdirSync(folder, { recursive: true }).filter((path) => extname(path) in types);
  const files = new Map(paths.map((path) => [prefix + path.replaceAll(sep, '/'), path]));
  const send = keepFiles(folder);

  return async (request, response) => {
    const path = files.get(request.url.split('?')[0]);
    if (path === undefined || !['GET', 'HEAD'].includes(request.method)) return false;
    return send(request, response, {
      path,
      type: types[extname(path)],
      cacheControl: 'public, max-age=31536000, immutable',
      isCompressed: compressed.has(extname(path)),
    });
  };
}
