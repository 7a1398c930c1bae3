import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Boxes, differences, keepTyped } from './merge';

const base = { planned: '500', weight: '10', note: '', due: '' };

it('keeps what was typed, and takes everything else as it was saved', () => {
  const typed = { ...base, weight: '12', due: '31/12/2026' };
  const saved = { ...base, planned: '520', weight: '11', note: 'Theo Kế hoạch 7' };
  expect(keepTyped(base, typed, saved)).toEqual({ ...saved, weight: '12', due: '31/12/2026' });
  expect(differences(base, typed, saved)).toEqual([
    { name: 'planned', changedBy: 'others' },
    { name: 'weight', changedBy: 'both' },
    { name: 'note', changedBy: 'others' },
    { name: 'due', changedBy: 'me' },
  ]);
});

it('keeps a box that was emptied on purpose', () => {
  const begun = { ...base, note: 'cũ' };
  const [typed, saved] = [
    { ...begun, note: '' },
    { ...begun, note: 'mới' },
  ];
  expect(keepTyped(begun, typed, saved)).toEqual(typed);
  expect(differences(begun, typed, saved)).toEqual([{ name: 'note', changedBy: 'both' }]);
});

it('asks about every box of which nobody knows what it began from, and keeps what is typed in it', () => {
  const [typed, saved] = [
    { ...base, note: 'của tôi' },
    { ...base, planned: '520' },
  ];
  expect(differences({}, typed, saved)).toEqual([
    { name: 'planned', changedBy: 'both' },
    { name: 'note', changedBy: 'both' },
  ]);
  expect(keepTyped({}, typed, saved)).toEqual(typed);
});

it('leaves a box alone that the saved version does not have', () => {
  expect(keepTyped(base, base, {})).toEqual(base);
  expect(differences(base, { ...base, note: 'của tôi' }, {})).toEqual([]);
});

it('takes what a box holds as one thing, whatever it is and in whatever order its keys come', () => {
  type Row = { points: string | null; rule: { kind: string; cap: string } };
  const begun: Row = { points: '5', rule: { kind: 'fixed', cap: '1' } };
  const typed: Row = { points: '5', rule: { kind: 'fixed', cap: '2' } };
  const saved: Row = { points: null, rule: { cap: '1', kind: 'fixed' } };
  expect(keepTyped(begun, typed, saved)).toEqual({ points: null, rule: typed.rule });
  expect(differences(begun, typed, saved)).toEqual([
    { name: 'points', changedBy: 'others' },
    { name: 'rule', changedBy: 'me' },
  ]);
});

const names = Object.keys(base);
// Few texts, so that boxes are often the same.
const row = fc.record(Object.fromEntries(names.map((name) => [name, fc.constantFrom('', '1', '2', 'a b')])));
const three = (check: (begun: Boxes, typed: Boxes, saved: Boxes) => void) =>
  fc.assert(fc.property(row, row, row, check), { numRuns: 1000 });

it('loses no typing, changes nothing that nobody typed, and ends where both agree', () => {
  three((begun, typed, saved) => {
    const kept = keepTyped(begun, typed, saved);
    for (const name of names) expect(kept[name]).toBe(typed[name] === begun[name] ? saved[name] : typed[name]);
    expect(keepTyped(begun, typed, begun)).toEqual(typed);
    expect(keepTyped(begun, begun, saved)).toEqual(saved);
    expect(differences(begun, typed, typed)).toEqual([]);
  });
});

it('says of each box who changed it, alike from both sides, and asks about nothing that one side left alone', () => {
  three((begun, typed, saved) => {
    const mirrored = { me: 'others', others: 'me', both: 'both' } as const;
    const told = differences(begun, typed, saved);
    expect(differences(begun, saved, typed)).toEqual(
      told.map(({ name, changedBy }) => ({ name, changedBy: mirrored[changedBy] })),
    );
    for (const { name, changedBy } of told) {
      expect(typed[name] === begun[name]).toBe(changedBy === 'others');
      expect(saved[name] === begun[name]).toBe(changedBy === 'me');
    }
  });
});

it('merges once: what was taken over is what one began from, and only one’s own boxes are left to tell', () => {
  three((begun, typed, saved) => {
    const told = differences(begun, typed, saved);
    const taken = told.filter(({ changedBy }) => changedBy === 'others').map(({ name }) => [name, saved[name] ?? '']);
    const next = { ...begun, ...Object.fromEntries(taken) };
    const merged = keepTyped(begun, typed, saved);
    expect(differences(next, merged, saved)).toEqual(told.filter(({ changedBy }) => changedBy !== 'others'));
    expect(keepTyped(next, merged, saved)).toEqual(merged);
  });
});
