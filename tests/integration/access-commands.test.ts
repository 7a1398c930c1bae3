import { describe, expect, it } from 'vitest';
import { auditActions } from '@/lib/audits/rules/actions';
import { db } from '@/lib/db/client';
import { missing, readEvents, unreadable } from '../support/audit-words';
import { criteriaDeeds } from '../support/criteria-deeds';
import { crossDeeds } from '../support/cross-deeds';
import type { Deed } from '../support/deed';
import { listExports } from '../support/exports';
import { knownDeeds } from '../support/known-deeds';
import { rarerActs } from '../support/rarer-acts';
import { scoreDeeds } from '../support/score-deeds';
import { type ActorName, actorNames, fingerprint, makeSecretYear, type SecretYear } from '../support/secret-year';
import { settingDeeds } from '../support/setting-deeds';
import { sheetDeeds } from '../support/sheet-deeds';

/** Every exported command: who may do it, and exactly what all others are told. */
const deeds = { ...settingDeeds, ...sheetDeeds, ...criteriaDeeds, ...scoreDeeds, ...crossDeeds, ...knownDeeds };

const tried = Object.entries(deeds).filter((one): one is [string, Deed] => typeof one[1] !== 'string');

/** Written by no command of the table: tests/integration/audits.test.ts does them. */
const apart = ['accounts.signIn', 'accounts.signInFailed', 'accounts.signOut', 'accounts.changePassword'];
const acts = new Set<string>(apart);

/** Reads events as the office does: every one in words that need no program, about things that are still there. */
async function readAloud({ actors }: SecretYear, written: { id: bigint; action: string }[]): Promise<void> {
  const told = await readEvents(
    actors.office,
    written.map(({ id }) => id),
  );
  expect(told).toHaveLength(written.length);
  expect(told.flatMap(unreadable)).toEqual([]);
  expect(told.flatMap(missing)).toEqual([]);
  for (const { action } of written) acts.add(action);
}

describe('what is changed', () => {
  it('is in the table, command by command', async () => {
    expect(Object.keys(deeds).sort()).toEqual(await listExports('commands'));
  });

  it.each(tried)('%s is refused to everybody else, writes nothing then, and is logged when done', async (_, deed) => {
    const year = await makeSecretYear(deed.stage);
    await deed.before?.(year);
    const before = await fingerprint();
    const strangers = actorNames.filter((name) => !deed.may.includes(name));
    const answers: Partial<Record<ActorName, unknown>> = {};
    for (const name of strangers) answers[name] = await deed.act(year.actors[name], year);
    expect(answers).toEqual(
      Object.fromEntries(
        strangers.map((name) => [name, { ok: false, refusal: { reason: deed.instead?.[name] ?? deed.reason } }]),
      ),
    );
    expect(await fingerprint()).toEqual(before);
    const [allowed] = deed.may;
    if (!allowed) throw new Error('Somebody may do it');
    const events = await db.auditEvent.count();
    expect(await deed.act(year.actors[allowed], year)).toMatchObject({ ok: true });
    const written = await db.auditEvent.findMany({ orderBy: { id: 'asc' }, skip: events });
    expect(written.length).toBeGreaterThan(0);
    await readAloud(year, written);
    for (const event of written) {
      expect(event).toMatchObject({ actorId: year.actors[allowed].accountId, at: year.actors[allowed].now });
      expect(event.before !== null || event.after !== null).toBe(true);
    }
  });

  it.each(Object.entries(rarerActs))('%s is logged and read in words too', async (action, { stage, act }) => {
    const year = await makeSecretYear(stage);
    const events = await db.auditEvent.count();
    expect(await act(year)).toMatchObject({ ok: true });
    const written = await db.auditEvent.findMany({ orderBy: { id: 'asc' }, skip: events });
    expect(written.at(-1)?.action).toBe(action);
    await readAloud(year, written);
  });

  it('leaves no act of the log untried: each was read above in words', () => {
    expect([...acts].sort()).toEqual([...auditActions].sort());
  });
});
