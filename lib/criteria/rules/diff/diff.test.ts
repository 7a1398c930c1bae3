import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bands,
  choice,
  count,
  day,
  deduct,
  input,
  leaf,
  perCase,
  rule,
  section,
  table,
  yesNo,
} from '@/tests/support/criteria';
import { tienGiang } from '@/tests/support/tien-giang';
import { copyToYear } from '../copy';
import type { CriteriaTable, Criterion } from '../table';
import { diffTables } from './diff';
import { tableFieldNames, tableFields } from './facts';
import { criterionFieldNames, criterionFields, exampleWords } from './fields';
import { movedCriteria, risingPlaces } from './moves';

const share = rule({ kind: 'numberBands', input: 'n', bands: bands({ '90..': '5', '..90)': '3' }) }, [
  input('n', { label: 'Tỷ lệ' }),
]);
const before = table([section('s', '10', [[leaf('a', '5', share)], [leaf('b', '5', share)]]), [leaf('c', '1', share)]]);
const nothing = { added: [], removed: [], moved: [], changed: [], facts: [] };
const change = (id: string, wish: Partial<Criterion>): CriteriaTable => ({
  ...before,
  criteria: before.criteria.map((one) => (one.id === id ? { ...one, ...wish } : one)),
});
const named = (id: string, sectionTitle: string | null) => ({
  criterionId: id,
  code: id,
  title: `Tiêu chí ${id}`,
  section: sectionTitle,
});
const fieldsOf = (id: string, wish: Partial<Criterion>) =>
  diffTables(before, change(id, wish)).changed.flatMap(({ fields }) => fields);

