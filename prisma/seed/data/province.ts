import type { MovementTheme } from './target-spec';

type Dated = { from: string; to: string | null };

/** The groups of a registration. What ended is kept: old registrations are read with it. */
export const groups: readonly (Dated & { code: string; name: string })[] = [
  { code: 'political', name: 'Thực hiện nhiệm vụ chính trị, chỉ tiêu kế hoạch', from: '2015-01-01', to: null },
  {
    code: 'dual-goal',
    name: 'Thực hiện mục tiêu kép: phòng, chống dịch và phát triển',
    from: '2020-04-01',
    to: '2023-01-01',
  },
  { code: 'reform', name: 'Cải cách hành chính', from: '2015-01-01', to: null },
  { code: 'digital', name: 'Chuyển đổi số', from: '2022-01-01', to: null },
  { code: 'newRural', name: 'Xây dựng nông thôn mới', from: '2015-01-01', to: null },
  { code: 'party', name: 'Xây dựng Đảng, chính quyền, đoàn thể', from: '2015-01-01', to: null },
  { code: 'staff', name: 'Chăm lo, xây dựng đội ngũ', from: '2015-01-01', to: null },
  { code: 'charity', name: 'Nhân đạo, từ thiện, an sinh xã hội', from: '2015-01-01', to: null },
  { code: 'emulation', name: 'Công tác thi đua, khen thưởng', from: '2015-01-01', to: null },
];

/** The grounds that followed one another; an award type exists once for each. */
const grounds: readonly (Dated & { mark: string; text: string })[] = [
  {
    mark: '2017',
    from: '2017-10-01',
    to: '2024-01-01',
    text: 'Luật Thi đua, khen thưởng 2003 (sửa đổi, bổ sung 2005, 2009, 2013); Nghị định 91/2017/NĐ-CP',
  },
  { mark: '2023', from: '2024-01-01', to: '2025-07-01', text: 'Luật số 06/2022/QH15; Nghị định 98/2023/NĐ-CP' },
  {
    mark: '2025',
    from: '2025-07-01',
    to: null,
    text: 'Luật số 06/2022/QH15; Nghị định 152/2025/NĐ-CP; Thông tư 15/2025/TT-BNV',
  },
];

