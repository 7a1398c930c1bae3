import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LeadTerm, leadsFrom, planLead, postsLeft, refuseLeadYear, resumedPosts, termsToResume } from './leads';
import { isMemberOn, refuseDays, refuseJoining, refuseRemoval } from './members';

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

describe('termsToResume', () => {
  const mistake = term({ id: 'mistake', unitId: 'b', validFrom: '2026-07-01' });
  const cut = term({ id: 'cut', validTo: '2026-07-01' });

  it('gives the one before the end of the one that is taken away', () => {
    expect(termsToResume([cut, mistake], members, mistake)).toEqual([{ ...cut, validTo: null }]);
    const until = { ...mistake, validTo: '2026-09-01' };
    expect(termsToResume([cut, until], members, until)).toEqual([{ ...cut, validTo: '2026-09-01' }]);
    const ofA = { unitId: 'a', unitName: 'Sở A' };
    expect(resumedPosts([cut], [ofA])).toEqual([{ kind: 'lead', unitName: 'Sở A', validTo: '2026-07-01' }]);
  });

  it('makes a deputy again of who had become lead', () => {
    const deputy = term({ id: 'deputy', kind: 'deputy', unitId: 'b', validTo: '2026-07-01' });
    expect(termsToResume([deputy, cut, mistake], members, mistake).map((one) => one.id)).toEqual(['deputy', 'cut']);
    const next = term({ id: 'next', kind: 'deputy', unitId: 'c', validFrom: '2026-07-01' });
    expect(termsToResume([deputy, cut, next, mistake], members, mistake).map((one) => one.id)).toEqual(['cut']);
  });

  it('leaves alone who ended on another day, left, or holds the other post by then', () => {
    const earlier = { ...cut, validTo: '2026-06-01' };
    expect(termsToResume([earlier, mistake], members, mistake)).toEqual([]);
    expect(termsToResume([cut, mistake], members, cut)).toEqual([]);
    const leaving = (leftOn: string) => [{ unitId: 'a', joinedOn: '2026-01-01', leftOn }];
    expect(termsToResume([cut, mistake], leaving('2026-06-30'), mistake)).toEqual([]);
    expect(termsToResume([cut, mistake], leaving('2026-07-31'), mistake)).toEqual([{ ...cut, validTo: '2026-08-01' }]);
    const deputyNow = term({ id: 'now', kind: 'deputy', validFrom: '2026-08-01' });
    expect(termsToResume([cut, mistake, deputyNow], members, mistake)).toEqual([{ ...cut, validTo: '2026-08-01' }]);
    const atOnce = { ...deputyNow, validFrom: '2026-07-01' };
    expect(termsToResume([cut, mistake, atOnce], members, mistake)).toEqual([]);
    expect(termsToResume([cut, mistake, deputyNow], members, deputyNow)).toEqual([]);
  });

  it('undoes any naming: the terms are what they were before', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
    const naming = fc.record({
      unitId: fc.constantFrom('a', 'b', 'c'),
      kind: fc.constantFrom('lead' as const, 'deputy' as const),
      validFrom: day,
    });
    fc.assert(
      fc.property(fc.array(naming, { maxLength: 6 }), (namings) => {
        let terms: LeadTerm[] = [];
        namings.forEach((one, index) => {
          const named = { ...one, id: String(index), validTo: null };
          const plan = planLead(terms, members, named);
          if ('reason' in plan) return;
          const cutShort = terms.map((old) =>
            plan.endIds.includes(old.id) ? { ...old, validTo: named.validFrom } : old,
          );
          const resumed = new Map(termsToResume([...cutShort, named], members, named).map((old) => [old.id, old]));
          expect(cutShort.map((old) => resumed.get(old.id) ?? old)).toEqual(terms);
          terms = [...cutShort, named];
        });
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

describe('refuseDays', () => {
  const before: { joinedOn: string; leftOn: string | null } = { joinedOn: '2026-01-01', leftOn: null };
  const year = { year: 2026, lastDay: '2027-01-31' };
  const boxes = (after: { joinedOn?: string; leftOn?: string | null }, from: string | null = null, stored = before) =>
    refuseDays(stored, { ...before, ...after }, year, from).map(({ reason, field }) => [reason, field]);

  it('takes days of the year, and leaving until its work is over', () => {
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => refuseJoining(day, 2026))).toEqual([
      { reason: 'joined-outside-year', field: 'joinedOn', year: 2026 },
      null,
      null,
      { reason: 'joined-outside-year', field: 'joinedOn', year: 2026 },
    ]);
    expect([boxes({ leftOn: '2026-01-01' }), boxes({ leftOn: '2027-01-31' }), boxes({})]).toEqual([[], [], []]);
    expect(boxes({ leftOn: '2027-02-01' })).toEqual([['left-outside-year', 'leftOn']]);
    expect(boxes({ joinedOn: '2025-01-01', leftOn: '2025-02-01' })).toEqual([
      ['joined-outside-year', 'joinedOn'],
      ['left-outside-year', 'leftOn'],
    ]);
    expect(boxes({ joinedOn: '2026-03-01', leftOn: '2026-02-28' })).toEqual([['left-before-joined', 'leftOn']]);
  });

  it('lets nobody join after taking up a post, and leaves alone what stays', () => {
    expect(boxes({ joinedOn: '2026-03-01' }, '2026-02-28')).toEqual([['member-leads-earlier', 'joinedOn']]);
    expect(boxes({ joinedOn: '2026-03-01' }, '2026-03-01')).toEqual([]);
    const old = { joinedOn: '2025-12-01', leftOn: '2027-03-31' };
    expect(boxes(old, '2025-11-01', old)).toEqual([]);
  });
});

it('ends on its last day the posts of a unit that leaves, and drops those it would take up later', () => {
  const [held, over, later] = [
    term({ id: 'held' }),
    term({ id: 'over', validTo: '2026-07-01' }),
    term({ id: 'later', validFrom: '2026-07-01' }),
  ];
  const terms = [held, over, later, term({ id: 'other', unitId: 'b' })];
  expect(postsLeft(terms, 'a', '2026-06-30')).toEqual({
    ended: [{ ...held, validTo: '2026-07-01' }],
    dropped: [later],
  });
  expect(postsLeft(terms, 'a', null)).toEqual({ ended: [], dropped: [] });
  expect([leadsFrom(terms, 'a'), leadsFrom(terms, 'c')]).toEqual(['2026-01-01', null]);
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
