import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedUnprovenWords } from '@/lib/messages/reviews';
import { sheetStatuses } from './sheet';
import {
  acceptedTogether,
  acceptedUnproven,
  isSameVerdict,
  isUnfinished,
  type ReviewedLine,
  refuseReview,
  refuseSurprise,
  reviewOutcome,
  tallyReview,
} from './verdicts';

const line = fc.record<ReviewedLine>({
  id: fc.uuid(),
  status: fc.constantFrom(...sheetStatuses),
  verdict: fc.constantFrom('accept', 'return', null),
  verdictReason: fc.constantFrom('', '  ', 'Thiếu số liệu'),
});
const lines = fc.array(line, { maxLength: 12 });
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

it('names what is about to be accepted without evidence, and nothing else', () => {
  const reviewed = [
    make({ id: 'bare' }),
    make({ id: 'proven' }),
    make({ id: 'back', verdict: 'return' }),
    make({ id: 'open', verdict: null }),
    make({ id: 'before', status: 'accepted' }),
  ];
  const lines = reviewed.map(({ id }, index) => ({ id, number: index + 1, unproven: id !== 'proven' }));
  expect(acceptedUnproven(lines, reviewed)).toEqual([1]);
  expect([acceptedUnprovenWords([1]), acceptedUnprovenWords([1, 4])]).toEqual([
    'Có 1 mục chấp nhận mà chưa có minh chứng (mục 1).',
    'Có 2 mục chấp nhận mà chưa có minh chứng (mục 1, 4).',
  ]);
});
