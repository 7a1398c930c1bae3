import { describe, expect, it } from 'vitest';
import { actionLabel, differences } from './rules';

describe('what an event changed', () => {
  it('is told in words, without what stayed the same', () => {
    const before = { name: 'Sở A', validTo: null, disabled: false, role: 'officer', code: 'A' };
    const after = { name: 'Sở B', validTo: '2026-01-31', disabled: true, role: 'head', code: 'A' };
    expect(differences(before, after)).toEqual([
      { field: 'Tên', before: 'Sở A', after: 'Sở B' },
      { field: 'Đến ngày', before: '–', after: '31/01/2026' },
      { field: 'Ngừng sử dụng', before: 'Không', after: 'Có' },
      { field: 'Vai trò', before: 'Chuyên viên đơn vị', after: 'Thủ trưởng đơn vị' },
    ]);
  });

  it('may be a list, a nested thing, or nothing at all', () => {
    expect(differences(null, null)).toEqual([]);
    expect(differences(undefined, { units: ['A', 'B'] })).toEqual([
      { field: 'Các đơn vị cũ', before: '–', after: 'A; B' },
    ]);
    expect(differences({ x: { name: 'A' } }, { x: { name: 'B' } })).toEqual([
      { field: 'x', before: 'Tên: A', after: 'Tên: B' },
    ]);
  });

  it('keeps a verb that it does not know', () => {
    expect(actionLabel('units.rename')).toBe('Đơn vị: đổi tên');
    expect(actionLabel('units.fold')).toBe('Đơn vị: fold');
  });
});
