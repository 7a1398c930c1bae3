import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingSentence } from '@/lib/messages/targets';
import { missingWeight, sumWeights } from '@/lib/templates/rules';
import {
  baselineOf,
  carryOver,
  dayInYear,
  findTwins,
  joinTwins,
  type NewLine,
  type PreviousTarget,
  resultOf,
  resultPeriod,
} from './carry-over';
import { refuseEditing, refuseLine } from './editing';
import type { Line } from './line';
import { duplicateLines, isIncomplete, isMissing, lineProblems } from './problems';
import { decidedLines, sheetView } from './reading';
import { refuseSender, type Sheet, sheetRefusals } from './submission';

const base: Line = {
  ...{ id: 'a', ordinal: 1, previousId: null, status: 'draft', returnReason: '', answer: '', revision: 1 },
  ...{
    groupCode: 'g',
    movementId: null,
    text: 'Thu ngân sách',
    measure: 'tỷ đồng',
    direction: 'more',
    accumulation: 'cumulative',
  },
  ...{
    baseline: null,
    baselineOn: null,
    planned: '100',
    plannedOn: null,
    dueOn: null,
    weight: '100',
    ownerDivision: '',
    note: '',
  },
};
const reasons = (line: Partial<Line>) => lineProblems({ ...base, ...line }, 2026).map((one) => one.reason);
const refusals = (sheet: Partial<Sheet>) =>
  sheetRefusals({ status: 'draft', lines: [base], year: 2026, requiredTexts: [], phaseRefusal: null, ...sheet });

test('what nobody typed yet is no mistake, and is named in one sentence', () => {
  const problems = lineProblems({ ...base, text: '', weight: null, planned: '1.23456' }, 2026);
  const missing = problems.filter(isMissing);
  expect(missing.map((one) => one.reason)).toEqual(['text-missing', 'weight-missing']);
  expect(missingSentence(missing)).toBe('Còn thiếu: nội dung chỉ tiêu, trọng số.');
});

test('what is wrong with a line', () => {
  expect(reasons({})).toEqual([]);
  expect(reasons({ text: ' ', measure: '', planned: null, weight: null })).toEqual([
    'text-missing',
    'measure-missing',
    'plan-missing',
    'weight-missing',
  ]);
  expect(reasons({ direction: 'byDate', measure: '', planned: null })).toEqual(['day-missing']);
  expect(reasons({ direction: 'yesNo', measure: '', planned: null })).toEqual([]);
  expect(reasons({ planned: '1.23456', weight: '1.234' })).toEqual(['too-many-decimals', 'too-many-decimals']);
  expect(reasons({ planned: '1'.repeat(16) })).toEqual(['number-absurd']);
  expect(reasons({ planned: '-1' })).toEqual(['number-negative']);
  expect(reasons({ baseline: '-1', weight: '0' })).toEqual(['weight-zero']);
  expect(reasons({ weight: '100.5' })).toEqual(['weight-over-100']);
  expect(reasons({ note: 'x'.repeat(2001) })).toEqual(['text-too-long']);
});

test('odd things are warnings that stop nothing', () => {
  const odd = { ...base, measure: '%', planned: '120', dueOn: '2027-01-31' };
  expect(lineProblems(odd, 2026)).toEqual([
    { reason: 'percent-over-100', column: 'planned', warning: true },
    { reason: 'outside-year', column: 'dueOn', year: 2026, warning: true },
  ]);
  expect(isIncomplete(odd, 2026)).toBe(false);
  const nothing = { ...base, direction: 'more', planned: '0' } as const;
  expect(lineProblems(nothing, 2026)).toEqual([{ reason: 'always-met', column: 'planned', warning: true }]);
  expect(isIncomplete(nothing, 2026)).toBe(false);
});

test('weights add up exactly, in any order', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 60 });
  fc.assert(
    fc.property(weights, (hundredths) => {
      const texts = hundredths.map((one) => String(one / 100));
      const total = hundredths.reduce((sum, one) => sum + one, 0);
      expect(sumWeights(texts)).toBe(String(total / 100));
      expect(sumWeights(texts.toReversed())).toBe(sumWeights(texts));
      expect(Math.round(Number(missingWeight(sumWeights(texts))) * 100)).toBe(10_000 - total);
    }),
  );
  expect(sumWeights(['33.33', '33.33', '33.34', null])).toBe('100');
  expect([missingWeight('95'), missingWeight('102.5'), missingWeight('100')]).toEqual(['5', '-2.5', '0']);
});

