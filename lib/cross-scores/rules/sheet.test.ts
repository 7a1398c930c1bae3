import { describe, expect, it } from 'vitest';
import { nextStatus } from '@/lib/workflow';
import {
  type CrossSheetState,
  crossStatuses,
  crossWorkflow,
  refuseAbstention,
  refuseCrossSender,
  refuseCrossWork,
} from './sheet';

const today = '2026-12-05';
const phase = { kind: 'crossScoring', opensOn: '2026-12-01', closesOn: '2026-12-10' } as const;
const state = (wish: Partial<CrossSheetState> = {}): CrossSheetState => ({
  ...{ status: 'draft', scored: 'submitted', scoredLeftOn: null, scorerLeftOn: null, phase, extendedUntil: null },
  ...wish,
});

describe('a cross sheet', () => {
  it('is open while the other unit has sent and was not appraised', () => {
    const of = (scored: CrossSheetState['scored']) => refuseCrossWork(state({ scored }), today);
    expect([of('submitted'), of('returned')]).toEqual([null, null]);
    expect([of('none'), of('draft')]).toEqual([{ reason: 'cross-nothing-sent' }, { reason: 'cross-nothing-sent' }]);
    expect([of('appraised'), of('agreed')]).toEqual([{ reason: 'cross-appraised' }, { reason: 'cross-appraised' }]);
  });

  it('keeps to its phase, which more time for the scorer makes longer', () => {
    const late = '2026-12-12';
    expect(refuseCrossWork(state(), late)).toEqual({
      reason: 'phase-closed',
      phase: 'crossScoring',
      closedOn: '2026-12-10',
    });
    expect(refuseCrossWork(state({ extendedUntil: late }), late)).toBe(null);
    expect(refuseCrossWork(state({ phase: undefined }), today)).toEqual({
      reason: 'phase-unplanned',
      phase: 'crossScoring',
    });
    expect(refuseCrossWork(state(), '2026-11-30')).toEqual({
      ...{ reason: 'phase-upcoming', phase: 'crossScoring', opensOn: '2026-12-01' },
    });
  });

  it('is closed for units that have left, from the day after', () => {
    expect(refuseCrossWork(state({ scorerLeftOn: today }), today)).toBe(null);
    expect(refuseCrossWork(state({ scorerLeftOn: '2026-12-04' }), today)).toEqual({
      ...{ reason: 'phase-unit-left', since: '2026-12-05' },
    });
    expect(refuseCrossWork(state({ scoredLeftOn: '2026-12-04' }), today)).toEqual({
      ...{ reason: 'cross-scored-left', since: '2026-12-05' },
    });
  });

  it('can be declined before the other unit has sent anything, and stays as it was sent or declined', () => {
    expect(refuseAbstention(state({ status: 'assigned', scored: 'none' }), today)).toBe(null);
    for (const status of ['sent', 'abstained'] as const) {
      expect(refuseAbstention(state({ status }), today)).toEqual({ reason: 'cross-closed', status });
      expect(refuseCrossWork(state({ status }), today)).toEqual({ reason: 'cross-closed', status });
    }
  });

  it('moves as the table says, and no other way', () => {
    const moves = (['begin', 'submit', 'abstain'] as const).map((verb) =>
      crossStatuses.map((status) => nextStatus(crossWorkflow, verb, status, 'scorer')),
    );
    expect(moves).toEqual([
      ['draft', 'draft', null, null],
      [null, 'sent', null, null],
      ['abstained', 'abstained', null, null],
    ]);
  });

  it('is sent by the head, by an officer where the campaign allows it', () => {
    expect([refuseCrossSender('head', false), refuseCrossSender('officer', true)]).toEqual([null, null]);
    expect(refuseCrossSender('officer', false)).toEqual({ reason: 'cross-head-only' });
  });
});
