import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, input, interval } from '@/tests/support/criteria';
import { compareDecimals } from '../exact';
import type { Input } from '../rule';
import { intervalWords } from '../words';
import { bandFaults, domainOf } from './bands';

const free = input('a', { measure: '' });
const faults = (texts: string[], of: Input = free) =>
  bandFaults(texts.map(interval), domainOf(of)).map((fault) => {
    if (fault.reason === 'bands-overlap') return `overlap ${fault.at}`;
    if (fault.reason === 'bands-missing') return 'missing';
    return `${fault.reason === 'bands-gap' ? 'gap' : 'empty'} ${intervalWords(fault.interval, fault.measure)}`;
  });

describe('bandFaults', () => {
  it.each<[string, string[], string[]]>([
    ['none at all', [], ['missing']],
    ['a whole', ['98..', '97..98)', '..97)'], []],
    ['in any order, with the bound on either side', ['..97', '(97..98', '(98..'], []],
    ['from the least value on', ['0..5)', '5..'], []],
    ['the printed waste bands', ['(98..', '97..98)', '96..97)', '..96)'], ['gap đúng 98']],
    ['a gap between', ['..5)', '6..'], ['gap từ 5 đến dưới 6']],
    ['a gap after "≤"', ['..5', '6..'], ['gap trên 5 đến dưới 6']],
    ['a gap before ">"', ['..5)', '(6..'], ['gap từ 5 đến 6']],
    ['a gap below', ['5..'], ['gap từ 0 đến dưới 5']],
    ['0 itself', ['(0..'], ['gap đúng 0']],
    ['a gap above', ['..100'], ['gap trên 100']],
    ['an overlap', ['..5', '4..'], ['overlap 4']],
    ['both at the bound', ['..5', '5..'], ['overlap 5']],
    ['one inside another, no gap after it', ['..10)', '3..4', '10..'], ['overlap 3']],
    ['the same twice', ['..', '..'], ['overlap 0']],
    ['two with the same end', ['..5', '2..5)', '(5..'], ['overlap 2']],
    ['turned round', ['..5', '9..6', '(5..'], ['empty từ 9 đến 6']],
    ['open at one number', ['..5', '(5..5', '(5..'], ['empty trên 5 đến 5']],
    ['only empty', ['9..6'], ['empty từ 9 đến 6']],
    ['one number alone', ['..5)', '5..5', '(5..'], []],
  ])('%s', (_, texts, expected) => {
    expect(faults(texts)).toEqual(expected);
    expect(faults(texts.toReversed()).toSorted()).toEqual([...expected].toSorted());
  });

  it('keep to the limits of the input', () => {
    const percent = input('a', { measure: '%', minimum: '10', maximum: '100' });
    expect(faults(['60..100', '10..60)'], percent)).toEqual([]);
    expect(faults(['60..100)', '(10..60)'], percent)).toEqual(['gap đúng 10%', 'gap đúng 100%']);
    expect(faults(['..'], percent)).toEqual([]);
  });

  it('of a count are whole numbers', () => {
    const days = count('a', { measure: 'ngày' });
    expect(faults(['0..0', '1..2', '3..5', '6..10', '(10..'], days)).toEqual([]);
    expect(faults(['..2', '4..'], days)).toEqual(['gap đúng 3 ngày']);
    expect(faults(['..2', '6..'], days)).toEqual(['gap từ 3 ngày đến 5 ngày']);
    expect(faults(['..2', '2..'], days)).toEqual(['overlap 2']);
    expect(faults(['..2.5', '2.6..'], days)).toEqual([]);
    expect(faults(['..3)', '3..'], days)).toEqual([]);
    expect(faults(['..2', '(2..3)', '3..'], days)).toEqual(['empty trên 2 ngày đến dưới 3 ngày']);
    expect(faults(['2..'], days)).toEqual(['gap từ 0 ngày đến 1 ngày']);
  });

  it('finds nothing exactly where every value has one band', () => {
    const anyInterval = fc
      .tuple(fc.option(fc.nat(6)), fc.option(fc.nat(6)), fc.boolean(), fc.boolean())
      .map(([from, to, low, high]) => ({
        from: from === null ? null : { value: String(from), included: low },
        to: to === null ? null : { value: String(to), included: high },
      }))
      // Below 0 nothing can occur: such a band holds values all the same.
      .filter(({ to }) => to?.value !== '0' || to.included);
    const inside = ({ from, to }: ReturnType<typeof interval>, value: string) => {
      const [low, high] = [from ? compareDecimals(value, from.value) : 1, to ? compareDecimals(value, to.value) : -1];
      return (low > 0 || (low === 0 && from?.included)) && (high < 0 || (high === 0 && to?.included));
    };
    // Between and at all bounds that can occur, and beyond.
    const samples = Array.from({ length: 17 }, (_, place) => String(place / 2));
    fc.assert(
      fc.property(fc.array(anyInterval, { minLength: 1, maxLength: 4 }), (list) => {
        const clean = samples.every((value) => list.filter((one) => inside(one, value)).length === 1);
        const empty = list.some((one) => !samples.some((value) => inside(one, value)));
        expect(bandFaults(list, domainOf(free)).length === 0).toBe(clean && !empty);
      }),
      { numRuns: 500 },
    );
  });
});
