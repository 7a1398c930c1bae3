import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DutyStatus } from '@/lib/duties/rules/state';
import { countLacks, lackFrom, lacks, lacksOf, nothingFoundWords } from './lacks';

const statuses = ['not-owed', 'not-due', 'not-started', 'in-progress', 'returned', 'submitted', 'accepted'] as const;

const states = (registration: DutyStatus, q1: DutyStatus) => ({
  registration: { status: registration },
  q1: { status: q1 },
  half: { status: 'returned' as const },
  nine: { status: 'not-due' as const },
  year: { status: 'not-due' as const },
});

describe('lacksOf', () => {
  it.each<[DutyStatus, DutyStatus, string[]]>([
    ['accepted', 'accepted', []],
    ['accepted', 'submitted', []],
    ['submitted', 'not-owed', ['unaccepted']],
    ['returned', 'not-due', ['registration-returned', 'unaccepted', 'report-not-due']],
    ['not-due', 'not-due', ['registration-not-due', 'unaccepted', 'report-not-due']],
    ['not-started', 'in-progress', ['unregistered', 'unaccepted', 'unreported']],
    ['not-owed', 'not-owed', []],
    ['accepted', 'returned', ['report-returned']],
  ])('with the registration %s and the report %s is %j', (registration, report, lacking) => {
    expect(lacksOf(states(registration, report), 'q1')).toEqual(lacking);
  });

  it('is one of three for whoever has to report and has not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...statuses), fc.constantFrom(...statuses), (registration, report) => {
        const found = lacksOf(states(registration, report), 'q1').filter((one) => one.includes('report'));
        const isOwing = !['not-owed', 'submitted', 'accepted'].includes(report);
        expect(found).toHaveLength(isOwing ? 1 : 0);
      }),
    );
  });
});

describe('countLacks', () => {
  it('counts a unit once for each lack it has', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ lacks: fc.subarray([...lacks]) })), (units) => {
        const counts = countLacks(units);
        expect(Object.keys(counts)).toEqual(lacks);
        for (const lack of lacks) expect(counts[lack]).toBe(units.filter((one) => one.lacks.includes(lack)).length);
      }),
    );
  });
});

describe('lackFrom', () => {
  it('knows every lack and nothing else', () => {
    expect([...lacks.map(lackFrom), lackFrom('late'), lackFrom('')]).toEqual([...lacks, null, null]);
  });
});

describe('a filter that nothing answers', () => {
  it('is an answer, unless words were searched for', () => {
    expect(nothingFoundWords('unreported', ' ')).toBe('Không đơn vị nào chưa báo cáo');
    expect(nothingFoundWords('late', '')).toBe('Không đơn vị nào đang chậm');
    expect(nothingFoundWords('behind', '')).toBe('Không khối nào dưới bình quân tỉnh');
    expect(nothingFoundWords('unreported', 'sở y tế')).toBe('Không có khối nào khớp');
    expect(nothingFoundWords('', 'sở y tế')).toBe('Không có khối nào khớp');
  });
});
