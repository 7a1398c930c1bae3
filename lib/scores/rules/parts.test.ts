import { describe, expect, it } from 'vitest';
import { mostTogether, type Parted, partAt, partsOf } from './parts';

const some = (section: string | null, count: number): Parted[] =>
  Array.from({ length: count }, (_, place) => ({
    criterionId: `${section}-${place + 1}`,
    code: `${section ?? 'I'}.${place + 1}`,
    part: section === null ? null : { id: section, code: section, title: `Mục ${section}` },
  }));
const told = (items: Parted[]) =>
  partsOf(items).map(({ label, title, items: own }) => [label, title, own.length] as const);

describe('partsOf', () => {
  it('keeps few criteria together, whatever sections they are in', () => {
    expect(told([...some('I.1', 7), ...some('I.2', mostTogether - 7)])).toEqual([['', '', mostTogether]]);
    expect(told([])).toEqual([['', '', 0]]);
  });

  it('shows many section by section', () => {
    expect(told([...some('I.1', 6), ...some('I.2', 5), ...some('I.3', 5)])).toEqual([
      ['I.1', 'Mục I.1', 6],
      ['I.2', 'Mục I.2', 5],
      ['I.3', 'Mục I.3', 5],
    ]);
  });

  it('cuts what is below no section, and long sections, into even pieces', () => {
    expect(told([...some(null, 1), ...some('I.1', 2 * mostTogether + 1), ...some(null, 2)])).toEqual([
      ['I.1', '', 1],
      ['I.1.1 – I.1.11', 'Mục I.1', 11],
      ['I.1.12 – I.1.22', 'Mục I.1', 11],
      ['I.1.23 – I.1.31', 'Mục I.1', 9],
      ['I.1 – I.2', '', 2],
    ]);
  });

  it('loses no criterion and keeps their order', () => {
    const items = [...some('I.1', 40), ...some(null, 17), ...some('I.2', 1)];
    expect(partsOf(items).flatMap((part) => part.items)).toEqual(items);
  });
});

describe('partAt', () => {
  const parts = partsOf([...some('I.1', 8), ...some('I.2', 8)]);

  it('finds the part of a criterion', () => {
    expect(partAt(parts, 'I.2-3', () => true)).toBe(parts[1]);
  });

  it('begins where something is left, else at the beginning', () => {
    expect(partAt(parts, null, (item) => item.part?.id === 'I.2')).toBe(parts[1]);
    expect(partAt(parts, 'elsewhere', () => false)).toBe(parts[0]);
    expect(partAt([], null, () => true)).toBeUndefined();
  });
});
