import { describe, expect, it } from 'vitest';
import { phaseState } from '@/lib/campaigns/rules/phases';
import { isLineOpen, isReleased, sheetStatuses, shownStatus } from './sheet';

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
