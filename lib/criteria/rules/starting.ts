import type { Amount, AmountKind, Base, BaseKind, Input, InputKind, Rule } from './rule';
import { inputUses } from './uses';

/** A way of scoring as people choose it: its name and an example in numbers. */
export type KindWords = { readonly name: string; readonly example: string };

export const baseWords: Readonly<Record<BaseKind, KindWords>> = {
  direct: { name: 'Chấm điểm trực tiếp', example: 'Nhập điểm từ 0 đến điểm chuẩn, kèm minh chứng.' },
  passFail: { name: 'Đạt hoặc không đạt', example: 'Có tổ chức hội nghị: 5 điểm; không: 0 điểm.' },
  numberBands: { name: 'Theo mức của một số liệu', example: 'Trên 98%: 5 điểm; từ 97% đến 98%: 4 điểm; dưới 97%: 0.' },
  dateBands: { name: 'Theo ngày thực hiện', example: 'Chậm nhất 28/02: 1 điểm; đến 31/3: 0,5 điểm; sau đó: 0.' },
  lateness: { name: 'Theo số ngày chậm', example: 'Đúng hạn: 2 điểm; chậm 1–2 ngày: 1,5; chậm 3–5 ngày: 1.' },
  levels: { name: 'Chọn một mức được mô tả', example: 'Đủ báo cáo: 8 điểm; thiếu 2 báo cáo tháng: 6 điểm.' },
  standard: { name: 'Có sẵn điểm chuẩn rồi trừ', example: 'Bắt đầu từ điểm chuẩn, mỗi trường hợp vi phạm trừ 0,5.' },
  matrix: { name: 'Theo bảng hai chiều', example: 'Tỷ lệ trễ hạn × số hồ sơ: mỗi ô một số điểm.' },
  planVariance: { name: 'Theo mức so với kế hoạch', example: 'Dưới 95% kế hoạch trừ 2; vượt từ 20% cộng 2.' },
  proportional: { name: 'Tỷ lệ với kế hoạch', example: 'Đạt 80% kế hoạch được 80% điểm chuẩn.' },
  relative: {
    name: 'So với đơn vị tốt nhất khối',
    example: 'Đạt chỉ tiêu được nửa điểm; vượt cao nhất khối được trọn.',
  },
  fromTargets: { name: 'Từ chỉ tiêu đã đăng ký', example: 'Hoàn thành 95% chỉ tiêu của nhóm: 95% điểm chuẩn.' },
  fromOutside: { name: 'Từ điểm của cơ quan khác', example: 'Chỉ số cải cách hành chính 97,685 trên 100.' },
  priorAward: { name: 'Theo khen thưởng đã có', example: 'Cờ của tỉnh: 10 điểm; Cờ của Chính phủ: 15 điểm.' },
};

export const amountWords: Readonly<Record<AmountKind, KindWords>> = {
  perCase: { name: 'Theo số trường hợp', example: 'Mỗi trường hợp 0,5 điểm.' },
  fixed: { name: 'Một lần, khi có điều kiện', example: '2 điểm nếu đạt giải cấp tỉnh.' },
  levels: { name: 'Theo mức được chọn', example: 'Khiển trách 1 điểm; cảnh cáo trở lên 2 điểm.' },
  numberBands: { name: 'Theo mức của một số liệu', example: 'Từ 5 bài 1 điểm; từ 10 bài 2 điểm.' },
  matrix: { name: 'Theo bảng hai chiều', example: 'Tỷ lệ trễ hạn × số hồ sơ.' },
  step: { name: 'Mỗi bước vượt ngưỡng', example: 'Trên 92%, cứ thêm 1% được 0,1 điểm.' },
  eitherOr: { name: 'Một trong các mức, không cộng dồn', example: '1 điểm hoặc 2 điểm.' },
};

export const inputKindWords: Readonly<Record<InputKind, string>> = {
  number: 'Số',
  count: 'Số đếm (số nguyên)',
  date: 'Ngày',
  choice: 'Chọn một mức',
  yesNo: 'Có hoặc không',
};

/** An input of which only the kind is known. */
export function blankInput(key: string, kind: InputKind, label: string, wish: Partial<Input> = {}): Input {
  const measure = kind === 'count' ? 'trường hợp' : kind === 'number' ? '%' : '';
  const rest = { minimum: null, maximum: null, choices: [], mayBeNone: false };
  return { key, label, kind, measure, source: { kind: 'manual' }, ...rest, ...wish };
}

