import type { InputValues } from '@/lib/criteria/rules/rule';
import type { Random } from '../random';

/** Of whom the numbers are: how well the unit does in that year, from 0 to 1. */
export type Doing = { random: Random; form: number; year: number };

type Answer = (doing: Doing) => InputValues;

const number = (value: number, digits = 0) => String(Number(value.toFixed(digits)));

/** A share in % between two ends, better for who does better. */
const share =
  (low: number, high: number, digits = 1): Answer =>
  ({ random, form }) => ({
    s1: number(Math.min(100, low + (high - low) * (0.55 * form + random.between(0, 0.5))), digits),
  });

/** How often something went wrong: mostly never, less often for who does better. */
const slips = ({ random, form }: Doing, most: number) =>
  number(random.chance(0.35 + 0.5 * form) ? 0 : random.whole(1, most));

const level =
  (...shares: readonly number[]): Answer =>
  ({ random, form }) => {
    const fate = random.between(0, 1) * (1.25 - 0.5 * form);
    const place = shares.findIndex((one) => fate < one);
    return { s1: `m${(place < 0 ? shares.length : place) + 1}` };
  };

/** A day at the beginning of the year: so many days after 8 January. */
const earlyDay =
  (spread: number): Answer =>
  ({ random, form, year }) => {
    const days = 8 + Math.floor(spread * random.between(0, 1) * (1.4 - form));
    return { s1: new Date(Date.UTC(year, 0, days)).toISOString().slice(0, 10) };
  };

const flag =
  (chance: number): Answer =>
  ({ random }) => ({ s1: random.chance(chance) });

const planned: Answer = ({ random, form }) => {
  const plan = random.whole(60, 140);
  return { s1: number(plan * (0.97 + 0.2 * form * random.between(0.3, 1.1))), s2: number(plan) };
};

/** The numbers of a unit for each leaf of the demo's tables; what the product knows by itself is left out. */
export const scoreAnswers: Readonly<Record<string, Answer>> = {
  'targets-political': () => ({}),
  'targets-all': () => ({}),
  'relative-main': ({ random, form }) => ({ s1: number(98 + 14 * form * random.between(0.4, 1), 1), s2: '100' }),
  'plan-variance': planned,
  'plan-day': earlyDay(24),
  'tasks-late': (doing) => ({ s1: slips(doing, 3), s2: doing.random.chance(0.2) }),
  drafts: share(88, 101),
  budget: ({ random, form }) => {
    const plan = 100 * random.whole(90, 900);
    return { s1: number(plan * Math.min(1, 0.9 + 0.08 * form + random.between(0, 0.04))), s2: number(plan) };
  },
  inspections: (doing) => ({ ...share(70, 100)(doing), s2: number(doing.random.whole(4, 22)) }),
  petitions: ({ random, form }) => ({
    s1: number(random.between(0, 7 - 4 * form), 1),
    s2: number(random.whole(20, 260)),
  }),
  solutions: ({ random, form }) => ({ s1: number(random.whole(0, form > 0.6 ? 3 : 1)) }),
  economy: ({ random, form }) => ({ s1: number(8 + Math.floor(8 * (0.6 * form + random.between(0, 0.4))) / 4, 2) }),
  'on-time': ({ random, form }) => {
    const all = random.whole(400, 9000);
    return {
      s2: number(Math.floor(all * Math.min(1, 0.972 + 0.02 * form + random.between(0, 0.012)))),
      s3: number(all),
    };
  },
  satisfaction: share(88, 97),
  online: share(66, 98),
  overdue: (doing) => ({ s1: slips(doing, 4) }),
  'par-index': ({ random, form }) => ({ s1: number(84 + 10 * form + random.between(0, 4), 2) }),
  'reform-plan': earlyDay(20),
  'self-check': flag(0.97),
  dialogue: level(0.6),
  signed: ({ random }) => ({ s1: random.chance(0.75) ? '100' : number(random.between(95, 99.8), 1) }),
  'work-files': ({ random }) => ({ s1: random.chance(0.7) ? '100' : number(random.between(91, 99), 1) }),
  security: ({ random }) => ({ s1: random.chance(0.96) ? '0' : '1' }),
  'digital-model': ({ random, form }) => {
    const model = random.chance(0.75 + 0.2 * form);
    return { s1: model, s2: model && random.chance(0.3), s3: model && random.chance(0.06) };
  },
  'party-class': level(0.55, 1.1),
  'union-class': level(0.6, 1.1),
  youth: ({ random, form }) => ({ s1: number(8.5 + Math.floor(6 * (0.6 * form + random.between(0, 0.4))) / 4, 2) }),
  culture: flag(0.96),
  discipline: (doing) => ({
    s1: doing.random.chance(0.95) ? 'none' : 'm1',
    s2: doing.random.chance(0.5),
    s3: slips(doing, 4),
  }),
  training: share(90, 101),
  initiatives: ({ random, form }) => ({
    s1: number(random.whole(2, 5)),
    s2: number(random.whole(0, form > 0.5 ? 2 : 1)),
  }),
  charity: ({ random }) => ({
    s1: random.chance(0.85) ? '100' : number(random.between(95, 99), 1),
    s2: random.chance(0.3),
  }),
  'launch-plan': earlyDay(20),
  'own-movements': ({ random, form }) => ({ s1: number(random.chance(0.6 + 0.35 * form) ? random.whole(2, 3) : 1) }),
  rural: ({ random, form }) => ({ s1: number(5 * random.whole(10, 20 + Math.floor(14 * form))) }),
  articles: ({ random, form }) => ({ s1: number(random.whole(4, 6 + Math.floor(4 * form))) }),
  models: level(0.35, 0.85),
  'files-quality': (doing) => ({ s1: slips(doing, 2), s2: slips(doing, 2) }),
  workers: share(58, 84),
  'prior-award': () => ({}),
  'prior-title': () => ({}),
  meetings: (doing) => ({ s1: doing.random.chance(0.97) ? '0' : '1', s2: slips(doing, 2) }),
  'register-day': () => ({}),
  'bloc-host': flag(0.75),
  'reports-on-time': () => ({}),
  'reports-set': level(0.85, 1.15),
};

