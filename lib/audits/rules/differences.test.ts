import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionLabel, auditActions, partyLabel } from './actions';
import { differences } from './differences';
import { objectOf } from './objects';
import type { NameOf } from './references';
import { movesOf } from './shapes';

const ids = ['0190a0c0-0000-7000-8000-000000000001', '0190a0c0-0000-7000-8000-000000000002'] as const;
const names: Readonly<Record<string, string>> = {
  [`unit ${ids[0]}`]: 'Sở A',
  [`target ${ids[0]}`]: 'Trồng cây',
  [`reportLine ${ids[0]}`]: 'Thu ngân sách',
  [`campaign ${ids[0]}`]: 'Khối A năm 2025',
  'awardType flag': 'Cờ thi đua',
  'targetGroup chinh-tri': 'Nhiệm vụ chính trị',
};
const nameOf: NameOf = (kind, id) => names[`${kind} ${id}`];
const tell = (action: string, before: unknown, after: unknown) =>
  differences({ action, before, after }, nameOf).map(({ field, before: old, after: now }) => [field, old, now]);

describe('what an event changed', () => {
  it('is told in words, without what stayed the same', () => {
    const before = { name: 'Sở A', validTo: null, disabled: false, role: 'officer', code: 'A' };
    const after = { name: 'Sở B', validTo: '2026-01-31', disabled: true, role: 'head', code: 'A' };
    expect(tell('units.rename', before, after)).toEqual([
      ['Tên', 'Sở A', 'Sở B'],
      ['Đến trước ngày', '–', '31/01/2026'],
      ['Ngừng sử dụng', 'Không', 'Có'],
      ['Vai trò', 'Chuyên viên đơn vị', 'Thủ trưởng đơn vị'],
    ]);
  });

  it('may be a list, a nested thing, or nothing at all', () => {
    expect(tell('units.merge', null, null)).toEqual([]);
    expect(tell('units.merge', undefined, { units: ['A', 'B'] })).toEqual([['Các đơn vị cũ', '–', 'A; B']]);
    const merger = { note: 'Gộp', decision: '1/QĐ', successor: 'C', effectiveOn: '2026-01-01' };
    expect(tell('units.merge', { units: ['A', 'B'] }, merger)).toEqual([
      ['Các đơn vị cũ', '–', 'A; B'],
      ['Đơn vị sau sáp nhập', '–', 'C'],
      ['Số quyết định', '–', '1/QĐ'],
      ['Ngày hiệu lực', '–', '01/01/2026'],
      ['Ghi chú', '–', 'Gộp'],
    ]);
    expect(tell('campaigns.heads', ['Một'], ['Một', 'Hai'])).toEqual([['Đề mục báo cáo', 'Một', 'Một; Hai']]);
  });

  it('is told in the words and figures of its field', () => {
    const before = { planned: '1200', accumulation: 'perPeriod', text: 'more', weight: null };
    const after = { planned: '1500.5', accumulation: 'latest', text: 'less', weight: '10' };
    expect(tell('targets.update', before, after)).toEqual([
      ['Nội dung', 'more', 'less'],
      ['Kế hoạch', '1.200', '1.500,5'],
      ['Cách cộng các kỳ', 'Cộng các kỳ', 'Theo kỳ mới nhất'],
      ['Trọng số', '–', '10'],
    ]);
    expect(tell('targets.update', { direction: 'yesNo', planned: '0' }, { direction: 'yesNo', planned: '1' })).toEqual([
      ['Kế hoạch', 'Không', 'Có'],
    ]);
    expect(tell('evidence.upload', null, { size: 1_250_000, type: 'application/pdf' })).toEqual([
      ['Kích thước tệp', '–', '1,3 MB'],
      ['Loại tệp', '–', 'PDF'],
    ]);
    expect(tell('awards.declare', null, { awards: 1200, year: 2026 })).toEqual([
      ['Số khen thưởng', '–', '1.200'],
      ['Năm', '–', '2026'],
    ]);
  });

  it('names what stands behind an id or a code, and says of the rest that it is gone', () => {
    expect(tell('accounts.update', { unitId: ids[0] }, { unitId: ids[1] })).toEqual([
      ['Đơn vị', 'Sở A', 'Đơn vị đã xóa'],
    ]);
    expect(tell('targets.create', null, { groupCode: 'chinh-tri', movementId: ids[1], campaignId: ids[1] })).toEqual([
      ['Nhóm chỉ tiêu', '–', 'Nhiệm vụ chính trị'],
      ['Phong trào thi đua', '–', 'Phong trào không còn'],
    ]);
    expect(tell('campaigns.create', null, { previousId: ids[0] })).toEqual([['Sao chép từ', '–', 'Khối A năm 2025']]);
    expect(tell('titles.update', [], [{ code: 'flag', quantity: 1, note: 'thử' }])).toEqual([
      ['Danh hiệu', '–', 'Cờ thi đua: 1 (thử)'],
    ]);
    const term = { id: ids[1], unitId: ids[0], kind: 'lead', validFrom: '2026-01-01', validTo: null };
    expect(
      tell('members.lead', [term], { unitId: ids[1], kind: 'lead', validFrom: '2026-06-01', validTo: null }),
    ).toEqual([
      ['Chức danh', '–', 'Khối trưởng'],
      ['Đơn vị', '–', 'Đơn vị đã xóa'],
      ['Từ ngày', '–', '01/06/2026'],
      ['Thay cho', '–', 'Sở A (Khối trưởng từ 01/01/2026)'],
    ]);
    expect(tell('members.removeLead', { ...term, validFrom: '2026-06-01' }, { resumed: [term] })).toEqual([
      ['Chức danh', 'Khối trưởng', '–'],
      ['Đơn vị', 'Sở A', '–'],
      ['Từ ngày', '01/06/2026', '–'],
      ['Giữ tiếp', '–', 'Sở A (Khối trưởng từ 01/01/2026)'],
    ]);
    const ended = [{ ...term, validTo: '2026-07-01' }];
    expect(tell('members.update', { leftOn: null }, { leftOn: '2026-06-30', ended })).toContainEqual([
      ...['Thôi nhiệm vụ', '–', 'Sở A (Khối trưởng từ 01/01/2026 đến trước 01/07/2026)'],
    ]);
  });

  it('names the first of many things and counts the others', () => {
    const accepted = [ids[0], ...Array.from({ length: 11 }, () => ids[1])];
    const rest = Array.from({ length: 4 }, () => 'Mục không còn').join('; ');
    expect(tell('reports.verdict', { undecided: 12 }, { accepted })).toEqual([
      ['Chấp nhận', '–', `Thu ngân sách; ${rest}; và 7 chỉ tiêu khác`],
    ]);
    expect(tell('targets.accept', { status: 'submitted' }, { status: 'accepted', accepted: 12 })).toEqual([
      ['Trạng thái', 'Đã gửi', 'Hoàn thành'],
      ['Chấp nhận', '–', '12'],
    ]);
  });

  it('is told as what it would change, where it is a request', () => {
    const asked = { text: 'Trồng cây', planned: '100' };
    const after = { status: 'accepted', reason: '', values: { text: 'Trồng cây', planned: '90' } };
    expect(tell('targets.decideAdjustment', asked, after)).toEqual([
      ['Trạng thái', '–', 'Đã chấp nhận'],
      ['Kế hoạch', '100', '90'],
    ]);
    expect(tell('targets.withdrawAdjustment', { values: { planned: '90' } }, null)).toEqual([['Kế hoạch', '90', '–']]);
  });

  it('tells of a file that it is another one, never its hash', () => {
    const file = (fileHash: string | null, fileName: string | null) => ({ number: '1/BC', fileHash, fileName });
    expect(tell('evidence.update', file('a'.repeat(64), 'a.pdf'), file('b'.repeat(64), 'a.pdf'))).toEqual([
      ['Nội dung tệp', '–', 'Đã thay tệp'],
    ]);
    expect(tell('evidence.update', file(null, null), file('b'.repeat(64), 'a.pdf'))).toEqual([
      ['Tên tệp', '–', 'a.pdf'],
    ]);
  });

  it('tells the days of a phase and which phase it is', () => {
    const days = (closesOn: string) => ({ registration: { opensOn: '2026-01-01', closesOn } });
    expect(tell('campaigns.phases', days('2026-03-31'), days('2026-04-15'))).toEqual([
      ['Đăng ký chỉ tiêu', '01/01/2026 – 31/03/2026', '01/01/2026 – 15/04/2026'],
    ]);
    const more = { kind: 'reportQ1', until: '2026-04-20', reason: 'Ốm' };
    expect(tell('phases.extend', { kind: 'reportQ1', until: '2026-04-10' }, more)).toEqual([
      ['Giai đoạn', '–', 'Báo cáo quý I'],
      ['Đến hết ngày', '10/04/2026', '20/04/2026'],
      ['Lý do', '–', 'Ốm'],
    ]);
  });

  it('never shows a field, a value or an act that it does not know', () => {
    expect(tell('units.rename', { strange: 1 }, { strange: 2, role: 'king' })).toEqual([
      ['Thông tin khác', '1', '2'],
      ['Vai trò', '–', 'Giá trị khác'],
    ]);
    const labels = ['units.rename', 'units.fold', 'fold.units', 'constructor.name'].map(actionLabel);
    expect(labels).toEqual(['Đơn vị: đổi tên', 'Đơn vị: thay đổi khác', 'Thay đổi khác', 'Thay đổi khác']);
    expect([partyLabel('visitor'), partyLabel('king')]).toEqual(['Chưa đăng nhập', 'Vai trò khác']);
    expect(auditActions.map(actionLabel).filter((label) => label.includes('khác'))).toEqual([
      'Điểm từ cơ quan khác: thêm chỉ số',
      'Điểm từ cơ quan khác: sửa chỉ số',
      'Điểm từ cơ quan khác: thêm điểm',
      'Điểm từ cơ quan khác: sửa điểm',
      'Điểm từ cơ quan khác: xóa điểm',
      'Điểm từ cơ quan khác: dán bảng điểm',
    ]);
  });
});