/** The first key of the form "s1", "s2" … that is free. */
export function freeKey(used: readonly string[], prefix = 's'): string {
  let place = 1;
  while (used.includes(`${prefix}${place}`)) place += 1;
  return `${prefix}${place}`;
}

type Made<Part> = { readonly part: Part; readonly inputs: readonly Input[] };
type Keys = readonly [first: string, second: string];

const twoLevels = [
  { id: 'm1', label: 'Mức 1' },
  { id: 'm2', label: 'Mức 2' },
];
const at95 = { value: '95', included: true };
const below95 = { value: '95', included: false };
const twoBands = (points: string | null) => [
  { from: at95, to: null, points },
  { from: null, to: below95, points: '0' },
];
const halves = [
  { from: null, to: { value: '5', included: false } },
  { from: { value: '5', included: true }, to: null },
];

function matrixOf([first, second]: Keys) {
  return {
    rows: { kind: 'number' as const, input: first, parts: halves },
    columns: { kind: 'number' as const, input: second, parts: halves },
    cells: [
      [null, null],
      [null, null],
    ],
  };
}

const matrixInputs = ([first, second]: Keys) => [
  blankInput(first, 'number', 'Kết quả'),
  blankInput(second, 'count', 'Số lượng', { measure: 'hồ sơ' }),
];

/** How each way of scoring begins, with the inputs it asks for, for these standard points and a year. */
const bases: { readonly [Kind in BaseKind]: (keys: Keys, points: string | null, year: number) => Made<Base> } = {
  direct: ([key]) => ({
    part: { kind: 'direct', input: key },
    inputs: [blankInput(key, 'number', 'Điểm', { measure: 'điểm' })],
  }),
  passFail: ([key]) => ({
    part: { kind: 'passFail', input: key },
    inputs: [blankInput(key, 'yesNo', 'Có thực hiện')],
  }),
  numberBands: ([key], points) => ({
    part: { kind: 'numberBands', input: key, bands: twoBands(points) },
    inputs: [blankInput(key, 'number', 'Tỷ lệ')],
  }),
  dateBands: ([key], points, year) => ({
    part: {
      ...{ kind: 'dateBands', input: key, later: '0', never: '0' },
      bands: [{ through: `${year}-02-28`, points: points ?? '0' }],
    },
    inputs: [blankInput(key, 'date', 'Ngày ban hành', { mayBeNone: true })],
  }),
  lateness: ([key], points) => ({
    part: {
      ...{ kind: 'lateness', input: key, due: null, later: '0', never: '0' },
      bands: [{ throughDays: 0, points: points ?? '0' }],
    },
    inputs: [blankInput(key, 'count', 'Số ngày chậm', { measure: 'ngày', mayBeNone: true })],
  }),
  levels: ([key], points) => ({
    part: {
      ...{ kind: 'levels', input: key },
      levels: twoLevels.map(({ id }, place) => ({ choice: id, points: place === 0 ? points : '0' })),
    },
    inputs: [blankInput(key, 'choice', 'Mức đạt được', { choices: twoLevels })],
  }),
  standard: () => ({ part: { kind: 'standard' }, inputs: [] }),
  matrix: (keys) => ({ part: { kind: 'matrix', ...matrixOf(keys) }, inputs: matrixInputs(keys) }),
  planVariance: ([actual, plan]) => ({
    part: {
      ...{ kind: 'planVariance', actual, plan: { kind: 'input', input: plan }, noPlan: '0' },
      bands: [
        { from: { value: '100', included: true }, to: null, points: '0' },
        { from: null, to: { value: '100', included: false }, points: '-1' },
      ],
    },
    inputs: [
      blankInput(actual, 'number', 'Thực hiện', { measure: '' }),
      blankInput(plan, 'number', 'Kế hoạch', { measure: '', mayBeNone: true }),
    ],
  }),
  proportional: ([actual, plan]) => ({
    part: { kind: 'proportional', actual, plan: { kind: 'input', input: plan }, ceiling: '100' },
    inputs: [
      blankInput(actual, 'number', 'Thực hiện', { measure: '' }),
      blankInput(plan, 'number', 'Kế hoạch', { measure: '' }),
    ],
  }),
  relative: ([actual, plan]) => ({
    part: { kind: 'relative', actual, plan: { kind: 'input', input: plan } },
    inputs: [
      blankInput(actual, 'number', 'Thực hiện', { measure: '' }),
      blankInput(plan, 'number', 'Chỉ tiêu', { measure: '', mayBeNone: true }),
    ],
  }),
  fromTargets: ([key]) => ({
    part: { kind: 'fromTargets', input: key, ceiling: '100' },
    inputs: [
      blankInput(key, 'number', 'Mức hoàn thành chỉ tiêu đăng ký', { source: { kind: 'targets', groupCode: null } }),
    ],
  }),
  fromOutside: ([key]) => ({
    part: { kind: 'fromOutside', input: key, outOf: '100' },
    inputs: [
      blankInput(key, 'number', 'Điểm của cơ quan chấm', {
        ...{ measure: 'điểm', maximum: '100', source: { kind: 'external', name: '' } },
      }),
    ],
  }),
  priorAward: ([key], points) => ({
    part: { kind: 'priorAward', input: key, levels: [{ choice: 'm1', points }] },
    inputs: [
      blankInput(key, 'choice', 'Khen thưởng năm trước', {
        ...{ mayBeNone: true, source: { kind: 'priorAward' } },
        choices: [{ id: 'm1', label: 'Cờ thi đua của UBND tỉnh' }],
      }),
    ],
  }),
};

