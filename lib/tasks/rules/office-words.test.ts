import { expect, it } from 'vitest';
import { officeLine, opensSentence } from './office-words';

const told = (made: boolean, ...days: (string | null)[]) => {
  const rows = days.map((opensOn, index) => ({ name: `Khối ${index + 1}`, opensOn, made }));
  return [opensSentence(rows, 2027), ...rows.map((row) => officeLine(row, rows))];
};

it('names the day of the calendars, and calls it usual where the year is not made yet', () => {
  expect(told(true, '2027-01-15')).toEqual(['Đăng ký chỉ tiêu năm 2027 mở từ 15/01/2027.', 'Khối 1']);
  expect(told(false, '2027-01-15', '2027-01-15')).toEqual([
    'Đăng ký chỉ tiêu năm 2027 thường mở từ 15/01/2027.',
    ...['Khối 1', 'Khối 2'],
  ]);
  expect(told(true, null)).toEqual(['Đăng ký chỉ tiêu năm 2027 chưa định thời gian.', 'Khối 1']);
});

it('names the day of each bloc where they differ', () => {
  expect(told(true, '2027-01-15', '2027-02-01', null)).toEqual([
    ...['', 'Khối 1 (đăng ký mở từ 15/01/2027)', 'Khối 2 (đăng ký mở từ 01/02/2027)'],
    'Khối 3 (chưa định thời gian đăng ký)',
  ]);
  expect(told(false, '2027-01-15', '2027-02-01')[2]).toBe('Khối 2 (đăng ký thường mở từ 01/02/2027)');
  expect(told(true)).toEqual(['']);
});
