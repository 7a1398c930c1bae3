import { describe, expect, it } from 'vitest';
import { sumDecimals } from '@/lib/criteria/rules/exact';
import { tableProblems } from '@/lib/criteria/rules/problems/table';
import { type Reading, readRows, settle } from '@/lib/criteria/rules/reading/read';
import { ruleSentence } from '@/lib/criteria/rules/sentences/rule';
import { tableSchema } from '@/lib/criteria/rules/table';
import { leavesOf, scorersOf, walkTree } from '@/lib/criteria/rules/tree';
import { boTuPhap } from './bo-tu-phap';
import { buDang } from './bu-dang';
import { lienMinhHtx } from './lien-minh-htx';
import { type CriteriaSource, sheetOf } from './source';
import { tienGiang } from './tien-giang';

const all = [tienGiang, boTuPhap, buDang, lienMinhHtx];

function load(source: CriteriaSource): Reading {
  const { rows, answers } = sheetOf(source);
  const read = readRows(rows, { title: source.title, year: source.year, idOf: (key) => key }, answers);
  if ('reason' in read) throw new Error(read.reason);
  return read;
}

const codeOf = ({ table }: Reading, id: string | null) => table.criteria.find((one) => one.id === id)?.code ?? null;
const problemsOf = (reading: Reading) =>
  tableProblems(reading.table).map(({ reason, criterionId }) => [reason, codeOf(reading, criterionId)]);

function sentenceOf({ table }: Reading, code: string): string {
  const found = table.criteria.find((one) => one.code === code);
  return found?.rule ? ruleSentence(found.rule, found) : '';
}

describe('the real tables', () => {
  it.each(all)('$key: every doubt has its answer, and every answer its doubt', (source) => {
    const { answers } = sheetOf(source);
    const reading = load(source);
    expect(settle(reading)).toEqual({ table: reading.table });
    expect(tableSchema.parse(reading.table)).toEqual(reading.table);
    const asked = new Set(reading.doubts.map(({ id }) => id));
    expect(Object.keys(answers).filter((id) => !asked.has(id))).toEqual([]);
  });
});

describe('Tiền Giang', () => {
  const reading = load(tienGiang);
  const { table } = reading;

  it('has 100 points in five standards', () => {
    const tops = walkTree(table.criteria).filter(({ depth }) => depth === 1);
    expect(tops.map(({ criterion }) => [criterion.code, criterion.points])).toEqual([
      ['1', '80'],
      ['2', '2'],
      ['3', '10'],
      ['4', '3'],
      ['5', '5'],
    ]);
    expect([table.declaredTotal, sumDecimals(leavesOf(table).map(({ points }) => points ?? '0'))]).toEqual([
      '100',
      '100',
    ]);
    expect(leavesOf(table)).toHaveLength(36);
  });

  it('has its caps', () => {
    const capped = table.criteria.filter(({ bonusCap, deductionCap }) => bonusCap !== null || deductionCap !== null);
    expect(capped.map(({ code, deductionCap, bonusCap }) => [code, deductionCap, bonusCap])).toEqual([
      ['a1', '1.5', null],
      ['a2', '2', '0.5'],
      ['a4', '2', '2'],
      ['a5', '2', null],
      ['a6', '1.5', null],
      ['a7', '1.5', null],
      ['a8', '2', null],
      ['a9', '2.5', null],
      ['d2', '7', '7'],
    ]);
    const items = leavesOf(table).flatMap(({ code, rule }) =>
      [...(rule?.deductions ?? []), ...(rule?.bonuses ?? [])].map(({ cap, title }) => ({ code, cap, title })),
    );
    const named = ({ title, code }: { title: string; code: string }) => /^[a-z0-9.]+(?=\. )/iu.exec(title)?.[0] ?? code;
    expect(items.filter(({ cap }) => cap !== null).map((one) => `${named(one)} ${one.cap}`)).toEqual([
      'b.1.1 1',
      'b2.2 1',
      'b2.3 1',
      'b2.4 1',
      'b.2.7 1',
      'b2.1 1',
      'b3.2 2',
      'b.4.1 3',
      'C2 0.5',
      'c3.1 0.5',
      'c3.2 2',
      'c3.2 1',
      'C3.3 1',
      'C5.2 1',
      'C5.3 2',
      'C6 0.5',
      'd2.3 2',
      '4.3.1 1',
      '5.3 3',
      '5.5 3',
    ]); // prettier-ignore
  });

  it('takes an amount out of the wrong column once somebody has said so', () => {
    const deductions = leavesOf(table).flatMap(({ rule }) => rule?.deductions ?? []);
    const moved = deductions.filter(({ title }) => /^(?:b\.2\.6|4\.1\.1)\./u.test(title));
    expect(moved.map(({ amount }) => amount.kind === 'fixed' && amount.points)).toEqual(['0.5', '1']);
  });

  it('says its rules in sentences', () => {
    expect(sentenceOf(reading, 'a1')).toBe(
      'Điểm chuẩn 3 điểm; trừ 0,5 điểm mỗi trường hợp (a1.1. Không triển khai hoặc chậm so với kế hoạch, mỗi trường hợp); trừ 0,5 điểm mỗi trường hợp (a1.2. Không phối hợp tuyên truyền); tổng điểm trừ không quá 1,5 điểm.',
    );
    expect(sentenceOf(reading, 'C1')).toBe(
      'Thu gom chất thải rắn đô thị trên 98% được 5 điểm; từ 97% đến 98% được 4 điểm; từ 96% đến dưới 97% được 3 điểm; dưới 96% được 0 điểm.',
    );
    expect(sentenceOf(reading, '3.3')).toContain(
      'trên 0% đến dưới 1%: 1 điểm nếu dưới 1.000 hồ sơ, 0,5 điểm nếu từ 1.000 hồ sơ đến dưới 2.000 hồ sơ, 0,2 điểm nếu từ 2.000 hồ sơ trở lên',
    );
  });

  it('knows its scorers and its veto', () => {
    const scorers = scorersOf(table);
    const names = ['a1', 'b2', 'C5.1', 'd2', '3.3'].map((code) => {
      const scorer = scorers.get(table.criteria.find((one) => one.code === code)?.id ?? '');
      return scorer?.kind === 'owner' ? scorer.name : null;
    });
    expect(names).toEqual([
      'Phòng Quản lý đất đai',
      'Phòng Tài nguyên nước, Khoáng sản và Biển',
      'Phòng Quản lý Môi trường',
      'Thanh tra Sở',
      'Văn phòng Sở',
    ]);
    expect(table.vetoes.map(({ title }) => title)).toEqual([
      'Không gửi báo cáo giải trình chấm điểm thi đua và bản chấm điểm thi đua – không xếp loại',
    ]);
  });

  it('wants nothing more before it can be issued than examples of its three banded rules', () => {
    expect(problemsOf(reading)).toEqual([
      ['example-missing', 'C1'],
      ['example-missing', 'C2'],
      ['example-missing', '3.3'],
    ]);
  });
});

