import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectTypeOf, it } from 'vitest';

/** The files of queries that pages take from; the first test finds one that is missing. */
type Asked = {
  'lib/accounts/queries': typeof import('@/lib/accounts/queries');
  'lib/audits/queries': typeof import('@/lib/audits/queries');
  'lib/awards/queries': typeof import('@/lib/awards/queries');
  'lib/blocs/queries': typeof import('@/lib/blocs/queries');
  'lib/campaigns/queries/creation': typeof import('@/lib/campaigns/queries/creation');
  'lib/campaigns/queries/frame': typeof import('@/lib/campaigns/queries/frame');
  'lib/campaigns/queries/list': typeof import('@/lib/campaigns/queries/list');
  'lib/campaigns/queries/work': typeof import('@/lib/campaigns/queries/work');
  'lib/campaigns/queries/year-plan': typeof import('@/lib/campaigns/queries/year-plan');
  'lib/criteria/queries/choices': typeof import('@/lib/criteria/queries/choices');
  'lib/criteria/queries/draft': typeof import('@/lib/criteria/queries/draft');
  'lib/criteria/queries/import': typeof import('@/lib/criteria/queries/import');
  'lib/criteria/queries/issued': typeof import('@/lib/criteria/queries/issued');
  'lib/criteria/queries/templates': typeof import('@/lib/criteria/queries/templates');
  'lib/cross-scores/queries/assignments': typeof import('@/lib/cross-scores/queries/assignments');
  'lib/cross-scores/queries/duties': typeof import('@/lib/cross-scores/queries/duties');
  'lib/cross-scores/queries/given': typeof import('@/lib/cross-scores/queries/given');
  'lib/cross-scores/queries/sheet': typeof import('@/lib/cross-scores/queries/sheet');
  'lib/cross-scores/queries/spread': typeof import('@/lib/cross-scores/queries/spread');
  'lib/dashboards/queries': typeof import('@/lib/dashboards/queries');
  'lib/evidence/queries/files': typeof import('@/lib/evidence/queries/files');
  'lib/evidence/queries/issuers': typeof import('@/lib/evidence/queries/issuers');
  'lib/evidence/queries/library': typeof import('@/lib/evidence/queries/library');
  'lib/external/queries': typeof import('@/lib/external/queries');
  'lib/members/queries': typeof import('@/lib/members/queries');
  'lib/movements/queries': typeof import('@/lib/movements/queries');
  'lib/phases/queries': typeof import('@/lib/phases/queries');
  'lib/rankings/queries/ranking': typeof import('@/lib/rankings/queries/ranking');
  'lib/rankings/queries/unit': typeof import('@/lib/rankings/queries/unit');
  'lib/reports/queries/list': typeof import('@/lib/reports/queries/list');
  'lib/reports/queries/seen': typeof import('@/lib/reports/queries/seen');
  'lib/reports/queries/sheet': typeof import('@/lib/reports/queries/sheet');
  'lib/reviews/queries/adjustments': typeof import('@/lib/reviews/queries/adjustments');
  'lib/reviews/queries/history': typeof import('@/lib/reviews/queries/history');
  'lib/reviews/queries/queue': typeof import('@/lib/reviews/queries/queue');
  'lib/reviews/queries/registrations': typeof import('@/lib/reviews/queries/registrations');
  'lib/reviews/queries/reports': typeof import('@/lib/reviews/queries/reports');
  'lib/reviews/queries/withdrawn': typeof import('@/lib/reviews/queries/withdrawn');
  'lib/scores/queries/board': typeof import('@/lib/scores/queries/board');
  'lib/scores/queries/facts': typeof import('@/lib/scores/queries/facts');
  'lib/scores/queries/list': typeof import('@/lib/scores/queries/list');
  'lib/scores/queries/owned': typeof import('@/lib/scores/queries/owned');
  'lib/scores/queries/seen': typeof import('@/lib/scores/queries/seen');
  'lib/scores/queries/sheet': typeof import('@/lib/scores/queries/sheet');
  'lib/scores/queries/snapshots': typeof import('@/lib/scores/queries/snapshots');
  'lib/scores/queries/trial': typeof import('@/lib/scores/queries/trial');
  'lib/scores/queries/version-changes': typeof import('@/lib/scores/queries/version-changes');
  'lib/scores/queries/withdrawn': typeof import('@/lib/scores/queries/withdrawn');
  'lib/successions/queries': typeof import('@/lib/successions/queries');
  'lib/targets/queries/list': typeof import('@/lib/targets/queries/list');
  'lib/targets/queries/seen': typeof import('@/lib/targets/queries/seen');
  'lib/targets/queries/sheet': typeof import('@/lib/targets/queries/sheet');
  'lib/targets/queries/sources': typeof import('@/lib/targets/queries/sources');
  'lib/tasks/queries/tasks': typeof import('@/lib/tasks/queries/tasks');
  'lib/templates/queries': typeof import('@/lib/templates/queries');
  'lib/units/queries/list': typeof import('@/lib/units/queries/list');
  'lib/units/queries/unit': typeof import('@/lib/units/queries/unit');
};

/** What no answer may hold, however deep: rows of the database know it, components do not. */
type Foreign = Date | Uint8Array | bigint | { toDecimalPlaces: unknown };

/** The foreign parts of an answer; `never` when it is plain. Trees are followed ten levels down. */
type ForeignIn<Value, Depth extends 0[] = []> = Depth['length'] extends 10
  ? never
  : Value extends Foreign
    ? Value
    : Value extends readonly (infer One)[]
      ? ForeignIn<One, [...Depth, 0]>
      : Value extends object
        ? { [Key in keyof Value]-?: ForeignIn<Value[Key], [...Depth, 0]> }[keyof Value]
        : never;

/** The queries of a file whose answers are not plain, as `get…` and `list…` are named. */
type Impure<File> = {
  [Name in keyof File]: Name extends `${'get' | 'list' | 'find'}${string}`
    ? File[Name] extends (...input: never[]) => infer Answer
      ? [ForeignIn<Awaited<Answer>>] extends [never]
        ? never
        : Name
      : never
    : never;
}[keyof File];

type ImpureIn<Files> = { [Path in keyof Files]: Impure<Files[Path]> }[keyof Files];

const root = join(import.meta.dirname, '..');
const textsOf = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));

it('every file of queries that pages and components ask is among those whose types are looked at', () => {
  const taken = /import \{[^}]*\} from '@\/(lib\/[a-z-]+\/queries[^']*)'/g;
  const asked = [...textsOf('app'), ...textsOf('components')].flatMap((text) =>
    [...text.matchAll(taken)].filter(([line]) => /[{,]\s*(?!type\b)\w/.test(line)).map(([, path]) => path),
  );
  const listed = readFileSync(import.meta.filename, 'utf8').matchAll(/^ {2}'(.+)': typeof import/gm);
  expect([...new Set(asked)].toSorted()).toEqual([...listed].map(([, path]) => path));
});

it('types of queries hold nothing but what JSON can say', () => {
  expectTypeOf<ImpureIn<Asked>>().toBeNever();
  // The measure itself finds what it is made for.
  expectTypeOf<Impure<{ getOne: () => Promise<{ list: { at: Date | null }[] } | null> }>>().toEqualTypeOf<'getOne'>();
  expectTypeOf<Impure<{ listAll: () => { total?: { toDecimalPlaces: unknown } } }>>().toEqualTypeOf<'listAll'>();
});
