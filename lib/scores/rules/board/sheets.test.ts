import { describe, expect, it } from 'vitest';
import type { Board, BoardRow } from './board';
import { boardSheets } from './sheets';

const row: BoardRow = {
  ...{ unitId: 'a', name: '=HYPERLINK("x")', stage: 'agreed', place: 1, unranked: null },
  ...{ result: '97.50', points: '97.5', percentage: '97.500000000000000001', bonus: '2', deduction: '0.5' },
  ...{ assigned: '100', className: 'Xuất sắc', missed: [], equals: ['Sở B'] },
  ties: ['Ít điểm trừ hơn: Sở A 0,5; Sở B 0,5 (vẫn bằng nhau).'],
  ...{ gap: null, sections: ['60', null], facts: [] },
};
const behind: BoardRow = {
  ...row,
  ...{ unitId: 'c', name: 'Sở C', stage: 'claimed', place: 3, result: '90', points: '90', percentage: '90' },
  ...{ bonus: '0', deduction: '0', className: null, missed: ['Chưa đạt “Xuất sắc”: được 90, cần từ 95.'] },
  ...{ equals: [], ties: [], sections: ['50', '40'] },
  gap: {
    ...{ name: 'Sở B', result: '7.5', points: '7.5', rest: '0', differences: [] },
    ...{ sentence: 'Kém Sở B 7,5. Kém nhiều nhất ở “1 Việc chính” (10 điểm).', plain: 'Kém Sở B 7,5.' },
  },
};
const unsent: BoardRow = {
  ...{ ...row, unitId: 'd', name: 'Sở D', stage: null, place: null },
  unranked: 'Chưa xếp hạng: chưa gửi bản tự chấm điểm.',
  ...{ result: null, points: null, percentage: null, bonus: null, deduction: null, assigned: null },
  ...{ className: null, equals: [], ties: [], sections: [null, null] },
};

const board: Board = {
  campaign: { name: 'Năm thi đua', year: 2026, blocName: 'Khối kinh tế - kỹ thuật' },
  table: {
    ...{ title: 'Bảng tiêu chí 2026', number: 2, decimals: 2, maximum: '100' },
    ...{ policy: 'rescaled', policyWords: 'Quy đổi' },
  },
  sections: [
    { id: '1', code: '1', title: 'Việc chính', maximum: '60' },
    { id: '2', code: '2', title: 'Việc khác', maximum: '40.5' },
  ],
  ...{ chain: [], classes: [], rows: [row, behind, unsent] },
};

describe('the ranking as a workbook', () => {
  it('has a head, and one row a unit: figures as numbers, reasons as sentences, nothing where nothing is', () => {
    const state = { kind: 'published', at: '2026-12-20T02:30:00.000Z', final: true } as const;
    expect(boardSheets(board, state, {})).toEqual([
      {
        name: 'Xếp hạng',
        widths: [6, 14, 40, 14, 18, 18, 12, 14, 12, 12, 12, 24, 80],
        heading: 4,
        rows: [
          ['Bảng tổng hợp kết quả chấm điểm thi đua năm 2026'],
          ['Khối kinh tế - kỹ thuật'],
          ['Bảng tiêu chí 2026, phiên bản 2. Đã công bố lúc 20/12/2026 09:30.'],
          [
            ...['STT', 'Hạng', 'Đơn vị', 'Theo điểm', '1 Việc chính (tối đa 60)', '2 Việc khác (tối đa 40,5)'],
            ...[
              'Tổng điểm',
              'Kết quả quy đổi (điểm)',
              'Tỷ lệ (%)',
              'Điểm thưởng',
              'Điểm trừ',
              'Xếp loại',
              'Giải thích',
            ],
          ],
          [
            // A spreadsheet would lose the last digits of the percentage: it stays a text.
            ...[
              1,
              1,
              '=HYPERLINK("x")',
              'Thống nhất',
              60,
              null,
              97.5,
              97.5,
              '97,500000000000000001',
              2,
              0.5,
              'Xuất sắc',
            ],
            'Cùng hạng với Sở B. Đứng đầu khối. Ít điểm trừ hơn: Sở A 0,5; Sở B 0,5 (vẫn bằng nhau).',
          ],
          [
            ...[2, 3, 'Sở C', 'Tự chấm', 50, 40, 90, 90, 90, 0, 0, ''],
            'Kém Sở B 7,5. Kém nhiều nhất ở “1 Việc chính” (10 điểm). Chưa đạt “Xuất sắc”: được 90, cần từ 95.',
          ],
          [
            ...[3, 'Chưa xếp hạng', 'Sở D', '', null, null, null, null, null, null, null, ''],
            'Chưa xếp hạng: chưa gửi bản tự chấm điểm.',
          ],
        ],
      },
    ]);
  });

  it('marks who has left the bloc, as the page does', () => {
    const state = { kind: 'standing', at: '2026-12-20T02:30:00.000Z', final: false } as const;
    const [sheet] = boardSheets(board, state, { c: '2026-05-01' });
    expect(sheet?.rows.slice(4).map((cells) => cells[2])).toEqual([
      '=HYPERLINK("x")',
      'Sở C (đã rời khối từ 01/05/2026)',
      'Sở D',
    ]);
  });

  it.each([
    [false, 'Bảng tiêu chí 2026, phiên bản 2. Tạm tính, đến 20/12/2026 09:30.'],
    [true, 'Bảng tiêu chí 2026, phiên bản 2. Điểm đã thống nhất, chưa công bố, đến 20/12/2026 09:30.'],
  ])('says that it is not published (final: %s)', (final, words) => {
    const [sheet] = boardSheets(board, { kind: 'standing', at: '2026-12-20T02:30:00.000Z', final }, {});
    expect(sheet?.rows[2]).toEqual([words]);
  });
});
