import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { foldVietnamese } from '@/lib/fold';
import { newCode } from './deed';
import { testNow } from './world';

const stamp = { updatedAt: testNow, updatedBy: 'test' };
export const award = {
  ...{ awardCode: 'province-flag-2025', year: 2025, level: 'province' as const, decisionNumber: '12/QĐ-UBND' },
  ...{ decidedOn: '2026-02-05', issuer: 'Chủ tịch UBND tỉnh', note: '' },
};

/** An award of 2025 in the register. */
export function makeAward(unitId: string, wish: Partial<typeof award> = {}) {
  const { decidedOn, ...rest } = { ...award, ...wish };
  return db.unitAward.create({ data: { ...rest, unitId, decidedOn: fromDay(decidedOn), ...stamp } });
}

/** An index out of 100 of a name of its own. */
export function makeIndex(name = `Chỉ số ${newCode()}`, outOf = '100') {
  const data = { name, key: foldVietnamese(name), issuer: 'Sở Nội vụ', outOf, validFrom: fromDay('2015-01-01') };
  return db.externalIndex.create({ data: { ...data, ...stamp } });
}

export function makeExternalScore(indexId: string, unitId: string, score = '90.5', year = 2026) {
  return db.externalScore.create({ data: { indexId, unitId, year, score, document: '77/QĐ-SNV', ...stamp } });
}

/** One of each for a unit, under a number that nothing else has. */
export async function makeKnown(unitId: string) {
  const given = await makeAward(unitId, { decisionNumber: newCode() });
  return { award: given, score: await makeExternalScore((await makeIndex()).id, unitId) };
}
