import { expect, it } from 'vitest';
import { type PlaceMove, placeMoves } from './moves';
import type { RankedUnit } from './ranking';
import { movesSentence } from './words';

/** "A 1, B 2, C –": units by name with their places, in this order; the result of the place n is 100 − n. */
function ranking(text: string): RankedUnit[] {
  return text.split(', ').map((one) => {
    const [name = '', written] = one.split(' ');
    const place = written === '–' ? null : Number(written);
    const result = place === null ? null : String(100 - place);
    return {
      ...{ unitId: name, name: `Sở ${name}`, place, unranked: null, result, points: '0', percentage: null },
      ...{ equals: [], ties: [], gap: null, classified: { classId: null, missed: [] } },
    };
  });
}
const brief = ({ unitId, from, to, overtakes, overtakenBy }: PlaceMove) =>
  `${unitId} ${from ?? '–'}→${to ?? '–'} past ${overtakes.join('') || '–'}, behind ${overtakenBy.join('') || '–'}`;

it.each([
  ['nobody where all places stay', 'A 1, B 2, C –', 'A 1, B 2, C –', []],
  [
    'who went up and who had to let it pass',
    'B 1, A 2',
    'A 1, B 2',
    ['A 2→1 past B, behind –', 'B 1→2 past –, behind A'],
  ],
  [
    'who keeps a place among others',
    'A 1, B 2, C 3',
    'C 1, B 2, A 3',
    ['C 3→1 past BA, behind –', 'B 2→2 past A, behind C', 'A 1→3 past –, behind CB'],
  ],
  [
    'who passes one and lets nobody pass, equal ones counting as neither',
    'A 1, B 2, C 2',
    'C 1, B 2, A 3',
    ['C 2→1 past A, behind –', 'B 2→2 past A, behind –', 'A 1→3 past –, behind CB'],
  ],
  [
    'who is passed and now shares a place',
    'A 1, B 2, C 3',
    'C 1, A 2, B 2',
    ['C 3→1 past AB, behind –', 'A 1→2 past –, behind C', 'B 2→2 past –, behind C'],
  ],
  ['who no longer shares a place, passing nobody', 'A 1, B 1', 'A 1, B 2', ['B 1→2 past –, behind –']],
  [
    'who gains or loses a place altogether',
    'A 1, B 2, C –',
    'B 1, C 2, A –',
    ['B 2→1 past A, behind –', 'C –→2 past A, behind –', 'A 1→– past –, behind BC'],
  ],
])('moves between two rankings name %s', (_, before, after, moves) => {
  expect(placeMoves(ranking(before), ranking(after)).map(brief)).toEqual(moves);
});

it('a move tells the name and both results; of a unit that was not there before, nothing', () => {
  const move = { unitId: 'A', name: 'Sở A', to: 1, resultAfter: '99', overtakenBy: [] };
  expect(placeMoves(ranking('B 1, A 2'), ranking('A 1, B 2'))[0]).toEqual({
    ...{ ...move, from: 2, resultBefore: '98', overtakes: ['B'] },
  });
  expect(placeMoves(ranking('B 1'), ranking('A 1, B 1'))).toEqual([
    { ...move, from: null, resultBefore: null, overtakes: [] },
  ]);
});

it('is told in one sentence, also where nobody has a place', () => {
  const told = (before: string, after: string) => {
    const [left, right] = [ranking(before), ranking(after)];
    return movesSentence(placeMoves(left, right), right);
  };
  expect(told('A 1, B 2', 'A 1, B 2')).toBe('Thứ hạng không đổi.');
  expect(told('A 1, B –', 'A 1, B –')).toBe('Thứ hạng không đổi.');
  expect(told('A 1, B 2', 'B 1, A 2')).toBe('2 đơn vị đổi hạng.');
  expect(told('A –, B –', 'A 1, B –')).toBe('1 đơn vị đổi hạng.');
  expect(told('A –, B –', 'A –, B –')).toBe('Chưa đơn vị nào có thứ hạng, theo bảng tiêu chí cũng như theo phương án.');
});
