import { expect, it } from 'vitest';
import { dayField, optionalDayField } from './form-fields';

const said = (result: { error?: { issues: { message: string }[] } | undefined }) =>
  result.error?.issues.map((issue) => issue.message);

it('reads days, and says of a wrong one which box it stands in and what is wrong', () => {
  const day = dayField('Nhập ngày hiệu lực.');
  expect(day.parse(' 28/2/2027 ')).toBe('2027-02-28');
  expect(said(day.safeParse('31/02/2027'))).toEqual(['Ngày hiệu lực: ngày 31/02/2027 không có trong lịch.']);
  expect(day.parse('28/2/27')).toBe('2027-02-28');
  expect(said(day.safeParse('31/02/27'))).toEqual(['Ngày hiệu lực: ngày 31/02/27 không có trong lịch.']);
  expect(said(day.safeParse('mai'))).toEqual(['Ngày hiệu lực: nhập dạng ngày/tháng/năm, ví dụ 31/03/2026.']);
  expect(said(day.safeParse(' '))).toEqual(['Nhập ngày hiệu lực.']);
});

it('takes an empty box for no day where one may be left out', () => {
  const day = optionalDayField('Ngày kết thúc');
  expect([day.parse(''), day.parse(undefined), day.parse('01/03/2027')]).toEqual([null, null, '2027-03-01']);
  expect(said(day.safeParse('30.02.2027'))).toEqual(['Ngày kết thúc: ngày 30.02.2027 không có trong lịch.']);
});
