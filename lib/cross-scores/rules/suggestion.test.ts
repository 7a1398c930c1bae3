import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areRelated, type CrossMember, type CrossPair, isBothWays } from './assignment';
import { mostEach, suggestPairs } from './suggestion';

const today = '2026-12-02';
const member = (unitId: string, wish: Partial<CrossMember> = {}): CrossMember => ({
  ...{ unitId, unitName: `Sở ${unitId.toUpperCase()}`, leftOn: null, relatedIds: [] },
  ...wish,
});
const units = (count: number) =>
  Array.from({ length: count }, (_, place) => member(`u${String(place).padStart(2, '0')}`));
const nothing = { kept: [], declined: [] };

const countBy = (pairs: readonly CrossPair[], side: keyof CrossPair, ids: readonly string[]) =>
  ids.map((id) => pairs.filter((one) => one[side] === id).length);

/** Equal in both directions, nobody itself, no pair twice or both ways. */
function expectFair(pairs: readonly CrossPair[], ids: readonly string[], each: number) {
  expect(countBy(pairs, 'scorerId', ids)).toEqual(ids.map(() => each));
  expect(countBy(pairs, 'scoredId', ids)).toEqual(ids.map(() => each));
  expect(pairs.filter((one) => one.scorerId === one.scoredId || isBothWays(one, pairs))).toEqual([]);
  expect(new Set(pairs.map((one) => `${one.scorerId} ${one.scoredId}`)).size).toBe(pairs.length);
}

function pairsOf(suggestion: ReturnType<typeof suggestPairs>): CrossPair[] {
  if ('refusal' in suggestion) throw new Error(JSON.stringify(suggestion.refusal));
  return suggestion.pairs;
}

const blocs = fc
  .integer({ min: 3, max: 17 })
  .chain((count) => fc.tuple(fc.constant(count), fc.integer({ min: 1, max: mostEach(count) }), fc.integer()));

describe('a suggestion of who scores whom', () => {
  it('is fair for every size of bloc that allows it', () => {
    fc.assert(
      fc.property(blocs, ([count, each, seed]) => {
        const members = units(count);
        const pairs = pairsOf(suggestPairs(members, nothing, each, seed, today));
        expectFair(
          pairs,
          members.map((one) => one.unitId),
          each,
        );
      }),
    );
  });

  it('is the same for the same seed, whatever the order of the members', () => {
    fc.assert(
      fc.property(blocs, fc.array(fc.integer(), { minLength: 17, maxLength: 17 }), ([count, each, seed], mix) => {
        const members = units(count);
        const mixed = members.toSorted(
          (one, other) => (mix[members.indexOf(one)] ?? 0) - (mix[members.indexOf(other)] ?? 0),
        );
        expect(suggestPairs(mixed, nothing, each, seed, today)).toEqual(
          suggestPairs(members, nothing, each, seed, today),
        );
      }),
    );
  });

  it('changes with the seed', () => {
    const of = (seed: number) => JSON.stringify(suggestPairs(units(9), nothing, 2, seed, today));
    expect(new Set([1, 2, 3, 4, 5].map(of)).size).toBe(5);
  });

  it('completes what was assigned by hand, and leaves out who declined', () => {
    fc.assert(
      fc.property(fc.integer({ min: 9, max: 17 }), fc.integer(), fc.integer({ min: 0, max: 3 }), (count, seed, by) => {
        const members = units(count);
        const ids = members.map((one) => one.unitId);
        const before = pairsOf(suggestPairs(members, nothing, 2, seed, today));
        const [kept, declined] = [before.slice(by, by + 6), before.slice(by + 6, by + 8)];
        const pairs = pairsOf(suggestPairs(members, { kept, declined }, 2, seed, today));
        expectFair([...kept, ...pairs], ids, 2);
        const refused = pairs.filter((one) => declined.includes(one) || isBothWays(one, declined));
        expect(refused).toEqual([]);
      }),
    );
  });

  it('leaves out units that have left, and pairs of which one came from the other', () => {
    const members = [
      member('a', { leftOn: '2026-06-30' }),
      member('b', { relatedIds: ['c', 'a'] }),
      ...['c', 'd', 'e', 'f', 'g', 'h'].map((id) => member(id)),
    ];
    const present = members.slice(1);
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const pairs = pairsOf(suggestPairs(members, nothing, 2, seed, today));
      expectFair(
        pairs,
        present.map((one) => one.unitId),
        2,
      );
      const of = (id: string) => members.find((one) => one.unitId === id) ?? member(id);
      expect(pairs.filter((one) => areRelated(of(one.scorerId), of(one.scoredId)))).toEqual([]);
    }
    // On its last day a unit still takes part.
    const onLastDay = pairsOf(suggestPairs(members, nothing, 1, 1, '2026-06-30'));
    expect(onLastDay).toHaveLength(8);
  });

  it('says why it is not possible', () => {
    const of = (count: number, each: number, kept: CrossPair[] = []) =>
      suggestPairs(units(count), { kept, declined: [] }, each, 1, today);
    expect(of(2, 1)).toEqual({ refusal: { reason: 'cross-too-few-units', units: 2, each: 1, most: 0 } });
    expect(of(6, 3)).toEqual({ refusal: { reason: 'cross-too-few-units', units: 6, each: 3, most: 2 } });
    expect(of(6, 0)).toEqual({ refusal: { reason: 'cross-too-few-units', units: 6, each: 0, most: 2 } });
    const pair = (scorerId: string, scoredId: string) => ({ scorerId, scoredId });
    expect(of(5, 1, [pair('u00', 'u01'), pair('u00', 'u02')])).toEqual({
      refusal: { reason: 'cross-over-assigned', unit: 'Sở U00', each: 1 },
    });
    const ring = [pair('u00', 'u01'), pair('u01', 'u02'), pair('u02', 'u00')];
    expect(of(3, 1, ring)).toEqual({ refusal: { reason: 'cross-nothing-to-suggest', each: 1 } });
    // The third unit would have to score itself, or back.
    expect(of(3, 1, [pair('u00', 'u01'), pair('u01', 'u00')])).toEqual({
      refusal: { reason: 'cross-not-equal', each: 1, kept: 2 },
    });
  });

  it('is found where there is no room to spare', () => {
    expect([0, 1, 2, 3, 4, 7, 8, 17].map(mostEach)).toEqual([0, 0, 0, 1, 1, 3, 3, 8]);
    const members = units(17);
    const pairs = pairsOf(suggestPairs(members, nothing, 8, 5, today));
    expect(pairs).toHaveLength(136);
  });
});
