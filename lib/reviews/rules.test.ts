import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phaseState } from '@/lib/campaigns/rules/phases';
import { addDays } from '@/lib/criteria/rules/days';
import { formatDate } from '@/lib/format';
import {
  type AdjustmentStatus,
  acceptedTogether,
  askedTotal,
  changesOf,
  isLineOpen,
  isReleased,
  isSameVerdict,
  isUnfinished,
  movesWeight,
  noveltyOf,
  proposeAnswerBy,
  type ReviewedLine,
  readAnswerBy,
  refuseAnswers,
  refuseOtherRound,
  refuseReview,
  refuseSurprise,
  refuseWeights,
  reviewOutcome,
  type ShownLine,
  sheetStatuses,
  shownStatus,
  tallyReview,
} from './rules';

const line = fc.record<ReviewedLine>({
  id: fc.uuid(),
  status: fc.constantFrom(...sheetStatuses),
  verdict: fc.constantFrom('accept', 'return', null),
  verdictReason: fc.constantFrom('', '  ', 'Thiếu số liệu'),
});
const lines = fc.array(line, { maxLength: 12 });
const shown = fc.record<ShownLine>({
  id: fc.constant('line'),
  fields: fc.dictionary(fc.constantFrom('text', 'planned', 'weight', 'note'), fc.constantFrom('1', '2', null)),
});

const make = (wish: Partial<ReviewedLine>): ReviewedLine => ({
  ...{ id: 'line', status: 'submitted', verdict: 'accept', verdictReason: '' },
  ...wish,
});

describe('a review', () => {
  it('is refused while a line has no verdict, then while a return has no reason', () => {
    expect(refuseReview([make({ verdict: null }), make({ verdict: 'return' }), make({})])).toEqual({
      reason: 'lines-undecided',
      count: 1,
    });
    expect(refuseReview([make({ verdict: 'return', verdictReason: '  ' }), make({})])).toEqual({
      reason: 'return-without-reason',
      count: 1,
    });
    expect(refuseReview([make({ verdict: 'return', verdictReason: 'Sai số' }), make({})])).toBeNull();
  });

  it('leaves lines alone that are not under review', () => {
    expect(refuseReview([make({ status: 'accepted', verdict: null })])).toBeNull();
    expect(reviewOutcome([make({ status: 'accepted', verdict: 'return' }), make({})])).toBe('accept');
  });

  it('returns the sheet exactly when a line under review is returned, whatever the order', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const returned = all.filter((one) => one.status === 'submitted' && one.verdict === 'return').length;
        expect(reviewOutcome(all)).toBe(returned > 0 ? 'return' : 'accept');
        expect(reviewOutcome([...all].reverse())).toBe(reviewOutcome(all));
        expect(refuseReview([...all].reverse())).toEqual(refuseReview(all));
      }),
    );
  });

  it('may be sent exactly when nobody owes anything on any line', () => {
    fc.assert(
      fc.property(lines, (all) => {
        expect(refuseReview(all) === null).toBe(!all.some(isUnfinished));
      }),
    );
  });

  it('counts every line under review once', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const tally = tallyReview(all);
        expect(tally.total).toBe(all.length);
        expect(tally.accepted + tally.returned + tally.undecided).toBe(tally.underReview);
        expect(tally.underReview).toBe(all.filter((one) => one.status === 'submitted').length);
      }),
    );
  });

  it('is refused when it is not what the reviewer confirmed', () => {
    const all = [make({}), make({ verdict: 'return', verdictReason: 'Sai số' })];
    expect(refuseSurprise(all, { accepted: 1, returned: 1 })).toBeNull();
    expect(refuseSurprise(all, undefined)).toBeNull();
    expect(refuseSurprise(all, { accepted: 2, returned: 0 })).toEqual({
      reason: 'review-changed',
      accepted: 1,
      returned: 1,
    });
  });
});

