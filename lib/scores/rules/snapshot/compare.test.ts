import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSnapshots, samePoints } from './compare';
import type { SnapshotContent, SnapshotLine } from './content';
import { defaultPair, differenceWords, seesSnapshot } from './words';

const plain: SnapshotLine = {
  ...{ criterionId: 'a', code: '1.1', title: 'Hồ sơ', inputs: { share: '90' }, notAssigned: false, documents: [] },
  ...{ claimed: '6', claimReason: '', explanation: '', question: '', answer: '', reopened: false },
  ...{ appraised: null, appraisedReason: '', appraisedBy: null, appraisedAt: null },
  ...{ agreed: null, agreedReason: '', agreedBy: null, computed: '6.00', points: '6.00' },
};
const line = (wish: Partial<SnapshotLine> = {}): SnapshotLine => ({ ...plain, ...wish });
const other = line({ criterionId: 'b', code: '1.2', title: 'Báo cáo', points: '3.00' });

function content(
  lines: SnapshotLine[],
  points = '9.00',
  sections: Record<string, string> = { s: points },
): SnapshotContent {
  const total = {
    points,
    result: points,
    percentage: '45.00',
    assigned: '20.00',
    maximum: '20.00',
    open: 0,
    reductions: [],
  };
  return {
    table: { title: 'Bảng', versionId: 'v', number: 1 },
    total,
    sections: Object.entries(sections).map(([criterionId, sum]) => ({ criterionId, points: sum, assigned: '20.00' })),
    lines,
  };
}

describe('two snapshots of a score', () => {
  it('show only what differs: points, numbers, words and evidence, old before new', () => {
    const paper = { id: 'd', number: '12/BC', issuedOn: '2026-11-20', abstract: 'Báo cáo', fileName: null };
    const after = line({ points: '8.00', inputs: { share: '95' }, answer: 'Có văn bản', documents: [paper] });
    expect(compareSnapshots(content([plain, other]), content([after, other], '11.00'))).toEqual({
      total: { before: '9.00', after: '11.00' },
      percentage: { before: '45.00', after: '45.00' },
      sections: [{ criterionId: 's', before: '9.00', after: '11.00' }],
      compared: 2,
      lines: [
        {
          ...{ criterionId: 'a', code: '1.1', title: 'Hồ sơ', points: { before: '6.00', after: '8.00' } },
          notAssigned: null,
          inputs: [{ key: 'share', before: '90', after: '95' }],
          words: [{ field: 'answer', before: '', after: 'Có văn bản' }],
          documents: { added: [paper], removed: [] },
        },
      ],
    });
  });

  it('do not differ by who took over the same points and when', () => {
    const taken = line({ appraised: '6', appraisedBy: 'Thư ký', appraisedAt: '2026-12-06T08:00:00.000Z', points: '6' });
    expect(compareSnapshots(content([plain]), content([taken])).lines).toEqual([]);
  });

  it('name what only one of them has, and what came to be not assigned', () => {
    const left = line({ notAssigned: true, points: null });
    const { lines, sections } = compareSnapshots(
      content([plain, other], '9.00', { s: '9.00' }),
      content([left], '0.00', { t: '0.00' }),
    );
    expect(sections).toEqual([
      { criterionId: 't', before: null, after: '0.00' },
      { criterionId: 's', before: '9.00', after: null },
    ]);
    expect(lines.map(({ code, points, notAssigned }) => ({ code, points, notAssigned }))).toEqual([
      { code: '1.1', points: { before: '6.00', after: null }, notAssigned: { before: false, after: true } },
      { code: '1.2', points: { before: '3.00', after: null }, notAssigned: null },
    ]);
  });

  it('are the mirror of each other the other way round, and nothing to themselves', () => {
    const some = fc.record({
      points: fc.option(fc.integer({ min: 0, max: 9 }).map(String)),
      share: fc.integer({ min: 0, max: 3 }).map(String),
      answer: fc.constantFrom('', 'a', 'b'),
    });
    const made = fc
      .array(some, { minLength: 1, maxLength: 4 })
      .map((list) =>
        content(
          list.map(({ points, share, answer }, at) =>
            line({ criterionId: `c${at}`, points, inputs: { share }, answer }),
          ),
        ),
      );
    fc.assert(
      fc.property(made, made, (left, right) => {
        expect(compareSnapshots(left, left).lines).toEqual([]);
        const there = compareSnapshots(left, right).lines.map(({ criterionId, points }) => [
          criterionId,
          points.before,
        ]);
        const back = compareSnapshots(right, left).lines.map(({ criterionId, points }) => [criterionId, points.after]);
        expect(new Map(back as [string, string][])).toEqual(new Map(there as [string, string][])); // pairs
      }),
    );
  });
});

describe('the words beside them', () => {
  it('tell a difference with its sign, and a dash where there is none to tell', () => {
    expect([differenceWords('6.00', '7.5'), differenceWords('7', '5.50'), differenceWords('1', '1.0')]).toEqual([
      '+1,5',
      '-1,5',
      '0',
    ]);
    expect([differenceWords(null, '1'), differenceWords('1', null)]).toEqual(['–', '–']);
    expect([samePoints('1.0', '1'), samePoints(null, null), samePoints(null, '0')]).toEqual([true, true, false]);
  });

  it('choose the last two first, and what was wished where it is there', () => {
    const all = [{ number: 2 }, { number: 1 }, { number: 3 }];
    const pair = (from: number | null, to: number | null) => {
      const found = defaultPair(all, { from, to });
      return found && [found.before.number, found.after.number];
    };
    expect([pair(null, null), pair(1, null), pair(null, 2), pair(3, 1), pair(9, 9)]).toEqual([
      [2, 3],
      [1, 3],
      [1, 2],
      [3, 1],
      [2, 3],
    ]);
    expect(defaultPair([{ number: 1 }], { from: null, to: null })).toEqual({
      before: { number: 1 },
      after: { number: 1 },
    });
    expect(defaultPair([], { from: null, to: null })).toBe(null);
  });

  it('keep an unfinished appraisal from the unit, and everything from strangers', () => {
    const seen = (['self', 'appraised', 'explained', 'agreed'] as const).map((kind) => [
      seesSnapshot(kind, 'own', true, 'returned'),
      seesSnapshot(kind, 'own', true, 'agreed'),
      seesSnapshot(kind, 'sent', false, 'returned'),
      seesSnapshot(kind, null, false, 'agreed'),
    ]);
    expect(seen).toEqual([
      [true, true, true, false],
      [false, true, true, false],
      [true, true, true, false],
      [false, true, true, false],
    ]);
  });
});
