import { expect, it } from 'vitest';
import { messageOfRow } from './row-status';

const invalid = { state: 'invalid', reason: 'report-sent' } as const;

it.each([
  ['a sheet that was sent meanwhile', { ...invalid, message: 'Báo cáo đã gửi.', errors: {} }, 'Báo cáo đã gửi.'],
  ['what is wrong in one box', { ...invalid, message: 'Có ô sai.', errors: { value: ['Phải là số.'] } }, undefined],
  ['a server that cannot save now', { state: 'offline', message: 'Ổ đĩa đầy.' } as const, 'Ổ đĩa đầy.'],
  ['a lost network', { state: 'offline' } as const, undefined],
  [
    'somebody else signed in',
    { state: 'session-ended', message: 'Người khác.', isOther: true } as const,
    'Người khác.',
  ],
  ['a session that is over', { state: 'session-ended', message: 'Đã kết thúc.' } as const, undefined],
  ['a row under way', { state: 'saving' } as const, undefined],
])('of %s the row says what the server said', (_, status, message) => {
  expect(messageOfRow(status)).toBe(message);
});