describe('the unit', () => {
  it('writes in a new sheet and, once it was sent, in returned and new lines only', () => {
    const open = sheetStatuses.map((sheet) => sheetStatuses.filter((one) => isLineOpen(sheet, one)));
    expect(Object.fromEntries(sheetStatuses.map((sheet, index) => [sheet, open[index]]))).toEqual({
      draft: ['draft'],
      submitted: [],
      returned: ['draft', 'returned'],
      accepted: [],
    });
  });

  it('answers every returned line', () => {
    const returned = { status: 'returned', answer: ' ' } as const;
    expect(refuseAnswers([returned, { status: 'draft', answer: '' }])).toEqual({ reason: 'answer-missing', count: 1 });
    expect(refuseAnswers([{ ...returned, answer: 'Đã bổ sung' }])).toBeNull();
  });
});

describe('nothing is owed', () => {
  const statuses = ['none', 'draft', 'submitted', 'returned', 'accepted', 'appraised', 'agreed'] as const;
  const stays = { joinedOn: '2026-01-01', leftOn: null };
  const released = (
    member: { joinedOn: string; leftOn: string | null },
    lastDay: string | null,
    today = '2026-04-16',
  ) => statuses.filter((status) => isReleased(status, member, lastDay, today));

  it('by a unit that is gone, save what it has sent', () => {
    const gone = { joinedOn: '2026-01-01', leftOn: '2026-04-15' };
    expect([released(gone, null), released(gone, '2026-03-31')]).toEqual(Array(2).fill(['none', 'draft', 'returned']));
    expect(released(gone, '2026-03-31', '2026-04-15')).toEqual([]);
    expect(released(stays, '2026-03-31')).toEqual([]);
  });

  it('by a unit that was no member on the last day and has begun nothing', () => {
    expect(released({ joinedOn: '2026-04-01', leftOn: null }, '2026-03-31')).toEqual(['none']);
    expect(released({ joinedOn: '2026-03-31', leftOn: null }, '2026-03-31')).toEqual([]);
    expect(released({ joinedOn: '2026-01-01', leftOn: '2026-04-20' }, '2026-04-30')).toEqual(['none']);
    expect(released({ joinedOn: '2026-04-01', leftOn: null }, null)).toEqual([]);
  });
});

describe('a status as it is shown', () => {
  const member = { joinedOn: '2026-01-01', leftOn: null };
  const phase = { kind: 'reportQ1', opensOn: '2026-04-01', closesOn: '2026-04-15' } as const;
  const on = (today: string, who: { joinedOn: string; leftOn: string | null } = member) =>
    (['none', 'draft', 'submitted', 'agreed'] as const).map((status) =>
      shownStatus(status, who, phaseState(phase, today), today),
    );

  it('tells what has not opened from what the unit has not begun', () => {
    expect(on('2026-03-31')).toEqual(['not-due', 'draft', 'submitted', 'agreed']);
    expect(on('2026-04-01')).toEqual(['none', 'draft', 'submitted', 'agreed']);
    expect(on('2026-04-16')).toEqual(['none', 'draft', 'submitted', 'agreed']);
    expect(shownStatus('none', member, phaseState(undefined, '2026-04-01'), '2026-04-01')).toBe('not-due');
  });

  it('is not owed by who is gone, whether it has opened or not', () => {
    const gone = { joinedOn: '2026-01-01', leftOn: '2026-03-01' };
    const expected = ['not-owed', 'not-owed', 'submitted', 'agreed'];
    expect([on('2026-03-31', gone), on('2026-04-02', gone)]).toEqual([expected, expected]);
  });
});