test('what keeps a sheet from being sent', () => {
  expect(refusals({})).toEqual([]);
  expect(refusals({ lines: [] })).toEqual([{ reason: 'no-lines' }]);
  expect(refusals({ status: 'submitted' })).toEqual([{ reason: 'registration-sent', status: 'submitted' }]);
  expect(refusals({ lines: [{ ...base, weight: '95' }] })).toEqual([{ reason: 'weights-not-100', total: '95' }]);
  const twice = [
    { ...base, weight: '50' },
    { ...base, id: 'b', text: 'THU  NGÂN SÁCH', weight: '50' },
  ];
  expect(refusals({ lines: twice })).toEqual([{ reason: 'duplicate-lines', rows: [1, 2] }]);
  expect(refusals({ lines: [{ ...base, planned: null }] })).toEqual([
    { reason: 'lines-incomplete', count: 1, rows: [1] },
  ]);
  expect(refusals({ requiredTexts: ['thu ngân sách', 'Ký số'] })).toEqual([
    { reason: 'templates-missing', texts: ['Ký số'] },
  ]);
  expect(refusals({ status: 'returned', lines: [{ ...base, status: 'returned' }] })).toEqual([
    { reason: 'answer-missing', count: 1 },
  ]);
  const closed = { reason: 'phase-closed', phase: 'registration', closedOn: '2026-03-31' } as const;
  expect(refusals({ phaseRefusal: closed })).toEqual([closed]);
});

test('the order of lines never changes whether a sheet may be sent', () => {
  const lines = fc.array(
    fc.constantFrom(base, { ...base, text: 'Khác' }, { ...base, planned: null }, { ...base, weight: '30' }),
    { minLength: 1, maxLength: 6 },
  );
  const kinds = (all: Line[]) =>
    refusals({ lines: all })
      .map((one) => one.reason)
      .sort();
  fc.assert(
    fc.property(lines, (all) => {
      expect(kinds(all.toReversed())).toEqual(kinds(all));
    }),
  );
});

test('duplicates are the same text in the same measure', () => {
  const same = { text: 'Hoà', measure: '%' };
  expect(
    duplicateLines([
      same,
      { text: 'Hòa', measure: '%' },
      { text: 'Hòa', measure: 'vụ' },
      { text: '', measure: '' },
      { text: '', measure: '' },
    ]),
  ).toEqual([[0, 1]]);
});

test('who sends, who edits, who reads', () => {
  expect([refuseSender('head', false), refuseSender('officer', true), refuseSender('officer', false)]).toEqual([
    null,
    null,
    { reason: 'head-submits' },
  ]);
  expect(refuseEditing({ status: 'returned', phaseRefusal: null })).toBeNull();
  expect(refuseEditing({ status: 'accepted', phaseRefusal: null })).toEqual({
    reason: 'registration-sent',
    status: 'accepted',
  });
  expect(refuseLine('returned', 'accepted')).toEqual({ reason: 'line-locked', status: 'accepted' });
  expect(
    (['draft', 'submitted', 'returned', 'accepted'] as const).map((status) => [
      sheetView('unit', status),
      sheetView('bloc', status),
      sheetView('peer', status),
    ]),
  ).toEqual([
    ['live', 'status', 'nothing'],
    ['live', 'live', 'nothing'],
    ['live', 'sent', 'nothing'],
    ['live', 'live', 'live'],
  ]);
});

test('a returned sheet is read as it was sent and decided: nothing of what the unit writes since', () => {
  const sent = (id: string, change: Partial<Line> = {}): Line => ({ ...base, id, status: 'submitted', ...change });
  const kept = sent('kept', { status: 'accepted', returnReason: 'Ghi rõ đơn vị tính', answer: 'Đã ghi' });
  const mended = sent('mended', { returnReason: 'Lý do cũ', answer: 'Giải trình cũ' });
  const live: Line[] = [
    kept,
    sent('agreed', { status: 'accepted', revision: 2 }),
    sent('mended', { status: 'returned', returnReason: 'Nâng kế hoạch', planned: '120', answer: 'nháp' }),
    sent('new', { status: 'draft' }),
  ];
  expect(decidedLines([kept, sent('agreed'), mended, sent('gone')], live)).toEqual([
    kept,
    sent('agreed', { status: 'accepted' }),
    sent('mended', { status: 'returned', returnReason: 'Nâng kế hoạch' }),
    sent('gone', { status: 'returned' }),
  ]);
});

