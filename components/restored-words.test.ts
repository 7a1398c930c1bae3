import { expect, test } from 'vitest';
import { restoredWords } from './restored-words';

test('rows that are back are said to be saved only where that is so', () => {
  const one = 'Đã khôi phục 1 dòng nhập dở từ lần trước';
  expect(restoredWords(['unsaved'])).toBe(`${one} và đang lưu lại.`);
  expect(restoredWords(['saving'])).toBe(`${one} và đang lưu lại.`);
  expect(restoredWords(['saved'])).toBe(`${one} và đã lưu lại.`);
  expect(restoredWords(['invalid'])).toBe(`${one}; dòng có ô cần sửa chỉ được lưu sau khi sửa.`);
  for (const state of ['offline', 'session-ended', 'conflict', 'clean'] as const) {
    expect(restoredWords([state])).toBe(`${one}.`);
  }
  const two = 'Đã khôi phục 2 dòng nhập dở từ lần trước';
  expect(restoredWords(['saving', 'invalid'])).toBe(
    `${two} và đang lưu lại; dòng có ô cần sửa chỉ được lưu sau khi sửa.`,
  );
  expect(restoredWords(['saved', 'invalid'])).toBe(`${two}; dòng có ô cần sửa chỉ được lưu sau khi sửa.`);
});
