import { expect, test } from 'vitest';
import type { Duty, DutyState, DutyStatus } from '@/lib/duties/rules/state';
import { rankingSheets, type WrittenRow } from './sheets';

const state = (duty: Duty, status: DutyStatus): DutyState => ({
  ...{ duty, status, returned: 0, takenBack: false, dueOn: null, lateSince: null, sentLate: false, parts: null },
});
const states = {
  registration: state('registration', 'accepted'),
  ...{ q1: state('q1', 'submitted'), half: state('half', 'not-due') },
  ...{ nine: state('nine', 'not-due'), year: state('year', 'not-due') },
};
const placed = {
  ...{ unitId: 'a', name: 'Sở Tài chính', unranked: null, completion: '91.37', targets: 3, reported: 2, costs: [] },
  ...{ place: 1, behind: null, ahead: { name: 'Sở Y tế', points: '1.00' }, equals: [] },
};
const result = {
  ...{ completion: '91.37', targets: 3, reported: 2 },
  groups: [
    { code: 'kt', completion: '95.00', reported: 2 },
    { code: 'ch', completion: '0.00', reported: 0 },
  ],
};
const seen: WrittenRow = { name: 'Sở Tài chính', leftSince: null, states, result, placed };
const page = {
  campaign: { blocName: 'Khối các sở', year: 2026, cap: 120 },
  ...{ through: 'q1' as const, asOf: '2026-04-15T02:30:00Z', seesDistances: true, ahead: null },
  groups: [
    { code: 'kt', name: 'Kinh tế' },
    { code: 'ch', name: 'Cải cách hành chính' },
  ],
};
const top = [
  ['Xếp hạng tạm tính theo chỉ tiêu năm 2026'],
  ['Khối các sở'],
  [
    'Tạm tính, đến 15/04/2026 09:30; kết quả tính đến hết kỳ báo cáo Quý I/2026, gồm cả báo cáo đã gửi đang chờ rà soát. Mỗi chỉ tiêu được tính tối đa 120% kế hoạch.',
  ],
];

test('a ranking is a sheet of places with their reasons, and one of what was sent', () => {
  const [places, sent] = rankingSheets([seen], page);
  expect(places?.rows).toEqual([
    ...top,
    [
      ...['STT', 'Hạng', 'Đơn vị', 'Hoàn thành có trọng số (%)', 'Có kết quả', 'Số chỉ tiêu'],
      ...['Kinh tế (%)', 'Cải cách hành chính (%)', 'Vì sao'],
    ],
    [
      ...[1, 1, 'Sở Tài chính', 91.37, 2, 3, 95, null],
      'Hoàn thành 91,37%, có kết quả 2/3 chỉ tiêu, hơn Sở Y tế 1,00 điểm. Không chỉ tiêu nào còn dưới kế hoạch.',
    ],
  ]);
  expect(sent?.rows.slice(3)).toEqual([
    [
      ...['STT', 'Đơn vị', 'Đăng ký chỉ tiêu', 'Quý I', '6 tháng', '9 tháng', 'Cả năm'],
      ...['Bị trả lại (mục)', 'Quá hạn (việc)', 'Hoàn thành (việc)', 'Phải làm (việc)'],
    ],
    [1, 'Sở Tài chính', 'Hoàn thành', 'Đã gửi', 'Chưa mở', 'Chưa mở', 'Chưa mở', 0, 0, 1, 5],
  ]);
  for (const { rows, widths, heading } of [places, sent].flatMap((one) => one ?? []))
    expect(rows[heading - 1]).toHaveLength(widths.length);
});

test('what the reader may not see is not written: no place of others, no results, no distances', () => {
  const hidden: WrittenRow = { ...seen, name: 'Sở Y tế', result: null, placed: null };
  const [places, sent] = rankingSheets([seen, hidden], { ...page, seesDistances: false });
  expect(places?.rows).toHaveLength(5);
  expect(JSON.stringify(places?.rows)).not.toContain('Sở Y tế');
  expect(sent?.rows.slice(4).map(([, name]) => name)).toEqual(['Sở Tài chính', 'Sở Y tế']);
});

test('who is not ranked has no figure, and who left is named so', () => {
  const left: WrittenRow = {
    ...seen,
    leftSince: '2026-03-01',
    placed: { ...placed, place: null, unranked: 'left', ahead: null },
  };
  const [places] = rankingSheets([left], page);
  expect(places?.rows[4]).toEqual([
    ...[1, 'Chưa xếp hạng', 'Sở Tài chính (đã rời khối từ 01/03/2026)', null, 2, 3, 95, null],
    'Đơn vị đã rời khối trong năm.',
  ]);
});

test('of a year that has not begun it says so instead of figures', () => {
  const [places] = rankingSheets([], { ...page, ahead: { opensOn: '2027-01-01' } });
  expect(places?.rows[2]).toEqual(['Năm thi đua 2026 chưa bắt đầu: đăng ký chỉ tiêu mở từ 01/01/2027.']);
});
