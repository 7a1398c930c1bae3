import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notYetReportingWords } from '@/lib/messages/reports';
import type { Direction } from '@/lib/templates/rules';
import {
  readResult,
  refuseLineWork,
  refuseSender,
  refuseSending,
  refuseSheetWork,
  type SentLine,
  type SheetState,
  saysAlready,
  unopenedRegistration,
} from './sheet';

const phase = { kind: 'reportQ1', opensOn: '2026-03-20', closesOn: '2026-04-10' } as const;
const sheet: SheetState = {
  period: 'q1',
  registration: 'accepted',
  status: 'draft',
  phase,
  extendedUntil: null,
  leftOn: null,
};
const line: SentLine = { status: 'draft', actual: '1', actualOn: null, actualYes: null, note: '', answer: '' };
const empty = { ...line, actual: null };

const asked = (direction: Direction) => ({ direction, measure: 'hồ sơ' });

describe('work on a sheet', () => {
  it('is refused before and after the phase, unless the unit has more time or was asked', () => {
    expect(refuseSheetWork(sheet, '2026-04-10')).toBeNull();
    expect(refuseSheetWork(sheet, '2026-03-19')).toEqual({
      reason: 'phase-upcoming',
      phase: 'reportQ1',
      opensOn: '2026-03-20',
    });
    expect(refuseSheetWork(sheet, '2026-04-11')).toEqual({
      reason: 'phase-closed',
      phase: 'reportQ1',
      closedOn: '2026-04-10',
    });
    expect(refuseSheetWork({ ...sheet, extendedUntil: '2026-04-20' }, '2026-04-11')).toBeNull();
    expect(refuseSheetWork({ ...sheet, status: 'returned' }, '2026-05-11')).toBeNull();
    expect(refuseSheetWork({ ...sheet, leftOn: '2026-04-10' }, '2026-04-10')).toBeNull();
    const left = { ...sheet, status: 'returned', leftOn: '2026-04-09' } as const;
    expect(refuseSheetWork(left, '2026-04-10')).toEqual({ reason: 'phase-unit-left', since: '2026-04-10' });
    expect(refuseSheetWork({ ...sheet, phase: undefined }, '2026-04-01')).toEqual({
      reason: 'phase-unplanned',
      phase: 'reportQ1',
    });
  });

  it('is refused without an accepted registration and after sending', () => {
    expect(refuseSheetWork({ ...sheet, registration: null }, '2026-04-01')).toEqual({
      reason: 'registration-not-accepted',
    });
    expect(refuseSheetWork({ ...sheet, status: 'submitted' }, '2026-04-01')).toEqual({
      reason: 'report-sent',
      status: 'submitted',
    });
    expect(refuseSheetWork({ ...sheet, status: 'accepted' }, '2026-04-01')).toEqual({
      reason: 'report-sent',
      status: 'accepted',
    });
  });

  it('reopens only returned lines', () => {
    const returned = { ...sheet, status: 'returned' } as const;
    expect(refuseLineWork(returned, 'returned', '2026-04-01')).toBeNull();
    expect(refuseLineWork(returned, 'accepted', '2026-04-01')).toEqual({ reason: 'line-closed' });
    expect(refuseLineWork(sheet, 'draft', '2026-04-01')).toBeNull();
  });
});

describe('reading a result', () => {
  const none = { actual: null, actualOn: null, actualYes: null };
  it('takes a percent sign of a target in %, and of no other', () => {
    const percent = { direction: 'more', measure: '%' } as const;
    expect(readResult(percent, '97,3%', '2026-04-01')).toEqual({ ...none, actual: '97.3' });
    expect(readResult({ ...percent, measure: 'hồ sơ' }, '97%', '2026-04-01')).toHaveProperty('reason');
  });

  it('follows the direction', () => {
    expect(readResult(asked('more'), '1.234,5', '2026-04-01')).toEqual({ ...none, actual: '1234.5' });
    expect(readResult(asked('byDate'), '5/3/2026', '2026-04-01')).toEqual({ ...none, actualOn: '2026-03-05' });
    expect(readResult(asked('yesNo'), 'no', '2026-04-01')).toEqual({ ...none, actualYes: false });
    expect(readResult(asked('less'), '  ', '2026-04-01')).toEqual(none);
  });

  it('refuses what is no result', () => {
    const field = 'value';
    for (const text of ['NaN', '1e9', '=1+1', 'abc', '12%', '--1']) {
      expect(readResult(asked('more'), text, '2026-04-01')).toEqual({ reason: 'result-not-number', field });
    }
    expect(readResult(asked('more'), '1'.repeat(17), '2026-04-01')).toEqual({ reason: 'result-too-long', field });
    expect(readResult(asked('more'), '1,23456', '2026-04-01')).toEqual({ reason: 'result-too-long', field });
    expect(readResult(asked('byDate'), '31/02/2026', '2026-04-01')).toEqual({ reason: 'result-not-date', field });
    expect(readResult(asked('byDate'), '02/04/2026', '2026-04-01')).toEqual({ reason: 'result-in-future', field });
    expect(readResult(asked('yesNo'), 'maybe', '2026-04-01')).toEqual({ reason: 'result-not-yes-no', field });
  });
});

