import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { DutyStatus } from '@/lib/duties/rules/state';
import { type Contender, rankUnits, refuseRanking } from './ranking';
import { placeSentence, unreportedSentence, yearAheadSentence } from './words';

const contender = (unitId: string, completion: string, more: Partial<Contender> = {}): Contender => ({
  unitId,
  name: `Đơn vị ${unitId}`,
  unranked: null,
  completion,
  targets: 10,
  reported: 10,
  costs: [],
  ...more,
});

const anyContenders = fc
  .array(fc.record({ hundredths: fc.integer({ min: 0, max: 400 }), unranked: fc.boolean() }), { maxLength: 14 })
  .map((list) =>
    list.map(({ hundredths, unranked }, index) =>
      contender(String(index), (hundredths / 100).toFixed(2), { unranked: unranked ? 'not-registered' : null }),
    ),
  );

const placeOf = (contenders: readonly Contender[], unitId: string) =>
  rankUnits(contenders).find((one) => one.unitId === unitId)?.place;

describe('rankUnits', () => {
  it('gives equal completions the same place and skips the next', () => {
    const placed = rankUnits([
      contender('a', '90.00'),
      contender('b', '95.50'),
      contender('c', '90.00'),
      contender('d', '10.00'),
    ]);
    expect(placed.map(({ unitId, place }) => [unitId, place])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 2],
      ['d', 4],
    ]);
  });

  it('measures distances to the next different completion, exactly', () => {
    const placed = rankUnits([
      contender('a', '90.10'),
      contender('b', '90.30'),
      contender('c', '90.10'),
      contender('d', '0.00'),
    ]);
    const second = placed.find((one) => one.unitId === 'c');
    expect(second).toMatchObject({
      behind: { name: 'Đơn vị b', points: '0.20' },
      ahead: { name: 'Đơn vị d', points: '90.10' },
      equals: ['Đơn vị a'],
    });
  });

  it('puts units that are not ranked last, with their reason and without a place', () => {
    const placed = rankUnits([contender('a', '99.00', { unranked: 'left' }), contender('b', '1.00')]);
    expect(placed.map(({ unitId, place, unranked }) => [unitId, place, unranked])).toEqual([
      ['b', 1, null],
      ['a', null, 'left'],
    ]);
  });

  it('does not depend on the order in which units come in', () => {
    fc.assert(
      fc.property(
        anyContenders.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(rankUnits(shuffled)).toEqual(rankUnits(list));
        },
      ),
    );
  });

  it('gives the same place to equal completions and a better one to a higher completion', () => {
    fc.assert(
      fc.property(anyContenders, (list) => {
        const ranked = rankUnits(list).filter((one) => one.place !== null);
        for (const left of ranked) {
          for (const right of ranked) {
            const sign = Math.sign(Number(right.completion) - Number(left.completion));
            expect(Math.sign((left.place ?? 0) - (right.place ?? 0))).toBe(sign);
          }
        }
      }),
    );
  });

  it('never lowers the place of a unit whose completion grows', () => {
    fc.assert(
      fc.property(anyContenders, fc.nat(), fc.integer({ min: 0, max: 100 }), (list, pick, gain) => {
        const chosen = list[pick % Math.max(1, list.length)];
        if (!chosen || chosen.unranked) return;
        const completion = (Number(chosen.completion) + gain).toFixed(2);
        const better = list.map((one) => (one === chosen ? { ...one, completion } : one));
        expect(placeOf(better, chosen.unitId)).toBeLessThanOrEqual(placeOf(list, chosen.unitId) ?? 0);
      }),
    );
  });
});

describe('refuseRanking', () => {
  it.each([
    [{ left: false, registration: 'accepted', report: 'not-due', reported: 1 }, null],
    [{ left: false, registration: 'accepted', report: 'not-started', reported: 0 }, 'no-result'],
    [{ left: false, registration: 'accepted', report: 'not-due', reported: 0 }, 'report-not-open'],
    [{ left: false, registration: 'submitted', report: 'not-due', reported: 3 }, 'registration-not-accepted'],
    [{ left: false, registration: 'returned', report: 'submitted', reported: 3 }, 'registration-not-accepted'],
    [{ left: false, registration: 'in-progress', report: 'not-due', reported: 0 }, 'not-registered'],
    [{ left: false, registration: 'not-started', report: 'not-due', reported: 0 }, 'not-registered'],
    [{ left: false, registration: 'not-due', report: 'not-due', reported: 0 }, 'registration-not-open'],
    [{ left: false, registration: 'not-owed', report: 'not-owed', reported: 0 }, 'registration-not-owed'],
    [{ left: true, registration: 'accepted', report: 'accepted', reported: 9 }, 'left'],
  ] as const)('%j → %s', (facts, expected) => {
    expect(refuseRanking(facts)).toBe(expected);
  });
});

