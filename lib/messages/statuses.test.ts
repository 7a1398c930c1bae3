import { expect, it } from 'vitest';
import { itemStatusWords, registrationCountWords, returnedTitle, reviewWord, statusWord } from './statuses';

it('tells how many items went back, in the words of the unit and of the secretariat', () => {
  expect([statusWord('returned', 2), statusWord('returned'), statusWord('accepted', 2)]).toEqual([
    'Bị trả lại (2 mục)',
    'Bị trả lại',
    'Hoàn thành',
  ]);
  expect([statusWord('taken-back', 2), reviewWord('taken-back', 2)]).toEqual([
    'Đã rút lại (2 mục)',
    'Đơn vị đã rút lại (2 mục)',
  ]);
  expect([reviewWord('returned', 2), reviewWord('accepted', 2), reviewWord('submitted')]).toEqual([
    'Đã trả lại (2 mục)',
    'Đã chấp nhận',
    'Chờ rà soát',
  ]);
});

it('says the same of an item, save that what was accepted is no finished task', () => {
  const statuses = ['draft', 'submitted', 'returned'] as const;
  expect(statuses.map((status) => itemStatusWords[status])).toEqual(statuses.map((status) => statusWord(status)));
  expect(itemStatusWords.accepted).toBe('Đã chấp nhận');
});

it('counts the registrations of a bloc, and calls none unsent before it could be sent', () => {
  expect(registrationCountWords(['not-due', 'not-due'])).toBe('2 chưa mở');
  expect(registrationCountWords(['not-due', 'not-owed'])).toBe('1 chưa mở, 1 không phải nộp');
  expect(registrationCountWords(['accepted', 'submitted', 'returned', 'none', 'draft'])).toBe(
    '1 hoàn thành, 1 đã gửi, 1 bị trả lại, 2 chưa gửi',
  );
  expect(registrationCountWords(['accepted', 'not-due', 'not-owed'])).toBe(
    '1 hoàn thành, 0 đã gửi, 0 bị trả lại, 0 chưa gửi, 1 chưa mở, 1 không phải nộp',
  );
  expect(registrationCountWords(['returned', 'taken-back'])).toBe(
    '0 hoàn thành, 0 đã gửi, 1 bị trả lại, 1 đã rút lại, 0 chưa gửi',
  );
  expect(registrationCountWords([])).toBe('0 hoàn thành, 0 đã gửi, 0 bị trả lại, 0 chưa gửi');
});

it('says of items to be answered whether they came back now, or before the unit took its answer back', () => {
  const title = (takenBack: boolean) => returnedTitle(2, { answerBy: '2026-12-05', takenBack });
  expect([title(false), title(true)]).toEqual([
    '2 mục bị trả lại, hạn giải trình 05/12/2026',
    '2 mục bị trả lại ở lần rà soát trước, hạn giải trình 05/12/2026',
  ]);
});