const ofLastYear = { id: 'p', unitId: 'u', unitName: 'Sở', year: 2025, previousId: 'older', takenFromId: null };

test('last year carried over: its result is the baseline, its days move', () => {
  const previous: PreviousTarget = {
    ...base,
    ...{ ...ofLastYear, movementId: 'gone', dueOn: '2024-02-29' },
    actuals: [
      { period: 'year', actual: '104', actualOn: null, actualYes: null },
      { period: 'q1', actual: '20', actualOn: null, actualYes: null },
    ],
  };
  expect(carryOver(previous, 2026, new Set())).toMatchObject({
    baseline: '104',
    planned: '100',
    movementId: null,
    dueOn: '2026-02-28',
    previousId: 'p',
    takenFromId: null,
  });
  expect(
    carryOver(
      {
        ...previous,
        direction: 'yesNo',
        actuals: [{ period: 'half', actual: null, actualOn: null, actualYes: true }],
      },
      2026,
      new Set(['gone']),
    ),
  ).toMatchObject({ baseline: '1', movementId: 'gone' });
  expect(dayInYear('2025-12-31', 2026)).toBe('2026-12-31');
});

test('a result that does not reach the end of the year is shown, but is no baseline', () => {
  const result = { actual: null, actualOn: null, actualYes: null };
  const previous: PreviousTarget = {
    ...base,
    ...ofLastYear,
    actuals: [
      { ...result, period: 'nine', actual: '81' },
      { ...result, period: 'year' },
    ],
  };
  expect([resultPeriod(previous), resultOf(previous), baselineOf(previous)]).toEqual([
    'nine',
    { baseline: '81', baselineOn: null },
    { baseline: null, baselineOn: null },
  ]);
  const refused = {
    ...previous,
    direction: 'yesNo' as const,
    actuals: [{ ...result, period: 'half' as const, actualYes: false }],
  };
  expect(baselineOf(refused)).toEqual({ baseline: null, baselineOn: null });
  const dated = {
    ...previous,
    direction: 'byDate' as const,
    actuals: [{ ...result, period: 'q1' as const, actualOn: '2025-01-20' }],
  };
  expect(baselineOf(dated)).toEqual({ baseline: null, baselineOn: '2025-01-20' });
  expect(resultPeriod({ ...previous, actuals: [] })).toBeNull();
});

test('what stands among the templates and in last year comes once, with the weight of the bloc', () => {
  const line = (text: string, weight: string | null, previousId: string | null): NewLine => ({
    ...base,
    text,
    weight,
    previousId,
    takenFromId: null,
  });
  const templates = [line('Ký số', '5', null), line('HỒ SƠ đúng hạn', '12', null), line('Trồng cây', null, null)];
  const previous = [line('Hồ sơ đúng hạn', '8', 'a'), line('Thu ngân sách', '20', 'b'), line('Trồng cây', '3', 'c')];
  const told = (lines: NewLine[]) => lines.map(({ text, weight, previousId }) => [text, weight, previousId]);
  const carried = [
    ['Hồ sơ đúng hạn', '12', 'a'],
    ['Thu ngân sách', '20', 'b'],
    ['Trồng cây', '3', 'c'],
  ];
  expect(told(joinTwins(templates, previous, templates))).toEqual([['Ký số', '5', null], ...carried]);
  // Whether the twin was ticked does not matter: nobody can tick it.
  expect(told(joinTwins([], previous, templates))).toEqual(carried);
});

test('what two units had before they became one is found in the second list', () => {
  const line = (text: string, unitName: string) => ({ text, measure: '%', unitName });
  const lines = [line('Hồ sơ', 'Sở A'), line('Ký số', 'Sở A'), line('HỒ SƠ', 'Sở B'), line('Ho so', 'Sở C')];
  expect(findTwins(lines).map((one) => one?.unitName ?? null)).toEqual([null, null, 'Sở A', 'Sở A']);
});
