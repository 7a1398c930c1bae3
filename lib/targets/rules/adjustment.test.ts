import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjustableValues,
  adjustmentDoubts,
  adjustmentWarnings,
  isAdjustable,
  readAdjustment,
  refuseAdjuster,
} from './adjustment';
import { toCells } from './cells';
import type { Line } from './line';

const line: Line = {
  ...{ id: 'a', ordinal: 1, previousId: null, status: 'accepted', returnReason: '', answer: '', revision: 3 },
  ...{ groupCode: 'kinh-te', movementId: null, text: 'Giải ngân', measure: '%', direction: 'more' },
  ...{ accumulation: 'cumulative', baseline: '80', baselineOn: null, planned: '95', plannedOn: null },
  ...{ dueOn: '2026-12-31', weight: '10', ownerDivision: 'Phòng A', note: '' },
};
const typed = { text: 'Giải ngân', measure: '%', planned: '95', dueOn: '31/12/2026', weight: '10', note: '' };
const grounds = { reason: 'Giao lại', documentId: 'd' };
const read = (one: Line, texts: typeof typed) => readAdjustment(one, { ...texts, ...grounds }, 2026);

describe('a change that is asked for', () => {
  it('is read as people write, and keeps what was not touched', () => {
    expect(read(line, { ...typed, planned: '1 098,5', weight: '12' })).toEqual({
      ok: true,
      value: { ...adjustableValues(line), planned: '1098.5', weight: '12' },
    });
  });

  it('names every box that is wrong, once, in its own words', () => {
    const nothing = { reason: '', documentId: '' };
    expect(readAdjustment(line, { ...typed, ...nothing, text: '', planned: 'nhiều', weight: '0' }, 2026)).toEqual({
      ok: false,
      refusal: {
        reason: 'fields-refused',
        refusals: [
          {
            ...{ reason: 'cell-doubt', field: 'planned', typed: 'nhiều' },
            doubt: { reason: 'not-a-number', column: 'planned' },
          },
          { reason: 'cell-problem', field: 'text', problem: { reason: 'text-missing', column: 'text' } },
          { reason: 'cell-problem', field: 'weight', problem: { reason: 'weight-zero', column: 'weight' } },
          { reason: 'adjustment-reason-missing', field: 'reason' },
          { reason: 'document-missing', field: 'documentId' },
        ],
      },
    });
  });

  it('needs a plan, a day where the target is to be done by one', () => {
    const planless = (direction: Line['direction']) => read({ ...line, direction }, { ...typed, planned: '' });
    const refused = (reason: string) => ({
      ok: false,
      refusal: {
        reason: 'fields-refused',
        refusals: [{ reason: 'cell-problem', field: 'planned', problem: { reason, column: 'planned' } }],
      },
    });
    expect([planless('less'), planless('byDate')]).toEqual([refused('plan-missing'), refused('day-missing')]);
  });

  it('that changes nothing is none, however it is written', () => {
    const values = fc.record({
      planned: fc.integer({ min: 1, max: 999_999 }).map(String),
      weight: fc.integer({ min: 1, max: 100 }).map(String),
      note: fc.constantFrom('', 'Ghi chú'),
    });
    fc.assert(
      fc.property(values, (some) => {
        const stored = { ...line, ...some };
        const { text, measure, planned, dueOn, weight, note } = toCells(stored, '');
        expect(read(stored, { text, measure, planned, dueOn, weight, note })).toEqual({
          ok: false,
          refusal: { reason: 'adjustment-unchanged' },
        });
      }),
    );
  });

  it('is told what is odd about it, not what was odd before', () => {
    const after = { ...adjustableValues(line), planned: '120', dueOn: '2027-01-31' };
    expect(adjustmentWarnings('more', adjustableValues(line), after, 2026)).toEqual([
      { reason: 'percent-over-100', column: 'planned', warning: true },
      { reason: 'outside-year', column: 'dueOn', year: 2026, warning: true },
    ]);
    expect(adjustmentWarnings('more', after, { ...after, planned: '130' }, 2026)).toEqual([]);
  });
});

it('is doubted where its deadline was over when it was asked for, or the measure is another one', () => {
  const before = adjustableValues(line);
  const doubts = (change: Partial<typeof before>) => adjustmentDoubts(before, { ...before, ...change }, '2026-05-20');
  expect(doubts({ dueOn: '2026-02-01', measure: 'tỷ đồng' })).toEqual([
    { reason: 'measure-changed', column: 'measure', before: '%', after: 'tỷ đồng' },
    { reason: 'due-before-asking', column: 'dueOn' },
  ]);
  expect([doubts({}), doubts({ dueOn: '2026-05-20' }), doubts({ dueOn: null }), doubts({ measure: '% ' })]).toEqual([
    ...[[], [], [], []],
  ]);
  // A deadline that is over and stays as it was is no doubt of the change.
  expect(
    adjustmentDoubts({ ...before, dueOn: '2026-02-01' }, { ...before, dueOn: '2026-02-01' }, '2026-05-20'),
  ).toEqual([]);
});

it('is sent by the head, and by an officer where the campaign allows it', () => {
  const head = { reason: 'head-adjusts' };
  expect([refuseAdjuster('head', false), refuseAdjuster('officer', true), refuseAdjuster('officer', false)]).toEqual([
    ...[null, null, head],
  ]);
});

it('stays in reach where the year is settled, as long as something can be taken back', () => {
  const sheet = { can: { own: true, adjust: false }, phaseRefusal: null, adjustments: [], drafts: [] };
  const asked = (status: 'returned' | 'accepted') => ({ ...sheet, adjustments: [{ targetId: 'a', status }] });
  expect(
    [sheet, asked('accepted'), asked('returned'), { ...sheet, drafts: [{ targetId: 'a' }] }].map((one) =>
      isAdjustable(one, line),
    ),
  ).toEqual([false, false, true, true]);
  expect(isAdjustable({ ...sheet, can: { own: false, adjust: true } }, line)).toBe(false);
  expect(isAdjustable({ ...sheet, can: { own: true, adjust: true } }, { ...line, status: 'returned' })).toBe(false);
});
