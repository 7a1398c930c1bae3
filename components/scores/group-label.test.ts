import { expect, it } from 'vitest';
import { groupLabel } from './group-label';

const groupOf = (code: string) => ({ id: `of-${code}`, code });
const groups = ['I', 'II', 'III'].map(groupOf);

it.each([
  ['III', 'Tiếp: mục III'],
  ['I', 'Quay lại mục I chưa xong'],
])('the way from II to %s says where it leads', (code, words) => {
  expect(groupLabel(groups, 1, groupOf(code))).toBe(words);
});
