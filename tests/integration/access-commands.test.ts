import { describe, expect, it } from 'vitest';
import { differences } from '@/lib/audits/rules/differences';
import { db } from '@/lib/db/client';
import { criteriaDeeds } from '../support/criteria-deeds';
import { crossDeeds } from '../support/cross-deeds';
import type { Deed } from '../support/deed';
import { listExports } from '../support/exports';
import { knownDeeds } from '../support/known-deeds';
import { scoreDeeds } from '../support/score-deeds';
import { type ActorName, actorNames, fingerprint, makeSecretYear } from '../support/secret-year';
import { settingDeeds } from '../support/setting-deeds';
import { sheetDeeds } from '../support/sheet-deeds';

/** Every exported command: who may do it, and exactly what all others are told. */
const deeds = { ...settingDeeds, ...sheetDeeds, ...criteriaDeeds, ...scoreDeeds, ...crossDeeds, ...knownDeeds };

const tried = Object.entries(deeds).filter((one): one is [string, Deed] => typeof one[1] !== 'string');

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
    const told = written.flatMap(({ before: old, after }) => differences(old, after));
    // Names of fields and of choices begin with a capital in Vietnamese; in code they do not.
    expect(told.filter((one) => /(^|, )[a-z]\w*(: |$)/.test(one.field) || /(^|, )[a-z]\w*: /.test(one.after))).toEqual(
      [],
    );
    for (const event of written) {
      expect(event).toMatchObject({ actorId: year.actors[allowed].accountId, at: year.actors[allowed].now });
      expect(event.before !== null || event.after !== null).toBe(true);
    }
  });
});