describe('diffTables', () => {
  it('finds nothing between equal tables, whatever the order of list and keys', () => {
    const turned = JSON.parse(
      JSON.stringify(before, (_, value) =>
        value && typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
      ),
    );
    expect(diffTables(before, { ...turned, criteria: turned.criteria.toReversed() })).toEqual(nothing);
  });

  it('names what was added and removed, in printed order, with the section', () => {
    const fewer = { ...before, criteria: before.criteria.filter(({ id }) => id !== 'b' && id !== 'c') };
    expect(diffTables(before, fewer)).toEqual({ ...nothing, removed: [named('b', 'Tiêu chí s'), named('c', null)] });
    expect(diffTables(fewer, before)).toEqual({ ...nothing, added: [named('b', 'Tiêu chí s'), named('c', null)] });
  });

  it('names what moved to another section or place', () => {
    expect(diffTables(before, change('b', { parentId: null, ordinal: 5 }))).toEqual({
      ...nothing,
      moved: [{ ...named('b', null), from: 'Tiêu chí s' }],
    });
    expect(diffTables(before, change('b', { ordinal: 7 })).moved).toEqual([]);
    const swapped = {
      ...before,
      criteria: before.criteria.map((one) => ({
        ...one,
        ordinal: one.id === 'a' ? 1 : one.id === 'b' ? 0 : one.ordinal,
      })),
    };
    expect(diffTables(before, swapped).moved).toHaveLength(1);
  });

  it('tells rules as sentences and points as points', () => {
    const stricter = rule({ kind: 'numberBands', input: 'n', bands: bands({ '95..': '5', '..95)': '3' }) }, [
      input('n', { label: 'Tỷ lệ' }),
    ]);
    expect(diffTables(before, change('a', { rule: stricter, points: '6', bonusCap: '1.5' }))).toEqual({
      ...nothing,
      changed: [
        {
          ...named('a', 'Tiêu chí s'),
          fields: [
            { field: 'points', before: '5 điểm', after: '6 điểm' },
            { field: 'bonusCap', before: '–', after: '1,5 điểm' },
            {
              field: 'rule',
              before: 'Tỷ lệ từ 90% trở lên được 5 điểm; dưới 90% được 3 điểm.',
              after: 'Tỷ lệ từ 95% trở lên được 5 điểm; dưới 95% được 3 điểm; tổng điểm thưởng không quá 1,5 điểm.',
            },
          ],
        },
      ],
    });
  });

  it.each<[Partial<Criterion>, object]>([
    [{ code: 'a2' }, { field: 'code', before: 'a', after: 'a2' }],
    [{ title: 'Khác' }, { field: 'title', before: 'Tiêu chí a', after: 'Khác' }],
    [{ deductionCap: '2' }, { field: 'deductionCap', before: '–', after: '2 điểm' }],
    [
      { evidence: 'required' },
      { field: 'evidence', before: 'Không bắt buộc minh chứng', after: 'Bắt buộc có minh chứng' },
    ],
    [{ legalGround: ' Điều 5 ' }, { field: 'legalGround', before: '–', after: 'Điều 5' }],
    [{ scorer: { kind: 'secretariat' } }, { field: 'scorer', before: 'Theo mục cha', after: 'Tổ thư ký' }],
    [
      { scorer: { kind: 'owner', name: 'Phòng Đất đai', unitId: null } },
      { field: 'scorer', before: 'Theo mục cha', after: 'Phòng Đất đai' },
    ],
    [{ note: 'Xem hướng dẫn' }, { field: 'note', before: '–', after: 'Xem hướng dẫn' }],
    [{ rule: null }, { field: 'rule', before: 'Tỷ lệ từ 90% trở lên được 5 điểm; dưới 90% được 3 điểm.', after: '–' }],
    [
      {
        examples: [
          { id: 'e', values: { n: '95' }, others: [], points: '5' },
          { id: 'f', values: { n: '80' }, others: [{}, {}], points: '3' },
        ],
      },
      { field: 'examples', before: '–', after: '95% → 5 điểm; 80% (so với 2 đơn vị khác) → 3 điểm' },
    ],
  ])('%j', (wish, expected) => {
    expect(fieldsOf('a', wish)[0]).toEqual(expected);
  });

  it('tells inputs with measure, source and limits', () => {
    const inputs = [
      input('n', { label: 'Tỷ lệ', minimum: '0', maximum: '100', source: { kind: 'external', name: 'PAR' } }),
      choice('c', { x: 'Tốt', y: 'Kém' }, { label: 'Mức', mayBeNone: true }),
    ];
    expect(fieldsOf('a', { rule: { ...share, inputs } })).toEqual([
      {
        field: 'inputs',
        before: 'Tỷ lệ (%, đơn vị nhập)',
        after: 'Tỷ lệ (%, từ nơi khác chấm, từ 0, đến 100); Mức (đơn vị nhập, có thể trả lời “không có”, “Tốt”, “Kém”)',
      },
    ]);
  });

  it('tells the facts of the table', () => {
    const after: CriteriaTable = {
      ...before,
      title: 'Bảng mới',
      year: 2027,
      legalGround: 'QĐ 5',
      declaredTotal: '11',
      decimals: 3,
      bonusCap: '5',
      deductionCap: '4',
      leafFloor: 'none',
      notAssigned: 'rescaled',
      vetoes: [{ id: 'v', title: 'Không tự chấm', legalGround: '' }],
      tieBreaks: [
        { kind: 'criterionScore', criterionId: 's' },
        { kind: 'criterionScore', criterionId: 'gone' },
        { kind: 'fewerDeductions' },
        { kind: 'moreBonus' },
        { kind: 'earlierSubmission' },
      ],
      classification: {
        basis: 'percentage',
        conditions: [{ id: 'k', title: 'Không kỷ luật', legalGround: '' }],
        classes: [
          {
            id: 'A',
            title: 'Xuất sắc',
            minimum: '90',
            minimumShare: { of: 'leaf', percent: '85' },
            conditions: ['k'],
            limit: { kind: 'count', most: 2 },
          },
          {
            id: 'B',
            title: 'Tốt',
            minimum: '80',
            minimumShare: { of: 'section', percent: '80' },
            conditions: [],
            limit: { kind: 'share', percent: '20' },
          },
        ],
      },
    };
    expect(diffTables(before, after)).toEqual({
      ...nothing,
      facts: [
        { field: 'title', before: 'Bảng tiêu chí', after: 'Bảng mới' },
        { field: 'year', before: '2026', after: '2027' },
        { field: 'legalGround', before: '–', after: 'QĐ 5' },
        { field: 'declaredTotal', before: '–', after: '11 điểm' },
        { field: 'decimals', before: '2', after: '3' },
        { field: 'bonusCap', before: '–', after: '5 điểm' },
        { field: 'deductionCap', before: '–', after: '4 điểm' },
        {
          field: 'leafFloor',
          before: 'Mỗi tiêu chí không thấp hơn 0 điểm',
          after: 'Tiêu chí có thể bị trừ xuống dưới 0 điểm',
        },
        {
          field: 'notAssigned',
          before: 'Tính theo tỷ lệ % điểm trên tổng điểm được giao',
          after: 'Quy đổi điểm về đủ tổng điểm của bảng',
        },
        {
          field: 'classification',
          before: '–',
          after:
            'Xuất sắc: từ 90%; không tiêu chí nào dưới 85% điểm chuẩn; điều kiện “Không kỷ luật”; nhiều nhất 2 đơn vị. Tốt: từ 80%; không mục nào dưới 80% điểm chuẩn; nhiều nhất 20% số đơn vị được xếp hạng',
        },
        {
          field: 'tieBreaks',
          before: '–',
          after:
            'Điểm cao hơn ở “Tiêu chí s”; Điểm cao hơn ở “tiêu chí đã xóa”; Ít điểm trừ hơn; Nhiều điểm thưởng hơn; Gửi bản tự chấm sớm hơn',
        },
        { field: 'vetoes', before: '–', after: 'Không tự chấm' },
      ],
    });
    expect([
      tableFields.every((field) => tableFieldNames[field] !== ''),
      criterionFields.every((field) => criterionFieldNames[field] !== ''),
    ]).toEqual([true, true]);
  });

  it('shows which days a copy for the next year moved', () => {
    const next = diffTables(tienGiang, copyToYear(tienGiang, 2023));
    expect(next.facts).toEqual([{ field: 'year', before: '2022', after: '2023' }]);
    expect(next.changed.map(({ code, fields }) => [code, fields.map(({ field }) => field)])).toEqual([
      ['3.1', ['rule']],
      ['4.1', ['rule']],
    ]);
    expect([next.added, next.removed, next.moved]).toEqual([[], [], []]);
  });

  it('keeps criteria that hang in no tree', () => {
    const orphan = leaf('o', '1', share, { parentId: 'gone' });
    expect(diffTables(before, { ...before, criteria: [...before.criteria, orphan] }).added).toEqual([named('o', null)]);
  });
});

