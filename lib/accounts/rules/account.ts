import type { Party, Role } from '@/lib/auth/permissions';
import type { PasswordRefusal } from '@/lib/auth/rules';

export const roles = ['office', 'leader', 'officer', 'head'] as const satisfies readonly Role[];
export const accountStates = ['active', 'temporary', 'disabled'] as const;
export type AccountState = (typeof accountStates)[number];

/** The words for roles and assignments. */
export const partyLabels: Readonly<Record<Party, string>> = {
  office: 'Cơ quan thường trực',
  leader: 'Lãnh đạo tỉnh',
  officer: 'Chuyên viên đơn vị',
  head: 'Thủ trưởng đơn vị',
  secretariat: 'Tổ thư ký khối',
  overseer: 'Phụ trách khối',
};

export const accountStateLabels: Readonly<Record<AccountState, string>> = {
  active: 'Đang sử dụng',
  temporary: 'Chờ đổi mật khẩu tạm',
  disabled: 'Đã ngừng',
};

/** The columns by which the list of accounts can be sorted. */
export const accountSorts = ['name', 'userName', 'role', 'unit', 'signIn'] as const;
export type AccountSort = (typeof accountSorts)[number];

export const nameLine = {
  empty: 'Nhập họ và tên.',
  longest: 200,
  tooLong: 'Họ và tên dài nhất 200 ký tự.',
} as const;
export const userNameLine = {
  empty: 'Nhập tên đăng nhập.',
  pattern: /^[a-z0-9][a-z0-9._-]{2,59}$/,
  rule: 'Tên đăng nhập gồm 3–60 chữ không dấu, số, dấu chấm, gạch ngang hoặc gạch dưới.',
} as const;

export type AccountRefusal =
  | PasswordRefusal
  | { reason: 'user-name-taken'; field: 'userName'; userName: string }
  | { reason: 'account-needs-unit'; field: 'unitId' }
  | { reason: 'account-without-unit'; field: 'unitId' }
  | { reason: 'account-unit-ended'; field: 'unitId'; name: string }
  | { reason: 'account-is-own' }
  | { reason: 'account-last-office' }
  | { reason: 'account-disabled' }
  | { reason: 'password-wrong'; field: 'current' }
  | { reason: 'password-wait'; field: 'current'; seconds: number }
  | { reason: 'password-differs'; field: 'repeated' };

/** What the state of an account is; a temporary password is its own state. */
export function accountState(account: { disabledAt: unknown; passwordTemporary: boolean }): AccountState {
  if (account.disabledAt) return 'disabled';
  return account.passwordTemporary ? 'temporary' : 'active';
}

/** Why a role and a unit do not go together, or null: officers and heads belong to a living unit, others to none. */
export function refusePlace(
  role: Role,
  unit: { name: string; validTo: string | null } | null,
  today: string,
): AccountRefusal | null {
  const field = 'unitId';
  const belongs = role === 'officer' || role === 'head';
  if (belongs && !unit) return { reason: 'account-needs-unit', field };
  if (!belongs && unit) return { reason: 'account-without-unit', field };
  if (unit?.validTo && unit.validTo <= today) return { reason: 'account-unit-ended', field, name: unit.name };
  return null;
}

/**
 * Why an office account may not lose its office, or null: nobody takes it from themselves, and one always stays.
 * `otherOffices` counts the other office accounts in use.
 */
export function refuseLosingOffice(
  account: { id: string; role: Role; disabledAt: unknown },
  actorId: string,
  otherOffices: number,
): AccountRefusal | null {
  if (account.id === actorId) return { reason: 'account-is-own' };
  const counts = account.role === 'office' && !account.disabledAt;
  return counts && otherOffices === 0 ? { reason: 'account-last-office' } : null;
}

/** No 0/o, 1/l/i: a temporary password is read out on the telephone. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A temporary password of four groups of four, about 79 bits, from whole numbers below the asked bound. */
export function temporaryPassword(randomBelow: (bound: number) => number): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomBelow(letters.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** A browser in a few words ("Chrome trên Windows"), from what it says of itself. */
export function browserLabel(userAgent: string): string {
  const find = (list: readonly (readonly [RegExp, string])[]) => list.find(([sign]) => sign.test(userAgent))?.[1];
  const system = find(systems);
  return `${find(browsers) ?? 'Trình duyệt khác'}${system ? ` trên ${system}` : ''}`;
}
