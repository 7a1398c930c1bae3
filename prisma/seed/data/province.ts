import type { MovementTheme } from './target-spec';

/** The titles and commendations a unit aims for; with their grounds they stand in the migration groups_and_awards. */
const awardNames = {
  'government-flag': 'Cờ thi đua của Chính phủ',
  'province-flag': 'Cờ thi đua của Ủy ban nhân dân tỉnh',
  excellent: 'Tập thể lao động xuất sắc',
  advanced: 'Tập thể lao động tiên tiến',
  chairman: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
} as const;

export type AwardKind = keyof typeof awardNames;

/** From when each set of rules held; an award type exists once for each. */
const rulesInForce = [
  { mark: '2025', from: '2025-07-01' },
  { mark: '2023', from: '2024-01-01' },
  { mark: '2017', from: '2017-10-01' },
] as const;

/** The award of this kind under the rules in force on a day. */
export function awardOf(kind: AwardKind, day: string): { code: string; name: string } {
  const rules = rulesInForce.find((one) => one.from <= day);
  if (!rules) throw new Error(`No rules are known for ${day}`);
  return { code: `${kind}-${rules.mark}`, name: awardNames[kind] };
}

/** All codes under which the catalogue has this award, one for each law. */
export function awardCodes(kind: AwardKind): string[] {
  return rulesInForce.map(({ mark }) => `${kind}-${mark}`);
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
    goal: 'Thủ tục giải quyết không phụ thuộc địa giới; người dân rất hài lòng từ 96% trở lên.',
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