const kinds = [
  { code: 'government-flag', name: 'Cờ thi đua của Chính phủ', family: 'title' },
  { code: 'province-flag', name: 'Cờ thi đua của Ủy ban nhân dân tỉnh', family: 'title' },
  { code: 'excellent', name: 'Tập thể lao động xuất sắc', family: 'title' },
  { code: 'advanced', name: 'Tập thể lao động tiên tiến', family: 'title' },
  { code: 'chairman', name: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', family: 'commendation' },
] as const;

export type AwardKind = (typeof kinds)[number]['code'];

export const awardTypes = grounds.flatMap((ground) =>
  kinds.map((kind, index) => ({
    code: `${kind.code}-${ground.mark}`,
    name: kind.name,
    family: kind.family,
    legalGround: ground.text,
    ordinal: index + 1,
    validFrom: ground.from,
    validTo: ground.to,
  })),
);

/** The award of this kind under the rules in force on a day. */
export function awardCode(kind: AwardKind, day: string): string {
  const ground = grounds.find((one) => one.from <= day && (one.to === null || day < one.to));
  if (!ground) throw new Error(`No rules are known for ${day}`);
  return `${kind}-${ground.mark}`;
}

export type MovementSpec = {
  key: string;
  theme: MovementTheme | null;
  bloc?: string;
  name: string;
  goal: string;
  from: number;
  to: number;
};

/** The province's movements, and the told bloc's own. Years are whole. */
export const movements: readonly MovementSpec[] = [
  {
    key: 'new-rural-1',
    theme: 'newRural',
    from: 2021,
    to: 2025,
    name: 'Cả tỉnh chung sức xây dựng nông thôn mới sáng - xanh - sạch - đẹp, giai đoạn 2021 - 2025',
    goal: 'Mọi xã giữ vững chuẩn đã đạt; đường làng có đèn, có cây, sạch rác; mỗi đơn vị nhận giúp ít nhất một xã.',
  },
  {
    key: 'new-rural-2',
    theme: 'newRural',
    from: 2026,
    to: 2030,
    name: 'Xây dựng nông thôn mới hiện đại, sáng - xanh - sạch - đẹp, giai đoạn 2026 - 2030',
    goal: 'Nâng chất lượng các xã sau sắp xếp; môi trường và cảnh quan là tiêu chí được kiểm tra hằng quý.',
  },
  {
    key: 'digital-1',
    theme: 'digital',
    from: 2022,
    to: 2025,
    name: 'Thi đua đẩy mạnh chuyển đổi số, giai đoạn 2022 - 2025',
    goal: 'Văn bản ký số, hồ sơ công việc xử lý trên mạng, dữ liệu được dùng chung.',
  },
  {
    key: 'digital-2',
    theme: 'digital',
    from: 2026,
    to: 2030,
    name: 'Cả tỉnh thi đua đổi mới sáng tạo và chuyển đổi số, giai đoạn 2026 - 2030',
    goal: 'Quyết định dựa trên dữ liệu; người dân chỉ cung cấp thông tin một lần.',
  },
  {
    key: 'reform-1',
    theme: 'reform',
    from: 2021,
    to: 2025,
    name: 'Thi đua cải cách hành chính, nâng cao chỉ số hài lòng, giai đoạn 2021 - 2025',
    goal: 'Không còn hồ sơ quá hạn; mỗi năm rút ngắn thời gian giải quyết của ít nhất mười thủ tục.',
  },
  {
    key: 'reform-2',
    theme: 'reform',
    from: 2026,
    to: 2030,
    name: 'Thi đua xây dựng nền hành chính phục vụ, giai đoạn 2026 - 2030',
    goal: 'Thủ tục giải quyết không phụ thuộc địa giới; người dân rất hài lòng từ 96 % trở lên.',
  },
  {
    key: 'poor-1',
    theme: 'poor',
    from: 2021,
    to: 2025,
    name: 'Vì người nghèo - Không để ai bị bỏ lại phía sau, giai đoạn 2021 - 2025',
    goal: 'Giảm nghèo bền vững, xóa nhà tạm, nhà dột nát trên toàn tỉnh.',
  },
  {
    key: 'poor-2',
    theme: 'poor',
    from: 2026,
    to: 2030,
    name: 'Chung tay vì người nghèo và an sinh xã hội, giai đoạn 2026 - 2030',
    goal: 'Không phát sinh hộ nghèo mới; mỗi đơn vị nhận đỡ đầu hộ khó khăn cụ thể.',
  },
  {
    key: 'culture',
    theme: 'culture',
    from: 2019,
    to: 2030,
    name: 'Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở',
    goal: 'Kỷ luật, tận tụy, văn minh trong giao tiếp và thi hành công vụ.',
  },
  {
    key: 'investors',
    theme: null,
    bloc: 'KTKT',
    from: 2022,
    to: 2030,
    name: 'Đồng hành cùng doanh nghiệp, khơi thông nguồn lực phát triển',
    goal: 'Mỗi đơn vị trong khối gỡ ít nhất hai vướng mắc lớn của doanh nghiệp mỗi quý và công khai kết quả.',
  },
  {
    key: 'ninety-days',
    theme: null,
    bloc: 'KTKT',
    from: 2023,
    to: 2030,
    name: 'Chín mươi ngày nước rút hoàn thành chỉ tiêu kinh tế - xã hội',
    goal: 'Từ ngày 02/10 đến 31/12, mỗi chỉ tiêu chưa đạt có người chịu trách nhiệm và báo cáo hằng tuần.',
  },
];
