import { describe, expect, it } from 'vitest';
import type { Holder } from '@/lib/auth/permissions';
import type { ScoreStatus } from './sheet';
import { isScoreReadable, type ScoreSight, scoreSight, seesAgreement, seesAppraisal } from './visibility';

const place = { campaignId: 'campaign', unitId: 'own' };
const holder = (
  role: Holder['role'],
  unitId: string | null,
  kind?: 'secretariat' | 'overseer',
  campaignId = 'campaign',
) => ({ role, unitId, assignments: kind ? [{ campaignId, blocId: 'bloc', kind }] : [] }) satisfies Holder;

describe('how a score is seen', () => {
  it.each<[string, Holder, ScoreSight, ScoreSight]>([
    ['its unit', holder('officer', 'own'), 'own', 'own'],
    ['the head of its unit', holder('head', 'own'), 'own', 'own'],
    ['its unit, which runs the bloc too', holder('officer', 'own', 'secretariat'), 'own', 'own'],
    ['the secretariat', holder('officer', 'lead', 'secretariat'), 'sent', 'sent'],
    ['the overseer', holder('leader', null, 'overseer'), 'sent', 'sent'],
    ['the office', holder('office', null), 'sent', 'sent'],
    ['leaders', holder('leader', null), 'sent', 'sent'],
    ['another unit', holder('officer', 'other'), null, 'shared'],
    ['the secretariat of another bloc', holder('officer', 'other', 'secretariat', 'elsewhere'), null, 'shared'],
  ])('%s: hidden sheets, shared sheets', (_, viewer, hidden, shared) => {
    expect([scoreSight(viewer, place, false), scoreSight(viewer, place, true)]).toEqual([hidden, shared]);
  });

  const statuses: (ScoreStatus | 'none')[] = ['none', 'draft', 'submitted', 'returned', 'appraised', 'agreed'];
  it.each<[ScoreSight, (ScoreStatus | 'none')[]]>([
    ['own', statuses],
    ['sent', ['submitted', 'returned', 'appraised', 'agreed']],
    ['shared', ['agreed']],
    [null, []],
  ])('%s: readable while %j', (sight, readable) => {
    expect(statuses.filter((status) => isScoreReadable(sight, status))).toEqual(readable);
  });

  it.each<[ScoreSight, boolean, (ScoreStatus | 'none')[]]>([
    ['own', true, ['appraised', 'agreed']],
    // A secretary, of the own unit: what colleagues write of it is unseen until they have finished.
    ['sent', true, ['appraised', 'agreed']],
    ['sent', false, statuses],
    ['shared', false, ['appraised', 'agreed']],
    [null, false, []],
  ])('%s (own unit: %s): appraised points while %j', (sight, isOwnUnit, seen) => {
    expect(statuses.filter((status) => seesAppraisal(sight, isOwnUnit, status))).toEqual(seen);
  });

  it.each<[boolean, boolean, boolean, (ScoreStatus | 'none')[]]>([
    [true, true, false, ['agreed']],
    [true, true, true, statuses],
    [true, false, false, statuses],
    [false, false, true, []],
  ])('appraisal seen: %s, own unit: %s, one who agrees: %s: agreed points while %j', (appraisal, own, agrees, seen) => {
    expect(statuses.filter((status) => seesAgreement(appraisal, own, agrees, status))).toEqual(seen);
  });
});
