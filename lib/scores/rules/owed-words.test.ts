import { expect, it } from 'vitest';
import { openSentence } from './owed-words';

it('says of the criteria without points which of them only wait for the bloc', () => {
  expect(openSentence(0, 0)).toBe('');
  expect(openSentence(7, 0)).toBe('còn 7 tiêu chí chưa có điểm');
  expect(openSentence(2, 2)).toBe(
    'còn 2 tiêu chí chưa có điểm, vì so sánh trong khối, có điểm sau khi hết hạn tự chấm',
  );
  expect(openSentence(9, 2)).toBe(
    'còn 9 tiêu chí chưa có điểm: 7 tiêu chí còn thiếu nội dung và 2 tiêu chí so sánh trong khối, có điểm sau khi hết hạn tự chấm',
  );
});
