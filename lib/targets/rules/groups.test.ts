import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupNamed, headRows, readGroupRow, readHeadRow } from './groups';

const groups = [
  { id: 'task', name: 'Thực hiện nhiệm vụ chính trị' },
  { id: 'reform', name: 'Cải cách hành chính' },
  { id: 'digital', name: '3. Chuyển đổi số' },
  { id: 'emulation', name: 'Công tác thi đua, khen thưởng' },
];

test('a group is named with any case and tones, numbered or not, with a colon or without', () => {
  const read = (...texts: string[]) => texts.map((text) => groupNamed(text, groups));
  expect(
    read(
      'II. Cải cách hành chính:',
      'CẢI CÁCH HÀNH CHÍNH',
      '2 Cai cach hanh chinh',
      'B - Cải cách  hành chính',
      'ii.Cải cách hành chính',
    ),
  ).toEqual(Array(5).fill('reform'));
  expect(read('Nhóm 2: Cải cách hành chính', 'Phần II. Cải cách hành chính.', '1.2 Cải cách hành chính')).toEqual(
    Array(3).fill('reform'),
  );
  expect(read('Công tác thi đua - khen thưởng', 'VIII. CÔNG TÁC THI ĐUA, KHEN THƯỞNG:')).toEqual(
    Array(2).fill('emulation'),
  );
  expect(read('Chuyển đổi số', '3. Chuyển đổi số', 'III – CHUYỂN ĐỔI SỐ')).toEqual(Array(3).fill('digital'));
  expect(read('', '  ', 'II.', 'Cải cách', 'Công tác cải cách hành chính', 'Cải cách hành chính nhà nước')).toEqual(
    Array(6).fill(null),
  );
});

test('a row that only names a group is its heading; one that says more is not', () => {
  const read = (...texts: string[]) => readGroupRow(texts, groups);
  expect(read('II', 'Cải cách hành chính', '', '')).toEqual({ groupCode: 'reform', at: 1 });
  expect(read('', ' II. CẢI CÁCH HÀNH CHÍNH ')).toEqual({ groupCode: 'reform', at: 1 });
  expect(read('Mục 1.', '', 'Thực hiện nhiệm vụ chính trị')).toEqual({ groupCode: 'task', at: 2 });
  expect(read('II', 'Cải cách hành chính', '%')).toBeNull();
  expect(read('Cải cách hành chính', '%')).toBeNull();
  expect(read('Số', 'Cải cách hành chính')).toBeNull();
  expect(read('II', '')).toBeNull();
  expect(read()).toBeNull();
});

test('a capital number heads a part of the table, whatever the name; other numbers, and rows that say more, do not', () => {
  const read = (...texts: string[]) => readHeadRow(texts, groups);
  const part = (name: string, at: number) => ({ groupCode: null, name, at });
  expect(read('II', ' Nhiệm vụ được giao thêm', '')).toEqual(part('Nhiệm vụ được giao thêm', 1));
  expect(read('A.', 'Phần chung')).toEqual(part('Phần chung', 1));
  expect(read('Phần IV', '', 'Việc khác')).toEqual(part('Việc khác', 2));
  expect(read('', 'III. Việc khác')).toEqual(part('III. Việc khác', 1));
  expect(read('II', 'CẢI CÁCH HÀNH CHÍNH')).toEqual({ groupCode: 'reform', name: 'CẢI CÁCH HÀNH CHÍNH', at: 1 });
  const plain = [
    ...[
      ['1', 'Thu ngân sách'],
      ['a)', 'Thu nội địa'],
      ['ii', 'Thu khác'],
      ['Vì sao chậm'],
      ['V sao'],
      ['I', '5'],
      ['I'],
    ],
    ...[['II', 'Đề án', 'đề án'], ['Đề án', 'II'], ['Năm 2026. Kế hoạch'], []],
  ];
  expect(plain.map((texts) => read(...texts))).toEqual(plain.map(() => null));
});

test('numbers of parts tell nothing where every row has one', () => {
  const list = [['I', 'Đề án'], ['II', 'Hồ sơ'], ['III', 'Cải cách hành chính'], ['']];
  expect(headRows(list, groups).map((one) => one?.groupCode)).toEqual([undefined, undefined, 'reform', undefined]);
  const table = [...list, ['1', 'Thu ngân sách']];
  expect(headRows(table, groups).map((one) => one?.groupCode)).toEqual([null, null, 'reform', undefined, undefined]);
});

test('every name is found again behind any number', () => {
  const number = fc.oneof(
    fc.constantFrom('I', 'II', 'III', 'IV', 'V', 'VI', 'IX', 'X', 'A', 'b'),
    fc.integer({ min: 1, max: 99 }).map(String),
  );
  const between = fc.constantFrom('. ', ') ', ' ', ' - ', '/ ', ': ', '.');
  fc.assert(
    fc.property(fc.constantFrom(...groups), number, between, fc.boolean(), (group, typed, mark, upper) => {
      const bare = group.name.replace('3. ', '');
      const text = `${typed}${mark}${upper ? bare.toUpperCase() : bare}`;
      expect(readGroupRow([text], groups)).toEqual({ groupCode: group.id, at: 0 });
      expect(readGroupRow([typed, text], groups)).toEqual({ groupCode: group.id, at: 1 });
    }),
  );
});
