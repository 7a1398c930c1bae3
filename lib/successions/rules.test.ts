import { describe, expect, it } from 'vitest';
import type { Holder } from '@/lib/auth/permissions';
import { type Readable, type RelativeYear, readableOf } from './rules';

const officer = (unitId: string, formerUnitIds: string[] = []): Holder => ({
  ...{ role: 'officer', unitId, formerUnitIds, assignments: [] },
});
const viewers = {
  own: officer('old'),
  heir: officer('new', ['old']),
  peer: officer('other'),
  stranger: officer('far'),
  office: { role: 'office', unitId: null, assignments: [] },
  secretary: {
    ...officer('other'),
    assignments: [{ campaignId: 'campaign', blocId: 'bloc', kind: 'secretariat' }],
  },
} as const satisfies Record<string, Holder>;

const year = (change: Partial<RelativeYear> = {}): RelativeYear => ({
  ...{ campaignId: 'campaign', unitId: 'old', peerVisibility: 'none', memberUnitIds: ['old', 'other'] },
  registration: 'accepted',
  reports: [
    { period: 'half', status: 'submitted' },
    { period: 'q1', status: 'accepted' },
    { period: 'nine', status: 'draft' },
  ],
  ...change,
});

const nothing: Readable = { page: false, registration: false, periods: [], silent: false };
const sent: Readable = { page: true, registration: true, periods: ['q1', 'half'], silent: false };

describe('what may be opened of a unit’s year', () => {
  it.each([
    ['own', { ...sent, periods: ['q1', 'half', 'nine'] }],
    ['heir', sent],
    ['secretary', sent],
    ['office', sent],
    ['peer', nothing],
    ['stranger', nothing],
  ] as const)('by %s', (name, expected) => {
    expect(readableOf(viewers[name], year())).toEqual(expected);
  });

  it('by other members, as far as the campaign shows', () => {
    expect(readableOf(viewers.peer, year({ peerVisibility: 'status' }))).toEqual(nothing);
    expect(readableOf(viewers.peer, year({ peerVisibility: 'results' }))).toEqual({ ...sent, periods: ['q1'] });
    const silent = year({ peerVisibility: 'results', registration: 'submitted', reports: [] });
    expect(readableOf(viewers.peer, silent)).toEqual({ ...nothing, page: true });
    expect(readableOf(viewers.stranger, year({ peerVisibility: 'results' }))).toEqual(nothing);
  });

  it('is nothing but the page of who sent nothing, and that is said to who would have seen it', () => {
    const silent = { ...nothing, page: true, silent: true };
    for (const registration of [null, 'draft'] as const) {
      expect(readableOf(viewers.heir, year({ registration, reports: [] }))).toEqual(silent);
    }
    expect(readableOf(viewers.own, year({ registration: null, reports: [] }))).toEqual(silent);
    expect(readableOf(viewers.own, year({ registration: 'draft', reports: [] }))).toEqual({
      ...nothing,
      ...{ page: true, registration: true },
    });
    expect(readableOf(viewers.heir, year({ registration: 'returned', reports: [] })).registration).toBe(true);
  });
});
