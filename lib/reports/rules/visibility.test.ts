import { expect, it } from 'vitest';
import type { Holder } from '@/lib/auth/permissions';
import { isReadable, type PeerVisibility, type Sight, sightOf } from './visibility';

const place = { campaignId: 'c', unitId: 'u', memberUnitIds: ['u', 'peer'] };
const holder = (change: Partial<Holder>): Holder => ({ role: 'officer', unitId: null, assignments: [], ...change });
const secretariat = [{ campaignId: 'c', blocId: 'b', kind: 'secretariat' as const }];
const sights = (viewer: Holder) =>
  (['none', 'status', 'results'] as PeerVisibility[]).map((peerVisibility) =>
    sightOf(viewer, { ...place, peerVisibility }),
  );

it('says what each viewer sees', () => {
  expect(sights(holder({ unitId: 'u' }))).toEqual(['own', 'own', 'own']);
  expect(sights(holder({ unitId: 'peer' }))).toEqual([null, 'status', 'accepted']);
  expect(sights(holder({ unitId: 'peer', assignments: secretariat }))).toEqual(['sent', 'sent', 'sent']);
  expect(sights(holder({ unitId: 'stranger' }))).toEqual([null, null, null]);
  expect(sights(holder({ role: 'leader' }))).toEqual(['sent', 'sent', 'sent']);
});

it('shows a draft to its own unit alone', () => {
  const all: Sight[] = ['own', 'sent', 'accepted', 'status', null];
  expect(all.filter((sight) => isReadable(sight, 'draft'))).toEqual(['own']);
  expect(all.filter((sight) => isReadable(sight, 'returned'))).toEqual(['own', 'sent']);
  expect(all.filter((sight) => isReadable(sight, 'accepted'))).toEqual(['own', 'sent', 'accepted']);
});
