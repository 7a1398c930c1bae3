import { describe, expect, it } from 'vitest';
import { choiceWords, doubtQuestion } from '@/lib/messages/criteria-import';
import { refusalMessage } from '@/lib/messages/message';
import { leavesOf, walkTree } from '../tree';
import type { Cell, Row } from './cell';
import type { Answers } from './doubts';
import { type Reading, readRows, settle } from './read';

const settings = { title: 'Bảng', year: 2026, idOf: (key: string) => key };
const head: Row = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Thưởng', 'Trừ'];

function read(rows: readonly Row[], answers: Answers = {}): Reading {
  const found = readRows(rows, settings, answers);
  if ('reason' in found) throw new Error(found.reason);
  return found;
}

/** The only doubts of these rows, below a header in row 1 and a criterion in row 2. */
function asked(row: readonly Cell[], ...more: Row[]) {
  return read([head, [1, 'Báo cáo', 5], row, ...more]).doubts.map(({ row: place, reason, choices }) => [
    place,
    reason,
    choices,
  ]);
}

const tree = ({ table }: Reading) =>
  walkTree(table.criteria).map(({ criterion, depth }) => `${depth} ${criterion.code}`);

describe('layouts', () => {
  it('finds a header of two merged rows below titles, and leaves out what stands around the table', () => {
    const reading = read([
      ['UBND TỈNH'],
      ['BẢNG ĐIỂM (Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2026)'],
      [],
      ['STT', 'Tiêu chuẩn thi đua', 'Điểm', null, null],
      [null, null, 'Chuẩn', 'Thưởng', 'Trừ'],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      [1, 'Báo cáo', 10, null, null],
      ['STT', 'Tiêu chuẩn thi đua', 'Điểm', null, null],
      [2, 'Phong trào', '3,5 điểm'],
      [null, 'Tổng cộng', '13,5'],
      [null, 'Nơi nhận:', null, 'GIÁM ĐỐC'],
    ]);
    expect(reading.table.criteria.map(({ code, title, points }) => [code, title, points])).toEqual([
      ['1', 'Báo cáo', '10'],
      ['2', 'Phong trào', '3.5'],
    ]);
    expect([reading.table.declaredTotal, reading.table.legalGround, reading.doubts]).toEqual([
      '13.5',
      'BẢNG ĐIỂM (Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2026)',
      [],
    ]);
    const why = reading.ignored.map(({ row, why: one }) => `${row} ${one}`);
    expect([...new Set(why)]).toEqual([
      '1 title',
      '2 title',
      '4 header',
      '5 header',
      '6 header',
      '8 repeated-header',
      '10 total',
      '11 footer',
    ]); // prettier-ignore
  });

  it('reads the self-scoring sheet without the points of the unit', () => {
    const reading = read([
      ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Tự chấm', 'Khối chấm', 'Điểm duyệt', 'Tài liệu minh chứng', 'Nhận xét'],
      ['I', 'Nhiệm vụ chính trị', 20, 19, null, null, null, null],
      [1, 'Thu ngân sách', 20, 19, 18, 18, 'Báo cáo số 05/BC', 'Tốt'],
    ]);
    expect(reading.doubts).toEqual([]);
    expect(reading.table.criteria.map(({ code, evidence, note }) => [code, evidence, note])).toEqual([
      ['I', 'optional', ''],
      ['1', 'required', 'Minh chứng: Báo cáo số 05/BC\nTốt'],
    ]);
    expect(reading.ignored.filter(({ why }) => why === 'scores').map(({ text }) => text)).toEqual([
      '19',
      '19',
      '18',
      '18',
    ]);
  });

  it('makes one tree of codes written three ways', () => {
    const rows = ['I', '1', 'a', 'a1', 'a.1.1', 'A1.2', 'b', 'C', '2', 'II', '1', '1.1', '1.2', 'III'];
    const points = new Set(['a.1.1', 'A1.2', 'b', 'C', '2', '1.1', '1.2', 'III']);
    const reading = read([head, ...rows.map((code): Row => [code, `Mục ${code}`, points.has(code) ? 1 : 5])]);
    expect(tree(reading)).toEqual([
      '1 I',
      '2 1',
      '3 a',
      '4 a1',
      '5 a.1.1',
      '5 A1.2',
      '3 b',
      '3 C',
      '2 2',
      '1 II',
      '2 1',
      '3 1.1',
      '3 1.2',
      '1 III',
    ]); // prettier-ignore
  });
});

