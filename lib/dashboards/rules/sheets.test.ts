import { expect, test } from 'vitest';
import { countLacks } from './lacks';
import { provinceSheets, type WrittenBloc } from './sheets';

const bloc: WrittenBloc = {
  ...{ campaignId: 'a', name: 'Khối các sở', units: 3, toRegister: 3, registered: 3, accepted: 2 },
  ...{ toReport: 3, reported: 0, late: ['Sở Y tế'] },
  lacking: countLacks([
    { lacks: ['unaccepted', 'registration-returned', 'report-not-due'] },
    { lacks: ['report-returned'] },
    { lacks: ['report-returned'] },
  ]),
  ...{ completion: '85.69', before: null, difference: null },
  best: { name: 'Sở Tài chính', completion: '91.37' },
  last: { name: 'Sở Nội vụ', completion: '80.00' },
  members: [
    { name: 'Sở Tài chính', completion: '91.37' },
    { name: 'Sở Y tế', completion: null },
  ],
};
const debt = {
  ...{ campaignId: 'a', blocName: 'Khối các sở', year: 2026, unitName: 'Sở Y tế' },
  ...{ duty: 'q1' as const, since: '2026-04-05', begun: false, held: null },
};
const state = {
  year: 2026,
  through: 'q1' as const,
  ahead: null,
  over: false,
  asOf: '2026-04-15T02:30:00Z',
  today: '2026-04-15',
};

test('a province is three sheets: blocs, their units, and what is late in them', () => {
  const sheets = provinceSheets([bloc], [debt, { ...debt, campaignId: 'b', unitName: 'Xã Hòa Bình' }], state);
  const asOf = ['Tạm tính, đến 15/04/2026 09:30; kỳ báo cáo quý I, gồm cả báo cáo đã gửi đang chờ rà soát.'];
  expect(sheets.map(({ name, heading }) => [name, heading])).toEqual([
    ['Các khối', 3],
    ['Đơn vị', 3],
    ['Đang chậm', 3],
  ]);
  expect(sheets[0]?.rows).toEqual([
    ['Thi đua của các khối năm 2026'],
    asOf,
    [
      ...['STT', 'Khối', 'Số đơn vị', 'Phải đăng ký', 'Đã gửi đăng ký', 'Đăng ký bị trả lại'],
      ...['Đăng ký được chấp nhận', 'Phải báo cáo quý I', 'Đã báo cáo quý I', 'Báo cáo bị trả lại'],
      ...['Chưa đến kỳ báo cáo', 'Đang chậm'],
      ...['Hoàn thành (%)', 'Cùng kỳ 2025 (%)', 'Chênh lệch (điểm)', 'Cao nhất', 'Thấp nhất'],
    ],
    [1, 'Khối các sở', 3, 3, 3, 1, 2, 3, 0, 2, 1, 1, 85.69, null, null, 'Sở Tài chính', 'Sở Nội vụ'],
  ]);
  expect(sheets[1]?.rows.slice(2)).toEqual([
    ['STT', 'Khối', 'Đơn vị', 'Hoàn thành (%)'],
    [1, 'Khối các sở', 'Sở Tài chính', 91.37],
    [2, 'Khối các sở', 'Sở Y tế', null],
  ]);
  expect(sheets[2]?.rows.slice(2)).toEqual([
    ['STT', 'Khối', 'Đơn vị', 'Việc quá hạn', 'Hạn', 'Số ngày chậm', 'Tình trạng'],
    [1, 'Khối các sở', 'Sở Y tế', 'Báo cáo kết quả quý I/2026', '05/04/2026', 10, 'Chưa bắt đầu'],
  ]);
  for (const { rows, widths, heading } of sheets) expect(rows[heading - 1]).toHaveLength(widths.length);
});

test('says of a report that cannot be begun what of the registration keeps the unit from it', () => {
  const debts = [
    { ...debt, held: 'registration-unsent' as const },
    { ...debt, held: 'registration-submitted' as const },
    { ...debt, begun: true },
  ];
  const rows = provinceSheets([bloc], debts, state)[2]?.rows.slice(3);
  expect(rows?.map((row) => row.at(-1))).toEqual(['Chưa gửi đăng ký', 'Chờ chấp nhận đăng ký', 'Đang làm']);
});

test('a year without blocs is three sheets with nothing but their headings', () => {
  expect(provinceSheets([], [debt], state).map(({ rows }) => rows.length)).toEqual([3, 3, 3]);
});

test('says of a year ahead that it has not begun, where its figures would be called provisional', () => {
  const [sheet] = provinceSheets([], [], { ...state, year: 2027, ahead: { opensOn: '2027-01-04' } });
  expect(sheet?.rows.slice(0, 2)).toEqual([
    ['Thi đua của các khối năm 2027'],
    ['Năm thi đua 2027 chưa bắt đầu: đăng ký chỉ tiêu mở từ 04/01/2027.'],
  ]);
});
