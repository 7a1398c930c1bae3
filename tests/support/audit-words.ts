import { listAuditEvents } from '@/lib/audits/queries';
import { choices, unnamedChoice, unnamedField } from '@/lib/audits/rules/fields';
import { goneWords } from '@/lib/audits/rules/references';
import type { Actor } from '@/lib/auth/actor';
import * as enums from '@/lib/db/generated/enums';

export type ToldEvent = NonNullable<Awaited<ReturnType<typeof listAuditEvents>>>['events'][number];

/** Every word by which the program means one of a few values; those that are figures or Vietnamese as well mean nothing. */
const codeWords = new Set(
  [...Object.values(enums), ...Object.values(choices)]
    .flatMap((words) => Object.keys(words))
    .filter((one) => one !== 'no'),
);

const wrong: readonly [what: string, is: (text: string) => boolean][] = [
  ['an id', (text) => /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i.test(text) || /\b[0-9a-f]{64}\b/.test(text)],
  ['a date of the program', (text) => /\b\d{4}-\d{2}-\d{2}/.test(text)],
  ['a name of the program', (text) => /(^|[\s:“(])[a-z]{2,}[A-Z][a-zA-Z]*($|[\s:,;.”)])/.test(text)],
  ['a code', (text) => text.split(/[\s:;,“”()]+/).some((word) => codeWords.has(word))],
  ['a value of the program', (text) => /\b(null|undefined|true|false|NaN)\b|\[object|[{}]/.test(text)],
  [
    'no name',
    (text) => [unnamedField, unnamedChoice, 'Thay đổi khác', 'Vai trò khác'].some((one) => text.includes(one)),
  ],
  ['an unknown act', (text) => text.endsWith(': thay đổi khác')],
];

/** Everything that a person is shown of an event. */
export function shownTexts({ actedAs, action, object, changes }: ToldEvent): string[] {
  const told = changes.flatMap(({ field, before, after }) => [field, before, after]);
  return [actedAs, action, object.name, ...object.notes, ...told];
}

/** What of an event nobody but a programmer could read, as "a code: ...". */
export function unreadable(event: ToldEvent): string[] {
  return shownTexts(event).flatMap((text) => wrong.filter(([, is]) => is(text)).map(([what]) => `${what}: ${text}`));
}

/** What of an event is said to be gone though it is there. */
export function missing(event: ToldEvent): string[] {
  return shownTexts(event).filter((text) => Object.values(goneWords).some((gone) => text.includes(gone)));
}

export const everything = { person: '', object: '', area: '', unitId: '', from: '', to: '', page: 1 } as const;

/** These events as the office reads them, oldest first. */
export async function readEvents(office: Actor, ids: readonly bigint[]): Promise<ToldEvent[]> {
  const found = await listAuditEvents(office, everything);
  const wanted = new Set(ids.map(String));
  return (found?.events ?? []).filter(({ id }) => wanted.has(id)).reverse();
}

/** Every event there is, as the office reads it page by page. */
export async function readWholeLog(office: Actor): Promise<ToldEvent[]> {
  const all: ToldEvent[] = [];
  for (let page = 1; ; page += 1) {
    const found = await listAuditEvents(office, { ...everything, page });
    if (!found || found.events.length === 0) return all;
    all.push(...found.events);
  }
}