/** Agencies without administrative procedures of their own: what asks about them is not assigned to them. */
export const withoutProcedures: readonly string[] = ['TK', 'QDTPT', 'BTCTU', 'UBKTTU', 'BNCTU', 'VPTU', 'BTGDVTU'];
export const procedureLeaves: readonly string[] = ['on-time', 'online', 'overdue'];
export const notAssignedWords = 'Đơn vị không có thủ tục hành chính thuộc thẩm quyền giải quyết.';

/** Why a unit claims other points than the rule gives, what the bloc asked, what came back. */
export type Contest = { reason: string; question: string; answer: string; verdict: string; agreed: string };
export const contests: readonly Contest[] = [
  {
    reason: 'Đề nghị tính cả kết quả phối hợp với các sở, ngành trong khối.',
    question: 'Kết quả phối hợp đã được văn bản nào xác nhận? Bảng tiêu chí chỉ tính kết quả do đơn vị chủ trì.',
    answer: 'Đơn vị gửi kèm văn bản xác nhận của cơ quan chủ trì; đề nghị khối xem xét ghi nhận một phần.',
    verdict: 'Bảng tiêu chí chỉ tính kết quả do đơn vị chủ trì; tính theo số liệu đã gửi.',
    agreed: 'Hội nghị ghi nhận một phần kết quả phối hợp có văn bản xác nhận.',
  },
  {
    reason: 'Số liệu chưa gồm việc hoàn thành trong những ngày cuối kỳ, đề nghị tính theo ước thực hiện cả năm.',
    question: 'Đề nghị gửi số liệu thực tế đến ngày tự chấm; ước thực hiện không có căn cứ để tính.',
    answer: 'Đơn vị đã rà soát, thống nhất lấy số thực hiện đến ngày gửi bản tự chấm.',
    verdict: 'Tính theo số thực hiện đến ngày gửi bản tự chấm.',
    agreed: 'Hội nghị thống nhất tính thêm phần việc đã nghiệm thu trước ngày họp.',
  },
  {
    reason: 'Nguyên nhân khách quan do chờ hướng dẫn của bộ, ngành Trung ương, đề nghị không trừ điểm.',
    question: 'Đề nghị nêu số, ngày của văn bản xin lùi thời hạn và ý kiến đồng ý của UBND tỉnh.',
    answer: 'Đơn vị có báo cáo nhưng chưa được UBND tỉnh đồng ý lùi hạn bằng văn bản.',
    verdict: 'Chưa có văn bản đồng ý lùi hạn của UBND tỉnh nên vẫn trừ điểm theo bảng tiêu chí.',
    agreed: 'Hội nghị thống nhất giảm mức trừ vì đơn vị đã báo cáo trước khi đến hạn.',
  },
];

/** Of what is compared within the bloc, which is reckoned only after all have sent. */
export const waitedFor = 'Tính sau khi các đơn vị trong khối gửi đủ số liệu.';
/** Why the meeting set the points of what it judges itself. */
export const meetingWords = 'Hội nghị khối thống nhất lại mức đánh giá sau khi nghe đơn vị báo cáo.';
/** Where a bloc's older years were brought in from files. */
export const filedWords = 'Theo hồ sơ chấm điểm lưu tại đơn vị.';

/** What proves a score, told bloc: {year} is filled in. */
export const scorePapers = [
  { mark: 'BC', abstract: 'Báo cáo tự chấm điểm thi đua năm {year} kèm biểu số liệu', file: 'docx' },
  { mark: 'TB', abstract: 'Thông báo kết quả đánh giá, xếp loại tổ chức Đảng, đoàn thể năm {year}', file: 'pdf' },
  { mark: 'BB', abstract: 'Biên bản đối chiếu số liệu cải cách hành chính, chuyển đổi số năm {year}', file: 'pdf' },
] as const;

/** What is said of a class's condition, and of the one unit that was left unclassified in the told bloc. */
export const conditionWords = {
  held: 'Có kế hoạch phát động và báo cáo sơ kết, tổng kết phong trào của đơn vị.',
  missed: 'Đơn vị chưa sơ kết, tổng kết phong trào thi đua theo chuyên đề trong năm.',
} as const;
export const vetoed = {
  ...{ unit: 'KBNN', yearsAgo: 3, factId: 'x2' },
  reason: 'Quyết định kỷ luật cảnh cáo một phó giám đốc trong năm.',
} as const;
