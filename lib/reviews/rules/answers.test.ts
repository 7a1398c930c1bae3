import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/criteria/rules/days';
import { formatDate } from '@/lib/format';
import { proposeAnswerBy, readAnswerBy, refuseAnswers } from './answers';

it('answers every returned line', () => {
  const returned = { status: 'returned', answer: ' ' } as const;
  expect(refuseAnswers([returned, { status: 'draft', answer: '' }])).toEqual({ reason: 'answer-missing', count: 1 });
  expect(refuseAnswers([{ ...returned, answer: 'Đã bổ sung' }])).toBeNull();
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
