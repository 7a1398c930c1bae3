import { expect, it } from 'vitest';
import { count, day, rule } from '@/tests/support/criteria';
import { noneWords } from './none-words';

const never = { later: '0', never: '0', bands: [] };
const inputs = [count('a'), count('b')];

it.each([
  ['days late', rule({ kind: 'lateness', input: 'a', due: null, ...never }, inputs), 'a', 'Không thực hiện'],
  ['a day', rule({ kind: 'dateBands', input: 'a', ...never }, [day('a')]), 'a', 'Không thực hiện'],
  [
    'another number of the same criterion',
    rule({ kind: 'lateness', input: 'a', due: null, ...never }, inputs),
    'b',
    'Không có',
  ],
  ['an award', rule({ kind: 'priorAward', input: 'a', levels: [] }, inputs), 'a', 'Không có'],
  ['no rule', null, 'a', 'Không có'],
])('none of %s', (_, asked, key, words) => expect(noneWords(asked, key)).toBe(words));
