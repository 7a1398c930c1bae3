import { z } from 'zod';
import { blockField, idField as id, optionalIdField, revisionField as revision } from '@/lib/form-fields';
import { nameLine, roles, userNameLine } from './rules/account';

const name = z.string(nameLine.empty).trim().min(1, nameLine.empty).max(nameLine.longest, nameLine.tooLong);
const role = z.enum(roles, 'Chọn vai trò.');
const unitId = optionalIdField;

const userName = z
  .string(userNameLine.empty)
  .trim()
  .toLowerCase()
  .min(1, { error: userNameLine.empty, abort: true })
  .regex(userNameLine.pattern, userNameLine.rule);

export const createAccountSchema = z.object({ userName, name, role, unitId });
/** What an account is called. */
export const accountNamesSchema = z.object({ name, userName });
export const pasteAccountsSchema = z.object({ block: blockField });

export const updateAccountSchema = z.object({ accountId: id, revision, name, role, unitId });
export const accountSchema = z.object({ accountId: id });
export const accountRevisionSchema = z.object({ accountId: id, revision });
export const sessionSchema = z.object({ sessionId: id });
export const nothingSchema = z.object({});

const secret = (empty: string) => z.string(empty).min(1, empty).max(1000, 'Mật khẩu quá dài.');

export const changePasswordSchema = z.object({
  current: secret('Nhập mật khẩu đang dùng.'),
  password: secret('Nhập mật khẩu mới.'),
  repeated: secret('Nhập lại mật khẩu mới.'),
});

export type CreateAccountInput = z.output<typeof createAccountSchema>;
export type PasteAccountsInput = z.output<typeof pasteAccountsSchema>;
export type UpdateAccountInput = z.output<typeof updateAccountSchema>;
export type AccountInput = z.output<typeof accountSchema>;
export type AccountRevisionInput = z.output<typeof accountRevisionSchema>;
export type SessionInput = z.output<typeof sessionSchema>;
export type ChangePasswordInput = z.output<typeof changePasswordSchema>;