describe('what changed', () => {
  it('is nothing between equals, and what differs otherwise', () => {
    fc.assert(
      fc.property(shown, shown, (before, after) => {
        expect(changesOf(before, before)).toEqual([]);
        expect(changesOf(undefined, after)).toEqual([]);
        const there = changesOf(before, after).map(({ field, before: left, after: right }) => [field, right, left]);
        const back = changesOf(after, before).map(({ field, before: left, after: right }) => [field, left, right]);
        expect(there.sort()).toEqual(back.sort());
        for (const change of changesOf(before, after)) expect(change.before).not.toBe(change.after);
      }),
    );
  });

  it('names fields that are gone', () => {
    const before = { id: 'line', fields: { planned: '95', note: 'cũ' } };
    expect(changesOf(before, { id: 'line', fields: { planned: '98' } })).toEqual([
      { field: 'planned', before: '95', after: '98' },
      { field: 'note', before: 'cũ', after: null },
    ]);
  });

  it('tells new lines from changed and unchanged ones', () => {
    const stood: ShownLine = { id: 'line', fields: { planned: '95' } };
    const last = new Map([[stood.id, stood]]);
    expect(noveltyOf(null, stood)).toBe('first-round');
    expect(noveltyOf(last, { ...stood, id: 'other' })).toBe('new');
    expect(noveltyOf(last, { ...stood, fields: { planned: '98' } })).toBe('changed');
    expect(noveltyOf(last, stood)).toBe('same');
  });
});

describe('the same verdict again', () => {
  const under = { status: 'submitted', verdict: 'return', verdictReason: 'Chưa rõ' } as const;

  it('is one that a line under review has, with its reason', () => {
    expect(isSameVerdict(under, 'return', 'Chưa rõ')).toBe(true);
    expect(isSameVerdict({ ...under, verdict: null, verdictReason: '' }, null, '')).toBe(true);
    expect(isSameVerdict(under, 'return', 'Chưa rõ lắm')).toBe(false);
    expect(isSameVerdict(under, 'accept', 'Chưa rõ')).toBe(false);
    expect(isSameVerdict(under, null, '')).toBe(false);
    expect(sheetStatuses.filter((status) => isSameVerdict({ ...under, status }, 'return', 'Chưa rõ'))).toEqual([
      'submitted',
    ]);
  });
});

describe('a request that moves weight', () => {
  const lines = [
    { id: 'a', weight: '50' },
    { id: 'b', weight: '30.5' },
    { id: 'c', weight: '19.5' },
  ];
  const ask = (targetId: string, weight?: string | null, status: AdjustmentStatus = 'submitted') => ({
    ...{ targetId, status },
    after: weight === undefined ? {} : { weight },
  });

  it('counts with those that wait, and only where they name a weight', () => {
    expect([
      askedTotal(lines, []),
      askedTotal(lines, [ask('a', '45')]),
      askedTotal(lines, [ask('a', '45'), ask('b', '35.5')]),
      askedTotal(lines, [ask('a', '45', 'returned'), ask('b', '1', 'accepted'), ask('c')]),
    ]).toEqual(['100', '95', '100', '100']);
  });

  it('is accepted with those that balance it in one act, and one that leaves its weight alone always', () => {
    const refusal = (total: string) => ({ reason: 'weights-would-not-be-100', total });
    expect([
      refuseWeights(lines, [ask('a', '45'), ask('b', '35.5')]),
      refuseWeights(lines, [ask('a', '45')]),
      refuseWeights(lines, [ask('b', '35.5')]),
      refuseWeights(lines, [ask('a', '45'), ask('b', '35.5'), ask('c', '76')]),
      refuseWeights(lines, [ask('b'), ask('c', '19.5'), ask('a', null)]),
      refuseWeights(lines, []),
    ]).toEqual([null, refusal('95'), refusal('105'), refusal('156.5'), null, null]);
  });

  it('leaves 100 whichever of the requests are accepted, returned or withdrawn, in whatever order', () => {
    const sets = fc.array(fc.array(fc.record({ at: fc.nat(2), weight: fc.integer({ min: 0, max: 100 }) })));
    fc.assert(
      fc.property(sets, (acts) => {
        let sheet = lines;
        for (const act of acts) {
          const asked = act.map(({ at, weight }) => ask(sheet[at]?.id ?? '', String(weight)));
          if (refuseWeights(sheet, asked) !== null) continue;
          sheet = sheet.map((line) => ({
            ...line,
            weight: asked.find(({ targetId }) => targetId === line.id)?.after.weight ?? line.weight,
          }));
        }
        expect(askedTotal(sheet, [])).toBe('100');
      }),
    );
  });

  it('is one that names another weight', () => {
    expect([ask('a', '45'), ask('a', '50'), ask('a', null), ask('a')].map((one) => movesWeight(lines, one))).toEqual([
      ...[true, false, false, false],
    ]);
  });
});

