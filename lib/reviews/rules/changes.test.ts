import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, noveltyOf, type ShownLine } from './changes';

const shown = fc.record<ShownLine>({
  id: fc.constant('line'),
  fields: fc.dictionary(fc.constantFrom('text', 'planned', 'weight', 'note'), fc.constantFrom('1', '2', null)),
});

describe('what changed', () => {
  it('is nothing between equals, and what differs otherwise', () => {
    fc.assert(
      fc.property(shown, shown, (before, after) => {
        expect(changesOf(before, before)).toEqual([]);
        expect(changesOf(undefined, after)).toEqual([]);
        const there = changesOf(before, after).map(({ field, before: left, after: right }) => [field, right, left]);
        const back = changesOf(after, before).map(({ field, before: left, after: right }) => [field, left, right]);
        expect(there.sort()).toEqual(back.sort());
        for (const change of changesOf(before, after)) expect(change.before).not.toBe(change.after);
      }),
    );
  });

  it('names fields that are gone', () => {
    const before = { id: 'line', fields: { planned: '95', note: 'cũ' } };
    expect(changesOf(before, { id: 'line', fields: { planned: '98' } })).toEqual([
      { field: 'planned', before: '95', after: '98' },
      { field: 'note', before: 'cũ', after: null },
    ]);
  });

  it('tells new lines from changed and unchanged ones', () => {
    const stood: ShownLine = { id: 'line', fields: { planned: '95' } };
    const last = new Map([[stood.id, stood]]);
    expect(noveltyOf(null, stood)).toBe('first-round');
    expect(noveltyOf(last, { ...stood, id: 'other' })).toBe('new');
    expect(noveltyOf(last, { ...stood, fields: { planned: '98' } })).toBe('changed');
    expect(noveltyOf(last, stood)).toBe('same');
  });
});
