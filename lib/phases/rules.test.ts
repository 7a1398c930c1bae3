import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposePhases } from '@/lib/campaigns/rules/calendar';
import type { PhaseDates } from '@/lib/campaigns/rules/phases';
import {
  extensionStanding,
  phaseWarnings,
  refuseEnding,
  refuseExtension,
  refuseFinished,
  refusePhases,
  type TypedPhase,
} from './rules';

const phase: PhaseDates = { kind: 'registration', opensOn: '2026-01-01', closesOn: '2026-03-31' };
const refuse = (until: string, today = '2026-03-20', current: string | null = null) =>
  refuseExtension('registration', phase, until, today, current);

describe('refuseExtension', () => {
  it('gives time after the end, from today on, for at most 90 days', () => {
    expect(refuse('2026-04-10')).toBeNull();
    expect(refuse('2026-03-31')).toEqual({ reason: 'extension-not-later', field: 'until', closesOn: '2026-03-31' });
    expect(refuse('2026-06-29')).toBeNull();
    expect(refuse('2026-06-30')).toEqual({ reason: 'extension-too-long', field: 'until', days: 90 });
  });

  it('may be given after closing, counted from today', () => {
    expect(refuse('2026-05-01', '2026-05-01')).toBeNull();
    expect(refuse('2026-04-30', '2026-05-01')).toEqual({
      reason: 'extension-in-past',
      field: 'until',
      today: '2026-05-01',
    });
    expect(refuse('2026-07-30', '2026-05-01')).toBeNull();
  });

  it('says so when the unit has this end already, or the phase is not planned', () => {
    expect(refuse('2026-04-10', '2026-03-20', '2026-04-10')).toEqual({
      reason: 'extension-given',
      field: 'until',
      until: '2026-04-10',
    });
    expect(refuseExtension('meeting', undefined, '2026-04-10', '2026-03-20', null)).toEqual({
      reason: 'extension-without-phase',
      phase: 'meeting',
    });
  });
});

it('is no time for what the bloc has accepted, but for what is unsent, returned or under review', () => {
  const of = (status: string | null) => refuseFinished('selfScoring', status);
  const refusal = { reason: 'extension-of-finished', field: 'kind', phase: 'selfScoring' };
  expect([of(null), of('draft'), of('returned'), of('submitted')]).toEqual([null, null, null, null]);
  expect([of('accepted'), of('appraised'), of('agreed')]).toEqual([refusal, refusal, refusal]);
});

describe('an extension that was given', () => {
  it('ends early while it runs beyond the common end', () => {
    const ended = (current: string | null, today = '2026-04-10') => refuseEnding(phase, current, today);
    const idle = { reason: 'extension-not-running' };
    expect([ended('2026-04-10'), ended('2026-05-01'), ended('2026-05-01', '2026-03-01')]).toEqual([null, null, null]);
    expect([ended(null), ended('2026-04-09'), ended('2026-03-31', '2026-03-01')]).toEqual([idle, idle, idle]);
    expect(refuseEnding(undefined, '2026-05-01', '2026-04-10')).toEqual(idle);
  });

  it('runs until its day, is replaced by a later one, and says when it was ended', () => {
    const first = { until: '2026-05-01', givenOn: '2026-04-01' };
    const second = { until: '2026-05-20', givenOn: '2026-04-05' };
    const ending = { until: '2026-04-09', givenOn: '2026-04-10' };
    expect([
      extensionStanding(first, [], '2026-05-01'),
      extensionStanding(first, [], '2026-05-02'),
      extensionStanding(first, [second], '2026-04-06'),
      extensionStanding(second, [ending], '2026-04-10'),
      extensionStanding(ending, [], '2026-04-10'),
    ]).toEqual(['running', 'over', 'replaced', 'replaced', 'ended']);
  });
});