describe('sending', () => {
  it('needs a value or a note in every line, and an answer to every request', () => {
    expect(refuseSending([])).toEqual({ reason: 'nothing-to-report' });
    expect(refuseSending([line, null, empty])).toEqual({ reason: 'results-missing', count: 2 });
    expect(refuseSending([line, { ...empty, note: 'Chưa đến kỳ' }])).toBeNull();
    expect(refuseSending([{ ...line, status: 'returned' }])).toEqual({ reason: 'answer-missing', count: 1 });
    expect(refuseSending([{ ...line, status: 'returned', answer: 'Đã sửa' }])).toBeNull();
  });

  it('is for the head, or an officer where the campaign allows it', () => {
    expect(refuseSender('head', false)).toBeNull();
    expect(refuseSender('officer', true)).toBeNull();
    expect(refuseSender('officer', false)).toEqual({ reason: 'head-only' });
  });
});

describe('a line that says already what is to be written', () => {
  const said = { actual: '97.5', actualOn: null, actualYes: null, note: 'Ghi chú', answer: 'Giải trình' };

  it('is told by its result, its note, and the answer where one was asked for', () => {
    expect(saysAlready(said, { ...said }, true)).toBe(true);
    const other = [
      { actual: '97.4' },
      { actual: null },
      { actual: null, actualOn: '2026-03-31' },
      { actual: null, actualYes: false },
      { note: '' },
    ];
    expect(other.filter((change) => saysAlready(said, { ...said, ...change }, false))).toEqual([]);
    expect([true, false].map((isAnswered) => saysAlready(said, { ...said, answer: '' }, isAnswered))).toEqual([
      false,
      true,
    ]);
  });

  it('is the same whatever way the number was typed', () => {
    const decimals = fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 99 }), fc.nat(2));
    fc.assert(
      fc.property(decimals, ([whole, part, zeros]) => {
        const text = `${whole},${String(part).padStart(2, '0')}`;
        const [stored, wish] = [text, text + '0'.repeat(zeros)].map((one) =>
          readResult(asked('more'), one, '2026-05-20'),
        );
        if (!stored || !wish || 'reason' in stored || 'reason' in wish) return false;
        return saysAlready({ ...said, ...stored }, { ...said, ...wish }, true);
      }),
    );
  });
});

describe('a registration that is not accepted', () => {
  const upcoming = { state: 'upcoming', opensOn: '2027-01-15', closesOn: '2027-02-15' } as const;
  const open = { state: 'open', closesOn: '2027-02-15', extended: false } as const;

  it('cannot be, before it has opened and while nothing of it was sent', () => {
    expect([unopenedRegistration(null, upcoming), unopenedRegistration('draft', upcoming)]).toEqual([
      { opensOn: '2027-01-15' },
      { opensOn: '2027-01-15' },
    ]);
    expect(unopenedRegistration(null, { state: 'unplanned' })).toEqual({ opensOn: null });
    expect([unopenedRegistration('submitted', upcoming), unopenedRegistration(null, open)]).toEqual([null, null]);
  });

  it('is told as what it is', () => {
    expect([{ opensOn: '2027-01-15' }, { opensOn: null }, null].map(notYetReportingWords)).toEqual([
      'Đăng ký chỉ tiêu chưa mở (mở từ ngày 15/01/2027). Đơn vị báo cáo được sau khi đăng ký và được chấp nhận.',
      'Đăng ký chỉ tiêu chưa mở (chưa định thời gian). Đơn vị báo cáo được sau khi đăng ký và được chấp nhận.',
      'Đăng ký chỉ tiêu của đơn vị chưa được chấp nhận.',
    ]);
  });
});
