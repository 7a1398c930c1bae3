import { describe, expect, it } from 'vitest';
import type { DutyStatus } from '@/lib/duties/rules/state';
import { lackFrom, lacksOf } from './lacks';

const states = (registration: DutyStatus, q1: DutyStatus) => ({
  registration: { status: registration },
  q1: { status: q1 },
  half: { status: 'returned' as const },
  nine: { status: 'not-due' as const },
  year: { status: 'not-due' as const },
});

describe('lacksOf', () => {
  it.each<[DutyStatus, DutyStatus, string[]]>([
    ['accepted', 'accepted', []],
    ['accepted', 'submitted', []],
    ['submitted', 'not-owed', ['unaccepted']],
    ['returned', 'not-due', ['unregistered', 'unaccepted', 'unreported']],
    ['not-started', 'in-progress', ['unregistered', 'unaccepted', 'unreported']],
    ['not-owed', 'not-owed', []],
    ['accepted', 'returned', ['unreported', 'returned']],
  ])('with the registration %s and the report %s is %j', (registration, report, lacking) => {
    expect(lacksOf(states(registration, report), 'q1')).toEqual(lacking);
  });
});

describe('lackFrom', () => {
  it('knows every lack and nothing else', () => {
    expect([lackFrom('returned'), lackFrom('late'), lackFrom('')]).toEqual(['returned', null, null]);
  });
});
