import { expect, it } from 'vitest';
import { sendingSentence } from './reviews';

it('tells before sending that what is sent can be taken back, and until when', () => {
  expect(sendingSentence()).toContain('đơn vị bấm “Rút lại để sửa” lúc còn hạn mà chưa ai rà soát.');
  expect(sendingSentence('thẩm định')).toBe(sendingSentence().replace('chưa ai rà soát', 'chưa ai thẩm định'));
});