describe('a new order', () => {
  it('is told by what was moved', () => {
    expect(movesOf(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])).toEqual([{ id: 'd', from: 4, to: 1 }]);
    expect(movesOf(['a', 'b'], ['a', 'b'])).toEqual([]);
    expect(tell('targets.order', { order: [ids[0], ids[1]] }, { order: [ids[1], ids[0]] })).toEqual([
      ['Chuyển chỗ', '–', '“Trồng cây” từ vị trí 1 đến vị trí 2'],
    ]);
  });

  it('keeps in their order all that it does not name', () => {
    const orders = fc
      .uniqueArray(fc.nat(30))
      .chain((before) =>
        fc.tuple(fc.constant(before.map(String)), fc.shuffledSubarray(before, { minLength: before.length })),
      );
    fc.assert(
      fc.property(orders, ([before, shuffled]) => {
        const after = shuffled.map(String);
        const moved = new Set(movesOf(before, after).map(({ id }) => id));
        const still = (order: string[]) => order.filter((id) => !moved.has(id));
        expect(still(after)).toEqual(still(before));
        expect(moved.size).toBeLessThan(Math.max(before.length, 1));
      }),
    );
  });
});

describe('what an event is about', () => {
  const event = { action: 'units.rename', campaignId: null, unitId: null };

  it('is called as it was then, with its name of today beside', () => {
    expect(objectOf({ ...event, objectKind: 'unit', objectId: ids[0], objectName: 'Sở cũ' }, nameOf)).toEqual({
      name: 'Sở cũ',
      notes: ['nay là Sở A'],
    });
    expect(objectOf({ ...event, objectKind: 'unit', objectId: ids[1], objectName: 'Sở cũ' }, nameOf)).toEqual({
      name: 'Sở cũ',
      notes: [],
    });
  });

  it('says where it belongs, and never twice', () => {
    const place = { campaignId: ids[0], unitId: ids[0] };
    const told = { ...event, ...place, objectKind: 'report', objectId: ids[1], objectName: 'Phong trào · Sở A · q1' };
    expect(objectOf(told, nameOf)).toEqual({ name: 'Phong trào · Sở A · Quý I', notes: ['Khối A năm 2025'] });
  });
});
