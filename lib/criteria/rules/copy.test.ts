import { describe, expect, it } from 'vitest';
import { bonus, day, deduct, fixed, input, leaf, rule, table, when } from '@/tests/support/criteria';
import { copyToYear } from './copy';
import { addDays, addYears } from './days';

describe('copyToYear', () => {
  const through = (on: string) => ({ kind: 'date', input: 'd', is: 'through', day: on }) as const;
  const dated = (year: number) =>
    table(
      [
        [
          leaf(
            'a',
            '2',
            rule(
              {
                kind: 'dateBands',
                input: 'd',
                bands: [{ through: `${year}-02-28`, points: '2' }],
                later: '0',
                never: '0',
              },
              [day('d'), input('n')],
              {
                deductions: [
                  deduct('x', fixed('1', when.after('d', `${year}-06-30`)), {
                    unless: [through(`${year}-07-31`), when.number('n', '1..')],
                  }),
                ],
                bonuses: [
                  bonus('y', {
                    kind: 'eitherOr',
                    options: [{ title: 'o', when: [through(`${year}-01-15`)], points: '1' }],
                  }),
                  bonus('z', { kind: 'perCase', input: 'n', each: '1' }),
                ],
              },
            ),
            {
              examples: [
                { id: 'e', values: { d: `${year}-02-01`, n: '1' }, others: [{ d: 'none', n: '2' }], points: '3' },
              ],
            },
          ),
        ],
        [
          leaf(
            'b',
            '1',
            rule(
              {
                kind: 'lateness',
                input: 'd',
                due: `${year}-11-30`,
                bands: [{ throughDays: 0, points: '1' }],
                later: '0',
                never: '0',
              },
              [day('d')],
            ),
          ),
        ],
        [
          leaf(
            'c',
            '1',
            rule({ kind: 'lateness', input: 'n', due: null, bands: [], later: '0', never: '0' }, [input('n')]),
          ),
        ],
        [leaf('s', null, null)],
      ],
      { year },
    );

  it('moves every day of rules and examples, and nothing else', () => {
    expect(copyToYear(dated(2026), 2027)).toEqual(dated(2027));
    expect(copyToYear(dated(2026), 2026)).toEqual(dated(2026));
  });
});

describe('days', () => {
  it('go on over months and years', () => {
    expect([addDays('2026-02-28', 1), addDays('2025-12-31', 1), addDays('2026-03-01', -1)]).toEqual([
      '2026-03-01',
      '2026-01-01',
      '2026-02-28',
    ]);
  });
  it('keep the last day of February', () => {
    expect([addYears('2024-02-29', 1), addYears('2024-02-29', 4), addYears('2026-02-28', 2)]).toEqual([
      '2025-02-28',
      '2028-02-29',
      '2028-02-28',
    ]);
  });
});
