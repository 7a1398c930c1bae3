import { expect, it } from 'vitest';
import { itemStatusWords, reviewWord, statusWord } from './statuses';

it('tells how many items went back, in the words of the unit and of the secretariat', () => {
  expect([statusWord('returned', 2), statusWord('returned'), statusWord('accepted', 2)]).toEqual([
    'Bị trả lại (2 mục)',
    'Bị trả lại',
    'Hoàn thành',
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
