import { describe, expect, it } from 'vitest';
import { actionLabel } from './actions';
import { differences } from './differences';

describe('what an event changed', () => {
  it('is told in words, without what stayed the same', () => {
    const before = { name: 'Sở A', validTo: null, disabled: false, role: 'officer', code: 'A' };
    const after = { name: 'Sở B', validTo: '2026-01-31', disabled: true, role: 'head', code: 'A' };
    expect(differences(before, after)).toEqual([
      { field: 'Tên', before: 'Sở A', after: 'Sở B' },
      { field: 'Đến trước ngày', before: '–', after: '31/01/2026' },
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

  it('is told in the words and figures of its field', () => {
    const before = { kind: 'reportQ1', planned: '1200', accumulation: 'perPeriod', text: 'more', order: null };
    const after = {
      ...{ kind: 'secretariat', planned: '1500.5', accumulation: 'latest', text: 'less', verdict: 'return' },
      order: ['0190a0c0-0000-7000-8000-000000000001', '0190a0c0-0000-7000-8000-000000000002'],
    };
    expect(differences(before, after)).toEqual([
      { field: 'Loại', before: 'Báo cáo quý I', after: 'Tổ thư ký khối' },
      { field: 'Kế hoạch', before: '1.200', after: '1.500,5' },
      { field: 'Cách cộng các kỳ', before: 'Cộng các kỳ', after: 'Theo kỳ mới nhất' },
      { field: 'Nội dung', before: 'more', after: 'less' },
      { field: 'Thứ tự mới', before: '–', after: '2 mục' },
      { field: 'Ý kiến', before: '–', after: 'Trả lại' },
    ]);
  });

  it('keeps a verb that it does not know', () => {
    expect(actionLabel('units.rename')).toBe('Đơn vị: đổi tên');
    expect(actionLabel('units.fold')).toBe('Đơn vị: fold');
  });
});
