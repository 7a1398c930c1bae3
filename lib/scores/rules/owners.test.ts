import { describe, expect, it } from 'vitest';
import { refuseAppraisal } from './appraisal';
import { isOwnedTask, isOwnerTurn, missingOwners, missingWords, type OwnerDuty, refuseItemAppraiser } from './owners';

const duty = (wish: Partial<OwnerDuty> = {}): OwnerDuty => ({
  unitId: 'finance',
  name: 'Sở Tài chính',
  actingUnitIds: ['finance'],
  takenOver: null,
  ...wish,
});
const taken = duty({ takenOver: { by: 'Lê Văn A', reason: 'Quá hạn', at: '2026-12-01T00:00:00Z' } });
const nobody = duty({ actingUnitIds: [] });

describe('the verdict of an item', () => {
  it.each([
    ['the owner’s while nobody took over', duty(), true, null, { reason: 'owner-appraises', owner: 'Sở Tài chính' }],
    [
      'the secretariat’s after it took over',
      taken,
      false,
      { reason: 'owner-taken-over', by: 'Lê Văn A', why: 'Quá hạn' },
      null,
    ],
    ['the secretariat’s where the owner is the scored unit or is no more', nobody, false, null, null],
    ['the secretariat’s where the table names nobody', undefined, false, null, null],
  ] as const)('is %s', (_, one, turn, owner, secretariat) => {
    expect({
      turn: isOwnerTurn(one),
      owner: refuseItemAppraiser(one, 'owner'),
      secretariat: refuseItemAppraiser(one, 'secretariat'),
    }).toEqual({ turn, owner, secretariat });
  });
});

const line = (criterionId: string, appraisedAt: string | null = null, nextQuestion = '') => ({
  ...{ criterionId, appraisedAt, nextQuestion },
});
const inspection = duty({ unitId: 'inspection', name: 'Thanh tra tỉnh', actingUnitIds: ['inspection'] });

describe('an appraisal with owners', () => {
  const duties = new Map([
    ['a', duty()],
    ['b', duty()],
    ['c', inspection],
    ['d', taken],
    ['e', nobody],
  ]);

  it('misses owners whose own items are undecided or asked about, in the order of the table', () => {
    const lines = [line('c', 'x', 'Vì sao?'), line('a'), line('b', 'x'), line('d'), line('e'), line('f')];
    const missing = missingOwners(lines, duties);
    expect(missing).toEqual([
      { unitId: 'inspection', name: 'Thanh tra tỉnh', count: 1 },
      { unitId: 'finance', name: 'Sở Tài chính', count: 1 },
    ]);
    expect(missingWords(missing)).toBe('Thanh tra tỉnh (1 tiêu chí), Sở Tài chính (1 tiêu chí)');
  });

  it('waits for the secretariat’s items first, then for owners by name; questions wait for nobody', () => {
    const missing = [{ unitId: 'finance', name: 'Sở Tài chính', count: 2 }];
    const at = (decided: number, asked = 0) => refuseAppraisal({ total: 5, decided, asked }, asked, missing);
    expect([at(2), at(3), at(2, 1)]).toEqual([
      { reason: 'appraisal-undecided', count: 1 },
      { reason: 'owners-unfinished', owners: 'Sở Tài chính (2 tiêu chí)' },
      null,
    ]);
    expect(refuseAppraisal({ total: 5, decided: 5, asked: 0 }, 0, [])).toBeNull();
  });
});

it('is a task of the owner while the sheet waits and something is undecided', () => {
  const row = { status: 'submitted', takenOver: false, items: 2, decided: 1, leftSince: null as string | null };
  const others = [{ decided: 2 }, { takenOver: true }, { status: 'returned' }, { leftSince: '2026-11-27' }];
  expect([row, ...others.map((one) => ({ ...row, ...one }))].map(isOwnedTask)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
