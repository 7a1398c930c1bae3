import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatBlock, parseBlock } from '@/lib/block';
import { formatNumber } from '@/lib/format';
import { settleAccumulation } from '@/lib/templates/rules';
import { readCells } from './cells';
import { exportCells, exportTitles } from './export';
import { placeColumns } from './headings';
import type { LineValues } from './line';
import { pasteBlock, placeRows } from './paste-rows';

const groups = [
  { id: 'task', name: 'Thực hiện nhiệm vụ chính trị' },
  { id: 'reform', name: 'Cải cách hành chính' },
];
const movements = [
  { id: 'm1', name: 'Xây dựng nông thôn mới' },
  { id: 'm2', name: 'Chuyển đổi số' },
];
const year = 2026;

const words = fc
  .string({ unit: fc.constantFrom('a', 'Đ', 'ộ', '"', '\t', '\n', ' ', '1', '.', '%'), minLength: 1 })
  .map((text) => text.trim());
const named = fc.oneof(words, fc.constantFrom('Cải cách hành chính', 'Nội dung', 'Kế hoạch', '1')).filter(Boolean);
const number = fc.option(
  fc.integer({ min: 0, max: 99_999_999 }).map((value) => String(value / 100)),
  { nil: null },
);
const day = fc.option(fc.constantFrom('2026-01-31', '2026-12-31', '2025-03-05'), { nil: null });
const shared = fc.record({
  groupCode: fc.constantFrom('task', 'reform'),
  movementId: fc.constantFrom(null, 'm1', 'm2'),
  text: named,
  measure: words,
  accumulation: fc.constantFrom('cumulative' as const, 'perPeriod' as const, 'latest' as const),
  dueOn: day,
  weight: number,
  ownerDivision: words,
  note: words,
});
const none = { baseline: null, baselineOn: null, planned: null, plannedOn: null };
const aims = fc.oneof(
  fc.record({ direction: fc.constantFrom('more' as const, 'less' as const), baseline: number, planned: number }),
  fc.record({ direction: fc.constant('byDate' as const), baselineOn: day, plannedOn: day }),
  fc.record({ direction: fc.constant('yesNo' as const), baseline: fc.constantFrom(null, '1', '0') }),
);
const line = fc.tuple(shared, aims).map(
  ([one, aim]): LineValues => ({
    ...{ ...one, ...none, ...aim },
    accumulation: settleAccumulation(aim.direction, one.accumulation),
  }),
);

function pasteBack(block: readonly (readonly string[])[], groupCode: string): LineValues[] {
  const { rows, mapping } = placeColumns(parseBlock(formatBlock(block)), 'text', year, groups);
  const placed = placeRows(rows, mapping, { groupCode, groups, targets: 0 });
  const pasted = pasteBlock(placed, [], mapping, { year, movements });
  return pasted.rows.map((row) => readCells(row.cells, row.groupCode, { year, movements }).values);
}

test('a sheet that was exported and is pasted back is the same sheet, whatever group was clicked', () => {
  const lines = fc.array(line, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(lines, fc.constantFrom('task', 'reform'), fc.boolean(), (wanted, clicked, titled) => {
      const rows = wanted.map((one, index) => exportCells(one, index + 1, { groups, movements }));
      const name = ['Chỉ tiêu đăng ký năm 2026', ...Array(exportTitles.length - 1).fill('')];
      expect(pasteBack([...(titled ? [name] : []), exportTitles, ...rows], clicked)).toEqual(wanted);
    }),
  );
});

test('rows of an export without its headings keep their groups', () => {
  const one: LineValues = {
    ...{ groupCode: 'reform', movementId: 'm2', text: 'Hồ sơ đúng hạn', measure: '%', direction: 'more' },
    ...{ accumulation: 'latest', baseline: '96.8', baselineOn: null, planned: '98', plannedOn: null },
    ...{ dueOn: '2026-12-31', weight: '12.5', ownerDivision: 'Văn phòng', note: 'Theo kế hoạch' },
  };
  const cells = exportCells(one, 1, { groups, movements });
  expect(cells).toEqual([
    ...['1', 'Hồ sơ đúng hạn', '%', 'Càng cao càng tốt', formatNumber('96.8'), '98', 'Theo kỳ mới nhất', '31/12/2026'],
    ...['12,5', 'Chuyển đổi số', 'Văn phòng', 'Theo kế hoạch', 'Cải cách hành chính'],
  ]);
  const other: LineValues = { ...one, groupCode: 'task' };
  const rows = [cells, exportCells(other, 2, { groups, movements })];
  expect(pasteBack(rows, 'task')).toEqual([one, other]);
});
