import { expect, it } from 'vitest';
import { officeLine, opensSentence } from './office-words';

const told = (...days: (string | null | undefined)[]) => {
  const rows = days.map((opensOn, index) => ({
    name: `Khối ${index + 1}`,
    ...(opensOn === undefined ? {} : { opensOn }),
  }));
  return [opensSentence(rows, 2027, '2027-01-01'), ...rows.map((row) => officeLine(row, rows))];
};

it('names the day of the calendars where the blocs have them, and the usual one where they have none', () => {
  expect(told('2027-01-15')).toEqual(['Đăng ký chỉ tiêu năm 2027 mở từ 15/01/2027.', 'Khối 1']);
  expect(told('2027-01-15', '2027-01-15')).toEqual(['Đăng ký chỉ tiêu năm 2027 mở từ 15/01/2027.', 'Khối 1', 'Khối 2']);
  expect(told(null)).toEqual(['Đăng ký chỉ tiêu năm 2027 chưa định thời gian.', 'Khối 1']);
  expect(told(undefined, undefined)).toEqual([
    'Đăng ký chỉ tiêu năm 2027 thường mở từ 01/01/2027.',
    ...['Khối 1', 'Khối 2'],
  ]);
});

it('names the day of each bloc where they differ', () => {
  expect(told('2027-01-15', '2027-02-01', null)).toEqual([
    ...['', 'Khối 1 (đăng ký mở từ 15/01/2027)', 'Khối 2 (đăng ký mở từ 01/02/2027)'],
    'Khối 3 (chưa định thời gian đăng ký)',
  ]);
});
