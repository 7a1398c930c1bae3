import { register } from 'node:module';

/**
 * Lets plain Node load server code: Next leaves the ending of its entry points to bundlers, and `server-only` throws
 * wherever no bundler takes it out.
 */
export function resolve(specifier, context, next) {
  if (specifier === 'server-only') return { shortCircuit: true, url: 'data:text/javascript,' };
  return next(/^next\/[a-z]+$/.test(specifier) ? `${specifier}.js` : specifier, context);
}

// Loaded twice: by --import, where it registers itself, and then as the hook, in a thread of its own.
if (process.env.SERVER_MODULES !== 'registered') {
  process.env.SERVER_MODULES = 'registered';
  register(import.meta.url);
  delete process.env.SERVER_MODULES;
}
