'use server';

import { defineAction } from '@/lib/action';
import { disableAccount, enableAccount } from './commands/close';
import { createAccount } from './commands/create';
import { changePassword, endOtherSessions, endOwnSession, signOut } from './commands/own';
import { type IssuedRow, pasteAccounts } from './commands/paste';
import { endSessions, type Issued, resetPassword } from './commands/reset';
import { updateAccount } from './commands/update';
import {
  accountRevisionSchema,
  accountSchema,
  changePasswordSchema,
  createAccountSchema,
  nothingSchema,
  pasteAccountsSchema,
  sessionSchema,
  updateAccountSchema,
} from './schema';

const told = (issued: Issued) => ({ label: `Mật khẩu tạm của ${issued.userName}`, value: issued.password });
const toldRows = (issued: readonly IssuedRow[]) => ({
  label: `Mật khẩu tạm của ${issued.length} tài khoản`,
  rows: [
    ['Tên đăng nhập', 'Mật khẩu tạm', 'Họ và tên', 'Vai trò', 'Đơn vị'],
    ...issued.map(({ unit, role, name, userName, password }) => [userName, password, name, role, unit]),
  ],
});
const given = 'Đã cấp mật khẩu tạm. Người dùng phải đổi khi đăng nhập.';
const ended = (count: number) => (count === 0 ? 'Không còn phiên nào khác.' : `Đã kết thúc ${count} phiên.`);

export const createAccountAction = defineAction(createAccountSchema, createAccount, {
  message: `Đã tạo tài khoản. ${given}`,
  told,
});
export const pasteAccountsAction = defineAction(pasteAccountsSchema, pasteAccounts, {
  message: (issued) => `Đã tạo ${issued.length} tài khoản. Người dùng phải đổi mật khẩu tạm khi đăng nhập.`,
  told: toldRows,
});
export const updateAccountAction = defineAction(updateAccountSchema, updateAccount, { message: 'Đã lưu tài khoản.' });
export const disableAccountAction = defineAction(accountRevisionSchema, disableAccount, {
  message: 'Đã ngừng tài khoản.',
});
export const enableAccountAction = defineAction(accountRevisionSchema, enableAccount, {
  message: 'Đã mở lại tài khoản.',
});
export const resetPasswordAction = defineAction(accountRevisionSchema, resetPassword, { message: given, told });
export const endSessionsAction = defineAction(accountSchema, endSessions, { message: ended });
export const endOwnSessionAction = defineAction(sessionSchema, endOwnSession, { message: 'Đã kết thúc phiên.' });
export const endOtherSessionsAction = defineAction(nothingSchema, endOtherSessions, { message: ended });
export const changePasswordAction = defineAction(changePasswordSchema, changePassword, {
  withTemporaryPassword: true,
  // Who was made to change it came to work.
  goTo: ({ wasTemporary }) => (wasTemporary ? '/?changed=password' : '/account?changed=password'),
});
export const signOutAction = defineAction(nothingSchema, signOut, {
  withTemporaryPassword: true,
  fromAnyPage: true,
  goTo: () => '/login',
});
