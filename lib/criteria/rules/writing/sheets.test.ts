import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bands,
  bonus,
  choice,
  count,
  day,
  deduct,
  fixed,
  input,
  perCase,
  rule,
  table,
  when,
  yesNo,
} from '@/tests/support/criteria';
import type { Cell, Sheet } from '../reading/cell';
import { readWorkbook } from '../reading/workbook';
import type { Rule } from '../rule';
import { type CriteriaTable, type Criterion, tableSchema } from '../table';
import { tableSheets } from './sheets';

const settings = { title: 'Khác', year: 2000, idOf: (key: string) => key };
const decimal = fc
  .tuple(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: 0, max: 3 }))
  .map(([whole, places]) => (whole / 10 ** places).toFixed(places));
const text = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength }),
    fc.constantFrom(
      '=1+1',
      '+SUM(A1)',
      '-0,5/trường hợp',
      '@cmd',
      '  hai  khoảng  trắng ',
      '_x0041_',
      'Sở Tài chính',
      '<b>&amp;',
      '\u2028\ufffe',
      '',
    ),
  );

/** A rule of every kind of base and amount, with these points. */
function rules(points: string, label: string): Rule[] {
  const number = input('a', { label });
  const matrix = {
    rows: {
      kind: 'number',
      input: 'a',
      parts: bands({ '..1)': '0', '1..': '0' }).map(({ from, to }) => ({ from, to })),
    },
    columns: { kind: 'choice', input: 'c', parts: ['x', 'y'] },
    cells: [
      [points, null],
      ['0', points],
    ],
  } as const;
  const levels = [
    { choice: 'x', points },
    { choice: 'y', points: null },
  ];
  const c = choice('c', { x: label, y: 'Không' });
  return [
    rule({ kind: 'direct', input: 'a' }, [number]),
    rule({ kind: 'passFail', input: 'y' }, [yesNo('y')]),
    rule({ kind: 'numberBands', input: 'a', bands: bands({ '98..': points, '..98)': '0' }) }, [number]),
    rule({ kind: 'dateBands', input: 'd', bands: [{ through: '2026-02-28', points }], later: '0', never: '0' }, [
      day('d'),
    ]),
    rule({ kind: 'lateness', input: 'n', due: null, bands: [{ throughDays: 0, points }], later: '0', never: '0' }, [
      count('n'),
    ]),
    rule({ kind: 'levels', input: 'c', levels }, [c]),
    rule({ kind: 'priorAward', input: 'c', levels }, [c]),
    rule({ kind: 'matrix', ...matrix }, [number, c]),
    rule(
      {
        kind: 'planVariance',
        actual: 'a',
        plan: { kind: 'fixed', value: '1' },
        noPlan: points,
        bands: bands({ '95..': points }),
      },
      [number],
    ),
    rule({ kind: 'proportional', actual: 'a', plan: { kind: 'input', input: 'p' }, ceiling: null }, [
      number,
      input('p'),
    ]),
    rule({ kind: 'relative', actual: 'a', plan: null }, [number]),
    rule({ kind: 'fromTargets', input: 'a', ceiling: '100' }, [
      input('a', { source: { kind: 'targets', groupCode: null } }),
    ]),
    rule({ kind: 'fromOutside', input: 'a', outOf: '100' }, [
      input('a', { source: { kind: 'external', name: label } }),
    ]),
    rule({ kind: 'standard' }, [number, count('n'), yesNo('y'), c], {
      deductions: [
        deduct(label, perCase('n', points), { cap: points, unless: [when.yes('y')] }),
        deduct('b', fixed(points, when.yes('y'), when.number('a', '1..2)'))),
        deduct('c', { kind: 'levels', input: 'c', levels }),
        deduct('d', { kind: 'matrix', ...matrix }),
      ],
      bonuses: [
        bonus(
          'e',
          { kind: 'step', input: 'a', beyond: 'above', threshold: '92', every: '1', each: points },
          { onlyWhenStandardMet: true },
        ),
        bonus('f', { kind: 'eitherOr', options: [{ title: label, when: [when.yes('y')], points }] }),
        bonus('g', { kind: 'numberBands', input: 'a', bands: bands({ '1..': points }) }),
      ],
    }),
  ];
}