it('decides a request as it was read, not as it was sent again since', () => {
  const request = { round: 2, requestedAt: '2026-05-20T03:00:00.000Z' };
  expect(refuseOtherRound(request, 2)).toBeNull();
  expect(refuseOtherRound(request, 1)).toEqual({ reason: 'adjustment-sent-again', at: request.requestedAt });
});

describe('the last day for an answer', () => {
  it('is a real day, from today on and not too far', () => {
    expect(readAnswerBy('5/12/2026', '2026-12-01')).toEqual({ day: '2026-12-05' });
    expect(readAnswerBy('1/12/2026', '2026-12-01')).toEqual({ day: '2026-12-01' });
    expect(readAnswerBy('31/12/2026', '2026-12-01')).toEqual({ day: '2026-12-31' });
    expect(readAnswerBy('', '2026-12-01')).toEqual({ reason: 'answer-by-needed', field: 'answerBy' });
    expect(readAnswerBy('30/11/2026', '2026-12-01')).toEqual({ reason: 'answer-by-past', field: 'answerBy' });
    expect(readAnswerBy('01/01/2027', '2026-12-01')).toEqual({ reason: 'answer-by-far', field: 'answerBy', days: 30 });
  });
});

describe('the day proposed for an answer', () => {
  const open = (closesOn: string) => ({ state: 'open', closesOn, extended: false }) as const;
  const closed = { state: 'closed', closedOn: '2026-11-30' } as const;

  it('is the last day of the open phase, or of the unit’s longer time', () => {
    expect(proposeAnswerBy([open('2026-12-18'), closed], '2026-12-10')).toBe('2026-12-18');
    expect(proposeAnswerBy([open('2026-12-18'), open('2026-12-20')], '2026-12-10')).toBe('2026-12-20');
    expect(proposeAnswerBy([open('2026-12-20'), open('2026-12-18')], '2026-12-10')).toBe('2026-12-20');
  });

  it('is five working days ahead where no phase leaves a day', () => {
    // Thursday 10 December: Friday, then Monday to Thursday.
    expect(proposeAnswerBy([], '2026-12-10')).toBe('2026-12-17');
    expect(proposeAnswerBy([closed, open('2026-12-10')], '2026-12-10')).toBe('2026-12-17');
    expect(proposeAnswerBy([{ state: 'unplanned' }], '2026-12-12')).toBe('2026-12-18');
  });

  it('is always a day that may be asked for', () => {
    expect(proposeAnswerBy([open('2027-03-31')], '2026-12-10')).toBe('2027-01-09');
    const day = fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(day, fc.array(day.map(open)), (today, phases) => {
        const proposed = proposeAnswerBy(phases, today);
        expect(readAnswerBy(formatDate(proposed), today)).toEqual({ day: proposed });
      }),
    );
  });
});

it('accepts together what is undecided and shows no doubt, and nothing else', () => {
  const line = { id: 'plain', status: 'submitted', verdict: null, verdictReason: '', marked: false } as const;
  const others = [
    { ...line, id: 'doubtful', marked: true },
    { ...line, id: 'accepted', verdict: 'accept' },
    { ...line, id: 'returned', verdict: 'return', verdictReason: 'Ghi rõ.' },
    { ...line, id: 'locked', status: 'accepted' },
  ] as const;
  expect(acceptedTogether([line, ...others])).toEqual([line]);
  expect(acceptedTogether(others)).toEqual([]);
});
