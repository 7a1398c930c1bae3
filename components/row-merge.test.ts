import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differences, keepTyped } from './row-merge';

const base = { planned: '500', weight: '10', note: '' };

it('keeps what was typed, and takes everything else as it was saved', () => {
  const typed = { ...base, weight: '12' };
  const saved = { planned: '520', weight: '11', note: 'Theo Kế hoạch 7' };
  expect(keepTyped(base, typed, saved)).toEqual({ planned: '520', weight: '12', note: 'Theo Kế hoạch 7' });
  expect(differences(base, typed, saved)).toEqual([
    { name: 'planned', isTyped: false },
    { name: 'weight', isTyped: true },
    { name: 'note', isTyped: false },
  ]);
});

it('keeps a box that was emptied on purpose', () => {
  const begun = { ...base, note: 'cũ' };
  expect(keepTyped(begun, { ...begun, note: '' }, { ...begun, note: 'mới' })).toEqual({ ...begun, note: '' });
});

it('loses no typing, changes nothing that nobody typed, and ends where both agree', () => {
  const row = fc.record({ planned: fc.string(), weight: fc.string(), note: fc.string() });
  fc.assert(
    fc.property(row, row, row, (begun, typed, saved) => {
      const kept = keepTyped(begun, typed, saved);
      for (const name of ['planned', 'weight', 'note'] as const)
        expect(kept[name]).toBe(typed[name] === begun[name] ? saved[name] : typed[name]);
      expect(keepTyped(begun, typed, begun)).toEqual(typed);
      expect(keepTyped(begun, begun, saved)).toEqual(saved);
      expect(differences(begun, typed, typed)).toEqual([]);
    }),
  );
});
