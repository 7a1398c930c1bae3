import { describe, expect, it } from 'vitest';
import { refusalMessage } from '@/lib/messages/message';
import {
  mayBecomeRemovable,
  openYear,
  predecessorsOf,
  refuseChange,
  refuseMerger,
  refuseRemoval,
  type UnitReferenceKind,
} from './life';

const unit = { id: 'a', name: 'Sở A', validFrom: '2010-01-01', validTo: null, nameSince: '2020-01-01' };
const today = '2026-05-20';

describe('a change of a unit', () => {
  it('is recorded once it is in force, after the present name began', () => {
    expect(refuseChange(unit, '2026-05-20', today, 'name')).toBe(null);
    expect(refuseChange(unit, '2026-05-21', today, 'name')).toEqual({
      reason: 'unit-date-future',
      field: 'effectiveOn',
    });
    expect(refuseChange(unit, '2020-01-01', today, 'name')).toEqual({
      reason: 'unit-date-too-early',
      field: 'effectiveOn',
      name: 'Sở A',
      since: '2020-01-01',
      today: false,
    });
  });

  it('may end the unit on the day it was renamed, never on the day it began', () => {
    const renamed = { ...unit, nameSince: today };
    expect(refuseChange(renamed, today, today, 'life')).toBe(null);
    expect(refuseChange(renamed, today, today, 'name')).toEqual({
      reason: 'unit-date-too-early',
      field: 'effectiveOn',
      name: 'Sở A',
      since: today,
      today: true,
    });
    expect(refuseChange({ ...renamed, validFrom: today }, today, today, 'life')).toMatchObject({
      reason: 'unit-date-too-early',
    });
  });

  it('is refused for a unit that ended', () => {
    expect(refuseChange({ ...unit, validTo: '2025-03-01' }, '2026-01-01', today, 'life')).toEqual({
      reason: 'unit-ended',
      name: 'Sở A',
      since: '2025-03-01',
    });
  });
});

describe('a merger', () => {
  it('ends every unit named but the one that takes them in, each once', () => {
    expect(predecessorsOf(['b', 'a', 'b'], null)).toEqual(['a', 'b']);
    expect(predecessorsOf(['b', 'a'], 'a')).toEqual(['b']);
  });

  it('needs two for a new unit and one other for an existing one', () => {
    expect(refuseMerger(['a', 'b'], null)).toBe(null);
    expect(refuseMerger(['a'], 'b')).toBe(null);
    expect(refuseMerger(['a'], null)).toEqual({ reason: 'merge-too-few', field: 'unitId2' });
    expect(refuseMerger([], 'a')).toEqual({ reason: 'merge-with-itself' });
  });

  it('touches campaigns from the year of the day on', () => {
    expect(openYear('2025-12-31')).toBe(2025);
  });
});

describe('taking away a unit entered by mistake', () => {
  const references = [
    { kind: 'memberships', count: 1 },
    { kind: 'awards', count: 0 },
  ] as const;

  it('is refused while anything names it, and for one that ended', () => {
    expect(refuseRemoval(unit, [])).toBe(null);
    expect(refuseRemoval(unit, [{ kind: 'awards', count: 0 }])).toBe(null);
    expect(refuseRemoval(unit, references)).toEqual({
      reason: 'unit-referred-to',
      name: 'Sở A',
      references: [{ kind: 'memberships', count: 1 }],
    });
    expect(refuseRemoval({ ...unit, validTo: '2025-03-01' }, references)).toEqual({
      reason: 'unit-ended',
      name: 'Sở A',
      since: '2025-03-01',
    });
  });

  it('is told beforehand where what names it can be taken away first', () => {
    const refusal = (...kinds: UnitReferenceKind[]) =>
      refuseRemoval(
        unit,
        kinds.map((kind) => ({ kind, count: 2 })),
      ) ?? { reason: 'merge-with-itself' };
    expect(mayBecomeRemovable(refusal('memberships', 'accounts'))).toBe(true);
    expect(mayBecomeRemovable(refusal('memberships', 'campaigns'))).toBe(false);
    expect(mayBecomeRemovable({ reason: 'unit-ended', name: 'Sở A', since: '2025-03-01' })).toBe(false);
    expect(refusalMessage(refusal('accounts', 'memberships'))).toBe(
      'Không xóa được Sở A vì đã có 2 tài khoản, 2 lần thuộc khối thi đua. Nếu Sở A do nhập nhầm, trước hết hãy chuyển tài khoản sang đơn vị đúng và xóa lần tham gia ở trang của khối (ngày rời khối là đúng ngày vào khối).',
    );
  });
});
