import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return path.endsWith('.test.ts') ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** Whether a function decides by itself who asks: one that is handed a transaction is part of another that did. */
function isAsked(value: unknown): value is (...parts: never[]) => unknown {
  if (typeof value !== 'function') return false;
  const [first = '', ...others] = (/\(([^)]*)\)/.exec(String(value))?.[1] ?? '').split(',').map((one) => one.trim());
  // Nothing in the brackets: wrapped, for example in React's cache.
  return /^(_?actor\b|$)/.test(first) && !others.some((one) => /^tx\b/.test(one));
}

/** Every exported function of every feature's queries or commands that takes an actor, as "targets saveTarget". */
export async function listExports(kind: 'queries' | 'commands'): Promise<string[]> {
  const lib = join(root, 'lib');
  const files = readdirSync(lib).flatMap((feature) => [
    ...filesBelow(join(lib, feature, `${kind}.ts`)),
    ...filesBelow(join(lib, feature, kind)),
  ]);
  const names: string[] = [];
  for (const file of files) {
    const module: Record<string, unknown> = await import(/* @vite-ignore */ file);
    const place = relative(lib, file).split('/')[0];
    for (const [name, value] of Object.entries(module)) if (isAsked(value)) names.push(`${place} ${name}`);
  }
  return names.sort();
}

/** Every file below `app` with this name, as its path there. */
export function listRoutes(name: 'page.tsx' | 'route.ts'): string[] {
  const app = join(root, 'app');
  return filesBelow(app)
    .map((file) => relative(app, file))
    .filter((file) => file.split('/').at(-1) === name);
}
