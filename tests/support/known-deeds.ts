import { randomUUID } from 'node:crypto';
import { createAward, deleteAward, updateAward } from '@/lib/awards/commands/award';
import { declareAwardYear, withdrawAwardYear } from '@/lib/awards/commands/year';
import { db } from '@/lib/db/client';
import { createIndex, updateIndex } from '@/lib/external/commands/index-kind';
import { createScore, deleteScore, pasteScores, updateScore } from '@/lib/external/commands/scores';
import { type Deed, forOffice, newCode } from './deed';
import { award } from './known';
import type { SecretYear } from './secret-year';
import { testNow } from './world';

const paper = { document: '77/QĐ-SNV', documentOn: '2026-04-02' };
const index = () => ({
  name: `Chỉ số ${newCode()}`,
  issuer: 'Sở Nội vụ',
  outOf: '100',
  validFrom: '2026-01-01',
  validTo: null,
});
const years = new WeakMap<SecretYear, number>();
/** A year that no other test declares. */
const yearOf = (year: SecretYear) => {
  const known = years.get(year) ?? 1990 + Math.floor(Number(`0x${randomUUID().slice(0, 6)}`) % 35);
  years.set(year, known);
  return known;
};

/** What the office keeps so that self-scores know it. */
export const knownDeeds: Record<string, Deed | string> = {
  'awards createAward': forOffice((actor, { unit }) => createAward(actor, { ...award, unitId: unit.id })),
  'awards updateAward': forOffice((actor, year) =>
    updateAward(actor, {
      ...{ ...award, unitId: year.unit.id, awardId: year.known.award.id, revision: 1, level: 'ministry' },
    }),
  ),
  'awards deleteAward': forOffice((actor, year) => deleteAward(actor, { awardId: year.known.award.id, revision: 1 })),
  'awards declareAwardYear': forOffice((actor, year) => declareAwardYear(actor, { year: yearOf(year) }), {
    before: (year) => db.awardYear.deleteMany({ where: { year: yearOf(year) } }),
  }),
  'awards withdrawAwardYear': forOffice((actor, year) => withdrawAwardYear(actor, { year: yearOf(year) }), {
    before: (year) =>
      db.awardYear.upsert({
        where: { year: yearOf(year) },
        create: { year: yearOf(year), declaredAt: testNow, declaredBy: 'test' },
        update: {},
      }),
  }),
  'external createIndex': forOffice((actor) => createIndex(actor, index())),
  'external updateIndex': forOffice((actor, year) =>
    updateIndex(actor, { ...index(), indexId: year.known.score.indexId, revision: 1 }),
  ),
  'external createScore': forOffice((actor, year) =>
    createScore(actor, {
      indexId: year.known.score.indexId,
      unitId: year.unit.id,
      year: 2025,
      score: '97,685',
      ...paper,
    }),
  ),
  'external updateScore': forOffice((actor, year) =>
    updateScore(actor, { scoreId: year.known.score.id, revision: 1, score: '97,685', ...paper }),
  ),
  'external deleteScore': forOffice((actor, year) => deleteScore(actor, { scoreId: year.known.score.id, revision: 1 })),
  'external pasteScores': forOffice((actor, year) =>
    pasteScores(actor, {
      ...{ indexId: year.known.score.indexId, year: 2026, ...paper, rows: [{ unitId: year.unit.id, score: '88' }] },
    }),
  ),
};