describe('placeSentence', () => {
  const unit = rankUnits([
    contender('a', '88.25', {
      costs: [
        { targetId: 't', text: 'Thu ngân sách', points: '4.50', reported: true },
        { targetId: 'u', text: 'Trồng cây', points: '3.00', reported: false },
      ],
    }),
    contender('b', '90.00'),
  ])[1];
  if (!unit) throw new Error('two units were ranked');

  it('says what decided the place', () => {
    expect(placeSentence(unit, true, null)).toBe(
      'Hoàn thành 88,25%, có kết quả 10/10 chỉ tiêu, kém Đơn vị b 1,75 điểm. Mất điểm nhiều nhất ở “Thu ngân sách” (−4,50); “Trồng cây” (−3,00, chưa có kết quả).',
    );
  });

  it('says first that the results are of an earlier period', () => {
    const unreported = 'Chưa báo cáo 9 tháng: tính theo kết quả đến 6 tháng.';
    expect(placeSentence(unit, true, unreported)).toBe(`${unreported} ${placeSentence(unit, true, null)}`);
  });

  it('names no other unit where distances are hidden', () => {
    expect(placeSentence(unit, false, null)).not.toContain('Đơn vị b');
  });

  it('gives the reason of a unit that is not ranked', () => {
    expect(placeSentence({ ...unit, unranked: 'registration-not-accepted' }, true, 'Chưa báo cáo 9 tháng.')).toBe(
      'Đăng ký chỉ tiêu chưa được chấp nhận.',
    );
  });
});

test('a year ahead says when its registration opens, or that nobody has set that', () => {
  expect(yearAheadSentence({ opensOn: '2027-01-01' }, 2027)).toBe(
    'Năm thi đua 2027 chưa bắt đầu: đăng ký chỉ tiêu mở từ 01/01/2027.',
  );
  expect(yearAheadSentence({ opensOn: null }, 2027)).toBe(
    'Năm thi đua 2027 chưa bắt đầu: chưa định thời gian đăng ký chỉ tiêu.',
  );
});

describe('unreportedSentence', () => {
  const sentence = (q1: DutyStatus, half: DutyStatus, nine: DutyStatus, takenBack = false) => {
    const of = (status: DutyStatus) => ({ status, takenBack });
    return unreportedSentence({ q1: of(q1), half: of(half), nine: of(nine), year: of('accepted') }, 'nine');
  };

  it('says who took a returned report back', () => {
    expect(sentence('accepted', 'accepted', 'returned', true)).toBe(
      'Báo cáo 9 tháng đã được đơn vị rút lại để sửa: mục bị trả lại chưa được tính.',
    );
  });

  it('is nothing where the report of the period was sent', () => {
    expect([sentence('accepted', 'accepted', 'submitted'), sentence('not-started', 'returned', 'accepted')]).toEqual([
      null,
      null,
    ]);
  });

  it.each([
    ['accepted', 'submitted', 'not-started', 'Chưa báo cáo 9 tháng: tính theo kết quả đến 6 tháng.'],
    ['accepted', 'in-progress', 'in-progress', 'Chưa báo cáo 9 tháng: tính theo kết quả đến quý I.'],
    ['accepted', 'returned', 'not-due', 'Chưa mở báo cáo 9 tháng: tính theo kết quả đến 6 tháng.'],
    ['not-owed', 'not-started', 'not-started', 'Chưa báo cáo 9 tháng.'],
    ['accepted', 'not-owed', 'not-owed', 'Không có báo cáo 9 tháng: tính theo kết quả đến quý I.'],
    ['accepted', 'accepted', 'returned', 'Báo cáo 9 tháng bị trả lại: mục bị trả lại chưa được tính.'],
  ] as const)('%s, %s, %s → %s', (q1, half, nine, expected) => {
    expect(sentence(q1, half, nine)).toBe(expected);
  });
});
