import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate, formatNumber } from '@/lib/format';
import { accumulations, directions, settleAccumulation } from '@/lib/templates/rules';
import { readYesNo } from '@/lib/yes-no';
import { emptyCells, readCells, tidyCell, toCells } from './cells';
import type { LineValues } from './line';
import { readAccumulation, readDay, readDirection } from './words';

const reading = { year: 2026, movements: [{ id: 'm1', name: 'Nông thôn mới' }] };
const decimal = fc.option(fc.integer({ min: 0, max: 10_000_000 }).map((value) => String(value / 100)));
const day = fc.option(
  fc.integer({ min: 0, max: 364 }).map((offset) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10)),
);
const words = fc.string().map((text) => text.trim());

const line: fc.Arbitrary<LineValues> = fc
  .record({
    direction: fc.constantFrom(...directions),
    accumulation: fc.constantFrom(...accumulations),
    movementId: fc.constantFrom(null, 'm1'),
    text: words,
    measure: words,
    ownerDivision: words,
    note: words,
    number: decimal,
    planned: decimal,
    date: day,
    plannedOn: day,
    dueOn: day,
    weight: decimal,
    yes: fc.constantFrom(null, '0', '1'),
  })
  .map(({ number, planned, date, plannedOn, yes, ...rest }) => ({
    ...rest,
    // A day, a yes or no: no unit can keep them with periods that add up.
    accumulation: settleAccumulation(rest.direction, rest.accumulation),
    groupCode: 'g',
    baseline: rest.direction === 'yesNo' ? yes : rest.direction === 'byDate' ? null : number,
    baselineOn: rest.direction === 'byDate' ? date : null,
    planned: rest.direction === 'more' || rest.direction === 'less' ? planned : null,
    plannedOn: rest.direction === 'byDate' ? plannedOn : null,
  }));

test('a line that was shown is read back as it was', () => {
  fc.assert(
    fc.property(line, (values) => {
      const cells = toCells(values, values.movementId ? 'Nông thôn mới' : '');
      expect(readCells(cells, 'g', reading)).toEqual({ values, doubts: [] });
    }),
  );
});

test('what is not understood is a doubt and leaves the value empty', () => {
  const cells = {
    ...emptyCells,
    direction: 'vừa vừa',
    planned: '95 đến 98',
    dueOn: '31/02',
    weight: 'mười',
    movement: 'Khác',
    accumulation: '?',
  };
  const { values, doubts } = readCells(cells, 'g', reading);
  expect(doubts.map(({ column, reason }) => `${column} ${reason}`).sort()).toEqual([
    'accumulation unknown-word',
    'direction unknown-word',
    'dueOn not-a-day',
    'movement unknown-movement',
    'planned not-a-number',
    'weight not-a-number',
  ]);
  expect([values.planned, values.dueOn, values.weight, values.movementId]).toEqual([null, null, null, null]);
});

test('the plan is read as the direction says', () => {
  const byDate = { ...emptyCells, direction: 'Trước thời hạn', planned: 'trước ngày 31/01', baseline: '15/02/2025' };
  expect(readCells(byDate, 'g', reading).values).toMatchObject({
    planned: null,
    plannedOn: '2026-01-31',
    baselineOn: '2025-02-15',
  });
  expect(tidyCell('planned', byDate, reading)).toBe('31/01/2026');
  const yesNo = { ...emptyCells, direction: 'có/không', planned: 'x', baseline: 'chưa' };
  expect(readCells(yesNo, 'g', reading)).toMatchObject({ values: { planned: null, baseline: '0' }, doubts: [] });
});

test('a day where a plan in numbers is asked for is told apart, because another way of judging mends it', () => {
  const read = (planned: string, direction = '') =>
    readCells({ ...emptyCells, direction, planned }, 'g', reading).doubts.map(({ column, reason }) => [column, reason]);
  const day = [['planned', 'day-for-a-number']];
  expect(['31/03/2026', 'trước 31/3', 'Quý IV'].map((text) => read(text))).toEqual([day, day, day]);
  expect([read('31/03/2026', 'giảm'), read('31/03/2026', 'trước hạn')]).toEqual([day, []]);
  expect([read('95'), read('nhiều'), read('')]).toEqual([[], [['planned', 'not-a-number']], []]);
});

test('a plan may tell the bound that its direction says anyway, no other', () => {
  const read = (direction: string, planned: string) =>
    readCells({ ...emptyCells, direction, planned }, 'g', reading).values.planned;
  const more = ['≥ 95%', '>=95', 'từ 95% trở lên', 'Ít nhất 95', '95', '≤ 95', 'khoảng 95', 'trên 95'];
  expect(more.map((text) => read('', text))).toEqual(['95', '95', '95', '95', '95', null, null, null]);
  expect(['≤ 5', 'không quá 5%', '≥ 5'].map((text) => read('Càng thấp càng tốt', text))).toEqual(['5', '5', null]);
});

test('words that people write', () => {
  expect(
    ['Tăng', 'CÀNG NHIỀU CÀNG TỐT', '≥', 'giảm', 'Theo hạn', 'Có/không', 'Đạt / không đạt', 'gì đó'].map(readDirection),
  ).toEqual(['more', 'more', 'more', 'less', 'byDate', 'yesNo', 'yesNo', null]);
  expect(['Cộng dồn', 'từng kỳ', 'mới nhất', ''].map(readAccumulation)).toEqual([
    'cumulative',
    'perPeriod',
    'latest',
    null,
  ]);
  expect(['Có', 'x', 'Không', 'chưa đạt', 'có lẽ'].map(readYesNo)).toEqual([true, true, false, false, null]);
  expect(
    ['31/3', '31-3-26', '2026-03-31', 'trước 31/03/2026', 'đến ngày 31.3.2026', '31/02'].map((text) =>
      readDay(text, 2026),
    ),
  ).toEqual([...Array.from({ length: 5 }, () => '2026-03-31'), null]);
  const spans = [
    'Quý IV/2026',
    'quý 4 năm 2026',
    'Q.IV',
    'Q4-2026',
    'Tháng 12',
    'T12/2026',
    '12/2026',
    'Cả năm',
    'năm 2026',
    'trong quý IV',
    'hết năm',
  ];
  expect(spans.map((text) => readDay(text, 2026))).toEqual([
    ...['2026-12-31', '2026-12-31', null, '2026-12-31', '2026-12-31', '2026-12-31', '2026-12-31', '2026-12-31'],
    ...['2026-12-31', '2026-12-31', '2026-12-31'],
  ]);
  const others = [
    'quý I',
    'tháng 2',
    'tháng 2/2028',
    '6 tháng đầu năm',
    '9 tháng',
    '13/2026',
    'tháng 13',
    'trước quý II',
    'hằng quý',
    '2026',
  ];
  expect(others.map((text) => readDay(text, 2026))).toEqual([
    ...['2026-03-31', '2026-02-28', '2028-02-29', '2026-06-30', '2026-09-30', null, null, null, null, '2026-12-31'],
  ]);
  expect(formatDate('2026-03-31') + formatNumber('1234.5')).toBe('31/03/20261.234,5');
});

test('a day or a yes and no has one way of adding up, whatever was chosen', () => {
  for (const direction of ['Trước thời hạn', 'Có / không']) {
    const cells = { ...emptyCells, text: 'Ban hành kế hoạch', direction, accumulation: 'Lũy kế từ đầu năm' };
    expect(readCells(cells, 'g', reading).values.accumulation).toBe('latest');
    expect(tidyCell('accumulation', cells, reading)).toBe('Theo kỳ mới nhất');
  }
});
