import { describe, expect, it } from 'vitest';
import { bands, count, day, leaf, rule } from '@/tests/support/criteria';
import { typedDay, typedNumber, unreadParts } from './typed';

describe('what is typed', () => {
  it('is kept as it was where it is not understood', () => {
    expect(['9,5', '1.234,5', 'chín', '', '1e9'].map((text) => typedNumber(text))).toEqual([
      '9.5',
      '1234.5',
      'chín',
      '',
      '1e9',
    ]);
    expect([typedNumber('97,3%', '%'), typedNumber('97,3%', 'điểm')]).toEqual(['97.3', '97,3%']);
    expect(['28/02/2026', '31/02/2026', 'mai'].map(typedDay)).toEqual(['2026-02-28', '31/02/2026', 'mai']);
  });

  it('is counted where it is no number or no day', () => {
    const own = rule(
      {
        kind: 'dateBands',
        input: 'a',
        bands: [
          { through: '31/02/2026', points: '1' },
          { through: '2026-02-28', points: 'x' },
        ],
        later: '',
        never: '0',
      },
      [day('a')],
    );
    expect(unreadParts(leaf('A', '10', own))).toBe(3);
    const half = { kind: 'number' as const, input: 'a', parts: [] };
    const cells = rule({ kind: 'matrix', rows: half, columns: half, cells: [['1', 'x', null]] }, [count('a')]);
    expect(unreadParts(leaf('A', 'mười', cells))).toBe(2);
    const late = { kind: 'lateness' as const, input: 'a', due: null, later: '0', never: '0' };
    expect(unreadParts(rule({ ...late, bands: [{ throughDays: -1, points: '1' }] }))).toBe(1);
    const fine = rule({ kind: 'numberBands', input: 'a', bands: bands({ '95..': '9.5' }) });
    const examples = [{ id: 'e', values: { a: 'x' }, others: [], points: '1' }];
    expect(unreadParts(leaf('A', null, fine, { examples }))).toBe(0);
  });
});
