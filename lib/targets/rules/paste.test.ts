import { expect, test } from 'vitest';
import { refusePaste } from './paste';
import { placeRows } from './paste-rows';

test('a block may fill a registration to its last line, and not beyond', () => {
  const groups = [{ id: 'reform', name: 'Cải cách hành chính' }];
  const refuse = (block: string[][], targets: number, present: number) =>
    refusePaste(placeRows(block, ['text', 'measure'], { groupCode: 'task', groups, targets }), targets, present);
  const lines = (count: number) => Array.from({ length: count }, () => ['Thu ngân sách', '%']);
  expect(refuse(lines(300), 0, 0)).toBeNull();
  expect(refuse([...lines(300), ['', ' ']], 0, 0)).toBeNull();
  expect(refuse([['I. Cải cách hành chính'], ...lines(300)], 0, 0)).toBeNull();
  expect(refuse(lines(12), 5, 293)).toBeNull();
  expect(refuse(lines(13), 5, 293)).toEqual({ reason: 'paste-too-long', lines: 13, room: 12, maximum: 300 });
  expect(refuse(lines(5000), 0, 300)).toEqual({ reason: 'paste-too-long', lines: 5000, room: 0, maximum: 300 });
});