const amounts: { readonly [Kind in AmountKind]: (keys: Keys) => Made<Amount> } = {
  perCase: ([key]) => ({
    part: { kind: 'perCase', input: key, each: '0.5' },
    inputs: [blankInput(key, 'count', 'Số trường hợp')],
  }),
  fixed: ([key]) => ({
    part: { kind: 'fixed', when: [{ kind: 'yesNo', input: key, is: true }], points: '1' },
    inputs: [blankInput(key, 'yesNo', 'Có')],
  }),
  levels: ([key]) => ({
    part: { kind: 'levels', input: key, levels: twoLevels.map(({ id }) => ({ choice: id, points: null })) },
    inputs: [blankInput(key, 'choice', 'Mức', { choices: twoLevels })],
  }),
  numberBands: ([key]) => ({
    part: {
      ...{ kind: 'numberBands', input: key },
      bands: halves.map((half, place) => ({ ...half, points: place === 0 ? '0' : '1' })),
    },
    inputs: [blankInput(key, 'count', 'Số lượng', { measure: 'bài' })],
  }),
  matrix: (keys) => ({ part: { kind: 'matrix', ...matrixOf(keys) }, inputs: matrixInputs(keys) }),
  step: ([key]) => ({
    part: { kind: 'step', input: key, beyond: 'above', threshold: '92', every: '1', each: '0.1' },
    inputs: [blankInput(key, 'number', 'Tỷ lệ')],
  }),
  eitherOr: ([first, second]) => ({
    part: {
      kind: 'eitherOr',
      options: [
        { title: 'Mức 1', when: [{ kind: 'yesNo', input: first, is: true }], points: '1' },
        { title: 'Mức 2', when: [{ kind: 'yesNo', input: second, is: true }], points: '2' },
      ],
    },
    inputs: [blankInput(first, 'yesNo', 'Đạt mức 1'), blankInput(second, 'yesNo', 'Đạt mức 2')],
  }),
};

function keysBeside(rule: Rule | null): Keys {
  const used = (rule?.inputs ?? []).map(({ key }) => key);
  const first = freeKey(used);
  return [first, freeKey([...used, first])];
}

/** The rule without inputs that nothing looks at. */
export function withoutUnused(rule: Rule): Rule {
  const used = new Set(inputUses(rule).map(({ key }) => key));
  return { ...rule, inputs: rule.inputs.filter(({ key }) => used.has(key)) };
}

/** The rule with another way of scoring: its inputs are added, those of the old one leave unless something else needs them. */
export function withBase(rule: Rule | null, kind: BaseKind, points: string | null, year: number): Rule {
  const { part, inputs } = bases[kind](keysBeside(rule), points, year);
  const rest = rule ?? { inputs: [], base: part, deductions: [], bonuses: [] };
  return withoutUnused({ ...rest, base: part, inputs: [...inputs, ...rest.inputs] });
}

/** A new amount of this kind with the inputs it asks for, in place of `before` or beside what is there. */
export function newAmount(
  rule: Rule,
  kind: AmountKind,
): { readonly amount: Amount; readonly inputs: readonly Input[] } {
  const { part, inputs } = amounts[kind](keysBeside(rule));
  return { amount: part, inputs };
}
