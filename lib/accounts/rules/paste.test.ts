import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBlock } from '@/lib/block';
import { refusalMessage } from '@/lib/messages/message';
import { accountNamesSchema } from '../schema';
import { type AccountPasteFacts, nameProblems, readAccountTable } from './paste';

const facts: AccountPasteFacts = {
  units: [
    { id: 'u1', name: 'Sở Tài chính', shortName: 'Sở TC', code: 'STC' },
    { id: 'u2', name: 'Xã Tân Thành', shortName: 'Tân Thành', code: 'TT1' },
    { id: 'u3', name: 'Xã Tân Thạnh', shortName: 'Tân Thạnh', code: 'TT2' },
  ],
  userNames: ['co.roi'],
};
const read = (text: string) => readAccountTable(text, facts).rows;
const why = (text: string) => read(text).map(({ refusals }) => refusals.map((one) => refusalMessage(one)));

it('asks of names what the form asks', () => {
  const text = fc.oneof(
    fc.constantFrom('', 'a'.repeat(60), 'a'.repeat(61), 'a'.repeat(201), 'a.b', 'á.b'),
    fc.string(),
  );
  fc.assert(
    fc.property(text, text, (name, userName) => {
      const asked = accountNamesSchema.safeParse({ name, userName }).error?.issues.map(({ message }) => message) ?? [];
      expect(nameProblems(name.trim(), userName.trim().toLowerCase()).toSorted()).toEqual(asked.toSorted());
    }),
  );
});

describe('a pasted list of accounts', () => {
  it('is understood: the unit by any of its names, the role by the words people use', () => {
    const text = [
      'Tên đăng nhập\tHọ và tên\tVai trò\tĐơn vị',
      'AN.STC\tNguyễn Văn An\tChuyên viên\tstc',
      'gd.stc\tGiám đốc\tTHỦ TRƯỞNG ĐƠN VỊ\tSo tai chinh',
      'ct.tinh\tChủ tịch\tLãnh đạo tỉnh\t',
      'tan.thanh\tVăn thư\tcán bộ\tXã Tân Thành',
    ].join('\n');
    expect(read(text).map(({ account }) => account)).toEqual([
      { userName: 'an.stc', name: 'Nguyễn Văn An', role: 'officer', unitId: 'u1' },
      { userName: 'gd.stc', name: 'Giám đốc', role: 'head', unitId: 'u1' },
      { userName: 'ct.tinh', name: 'Chủ tịch', role: 'leader', unitId: null },
      { userName: 'tan.thanh', name: 'Văn thư', role: 'officer', unitId: 'u2' },
    ]);
    expect(read(text).map(({ line, unit, role }) => [line, unit, role])[1]).toEqual([
      3,
      'Sở Tài chính',
      'Thủ trưởng đơn vị',
    ]);
  });

  it('says of every row why it is none', () => {
    const roles = 'Vai trò là Chuyên viên, Thủ trưởng, Lãnh đạo tỉnh hoặc Cơ quan thường trực.';
    expect(
      why(
        [
          'STC\tChuyên viên\tA\tco.roi',
          'STC\tTrùm\tB\tba.ba',
          'Sở Lạ\tChuyên viên\tC\tcon.co',
          '\tThủ trưởng\tD\tdo.do',
          'STC\tLãnh đạo tỉnh\tE\te.e.e',
          'xa tan thanh\tChuyên viên\tG\tga.ga',
          'STC\tChuyên viên\tH\tBA.BA',
          'STC\tChuyên viên\t\tcó dấu',
        ].join('\n'),
      ),
    ).toEqual([
      ['Tên đăng nhập “co.roi” đã có người dùng. Hãy chọn tên khác.'],
      [`Không có vai trò “Trùm”. ${roles}`],
      ['Không rõ “Sở Lạ” là đơn vị nào.'],
      ['Chọn đơn vị cho chuyên viên hoặc thủ trưởng đơn vị.'],
      ['Vai trò này không thuộc đơn vị nào. Hãy bỏ chọn đơn vị.'],
      ['Không rõ “xa tan thanh” là đơn vị nào. Có phải “Xã Tân Thành” hay “Xã Tân Thạnh”?'],
      ['Tên đăng nhập “ba.ba” đã có ở dòng 2.'],
      ['Nhập họ và tên.', 'Tên đăng nhập gồm 3–60 chữ không dấu, số, dấu chấm, gạch ngang hoặc gạch dưới.'],
    ]);
  });

  it('makes of whatever is pasted no two accounts of one user name, and none a second time', () => {
    const word = fc.constantFrom(
      'STC',
      'Sở Tài chính',
      'Chuyên viên',
      'Lãnh đạo tỉnh',
      '',
      'an.an',
      'AN.AN',
      'co.roi',
      'x',
    );
    const block = fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(block, (rows) => {
        const text = formatBlock(rows);
        const accounts = read(text).flatMap(({ account }) => account ?? []);
        const names = [...accounts.map(({ userName }) => userName), ...facts.userNames];
        expect(new Set(names).size).toBe(names.length);
        for (const { role, unitId } of accounts) {
          expect(['officer', 'head'].includes(role)).toBe(unitId !== null);
        }
        expect(read(text).every(({ account, refusals }) => (account === null) === refusals.length > 0)).toBe(true);
        const again = readAccountTable(text, { ...facts, userNames: names }).rows;
        expect(again.flatMap(({ account }) => account ?? [])).toEqual([]);
      }),
    );
  });
});
