import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBlock } from '@/lib/block';
import { type PasteLine, pasteSentence, placeColumn } from './paste';

const today = '2026-04-05';
const row = (targetId: string, wish: Partial<PasteLine> = {}): PasteLine => ({
  targetId,
  text: `Chỉ tiêu ${targetId}`,
  direction: 'more',
  measure: 'hồ sơ',
  open: true,
  ...wish,
});
const lines = [
  row('1'),
  row('2', { direction: 'yesNo' }),
  row('3', { direction: 'less' }),
  row('4', { open: false }),
  row('5', { direction: 'byDate' }),
];
const paste = (text: string, from = lines) => placeColumn(parseBlock(text), from, today);
const texts = (text: string, from = lines) => paste(text, from).fills.map(({ targetId, value }) => [targetId, value]);

describe('a pasted column', () => {
  it('gives each row its own value, whatever its kind', () => {
    const placed = paste('100\r\nCó\r\n0\r\n15\r\n31/03/2026\r\n');
    expect(placed.fills).toEqual([
      { targetId: '1', value: '100' },
      { targetId: '2', value: 'yes' },
      { targetId: '3', value: '0' },
      { targetId: '5', value: '31/03/2026' },
    ]);
    expect(placed.taken).toBe(4);
    expect(placed.untaken).toEqual([{ text: 'Chỉ tiêu 4', value: '15', why: 'closed' }]);
  });

  it('reads yes and no as the registration does', () => {
    const asked = ['Không', 'x', '0', '1', ' KHÔNG ĐẠT '].map((_, at) => row(String(at), { direction: 'yesNo' }));
    const answers = texts('Không\nx\n0\n1\n KHÔNG ĐẠT ', asked).map(([, value]) => value);
    expect(answers).toEqual(['no', 'yes', 'no', 'yes', 'no']);
  });

  it('takes percent cells in rows whose measure is %', () => {
    const rows = [row('1', { measure: '%' }), row('2')];
    const placed = paste('97,3%\n97,3%', rows);
    expect([placed.taken, placed.untaken.map(({ text }) => text)]).toEqual([1, ['Chỉ tiêu 2']]);
  });

  it('leaves the row of an empty cell as it is', () => {
    expect(texts('\n\n7')).toEqual([['3', '7']]);
    expect(texts('1\n \n7\n\n\n')).toEqual([
      ['1', '1'],
      ['3', '7'],
    ]);
  });

  it('shows in a box what does not fit it, and leaves a drop-down as it is', () => {
    const placed = paste('Có\n100\nba\n\n06/04/2026');
    expect(placed.fills.map(({ targetId }) => targetId)).toEqual(['1', '3', '5']);
    expect(placed.taken).toBe(0);
    expect(placed.untaken.map(({ why }) => why)).toEqual([
      'result-not-number',
      'result-not-yes-no',
      'result-not-number',
      'result-in-future',
    ]);
  });

  it('counts what stands below the last row, and reads the first column only', () => {
    expect(paste('1\n\n\n\n\n6\n\n8')).toMatchObject({ taken: 1, beyond: 2, isWide: false });
    expect(paste('1\t9\n\t8')).toMatchObject({ fills: [{ targetId: '1', value: '1' }], isWide: true });
  });

  it('never moves a value to another row', () => {
    const kinds = fc.constantFrom<PasteLine['direction']>('more', 'less', 'byDate', 'yesNo');
    const any = fc.array(fc.record({ direction: kinds, open: fc.boolean() }), { maxLength: 12 });
    fc.assert(
      fc.property(any, fc.array(fc.constantFrom('', '1', '0', 'Có', '31/03/2026', 'ba')), (kindsOf, values) => {
        const rows = kindsOf.map((one, at) => row(String(at), one));
        const { fills, taken, untaken, beyond } = placeColumn(
          values.map((value) => [value]),
          rows,
          today,
        );
        for (const { targetId, value } of fills) {
          const pasted = values[Number(targetId)] ?? '';
          expect(rows[Number(targetId)]?.open).toBe(true);
          if (value === 'yes') expect(['Có', '1']).toContain(pasted);
          else expect(value === 'no' ? '0' : value).toBe(pasted);
        }
        expect(taken + untaken.length + beyond).toBe(values.filter(Boolean).length);
      }),
    );
  });
});

describe('the sentence after a paste', () => {
  const say = (text: string, from = lines) => pasteSentence(paste(text, from));
  it('says how many were pasted and what was not taken', () => {
    expect(say('1\nCó')).toBe('Đã dán 2 dòng.');
    expect(say('1\nhai\n3\n4\n\n6')).toBe(
      'Đã dán 2 dòng; không nhận được “hai” ở “Chỉ tiêu 2” (phải là Có hoặc Không), “4” ở “Chỉ tiêu 4” (dòng đã khóa), 1 giá trị thừa sau dòng cuối.',
    );
    expect(say('\n')).toBe('Chưa dán được dòng nào: các ô đã chép đều trống.');
    expect(say('1\t2')).toBe('Đã dán 1 dòng; chỉ lấy cột đầu của các ô đã chép.');
  });

  it('names what can be mended first, and counts what is too much to name', () => {
    const locked = Array.from({ length: 7 }, (_, at) => row(String(at), { open: at === 6, text: 'a'.repeat(61) }));
    const sentence = say('1\n2\n3\n4\n5\n6\nx', locked);
    expect(sentence).toMatch(/^Chưa dán được dòng nào; không nhận được “x” ở “a{60}…” \(phải là số\), “1” ở/);
    expect(sentence).toMatch(/, 2 giá trị ở các dòng khác\.$/);
  });
});
