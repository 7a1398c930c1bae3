import { describe, expect, it } from 'vitest';
import type { Holder } from '@/lib/auth/permissions';
import { crossSight, isCrossPending, type OwnCross } from './visibility';

const place = { campaignId: 'c', unitId: 'scored' };
const officer = (unitId: string, secretary = false): Holder => ({
  ...{ role: 'officer', unitId },
  assignments: secretary ? [{ campaignId: 'c', blocId: 'b', kind: 'secretariat' }] : [],
});
const own = (status: 'assigned' | 'draft' | 'sent' | 'abstained', isPending: boolean): OwnCross => ({
  status,
  isPending,
});

describe('what others gave a unit', () => {
  it('is unseen by a scorer until the own sheet is in, even as secretary, then shown without names', () => {
    for (const status of ['assigned', 'draft'] as const) {
      expect(crossSight(officer('scorer'), place, 'submitted', own(status, true))).toBe(null);
      expect(crossSight(officer('scorer', true), place, 'submitted', own(status, true))).toBe(null);
    }
    expect(crossSight(officer('scorer'), place, 'submitted', own('sent', false))).toBe('nameless');
    expect(crossSight(officer('scorer', true), place, 'submitted', own('sent', false))).toBe('named');
  });

  it('is unseen by a scorer who declined or was too late, and by units that do not score it', () => {
    expect(crossSight(officer('scorer'), place, 'submitted', own('abstained', false))).toBe(null);
    expect(crossSight(officer('scorer'), place, 'submitted', own('draft', false))).toBe(null);
    expect(crossSight(officer('other'), place, 'agreed', null)).toBe(null);
  });

  it('is seen by the scored unit once it was appraised, without names, also by its secretary', () => {
    for (const viewer of [
      officer('scored'),
      officer('scored', true),
      { ...officer('heir'), formerUnitIds: ['scored'] },
    ]) {
      expect(crossSight(viewer, place, 'submitted', null)).toBe(null);
      expect(crossSight(viewer, place, 'returned', null)).toBe(null);
      expect(crossSight(viewer, place, 'appraised', null)).toBe('nameless');
      expect(crossSight(viewer, place, 'agreed', null)).toBe('nameless');
    }
  });

  it('is seen with names by secretariat, office and leaders', () => {
    expect(crossSight(officer('other', true), place, 'submitted', null)).toBe('named');
    for (const role of ['office', 'leader'] as const) {
      expect(crossSight({ role, unitId: null, assignments: [] }, place, 'submitted', null)).toBe('named');
    }
  });

  it('waits for a sheet only as long as it can come', () => {
    const open = { state: 'open', closesOn: '2026-12-10', extended: false } as const;
    expect(isCrossPending('draft', 'submitted', open, false)).toBe(true);
    expect(isCrossPending('assigned', 'none', { state: 'unplanned' }, false)).toBe(true);
    expect(isCrossPending('draft', 'submitted', { state: 'closed', closedOn: '2026-12-10' }, false)).toBe(false);
    expect(isCrossPending('draft', 'appraised', open, false)).toBe(false);
    expect(isCrossPending('draft', 'submitted', open, true)).toBe(false);
    expect(isCrossPending('sent', 'submitted', open, false)).toBe(false);
  });
});
