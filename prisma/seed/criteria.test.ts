import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tableProblems } from '@/lib/criteria/rules/problems/table';
import { amountWords, baseWords } from '@/lib/criteria/rules/starting';
import { tableSchema } from '@/lib/criteria/rules/table';
import { leavesOf } from '@/lib/criteria/rules/tree';
import { tableOf } from './criteria';
import { realTables } from './criteria-templates';
import { boTuPhap } from './data/criteria/bo-tu-phap';
import { buDang } from './data/criteria/bu-dang';
import { lienMinhHtx } from './data/criteria/lien-minh-htx';
import { tienGiang } from './data/criteria/tien-giang';

describe('the criteria tables of the demo', () => {
  it.each([2023, 2024, 2026])('could be issued in %i, the last day of February included', (year) => {
    for (const full of [true, false]) {
      const table = tableOf(full, year);
      expect(tableSchema.parse(table)).toEqual(table);
      expect(tableProblems(table)).toEqual([]);
    }
  });

  it('show every way of scoring in the told bloc: five sections, 1 000 points', () => {
    expect(tableOf(false, 2026).declaredTotal).toBe('500');
    const table = tableOf(true, 2026);
    const leaves = leavesOf(table);
    expect([table.declaredTotal, leaves.length]).toEqual(['1000', 46]);
    expect(table.criteria.filter(({ parentId }) => parentId === null)).toHaveLength(5);
    const rules = leaves.flatMap(({ rule }) => rule ?? []);
    const bases = new Set(rules.map(({ base }) => base.kind));
    expect(Object.keys(baseWords).filter((kind) => !bases.has(kind as keyof typeof baseWords))).toEqual([]); // its own keys
    const items = rules.flatMap(({ deductions, bonuses }) => [...deductions, ...bonuses]);
    const used = new Set(items.map(({ amount }) => amount.kind));
    expect(Object.keys(amountWords).filter((kind) => !used.has(kind as keyof typeof amountWords))).toEqual([
      'numberBands',
      'matrix',
    ]);
    expect(items.some(({ unless }) => unless.length > 0)).toBe(true);
  });
});

describe('the tables of real agencies among the templates', () => {
  it.each([2024, 2026])('are read whole for %i, with ids the database keeps, and the same each time', (year) => {
    const tables = realTables(year);
    expect(tables.map(({ table }) => [table.title, table.year, table.declaredTotal, leavesOf(table).length])).toEqual([
      [tienGiang.title, year, '100', 36],
      [`${boTuPhap.title} – trích phần đầu`, year, null, 9],
      [`${buDang.title} – trích phần đầu`, year, null, 3],
      [`${lienMinhHtx.title} – trích phần đầu`, year, null, 7],
    ]);
    const criteria = tables.flatMap(({ table }) => table.criteria);
    expect(criteria.filter(({ id }) => !z.uuid().safeParse(id).success)).toEqual([]);
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
    for (const { table } of tables) expect(tableSchema.parse(table)).toEqual(table);
    expect(realTables(year)).toEqual(tables);
  });
});