describe('questions', () => {
  it.each<[string, Row, unknown[]]>([
    ['a negative bonus', ['1.1', 'Trễ', null, '-0,5'], [[3, 'sign-contradicts', ['deduction', 'bonus', 'note']]]],
    [
      'an amount without a word how often',
      ['1.1', 'Trễ', null, null, -1],
      [[3, 'once-or-each', ['once', 'each', 'note']]],
    ],
    [
      'words that say another number than the column',
      ['1.1', 'Trễ (trừ 0,25 điểm/lần)', null, null, -0.5],
      [[3, 'amount-differs', ['column', 'text', 'note']]],
    ],
    ['words where points belong', ['2', 'Họp', 'tối đa 5'], [[3, 'words-in-number', ['number', 'drop', 'note']]]],
    ['a number that reads two ways', ['2', 'Họp', '1.250'], [[3, 'number-ambiguous', ['thousand', 'decimal', 'note']]]],
    [
      'a number that became a day',
      ['2', 'Họp', new Date('2026-05-02T00:00:00Z')],
      [[3, 'date-in-number', ['dayMonth', 'monthDay', 'note']]],
    ],
    ['10⁹', ['2', 'Họp', 1e9], [[3, 'number-absurd', ['drop', 'note']]]],
    ['a formula', ['2', 'Họp', '=SUM(C1:C9)'], [[3, 'formula', ['drop', 'note']]]],
    ['a code that is none', ['(B?).I', 'Họp', 2], [[3, 'code-unknown', ['top', 'child', 'note']]]],
    ["an editor's remark", ['2', 'Họp (xem lại??)', 2], [[3, 'remark', ['note', 'keep']]]],
    ['a cap in a row of its own', [null, 'Trừ tối đa 1,5 điểm'], [[3, 'cap-in-note', ['deduction', 'note']]]],
    ['a row of words', [null, 'Lưu ý chung của mục'], [[3, 'note-row', ['drop', 'note']]]],
    ['a cell beside the table', ['2', 'Họp', 2, null, null, 'x'], [[3, 'extra-cell', ['drop', 'note']]]],
    ['bands with gaps', [null, '>98% = 5; 97–<98% = 4'], [[2, 'bands-open', ['upper', 'lower', 'keep']]]],
    ['days without an end', [null, 'Chậm nhất 28/02: 5; 01/3–31/3: 2'], [[2, 'rest-unsaid', ['zero', 'direct']]]],
    ['who scores', [null, '(Phòng Tổng hợp chấm)'], [[3, 'scorer-row', ['scorer', 'note']]]],
    ['a veto', [null, 'Không báo cáo thì không xếp loại'], [[3, 'veto-row', ['veto', 'note']]]],
  ])('asks about %s', (_name, row, expected) => {
    expect(asked(row)).toEqual(expected);
  });

  it('asks nothing where all is said', () => {
    expect(asked(['1.1', 'Trễ', null, null, '-0,5/lần, trừ tối đa 1'], [2, 'Họp', '2,5'])).toEqual([]);
  });

  it('asks for missing points, with what the words and the section leave', () => {
    const reading = read([
      ['STT', 'Nội dung', 'Điểm tối đa', 'Điều kiện chấm điểm'],
      ['I', 'Mục', 10],
      ['1', 'Một', 7],
      ['2', 'Hai', null, 'Đủ: 3 điểm; thiếu 1: 1 điểm'],
    ]);
    expect(reading.doubts.map(({ id, choices, facts }) => [id, choices, facts])).toEqual([
      ['4:points-missing', ['highest', 'rest', 'note', 'empty'], { points: '3', other: '3' }],
    ]);
  });

  it('has a sentence for every question and each of its choices', () => {
    const [doubt] = read([head, [1, 'Báo cáo', 5], ['1.1', 'Trễ', null, '-0,5']]).doubts;
    expect(doubt && [doubtQuestion(doubt), doubt.choices.map((choice) => choiceWords(doubt, choice))]).toEqual([
      '0,5 điểm nằm ở cột Thưởng nhưng là số âm. Đây là khoản gì?',
      ['Khoản trừ điểm', 'Khoản thưởng điểm', 'Giữ nguyên làm ghi chú'],
    ]);
  });
});

describe('what hangs below a row that is no criterion', () => {
  it('stays with the criterion above', () => {
    const rows: Row[] = [
      [...head, 'Ghi chú'],
      [2, 'Họp', '0,5'],
      ['+', 'Đủ', 2.5],
      [null, null, null, null, null, 'Báo cáo năm'],
      ['+', 'Thiếu', 0],
    ];
    const [leaf] = leavesOf(read(rows).table);
    expect(leaf?.note).toBe('+ Đủ | 2.5\n+ Thiếu | 0\nBáo cáo năm');
  });
});

