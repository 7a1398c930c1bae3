import { describe, expect, it } from 'vitest';
import { carryOver, isPresent, type PreviousTarget, withoutContinued } from './carry-over';
import type { LineValues } from './line';

const values: LineValues = {
  ...{
    groupCode: 'g',
    movementId: 'm',
    text: 'Trồng cây',
    measure: 'cây',
    direction: 'more',
    accumulation: 'cumulative',
  },
  ...{ baseline: '80', baselineOn: null, planned: '100', plannedOn: null, dueOn: '2026-10-31', weight: '20' },
  ...{ ownerDivision: 'Chi cục', note: 'Theo kế hoạch' },
};

const target = (id: string, change: Partial<PreviousTarget> = {}): PreviousTarget => ({
  ...values,
  ...{ id, unitId: 'a', unitName: 'Sở A', year: 2026, previousId: null, takenFromId: null, actuals: [] },
  ...change,
});
const half = { period: 'half', actual: '45', actualOn: null, actualYes: null } as const;

describe('a target of this year of a unit that the own one came from', () => {
  it('goes on as it is: what was reported so far is no baseline, and what it went on from stays the same', () => {
    const former = target('p', { previousId: 'last', actuals: [half] });
    expect(carryOver(former, 2026, new Set(['m']))).toEqual({ ...values, previousId: 'last', takenFromId: 'p' });
    expect(carryOver(former, 2026, new Set())).toEqual({
      ...values,
      ...{ movementId: null, previousId: 'last', takenFromId: 'p' },
    });
  });

  it('is offered instead of last year’s that it goes on from, or that says the same', () => {
    const list = [
      target('now', { previousId: 'before' }),
      target('before', { year: 2025, text: 'Trồng rừng' }),
      target('same', { year: 2025, text: 'TRONG CAY', unitId: 'b' }),
      target('other', { year: 2025, text: 'Thu ngân sách' }),
    ];
    expect(withoutContinued(list).map(({ id }) => id)).toEqual(['now', 'other']);
  });

  it('is offered as the last unit of a chain has it', () => {
    const list = [target('b', { unitId: 'b', takenFromId: 'a' }), target('a'), target('x', { text: 'Khác' })];
    expect(withoutContinued(list).map(({ id }) => id)).toEqual(['b', 'x']);
  });

  it('leaves a list of one year as it is, twins of two units too', () => {
    const list = [target('one', { year: 2025 }), target('two', { year: 2025, unitId: 'b' })];
    expect(withoutContinued(list)).toEqual(list);
    expect(withoutContinued([])).toEqual([]);
  });
});

describe('what the sheet has already', () => {
  const line = { text: 'Đã sửa lời', measure: '%', previousId: null, takenFromId: null };
  const rows: [string, Partial<typeof line> | { previousId: string } | { takenFromId: string }, boolean][] = [
    ['was brought from this year', { takenFromId: 'p' }, true],
    ['was brought from last year', { previousId: 'p' }, true],
    ['goes on from the same target of last year', { previousId: 'last' }, true],
    ['says the same without tones', { text: 'trong cay', measure: 'CÂY' }, true],
    ['says the same in another measure', { text: 'Trồng cây' }, false],
    ['is something else', {}, false],
  ];
  it.each(rows)('%s', (_, change, expected) => {
    expect(isPresent([{ ...line, ...change }], target('p', { previousId: 'last' }))).toBe(expected);
  });

  it('is not told by two lines that both go on from nothing', () => {
    expect(isPresent([line], target('p'))).toBe(false);
  });
});
