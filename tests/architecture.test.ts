import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The rules of the house that a program can check (docs/decisions/001-house.md). */
const root = join(import.meta.dirname, '..');

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((file) => !file.startsWith('lib/db/generated/'))
    .sort();
}

type Source = { path: string; text: string; imports: string[] };

/** Project-relative targets of import lines; packages stay as they are. */
function importsOf(path: string, text: string): string[] {
  const found = [...text.matchAll(/(?:^|\n)(?:import|export)[^'";]*?from '([^']+)'|(?:^|\n)import '([^']+)'/g)];
  return found.map((match) => {
    const target = match[1] ?? match[2] ?? '';
    if (target.startsWith('@/')) return target.slice(2);
    return target.startsWith('.') ? normalize(join(dirname(path), target)) : target;
  });
}

const sources: Source[] = ['app', 'components', 'lib', 'prisma', 'scripts', 'tests']
  .flatMap(sourceFiles)
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, imports: importsOf(path, text) };
  });
const inFolder = (folder: string) => sources.filter(({ path }) => path.startsWith(`${folder}/`));
const isTest = ({ path }: Source) => path.includes('.test.') || path.startsWith('tests/');
const offenders = (list: Source[], wrong: (source: Source) => boolean) => list.filter(wrong).map(({ path }) => path);

const core = ['auth', 'db', 'messages'];
const words = ['rules', 'schema', 'queries', 'commands', 'actions'];
const featureFiles = inFolder('lib').filter(
  ({ path }) => path.split('/').length > 2 && !core.includes(path.split('/')[1] ?? ''),
);
const wordOf = (path: string) => (path.split('/')[2] ?? '').replace(/(\.test)?\.tsx?$/, '');

