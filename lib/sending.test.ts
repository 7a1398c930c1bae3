import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error';
import { expect, test } from 'vitest';
import { refusalSentence } from './sending';

test('only the server’s own sentences are shown as they are', () => {
  const tooLarge = 'Nội dung gửi lên quá lớn (hơn 1 MB) nên không được nhận. Hãy rút gọn rồi gửi lại.';
  expect(refusalSentence(new Error(tooLarge))).toBe(tooLarge);
  expect(refusalSentence(new TypeError('Failed to fetch'))).toBeNull();
  expect(refusalSentence(tooLarge)).toBeNull();
});

test('a page of an earlier version is told to load again', () => {
  expect(refusalSentence(new UnrecognizedActionError('an action of yesterday'))).toMatch(
    /^Chương trình vừa được cập nhật/,
  );
});