const criterion = fc.record({
  title: text(60),
  code: text(8),
  note: text(80),
  points: fc.option(decimal),
  kind: fc.nat({ max: 13 }),
  parent: fc.nat(),
});
const tables = fc
  .record({ title: text(60), total: fc.option(decimal), list: fc.array(criterion, { maxLength: 12 }) })
  .map(({ title, total, list }): CriteriaTable => {
    const criteria = list.map((one, place): Criterion => {
      const parent = one.parent % (place + 1);
      const own = rules(one.points ?? '1', one.title)[one.kind] ?? null;
      return {
        id: `c${place}`,
        parentId: parent === 0 ? null : `c${parent - 1}`,
        ordinal: place,
        code: one.code,
        title: one.title,
        points: one.points,
        bonusCap: one.points,
        deductionCap: null,
        evidence: place % 2 === 0 ? 'required' : 'optional',
        legalGround: one.note,
        scorer: place % 3 === 0 ? { kind: 'owner', name: one.title, unitId: null } : null,
        note: one.note,
        rule: own,
        examples: [{ id: 'e', values: { a: '95', y: true }, others: [{ a: '1' }], points: '1' }],
      };
    });
    return table([], {
      title,
      declaredTotal: total,
      criteria,
      vetoes: [{ id: 'v', title, legalGround: '' }],
      tieBreaks: [{ kind: 'fewerDeductions' }],
      classification: {
        basis: 'total',
        conditions: [{ id: 'f', title, legalGround: '' }],
        classes: [
          {
            id: 'k',
            title,
            minimum: '90',
            minimumShare: { of: 'leaf', percent: '85' },
            conditions: ['f'],
            limit: { kind: 'count', most: 2 },
          },
        ],
      },
    });
  })
  .filter((one) => tableSchema.safeParse(one).success);

const written = (one: CriteriaTable): Sheet[] => tableSheets(one).map(({ name, rows }) => ({ name, rows }));

function edited(sheets: readonly Sheet[], row: number, column: number, cell: Cell): Sheet[] {
  return sheets.map((sheet, place) =>
    place > 0
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((cells, at) =>
            at === row ? cells.map((old, index) => (index === column ? cell : old)) : cells,
          ),
        },
  );
}

describe('an exported table', () => {
  it('is the same table when it comes back', () => {
    fc.assert(
      fc.property(tables, (one) => {
        expect(readWorkbook(written(one), settings, {})).toEqual({ table: one, doubts: [], ignored: [] });
      }),
    );
  });

  it('has no cell longer than a spreadsheet holds, also where a rule is long', () => {
    const long = 'Một mức điểm có lời giải thích dài “ở đây” '.repeat(11);
    const choices = Object.fromEntries(Array.from({ length: 50 }, (_, place) => [`c${place}`, `${place} ${long}`]));
    const levels = Object.keys(choices).map((id) => ({ choice: id, points: '1' }));
    const one = table([
      [{ ...leafOf('L'), rule: rule({ kind: 'levels', input: 'c', levels }, [choice('c', choices)]) }],
    ]);
    const cells = written(one).flatMap(({ rows }) => rows.flat());
    expect(Math.max(...cells.map((cell) => (typeof cell === 'string' ? cell.length : 0)))).toBeLessThanOrEqual(32_767);
    expect(readWorkbook(written(one), settings, {})).toEqual({ table: one, doubts: [], ignored: [] });
  });

  it('that was edited since asks which of the two counts', () => {
    const one = table([[leafOf('1')]], { declaredTotal: '5' });
    const sheets = edited(written(one), 3, 1, 'Nội dung mới');
    const open = readWorkbook(sheets, settings, {});
    expect('doubts' in open && open.doubts[0]).toEqual({
      id: '4:sheet-edited',
      row: 4,
      reason: 'sheet-edited',
      found: '1 | Nội dung mới | 5 | Điểm chuẩn 5 điểm.',
      choices: ['rules', 'sheet'],
      facts: {},
      answer: null,
    });
    const kept = readWorkbook(sheets, settings, { '4:sheet-edited': 'rules' });
    expect('table' in kept && kept.table).toEqual(one);
    const taken = readWorkbook(sheets, settings, { '4:sheet-edited': 'sheet' });
    expect(
      'table' in taken && [taken.table.declaredTotal, taken.table.criteria.map(({ title, points }) => [title, points])],
    ).toEqual(['5', [['Nội dung mới', '5']]]);
  });

  it('whose rules were broken is refused', () => {
    const one = table([[leafOf('1')]]);
    const broken = written(one).map((sheet, place) =>
      place === 0 ? sheet : { ...sheet, rows: [...sheet.rows.slice(0, 3), ['1', 'a', 'b', '{"id":1']] },
    );
    expect(readWorkbook(broken, settings, {})).toEqual({ reason: 'import-rules-broken' });
  });
});

function leafOf(id: string): Criterion {
  return {
    id,
    parentId: null,
    ordinal: 0,
    code: '1',
    title: 'Báo cáo',
    points: '5',
    bonusCap: null,
    deductionCap: null,
    evidence: 'optional',
    legalGround: '',
    scorer: null,
    note: '',
    rule: rule({ kind: 'standard' }),
    examples: [],
  };
}
