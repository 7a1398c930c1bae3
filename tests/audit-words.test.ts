import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actionLabel } from '@/lib/audits/rules/actions';
import { permissions } from '@/lib/auth/permissions';

const lib = join(import.meta.dirname, '../lib');

function sources(path: string): string[] {
  if (statSync(path).isFile()) return path.endsWith('.test.ts') ? [] : [readFileSync(path, 'utf8')];
  return readdirSync(path).flatMap((name) => sources(join(path, name)));
}

/** What commands write as `area.verb`; the names of permissions look alike. */
function writtenActions(): string[] {
  const texts = readdirSync(lib)
    .filter((name) => statSync(join(lib, name)).isDirectory())
    .flatMap((feature) => readdirSync(join(lib, feature), { withFileTypes: true }).map((one) => ({ feature, one })))
    .filter(({ one }) => one.name.startsWith('commands'))
    .flatMap(({ feature, one }) => sources(join(lib, feature, one.name)));
  const found = texts.flatMap((text) => [...text.matchAll(/'([a-z]+\.[a-zA-Z]+)'/g)].map((match) => match[1] ?? ''));
  // The outcome of a review is put together from its kind and its verb.
  const outcomes = ['targets', 'reports'].flatMap((area) => [`${area}.accept`, `${area}.return`]);
  const written = new Set([...found, ...outcomes, 'accounts.signIn', 'accounts.signInFailed']);
  for (const permission of Object.keys(permissions)) {
    const alsoWritten = [
      'campaigns.create',
      'phases.extend',
      'targets.submit',
      'reports.submit',
      'scores.submit',
      'campaigns.staff',
    ];
    if (!alsoWritten.includes(permission)) written.delete(permission);
  }
  return [...written].sort();
}

describe('the audit log', () => {
  it('has words for every action that a command writes', () => {
    const actions = writtenActions();
    expect(actions.length).toBeGreaterThan(60);
    const wordless = actions.filter((action) => action.split('.').some((part) => actionLabel(action).includes(part)));
    expect(wordless).toEqual([]);
  });
});