describe('answers', () => {
  const rows: Row[] = [head, [1, 'Báo cáo', 5], ['1.1', 'Gửi trễ', null, '-0,5'], [null, 'Không quá 2 điểm']];

  it('are refused while some are missing, and may raise the next questions', () => {
    const open = settle(read(rows, { '3:sign-contradicts': 'deduction' }));
    expect(open).toEqual({ reason: 'import-doubts-open', count: 2 });
    expect('reason' in open && refusalMessage(open)).toBe(
      'Còn 2 chỗ chưa chọn cách hiểu. Hãy trả lời hết rồi nhập bảng.',
    );
    expect(read(rows).doubts.map(({ id }) => id)).toEqual(['3:sign-contradicts']);
  });

  it('make the rule that was meant', () => {
    const answers = { '3:sign-contradicts': 'deduction', '3:once-or-each': 'each', '4:cap-in-note': 'item' };
    const [leaf] = leavesOf(read(rows, answers).table);
    expect([leaf?.rule?.deductions, leaf?.deductionCap, leaf?.note]).toEqual([
      [
        {
          id: 'row-3',
          title: '1.1. Gửi trễ',
          amount: { kind: 'perCase', input: 'row-3', each: '0.5' },
          cap: '2',
          unless: [],
        },
      ],
      null,
      'Không quá 2 điểm',
    ]);
  });

  it('keep everything in the notes when that is chosen', () => {
    const answers = { '3:sign-contradicts': 'note', '4:cap-in-note': 'note' };
    const [leaf] = leavesOf(read(rows, answers).table);
    expect([leaf?.rule?.base.kind, leaf?.rule?.deductions]).toEqual(['direct', []]);
    expect(leaf?.note).toContain('Gửi trễ');
    expect(leaf?.note).toContain('Không quá 2 điểm');
  });

  it('that are no choice of the question are none', () => {
    expect(
      read(rows, { '3:sign-contradicts': 'toString', constructor: 'note' }).doubts.map(({ answer }) => answer),
    ).toEqual([null]);
  });
});

describe('refusals', () => {
  const refusal = (rows: readonly Row[]) => {
    const found = readRows(rows, settings, {});
    return 'reason' in found ? [found.reason, refusalMessage(found)] : null;
  };

  it('say what is wrong with the file', () => {
    const many = [head, ...Array.from({ length: 5000 }, (_, place): Row => [place + 1, 'Tiêu chí', 1])];
    expect([
      refusal([]),
      refusal([[null, ' '], ['']]),
      refusal(many),
      refusal([
        ['a', 'b'],
        [1, 2],
      ]),
      refusal([head, [1, 'x'.repeat(2001), 1]]),
      refusal([head, Array.from({ length: 101 }, () => 1)]),
      refusal([head, ...Array.from({ length: 501 }, (): Row => [1, 'x'.repeat(2000), 1])]),
    ]).toEqual([
      ['import-empty', 'Tệp không có dòng nào. Hãy chọn lại tệp có bảng tiêu chí.'],
      ['import-empty', 'Tệp không có dòng nào. Hãy chọn lại tệp có bảng tiêu chí.'],
      ['import-too-many-rows', 'Bảng có 5.001 dòng, nhiều nhất là 5.000 dòng. Hãy tách riêng bảng tiêu chí.'],
      [
        'import-header-missing',
        'Không tìm thấy dòng tiêu đề của bảng. Cần một dòng có “STT”, “Nội dung” (hoặc “Tiêu chí”) và “Điểm chuẩn” (hoặc “Điểm tối đa”).',
      ],
      ['import-cell-too-long', 'Dòng 2 có ô dài hơn 2.000 ký tự. Hãy rút gọn ô đó.'],
      ['import-too-many-columns', 'Dòng 2 có nhiều hơn 100 cột. Hãy xóa các cột thừa bên phải.'],
      ['import-too-much-text', 'Bảng có hơn 1.000.000 ký tự. Hãy tách riêng bảng tiêu chí sang tệp mới.'],
    ]);
  });

  it('do not meet a table of as many rows as are allowed', () => {
    const rows = [head, ...Array.from({ length: 4999 }, (_, place): Row => [place + 1, `Tiêu chí ${place + 1}`, 1])];
    expect(read(rows).table.criteria).toHaveLength(4999);
  });
});