describe('refusePhases', () => {
  const change = (kind: string, days: Partial<PhaseDates>) =>
    proposePhases(2026).map((one) => (one.kind === kind ? { ...one, ...days } : one));
  const boxes = (phases: readonly TypedPhase[]) => refusePhases(phases, 2026).map((one) => [one.reason, one.field]);

  it('takes the usual calendar of any year, and any part of it', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2000, max: 2099 })
          .chain((year) => fc.tuple(fc.constant(year), fc.shuffledSubarray(proposePhases(year)))),
        ([year, phases]) => {
          expect(refusePhases(phases, year)).toEqual([]);
        },
      ),
    );
  });

  it('takes days from October before the year until June after it, at every box', () => {
    expect(boxes(change('registration', { opensOn: '2025-10-01' }))).toEqual([]);
    expect(boxes(change('publication', { closesOn: '2027-06-30' }))).toEqual([]);
    expect(refusePhases(change('reportYear', { closesOn: '2027-12-01' }), 2026)).toEqual([
      {
        ...{ reason: 'phase-outside-year', field: 'reportYear-closesOn', phase: 'reportYear', year: 2026 },
        ...{ first: '2025-10-01', last: '2027-06-30' },
      },
    ]);
    const far = [
      { kind: 'registration', opensOn: '2025-09-30', closesOn: undefined },
      { kind: 'meeting', opensOn: null, closesOn: '2027-07-01' },
    ] as const;
    expect(boxes(far)).toEqual([
      ['phase-outside-year', 'registration-opensOn'],
      ['phase-outside-year', 'meeting-closesOn'],
    ]);
  });

  it('opens no phase before the one it builds on, planned or not between them', () => {
    const early = change('publication', { opensOn: '2026-11-14' });
    const refusal = { reason: 'phase-opens-before', field: 'publication-opensOn', phase: 'publication' };
    expect(refusePhases(early, 2026)).toEqual([{ ...refusal, earlier: 'meeting', opensOn: '2026-12-18' }]);
    const alone = early.filter(({ kind }) => kind === 'selfScoring' || kind === 'publication');
    expect(refusePhases(alone, 2026)).toEqual([{ ...refusal, earlier: 'selfScoring', opensOn: '2026-11-15' }]);
    expect(boxes(change('reportQ1', { opensOn: '2025-12-31' }))).toEqual([['phase-opens-before', 'reportQ1-opensOn']]);
    // The same day is early enough, and self-scoring may begin while the last report is being written.
    expect(boxes(change('appraisal', { opensOn: '2026-12-01' }))).toEqual([]);
    expect(boxes(change('selfScoring', { opensOn: '2026-11-01' }))).toEqual([]);
  });

  it('measures nothing by a day that is refused itself', () => {
    expect(boxes(change('registration', { opensOn: '2028-01-01' }))).toEqual([
      ['phase-outside-year', 'registration-opensOn'],
    ]);
  });
});

describe('phaseWarnings', () => {
  const change = (kind: string, days: Partial<PhaseDates>) =>
    proposePhases(2026).map((one) => (one.kind === kind ? { ...one, ...days } : one));

  it('finds nothing wrong in the usual calendar of any year, in whatever order it comes', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2000, max: 2099 })
          .chain((year) => fc.tuple(fc.constant(year), fc.shuffledSubarray(proposePhases(year), { minLength: 10 }))),
        ([year, phases]) => {
          expect(phaseWarnings(phases, year)).toEqual([]);
        },
      ),
    );
  });

  it('names gaps, wrong order and dates far from the year', () => {
    expect(phaseWarnings(proposePhases(2026).slice(1), 2026)).toEqual([
      { warning: 'unplanned', phase: 'registration' },
    ]);
    expect(phaseWarnings(change('appraisal', { opensOn: '2026-11-20' }), 2026)).toEqual([
      { warning: 'opens-before', phase: 'appraisal', earlier: 'crossScoring' },
    ]);
    expect(phaseWarnings(change('appraisal', { opensOn: '2026-12-02', closesOn: '2026-12-05' }), 2026)).toEqual([
      { warning: 'closes-before', phase: 'appraisal', earlier: 'crossScoring' },
    ]);
    expect(phaseWarnings(change('publication', { closesOn: '2027-05-01' }), 2026)).toEqual([
      { warning: 'outside-year', phase: 'publication' },
    ]);
    expect(phaseWarnings(change('registration', { closesOn: '2026-04-30' }), 2026)).toEqual([
      { warning: 'closes-before', phase: 'reportQ1', earlier: 'registration' },
    ]);
    expect(phaseWarnings(change('registration', { closesOn: '2026-04-15' }), 2026)).toEqual([
      { warning: 'report-before-registration', phase: 'reportQ1' },
    ]);
  });
});
