import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LeadTerm, planLead, refuseLeadYear } from './leads';
import { isMemberOn, refuseRemoval } from './members';

const members = ['a', 'b', 'c'].map((unitId) => ({ unitId, joinedOn: '2026-01-01', leftOn: null }));
const term = (wish: Partial<LeadTerm>): LeadTerm => ({
  id: 'term',
  unitId: 'a',
  kind: 'lead',
  validFrom: '2026-01-01',
  validTo: null,
  ...wish,
});
const wish = { unitId: 'b', kind: 'lead', validFrom: '2026-07-01', validTo: null } as const;

describe('planLead', () => {
  it('hands over on the day, mid-year', () => {
    expect(planLead([term({})], members, wish)).toEqual({ endIds: ['term'] });
    expect(planLead([], members, wish)).toEqual({ endIds: [] });
  });

  it('never cuts a later term, and never two posts for one unit', () => {
    const later = term({ validFrom: '2026-09-01' });
    expect(planLead([later], members, wish)).toEqual({
      reason: 'lead-overlap',
      field: 'validFrom',
      from: '2026-09-01',
    });
    const both = { reason: 'lead-holds-other-post', field: 'unitId' };
    const deputy = term({ kind: 'deputy', unitId: 'b' });
    expect(planLead([{ ...deputy, validFrom: wish.validFrom }], members, wish)).toEqual(both);
    expect(planLead([deputy], members, { ...wish, validTo: '2026-09-01' })).toEqual(both);
    expect(planLead([term({ unitId: 'b' })], members, { ...wish, kind: 'deputy' })).toEqual(both);
  });

  it('lets a deputy become lead: both terms end on the day', () => {
    const deputy = term({ id: 'deputy', kind: 'deputy', unitId: 'b' });
    expect(planLead([term({}), deputy], members, wish)).toEqual({ endIds: ['term', 'deputy'] });
    const until = { ...wish, validTo: '2026-09-01' };
    expect(planLead([{ ...deputy, validTo: '2026-08-01' }], members, until)).toEqual({ endIds: ['deputy'] });
  });

  it('wants a member of that day and an end after the start', () => {
    const stranger = { reason: 'not-a-member', field: 'unitId', since: null };
    expect(planLead([], members, { ...wish, unitId: 'x' })).toEqual(stranger);
    const joining = [{ unitId: 'b', joinedOn: '2026-07-02', leftOn: null }];
    expect(planLead([], joining, wish)).toEqual({ ...stranger, since: '2026-07-02' });
    expect(planLead([], [{ unitId: 'b', joinedOn: '2026-01-01', leftOn: '2026-06-30' }], wish)).toEqual(stranger);
    expect(planLead([], members, { ...wish, validTo: wish.validFrom })).toEqual({
      reason: 'lead-ends-before-start',
      field: 'validTo',
    });
  });

  it('never leaves two holders of one post, nor two posts to one unit, on any day', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
    const naming = fc.record({
      unitId: fc.constantFrom('a', 'b', 'c'),
      kind: fc.constantFrom('lead' as const, 'deputy' as const),
      validFrom: day,
      validTo: fc.option(day),
    });
    fc.assert(
      fc.property(fc.array(naming, { maxLength: 8 }), day, (namings, on) => {
        let terms: LeadTerm[] = [];
        namings.forEach((one, index) => {
          const plan = planLead(terms, members, one);
          if ('reason' in plan) return;
          terms = terms.map((old) => (plan.endIds.includes(old.id) ? { ...old, validTo: one.validFrom } : old));
          terms.push({ ...one, id: String(index) });
        });
        expect(terms.every((one) => one.validTo === null || one.validTo > one.validFrom)).toBe(true);
        const holding = terms.filter((one) => one.validFrom <= on && (one.validTo === null || one.validTo > on));
        expect(new Set(holding.map((one) => one.kind)).size).toBe(holding.length);
        expect(new Set(holding.map((one) => one.unitId)).size).toBe(holding.length);
      }),
    );
  });
});

it('lets a post of a year begin in that year alone', () => {
  const outside = { reason: 'lead-outside-year', field: 'validFrom', year: 2026 };
  expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => refuseLeadYear(day, 2026))).toEqual([
    ...[outside, null, null, outside],
  ]);
});

it('counts both days of a membership', () => {
  const member = { unitId: 'a', joinedOn: '2026-02-01', leftOn: '2026-06-30' };
  expect(['2026-01-31', '2026-02-01', '2026-06-30', '2026-07-01'].map((on) => isMemberOn(member, on))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

it('keeps a member that has done something or leads', () => {
  const nothing = { registrations: 0, reports: 0, scores: 0, facts: 0, leads: 0, crossSheets: 0 };
  expect(refuseRemoval(nothing)).toBeNull();
  expect(refuseRemoval({ registrations: 1, reports: 2, scores: 0, facts: 1, leads: 1, crossSheets: 1 })).toEqual({
    reason: 'member-has-work',
    registrations: 1,
    reports: 2,
    scores: 0,
  });
  const onlyScore = { reason: 'member-has-work', registrations: 0, reports: 0, scores: 1 };
  expect(refuseRemoval({ ...nothing, scores: 1 })).toEqual(onlyScore);
  expect(refuseRemoval({ ...nothing, facts: 2, leads: 1 })).toEqual({ reason: 'member-has-facts', facts: 2 });
  expect(refuseRemoval({ ...nothing, leads: 1 })).toEqual({ reason: 'member-leads' });
  expect(refuseRemoval({ ...nothing, crossSheets: 3 })).toEqual({ reason: 'member-cross-scores', sheets: 3 });
});
