import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AdjustmentStatus, askedTotal, movesWeight, refuseOtherRound, refuseWeights } from './adjustments';

describe('a request that moves weight', () => {
  const lines = [
    { id: 'a', weight: '50' },
    { id: 'b', weight: '30.5' },
    { id: 'c', weight: '19.5' },
  ];
  const ask = (targetId: string, weight?: string | null, status: AdjustmentStatus = 'submitted') => ({
    ...{ targetId, status },
    after: weight === undefined ? {} : { weight },
  });

  it('counts with those that wait, and only where they name a weight', () => {
    expect([
      askedTotal(lines, []),
      askedTotal(lines, [ask('a', '45')]),
      askedTotal(lines, [ask('a', '45'), ask('b', '35.5')]),
      askedTotal(lines, [ask('a', '45', 'returned'), ask('b', '1', 'accepted'), ask('c')]),
    ]).toEqual(['100', '95', '100', '100']);
  });

  it('is accepted with those that balance it in one act, and one that leaves its weight alone always', () => {
    const refusal = (total: string) => ({ reason: 'weights-would-not-be-100', total });
    expect([
      refuseWeights(lines, [ask('a', '45'), ask('b', '35.5')]),
      refuseWeights(lines, [ask('a', '45')]),
      refuseWeights(lines, [ask('b', '35.5')]),
      refuseWeights(lines, [ask('a', '45'), ask('b', '35.5'), ask('c', '76')]),
      refuseWeights(lines, [ask('b'), ask('c', '19.5'), ask('a', null)]),
      refuseWeights(lines, []),
    ]).toEqual([null, refusal('95'), refusal('105'), refusal('156.5'), null, null]);
  });

  it('leaves 100 whichever of the requests are accepted, returned or withdrawn, in whatever order', () => {
    const sets = fc.array(fc.array(fc.record({ at: fc.nat(2), weight: fc.integer({ min: 0, max: 100 }) })));
    fc.assert(
      fc.property(sets, (acts) => {
        let sheet = lines;
        for (const act of acts) {
          const asked = act.map(({ at, weight }) => ask(sheet[at]?.id ?? '', String(weight)));
          if (refuseWeights(sheet, asked) !== null) continue;
          sheet = sheet.map((line) => ({
            ...line,
            weight: asked.find(({ targetId }) => targetId === line.id)?.after.weight ?? line.weight,
          }));
        }
        expect(askedTotal(sheet, [])).toBe('100');
      }),
    );
  });

  it('is one that names another weight', () => {
    expect([ask('a', '45'), ask('a', '50'), ask('a', null), ask('a')].map((one) => movesWeight(lines, one))).toEqual([
      ...[true, false, false, false],
    ]);
  });
});

it('decides a request as it was read, not as it was sent again since', () => {
  const request = { round: 2, requestedAt: '2026-05-20T03:00:00.000Z' };
  expect(refuseOtherRound(request, 2)).toBeNull();
  expect(refuseOtherRound(request, 1)).toEqual({ reason: 'adjustment-sent-again', at: request.requestedAt });
});
