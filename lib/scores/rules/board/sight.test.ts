import { describe, expect, it } from 'vitest';
import type { Board, BoardRow } from './board';
import { readable } from './sight';

function rowOf(unitId: string, place: number): BoardRow {
  return {
    ...{ unitId, name: `Sở ${unitId}`, stage: 'agreed', place, unranked: null, result: '90', points: '90' },
    ...{ percentage: '90', bonus: '1', deduction: '0', assigned: '100', className: 'Tốt', sections: ['90'] },
    missed: ['Chưa đạt “Xuất sắc”: chưa xác nhận điều kiện “Đảng bộ hoàn thành tốt”.'],
    equals: ['Sở khác'],
    ties: ['Ít điểm trừ hơn: Sở a 0; Sở khác 1 (phân định được).'],
    gap: {
      ...{ name: 'Sở hơn', result: '2', points: '3', rest: '1', sentence: 'Kém 2, nhiều nhất ở “1”.', plain: 'Kém 2.' },
      differences: [{ code: '1', title: 'Việc chính', own: '5', theirs: '7', difference: '2' }],
    },
    facts: [{ kind: 'veto', title: 'Vi phạm', holds: false, reason: 'CV 1', by: 'Thư ký', at: '2026-12-01T00:00:00Z' }],
  };
}

const [own, other] = [rowOf('a', 2), rowOf('b', 3)];
const board: Board = {
  campaign: { name: 'Năm thi đua', year: 2026, blocName: 'Khối' },
  table: { title: 'Bảng', number: 1, decimals: 2, maximum: '100', policy: 'plain', policyWords: 'Giữ nguyên' },
  sections: [{ id: '1', code: '1', title: 'Việc chính', maximum: '100' }],
  chain: ['Ít điểm trừ hơn'],
  classes: ['Tốt: từ 80 điểm'],
  rows: [own, other],
};

const rowsFor = (unitId: string | null, shows: 'own' | 'ranking' | 'sheets') =>
  readable(board, { all: false, unitId, shows }).rows;

describe('what is read of a published ranking', () => {
  it('is all of it for staff, office and leaders, and for members where the campaign shows the sheets', () => {
    expect(readable(board, { all: true })).toEqual(board);
    expect(readable(board, { all: false, unitId: 'a', shows: 'sheets' })).toEqual(board);
  });

  it('is the own row alone, without the names and distances of others, where the campaign shows no more', () => {
    expect(rowsFor('a', 'own')).toEqual([{ ...own, equals: [], ties: [], gap: null }]);
    expect([rowsFor('c', 'own'), rowsFor(null, 'own')]).toEqual([[], []]);
  });

  it('is places and sums where the campaign shows the ranking: single criteria of others stay in their sheets', () => {
    const gap = { ...own.gap, differences: [], rest: '3', sentence: 'Kém 2.' };
    const ranked = (row: BoardRow) => ({ ...row, missed: [], gap: null, facts: [] });
    expect(rowsFor('a', 'ranking')).toEqual([{ ...own, gap }, ranked(other)]);
    expect(rowsFor(null, 'ranking')).toEqual([ranked(own), ranked(other)]);
    const first = { ...board, rows: [{ ...own, gap: null }] };
    expect(readable(first, { all: false, unitId: 'a', shows: 'ranking' })).toEqual(first);
  });

  it('keeps the table, the sections and the declared rules for everybody', () => {
    const { rows: _, ...rest } = readable(board, { all: false, unitId: 'c', shows: 'own' });
    const { rows: __, ...all } = board;
    expect(rest).toEqual(all);
  });
});
