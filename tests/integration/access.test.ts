import { beforeAll, describe, expect, it } from 'vitest';
import { listExports } from '../support/exports';
import { inner, type Reading, readings } from '../support/readings';
import {
  type ActorName,
  actorNames,
  crossSecret,
  fingerprint,
  makeSecretYear,
  reportSecret,
  type SecretYear,
  targetSecret,
} from '../support/secret-year';

const tried = Object.entries(readings).filter((one): one is [string, Reading] => one[1] !== inner);
const text = (value: unknown) => JSON.stringify(value) ?? '';

describe('what is read', () => {
  let year: SecretYear;
  beforeAll(async () => {
    year = await makeSecretYear();
  });

  it('is in the table, query by query', async () => {
    expect(Object.keys(readings).sort()).toEqual(await listExports('queries'));
  });

  it.each(tried)('%s shows what it holds to those it is for, and to nobody else', async (_, reading) => {
    const before = await fingerprint();
    const found: Partial<Record<ActorName, unknown>> = {};
    for (const name of actorNames) found[name] = await reading.read(year.actors[name], year);
    const strangers = actorNames.filter((name) => !reading.sees.includes(name));
    expect(Object.fromEntries(strangers.map((name) => [name, found[name]]))).toEqual(
      Object.fromEntries(strangers.map((name) => [name, reading.nothing])),
    );
    const finders = actorNames.filter((name) => text(found[name]) !== text(reading.nothing));
    expect(finders).toEqual(actorNames.filter((name) => reading.sees.includes(name)));
    const held = reading.holds?.(year);
    const shown = held ? finders.filter((name) => text(found[name]).includes(held)) : [];
    const partly: readonly ActorName[] = reading.partly ?? [];
    expect(shown).toEqual(held ? finders.filter((name) => !partly.includes(name)) : []);
    for (const name of ['peer', 'peerHead'] as const) {
      expect(text(found[name])).not.toContain(targetSecret);
      expect(text(found[name])).not.toContain(reportSecret);
      expect(text(found[name])).not.toContain(crossSecret);
    }
    expect(await fingerprint()).toEqual(before);
  });
});

/** What a member of another unit finds in everything that can be read. */
async function readAsPeer(year: SecretYear): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, reading] of tried) found[name] = text(await reading.read(year.actors.peer, year));
  return found;
}

const holding = (found: Record<string, string>, secret: string) =>
  Object.keys(found).filter((name) => found[name]?.includes(secret));

describe('what other units of the bloc see', () => {
  it('is nothing of what was not accepted, even where results are shown', async () => {
    const found = await readAsPeer(await makeSecretYear({ registration: 'accepted', peerVisibility: 'results' }));
    expect(holding(found, reportSecret)).toEqual([]);
    // What was accepted is shown, and nowhere else than there.
    expect(holding(found, targetSecret)).toEqual([
      'rankings getRanking',
      'rankings getUnitYear',
      'targets getTargetSheet',
    ]);
  });

  it.each(['draft', 'submitted', 'returned'] as const)('is nothing of a %s registration', async (registration) => {
    const found = await readAsPeer(await makeSecretYear({ registration, report: null, peerVisibility: 'results' }));
    expect(holding(found, targetSecret)).toEqual([]);
  });
});

describe('what a unit has not sent', () => {
  it('is seen by nobody outside the unit; the unit that came from it has its documents alone', async () => {
    const year = await makeSecretYear({ registration: 'draft', report: 'draft', score: 'draft' });
    const library = ['findDocumentFile', 'findDocuments', 'getDocument', 'listDocuments'].map(
      (query) => `evidence ${query}`,
    );
    for (const name of ['secretary', 'leader', 'office', 'farOverseer', 'heir'] as const) {
      const seen: string[] = [];
      for (const [query, reading] of tried) {
        const found = text(await reading.read(year.actors[name], year));
        if ([targetSecret, reportSecret].some((secret) => found.includes(secret))) seen.push(query);
      }
      expect({ name, seen }).toEqual({ name, seen: name === 'heir' ? library : [] });
    }
  });
});
