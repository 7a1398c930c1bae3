import { describe, expect, it } from 'vitest';
import { type RowKind, rowKinds } from '@/components/save-leaving';
import type { Actor } from '@/lib/auth/actor';
import { saveCrossLine } from '@/lib/cross-scores/commands/lines';
import { db } from '@/lib/db/client';
import { saveNarrative, saveResult } from '@/lib/reports/commands/results';
import type { Result } from '@/lib/result';
import { setVerdict } from '@/lib/reviews/commands/verdicts';
import { agreeLine } from '@/lib/scores/commands/agree';
import { appraiseLine } from '@/lib/scores/commands/appraise';
import { saveScoreLine } from '@/lib/scores/commands/lines';
import { saveTarget } from '@/lib/targets/commands/save';
import { type RowCase, rowCases } from '../support/row-kinds';
import { type ActorName, fingerprint, makeSecretYear } from '../support/secret-year';

/** The command of each kind; the table of cases holds what it takes. */
const commands: Record<RowKind, (actor: Actor, input: never) => Promise<Result<unknown>>> = {
  scores: saveScoreLine,
  targets: saveTarget,
  results: saveResult,
  narratives: saveNarrative,
  verdicts: setVerdict,
  appraisals: appraiseLine,
  agreements: agreeLine,
  crosses: saveCrossLine,
};

/** Rows are sent twice: by the page and by the request that outlives it, or again at the next visit. */
async function setUp(row: RowCase) {
  const year = await makeSecretYear(row.stage);
  await row.before?.(year);
  const send = (who: ActorName | Actor, words: string, revision = row.revision) =>
    commands[row.kind](typeof who === 'string' ? year.actors[who] : who, row.input(year, words, revision) as never); // what this command takes
  const events = () => db.auditEvent.count({ where: { campaignId: year.campaign.id } });
  return { year, send, events };
}

it('every kind of rows is tried', () => {
  expect([...new Set(Object.values(rowCases).map(({ kind }) => kind))].sort()).toEqual([...rowKinds].sort());
});

describe.each(Object.entries(rowCases))('%s', (_, row) => {
  it('is saved, and the same words again are saved already: no row and no event is written', async () => {
    const { send, events } = await setUp(row);
    const before = await events();
    const saved = await send(row.who, 'Viết rồi đóng ngay');
    expect(saved).toMatchObject({ ok: true, value: { revision: row.revision + 1 } });
    const print = await fingerprint();
    expect(await send(row.who, 'Viết rồi đóng ngay')).toEqual(saved);
    expect([await fingerprint(), (await events()) - before]).toEqual([print, 1]);
  });

  it('other words on the same old revision are a conflict, as they ever were', async () => {
    const { send } = await setUp(row);
    await send(row.who, 'Viết rồi đóng ngay');
    const print = await fingerprint();
    const late = { ok: false, refusal: { reason: 'conflict', current: { revision: row.revision + 1 } } };
    expect(await send(row.who, 'Viết khác')).toMatchObject(late);
    expect(await fingerprint()).toEqual(print);
  });

  it('overtaken by somebody else is a conflict, though the same words were saved before', async () => {
    const { year, send } = await setUp(row);
    await send(row.who, 'Viết rồi đóng ngay');
    const other = await row.other(year);
    const overtaken = await send(other, 'Người khác viết', row.revision + 1);
    expect(overtaken).toMatchObject({ ok: true, value: { revision: row.revision + 2 } });
    const print = await fingerprint();
    const refusal = { reason: 'conflict', by: other.name, current: { revision: row.revision + 2 } };
    expect(await send(row.who, 'Viết rồi đóng ngay')).toMatchObject({ ok: false, refusal });
    expect(await fingerprint()).toEqual(print);
  });

  it('is refused to another unit and after its time, also where it says what is there', async () => {
    const { year, send } = await setUp(row);
    await send(row.who, 'Viết rồi đóng ngay');
    const print = await fingerprint();
    expect(await send(row.stranger, 'Viết rồi đóng ngay')).toEqual({ ok: false, refusal: { reason: 'not-found' } });
    expect(await fingerprint()).toEqual(print);
    await row.close(year);
    const closed = await fingerprint();
    for (const words of ['Viết rồi đóng ngay', 'Viết muộn']) {
      expect(await send(row.who, words)).toMatchObject({ ok: false, refusal: { reason: row.closed } });
    }
    expect(await fingerprint()).toEqual(closed);
  });

  it('sent eight times at once is written once, and all eight are told that it is saved', async () => {
    const { send, events } = await setUp(row);
    const before = await events();
    await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(row.who, 'Tám lần một lúc')));
    expect(answers[0]).toMatchObject({ ok: true, value: { revision: row.revision + 1 } });
    expect(answers).toEqual(Array.from({ length: 8 }, () => answers[0]));
    expect((await events()) - before).toBe(1);
  });
});