describe('what moved', () => {
  const row = (ids: string[]) => ids.map((id, ordinal) => leaf(id, '1', null, { ordinal }));
  it.each([
    ['abcd', 'abcd', ''],
    ['abcd', 'dabc', 'd'],
    ['abcd', 'bcda', 'a'],
    ['abcd', 'axbcd', ''],
    ['abcd', 'acd', ''],
    ['abcde', 'abdce', 'c'],
  ])('from %s to %s: %s', (from, to, expected) => {
    const moved = movedCriteria(row([...from]), row([...to]))
      .map(({ id }) => id)
      .join('');
    expect(moved).toBe(expected);
  });

  it('is as little as can be: the rest keeps its order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(9), { maxLength: 9 }), (numbers) => {
        const kept = [...risingPlaces(numbers)]
          .toSorted((left, right) => left - right)
          .map((place) => numbers[place] ?? -1);
        expect(kept).toEqual(kept.toSorted((left, right) => left - right));
        // Of all rising runs, none is longer.
        const runs = Array.from({ length: 2 ** numbers.length }, (_, mask) =>
          numbers.filter((__, place) => mask & (1 << place)),
        );
        const rising = runs.filter((run) => run.every((one, place) => place === 0 || (run[place - 1] ?? 0) < one));
        expect(kept.length).toBe(Math.max(...rising.map(({ length }) => length)));
      }),
      { numRuns: 100 },
    );
  });
});

describe('exampleWords', () => {
  it('names inputs where there are several, each by its kind', () => {
    const own = rule(
      { kind: 'standard' },
      [
        count('m', { label: 'Số vụ', measure: 'vụ' }),
        day('d', { label: 'Ngày' }),
        yesNo('y', { label: 'Có kế hoạch' }),
        choice('c', { x: 'Tốt' }, { label: 'Mức' }),
      ],
      { deductions: [deduct('d', perCase('m', '1'))] },
    );
    const example = { id: 'e', values: { y: false, m: '1200', d: '2026-01-31', c: 'x' }, others: [], points: '4.5' };
    expect(exampleWords(example, own)).toBe('Số vụ 1.200 vụ; Ngày 31/01/2026; Có kế hoạch Không; Mức Tốt → 4,5 điểm');
    expect(exampleWords({ ...example, values: { y: true, d: 'none', c: 'z' } }, own)).toBe(
      'Ngày không có; Có kế hoạch Có; Mức lựa chọn đã xóa → 4,5 điểm',
    );
    expect(exampleWords(example, null)).toBe(' → 4,5 điểm');
  });
});