describe('the openings of the others', () => {
  it('keep the levels, dates and lateness of the Ministry of Justice', () => {
    const reading = load(boTuPhap);
    expect(walkTree(reading.table.criteria).map(({ criterion, depth }) => `${depth} ${criterion.code}`)).toEqual([
      '1 A.I',
      '2 1',
      '3 1.1',
      '3 1.2',
      '1 A.III',
      '2 1',
      '3 1.1',
      '3 1.2',
      '1 A.VIII',
      '2 1',
      '2 3',
      '3 a',
      '3 b',
      '1 (B?).I',
      '2 1',
      '3 1.1',
      '3 1.2',
    ]); // prettier-ignore
    expect(leavesOf(reading.table).map(({ rule }) => rule?.base.kind)).toEqual([
      'numberBands',
      'numberBands',
      'dateBands',
      'direct',
      'passFail',
      'numberBands',
      'numberBands',
      'lateness',
      'direct',
    ]);
    // Only openings are known, so their sections cannot add up.
    expect(new Set(problemsOf(reading).map(([reason]) => reason))).toEqual(
      new Set(['section-sum-differs', 'declared-total-missing', 'example-missing']),
    );
  });

  it('take the points of Bù Đăng from its conditions', () => {
    const reading = load(buDang);
    expect(leavesOf(reading.table).map(({ points, rule }) => [points, rule?.base.kind])).toEqual([
      ['5', 'levels'],
      ['8', 'levels'],
      ['5', 'levels'],
    ]);
    expect(problemsOf(reading)).toEqual([['declared-total-missing', null]]);
  });

  it('leave out the points that units of the Highlands already had', () => {
    const reading = load(lienMinhHtx);
    expect(reading.table.criteria.map(({ code, points }) => [code, points])).toEqual([
      ['1', '10'],
      ['1.1', '5'],
      ['1.2', '2'],
      ['1.3', '3'],
      ['2', '10'],
      ['2.1', '3'],
      ['2.2', '3'],
      ['2.3', '4'],
      ['3', '15'],
    ]);
    expect(reading.ignored.filter(({ why }) => why === 'scores')).toHaveLength(45);
    expect(problemsOf(reading)).toEqual([
      ['declared-total-missing', null],
      ['example-missing', '2.3'],
    ]);
  });
});
