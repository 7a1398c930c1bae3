import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightedCompletion } from '@/lib/reports/rules/completion';
import { sheetStatuses } from '@/lib/reviews/rules/sheet';
import { contribution, showsContent } from './lines';
import { seesDistances, seesPlace, seesResults, seesStates } from './visibility';

describe('showsContent', () => {
  it('keeps what the unit is still writing inside the unit', () => {
    const seen = (reader: 'own' | 'follower' | 'peer') =>
      sheetStatuses.filter((status) => showsContent(reader, status));
    expect(seen('own')).toEqual(['draft', 'submitted', 'returned', 'accepted']);
    expect(seen('follower')).toEqual(['submitted', 'accepted']);
    expect(seen('peer')).toEqual(['accepted']);
  });
});

describe('contribution', () => {
  it('is the share of the weighted completion that one target brings', () => {
    const decimal = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((value) => (value / 100).toFixed(2));
    const places = { cap: fc.integer({ min: 100, max: 200 }), weight: decimal(100), rest: decimal(100) };
    fc.assert(
      fc.property(decimal(200), fc.record(places), (completion, { weight, rest, cap }) => {
        const whole = (Number(weight) + Number(rest)).toFixed(2);
        const targets = [
          { weight, completion },
          { weight: rest, completion: null },
        ];
        expect(contribution(completion, weight, whole, cap)).toBe(weightedCompletion(targets, cap));
      }),
    );
    expect([contribution(null, '10', '100', 120), contribution('90', '10', '0', 120)]).toEqual(['0.00', '0.00']);
  });
});

describe('what a unit sees of others', () => {
  const table = (peers: 'none' | 'status' | 'results' | 'all') => {
    const view = { ownUnitId: 'own', peers };
    return ['own', 'other'].map((unit) => [seesStates(view, unit), seesResults(view, unit), seesPlace(view, unit)]);
  };
  it('follows the campaign', () => {
    expect(table('none')).toEqual([
      [true, true, false],
      [false, false, false],
    ]);
    expect(table('status')).toEqual([
      [true, true, true],
      [true, false, false],
    ]);
    expect(table('results')).toEqual([
      [true, true, true],
      [true, true, true],
    ]);
    expect(table('all')).toEqual([
      [true, true, true],
      [true, true, true],
    ]);
  });
  it('shows distances only with everybody’s results', () => {
    expect(
      (['none', 'status', 'results', 'all'] as const).map((peers) => seesDistances({ ownUnitId: 'own', peers })),
    ).toEqual([false, false, true, true]);
  });
});
