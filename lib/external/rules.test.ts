import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '@/lib/format';
import { readScore, readScoreBlock, refuseScores } from './rules';

const units = [
  { id: '1', name: 'Sở Tài chính', shortName: 'STC' },
  { id: '2', name: 'Sở Nội vụ', shortName: 'SNV' },
  { id: '3', name: 'Thanh tra tỉnh', shortName: 'TTT' },
  { id: '4', name: 'Sở Nội vụ', shortName: 'SNV2' },
];

describe('a score', () => {
  it.each([
    ['97,685', { score: '97.685' }],
    ['100', { score: '100' }],
    ['0', { score: '0' }],
    ['100,0001', { reason: 'external-score-out-of', field: 'score', outOf: '100' }],
    ['-1', { reason: 'external-score-out-of', field: 'score', outOf: '100' }],
    ['1,23456', { reason: 'external-score-not-number', field: 'score' }],
    ['=1+1', { reason: 'external-score-not-number', field: 'score' }],
    ['', { reason: 'external-score-not-number', field: 'score' }],
  ])('%s is read or refused', (text, expected) => {
    expect(readScore(text, '100')).toEqual(expected);
  });

  it('is read back as it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (tenThousandths) => {
        const score = String(tenThousandths / 10_000);
        expect(readScore(formatNumber(score), '100')).toEqual({ score });
      }),
    );
  });
});

describe('what units are said to have got', () => {
  const alive = { name: 'Sở Tài chính', validFrom: '2025-03-01', validTo: '2026-07-01' };
  it.each([
    ['the year itself', { year: 2026, documentOn: '2026-11-26', units: [alive] }, null],
    ['no paper day', { year: 2025, documentOn: null, units: [alive] }, null],
    ['a year to come', { year: 2027, documentOn: null, units: [] }, { reason: 'external-year-future', field: 'year' }],
    [
      'a paper of tomorrow',
      { year: 2026, documentOn: '2026-11-27', units: [] },
      { reason: 'external-paper-future', field: 'documentOn' },
    ],
    [
      'a unit before it began',
      { year: 2024, documentOn: null, units: [alive] },
      { reason: 'external-unit-not-alive', field: 'unitId', unitName: 'Sở Tài chính', year: 2024 },
    ],
    [
      'a unit that ended on New Year',
      { year: 2026, documentOn: null, units: [{ ...alive, validTo: '2026-01-01' }] },
      { reason: 'external-unit-not-alive', field: 'unitId', unitName: 'Sở Tài chính', year: 2026 },
    ],
  ])('%s', (_name, facts, expected) => {
    expect(refuseScores(facts, '2026-11-26')).toEqual(expected);
  });
});

describe('a pasted block', () => {
  const read = (text: string) =>
    readScoreBlock(text, units, '100').map(({ name, units: found, isCertain, score }) => ({
      ...{ name, ids: found.map(({ id }) => id), isCertain, score },
    }));

  it('finds units without tones or by short name, leaves out heading and empty lines', () => {
    expect(read('Đơn vị\tĐiểm\nso tai chinh\t91,5\n\nTTT\t88\n')).toEqual([
      { name: 'so tai chinh', ids: ['1'], isCertain: true, score: '91.5' },
      { name: 'TTT', ids: ['3'], isCertain: true, score: '88' },
    ]);
  });

  it('asks about names that are two units’, nearly one’s or nobody’s, and about what is no score', () => {
    expect(read('Sở Nội vụ\t90\nThanh tra\t101\nSở Y tế\tchín mươi\nSở Tài chính')).toEqual([
      { name: 'Sở Nội vụ', ids: ['2', '4'], isCertain: false, score: '90' },
      { name: 'Thanh tra', ids: ['3'], isCertain: false, score: null },
      { name: 'Sở Y tế', ids: [], isCertain: false, score: null },
      { name: 'Sở Tài chính', ids: ['1'], isCertain: true, score: null },
    ]);
  });

  it('skips a column of numbers before the name', () => {
    expect(read('1\tSở Tài chính\t91,5')).toEqual([
      { name: 'Sở Tài chính', ids: ['1'], isCertain: true, score: '91.5' },
    ]);
  });
});
