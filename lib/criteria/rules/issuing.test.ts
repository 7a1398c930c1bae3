import { describe, expect, it } from 'vitest';
import { leaf, rule, section, table } from '@/tests/support/criteria';
import { blankTable } from './blank';
import { inPrintedOrder, refuseIssue } from './issuing';
import { tableTotals } from './totals';

const scored = rule({ kind: 'standard' });
const draft = table([
  section('A', '5', [[leaf('A1', '2.5', scored)], section('A2', null, [[leaf('A2a', '2.5', scored)]])]),
  [leaf('B', null, null)],
]);

describe('issuing', () => {
  it('is refused while there are problems, without a reason later, and when nothing changed', () => {
    const last = { number: 2, content: inPrintedOrder(draft) };
    expect(refuseIssue(draft, 3, null, '')).toEqual({ reason: 'table-has-problems', count: 3 });
    expect(refuseIssue(draft, 0, null, '')).toBeNull();
    expect(refuseIssue({ ...draft, criteria: draft.criteria.toReversed() }, 0, last, 'x')).toEqual({
      reason: 'version-equal',
      number: 2,
    });
    const changed = { ...draft, decimals: 1 };
    expect(refuseIssue(changed, 0, last, '  ')).toEqual({ reason: 'reason-missing', field: 'reason' });
    expect(refuseIssue(changed, 0, last, 'Theo ý kiến Hội đồng')).toBeNull();
  });

  it('puts the criteria in printed order', () => {
    const shuffled = { ...draft, criteria: draft.criteria.toReversed() };
    expect(inPrintedOrder(shuffled).criteria.map(({ id }) => id)).toEqual(['A', 'A1', 'A2', 'A2a', 'B']);
  });
});

describe('totals', () => {
  it('are sums of leaves by section, with the leaves that have no points yet', () => {
    const { rows, ...all } = tableTotals(draft);
    expect(all).toEqual({ sum: '5', leaves: 3, open: 1 });
    expect(rows.map(({ criterion: { id }, sum, leaves, open, topId }) => [id, sum, leaves, open, topId])).toEqual([
      ['A', '5', 2, 0, 'A'],
      ['A1', '2.5', 1, 0, 'A'],
      ['A2', '2.5', 1, 0, 'A'],
      ['A2a', '2.5', 1, 0, 'A'],
      ['B', '0', 1, 1, 'B'],
    ]);
    expect(tableTotals(blankTable('Bảng', 2026))).toEqual({ rows: [], sum: '0', leaves: 0, open: 0 });
  });
});