describe('the house', () => {
  it('is read at all', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(featureFiles.length).toBeGreaterThan(10);
  });

  it('imports one way: app, components, lib', () => {
    expect(offenders(inFolder('lib'), ({ imports }) => imports.some((one) => /^(app|components)\//.test(one)))).toEqual(
      [],
    );
    expect(offenders(inFolder('components'), ({ imports }) => imports.some((one) => one.startsWith('app/')))).toEqual(
      [],
    );
  });

  it('has no route that takes from the folder of another route', () => {
    const pages = new Set(sources.filter(({ path }) => basename(path) === 'page.tsx').map(({ path }) => dirname(path)));
    // A route's own folders, and those above it, are its own; a page on the way to the target makes it another route's.
    const isForeign = (from: string, target: string) => {
      const parts = dirname(target).split('/');
      const between = parts
        .map((_, at) => parts.slice(0, at + 1).join('/'))
        .filter((one) => !`${from}/`.startsWith(`${one}/`));
      return between.some((one) => pages.has(one));
    };
    expect(
      offenders(inFolder('app'), ({ path, imports }) =>
        imports.some((one) => one.startsWith('app/') && isForeign(dirname(path), one)),
      ),
    ).toEqual([]);
  });

  it('has no barrels and no drawers for odds and ends', () => {
    const banned = /^(index|utils?|helpers?|common|services?|types)\.(ts|tsx|mjs)$/;
    expect(offenders(sources, ({ path }) => banned.test(basename(path)))).toEqual([]);
  });

  it('knows five words in a feature folder', () => {
    expect(offenders(featureFiles, ({ path }) => !words.includes(wordOf(path)))).toEqual([]);
  });

  it('has no circle of features', () => {
    const edges = new Map<string, Set<string>>();
    for (const { path, imports } of featureFiles.filter((source) => !isTest(source))) {
      const from = path.split('/')[1] ?? '';
      for (const target of imports.filter((one) => one.startsWith('lib/'))) {
        const to = target.split('/')[1] ?? '';
        if (target.split('/').length > 2 && to !== from && !core.includes(to)) {
          edges.set(from, (edges.get(from) ?? new Set()).add(to));
        }
      }
    }
    const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
      [...(edges.get(from) ?? [])].some((to) => {
        if (to === goal) return true;
        if (seen.has(to)) return false;
        seen.add(to);
        return reaches(to, goal, seen);
      });
    expect([...edges.keys()].filter((feature) => reaches(feature, feature))).toEqual([]);
  });

  it('keeps rules pure: no clock, random, database, React or server', () => {
    const impure = /\bnew Date\(\)|Date\.now\(|Math\.random\(|randomUUID|process\.env/;
    const rules = featureFiles.filter((source) => wordOf(source.path) === 'rules' && !isTest(source));
    const wrongImport = /^(react|next|server-only|pg|node:|lib\/(db|auth\/(?!permissions|rules)))/;
    expect(
      offenders(rules, ({ text, imports }) => impure.test(text) || imports.some((one) => wrongImport.test(one))),
    ).toEqual([]);
  });

  it('marks queries and commands as server-only', () => {
    const server = featureFiles.filter(
      (source) => ['queries', 'commands'].includes(wordOf(source.path)) && !isTest(source),
    );
    expect(offenders(server, ({ text }) => !text.includes("import 'server-only'"))).toEqual([]);
  });

  it('gives every exported query and command an actor first', () => {
    // A piece of a command may take the transaction first: only commands and queries can have one. Plain functions read nothing.
    const allowed = /^\w+: (?:Actor|Transaction)\b/;
    const server = featureFiles.filter(
      (source) => ['queries', 'commands'].includes(wordOf(source.path)) && !isTest(source),
    );
    const reading = /export (?:(async) )?function (\w+)(?:<[^>]*>)?\(\s*([^)]*)\)(: Promise)?/g;
    const without = server.flatMap(({ path, text }) =>
      [...text.matchAll(reading)]
        .filter(([, isAsync, , parameters, promise]) => (isAsync || promise) && !allowed.test(parameters ?? ''))
        .map(([, , name]) => `${path}: ${name}`),
    );
    expect(without).toEqual([]);
  });

  it('exports only wrapped actions from server action files', () => {
    const actions = sources.filter(
      ({ path, text }) => !isTest({ path, text, imports: [] }) && /^['"]use server['"]/.test(text),
    );
    expect(actions.length).toBeGreaterThan(3);
    const exportsOf = (text: string) => [...text.matchAll(/^export .*$/gm)].map(([line]) => line);
    const unwrapped = actions.flatMap(({ path, text }) =>
      exportsOf(text)
        .filter((line) => !/^export const \w+ = define(?:Action|Call)\(/.test(line))
        .map((line) => `${path}: ${line}`),
    );
    expect(unwrapped).toEqual([]);
    expect(offenders(actions, ({ path }) => !/\/actions(\.ts|\/\w[\w-]*\.ts)$/.test(path))).toEqual([]);
  });

  it('touches the database only where the house allows', () => {
    const allowed = /^(lib\/(db|auth)\/|lib\/audit\.ts|prisma\/|tests\/|scripts\/|app\/api\/health\/)/;
    const touching = sources.filter(({ imports }) =>
      imports.some((one) => /^lib\/db\/(client|generated\/client|transaction)$/.test(one)),
    );
    const wrong = touching.filter(({ path }) => !allowed.test(path) && !['queries', 'commands'].includes(wordOf(path)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('keeps the types and numbers of the database away from rules, pages and components', () => {
    const shown = [...inFolder('app'), ...inFolder('components')];
    expect(offenders(shown, ({ imports }) => imports.some((one) => one === 'decimal.js'))).toEqual([]);
    // Rules reckon with decimal.js; what the database makes of its rows ends in queries and commands.
    const allowed = /^(lib\/(db|auth)\/|lib\/audit\.ts|prisma\/|tests\/|scripts\/)/;
    const knowing = sources.filter(({ imports }) => imports.some((one) => /lib\/db\/generated|^@prisma\//.test(one)));
    const wrong = knowing.filter(({ path }) => !allowed.test(path) && !['queries', 'commands'].includes(wordOf(path)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('knows next-auth in lib/auth alone', () => {
    const knowing = offenders(sources, ({ imports }) => imports.some((one) => /^next-auth(\/|$)/.test(one)));
    expect(
      knowing.filter((path) => !path.startsWith('lib/auth/') && path !== 'app/api/auth/[...nextauth]/route.ts'),
    ).toEqual([]);
  });

  it('keeps files short: none over 300 lines, the median at most 60', () => {
    const lengths = sources
      .filter((source) => !isTest(source))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
  });

  it('keeps functions short: 40 lines, components 80, which the linter counts', () => {
    const { linter, overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    const limit = (maxLines: number) => ({
      complexity: { noExcessiveLinesPerFunction: { level: 'error', options: { maxLines } } },
    });
    expect(linter.rules).toMatchObject(limit(40));
    expect(overrides).toEqual([
      { includes: ['**/*.tsx'], linter: { rules: limit(80) } },
      { includes: ['**/*.test.ts'], linter: { rules: { complexity: { noExcessiveLinesPerFunction: 'off' } } } },
    ]);
    expect(offenders(sources, ({ text }) => /biome-ignore(?:-\w+)? lint\/complexity/.test(text))).toEqual([]);
  });

  it('says above every public function of the rules and of lib what it gives', () => {
    const told = inFolder('lib').filter((source) => {
      const [, room = '', ...rest] = source.path.split('/');
      return !isTest(source) && (rest.length === 0 || core.includes(room) || wordOf(source.path) === 'rules');
    });
    const made = /^export (?:(?:async )?function\*? (\w+)|const (\w+)(?:: [^=]+)? = (?:async )?(?:<[^>]*>)?\()/;
    const functions = told.flatMap(({ path, text }) => {
      const lines = text.split('\n');
      return lines.flatMap((line, at) => {
        const name = made.exec(line)?.[1] ?? made.exec(line)?.[2];
        // Signatures of one function stand under one comment.
        const isNext = name !== undefined && lines[at - 1]?.startsWith(`export function ${name}(`);
        return name && !isNext ? [{ name: `${path}: ${name}`, isTold: /\*\/$/.test(lines[at - 1] ?? '') }] : [];
      });
    });
    expect(functions.length).toBeGreaterThan(700);
    expect(functions.filter(({ isTold }) => !isTold).map(({ name }) => name)).toEqual([]);
  });

  it('prints every life cycle that is a table', () => {
    const tables = inFolder('lib').flatMap(({ text }) =>
      [...text.matchAll(/^export const (\w+): Workflow</gm)].map(([, name]) => name),
    );
    const printing = readFileSync(join(root, 'tests/life-cycles.test.ts'), 'utf8');
    const printed = [...printing.matchAll(/toMermaid\((\w+)\)/g)].map(([, name]) => name);
    expect(tables.length).toBeGreaterThan(0);
    expect(printed.toSorted()).toEqual(tables.toSorted());
  });

  it('decides permissions in no proxy and no component, and turns nobody away in a layout', () => {
    const isLayout = ({ path }: Source) => basename(path) === 'layout.tsx';
    expect(readdirSync(root).filter((name) => /^(proxy|middleware)\./.test(name))).toEqual([]);
    // Types of the table may be named anywhere. The links of the frame are shown to who may follow them: no page relies on it.
    const deciding = offenders([...inFolder('app'), ...inFolder('components')], ({ text }) =>
      /^import \{(?=[^}]*\b[a-z])[^}]*\} from '@\/lib\/auth\/permissions'/m.test(text.replaceAll(/\btype \w+,?/g, '')),
    );
    expect(deciding.filter((path) => !path.endsWith('/page.tsx'))).toEqual(['app/(work)/layout.tsx']);
    expect(offenders(sources.filter(isLayout), ({ text }) => /\b(?:notFound|forbidden)\(/.test(text))).toEqual([]);
  });

  it('has a sentence for every reason of a refusal', () => {
    const said = inFolder('lib/messages')
      .map(({ text }) => text)
      .join('\n');
    // What sign-in answers is worded on its own page: it must not tell more than that it failed.
    const speaking = [...inFolder('app'), ...inFolder('lib')].filter(
      (source) => !isTest(source) && !/^lib\/(auth|messages)\//.test(source.path),
    );
    const reasons = speaking.flatMap(({ text }) =>
      [...text.matchAll(/\breason: '([a-z0-9-]+)'/g)].map(([, one]) => one),
    );
    const unsaid = reasons.filter((one) => !new RegExp(`\\n {2}'?${one}'?: \\(|case '${one}':`).test(said));
    expect(reasons.length).toBeGreaterThan(100);
    expect([...new Set(unsaid)]).toEqual([]);
  });

  it('changes the schema together with a migration', () => {
    const folder = join(root, 'prisma/schema');
    const files = readdirSync(folder).filter((name) => name.endsWith('.prisma'));
    const schema = files.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
    // npm run migration:new keeps it; after a migration written by hand it is copied by hand.
    expect(readFileSync(join(root, 'prisma/migrations/schema.snapshot.prisma'), 'utf8')).toBe(schema.join('\n'));
  });

  it('skips, focuses and retries no test', () => {
    const pattern = /\b(?:it|test|describe)\.(?:skip|only|todo|fixme)\b|retries: *[1-9]|waitForTimeout\(/;
    expect(
      offenders(
        sources.filter((source) => isTest(source) && !source.path.endsWith('architecture.test.ts')),
        ({ text }) => pattern.test(text),
      ),
    ).toEqual([]);
  });

  it('compares values: that something is there at all is no assertion', () => {
    const lone = /\.(?:not\.(?:toBeNull|toBeUndefined)|toBeDefined|toBeTruthy|toBeFalsy)\(\)/;
    expect(offenders(sources.filter(isTest), ({ text }) => lone.test(text))).toEqual([]);
  });

  it('writes markup in one place, which escapes every text', () => {
    const writing = offenders(
      sources,
      ({ path, text }) => !path.startsWith('tests/') && /dangerouslySetInnerHTML=|innerHTML =/.test(text),
    );
    expect(writing).toEqual(['components/ui/html-row.tsx']);
    expect(offenders(sources, (source) => !isTest(source) && /new Html\(/.test(source.text))).toEqual([
      'components/ui/html.ts',
    ]);
  });

  it('asks for no foreign host', () => {
    const shown = [...inFolder('app'), ...inFolder('components')];
    expect(offenders(shown, ({ text }) => /(?:src|href)=["'{`]+https?:\/\//.test(text))).toEqual([]);
  });
});
