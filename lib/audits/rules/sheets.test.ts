import { expect, test } from 'vitest';
import { auditSheets, type WrittenEvent } from './sheets';

const event: WrittenEvent = {
  ...{ at: '2026-04-15T02:30:00Z', actorName: 'Văn phòng', actedAs: 'Quản trị', network: '10.0.0.1' },
  ...{ action: 'Sửa đơn vị', object: { name: 'Sở Tài chính', notes: ['nay là Sở Tài chính mới', 'Khối các sở'] } },
  changes: [
    { field: 'Tên', before: 'Sở Tài chính', after: 'Sở Tài chính mới' },
    { field: 'Viết tắt', before: '–', after: 'STC' },
  ],
};
const titles = ['Thời điểm', 'Người thực hiện', 'Vai trò', 'Mạng', 'Việc', 'Đối tượng', 'Thuộc về', 'Thay đổi'];

test('the log is one sheet, an event a row', () => {
  expect(auditSheets([event], 1)[0]?.rows).toEqual([
    ['Nhật ký'],
    ['1 sự kiện, mới nhất trước.'],
    titles,
    [
      ...['15/04/2026 09:30', 'Văn phòng', 'Quản trị', '10.0.0.1', 'Sửa đơn vị', 'Sở Tài chính'],
      'nay là Sở Tài chính mới; Khối các sở',
      'Tên: Sở Tài chính → Sở Tài chính mới\nViết tắt: – → STC',
    ],
  ]);
});

test('what did not fit is said', () => {
  expect(auditSheets([event], 5001)[0]?.rows[1]).toEqual([
    '1 sự kiện, mới nhất trước; còn 5.000 sự kiện cũ hơn không có trong tệp này: hãy lọc theo ngày để tải tiếp.',
  ]);
});

test('a cell holds no more than a workbook can', () => {
  const long = { field: 'Ghi chú', before: '–', after: 'chữ '.repeat(20_000) };
  const cell = auditSheets([{ ...event, changes: [long] }], 1)[0]?.rows[3]?.[7];
  expect(String(cell).length).toBeLessThanOrEqual(32_001);
  expect(cell).toMatch(/^Ghi chú: – → chữ chữ .*…$/);
});
