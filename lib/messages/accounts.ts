import type { PasswordRefusal } from '@/lib/auth/rules';
import type { Messages } from './dictionary';

export const accountMessages: Messages<PasswordRefusal> = {
  'password-too-short': ({ minimum }) => `Mật khẩu phải có ít nhất ${minimum} ký tự. Một câu ngắn dễ nhớ là đủ.`,
  'password-too-long': ({ maximum }) => `Mật khẩu dài nhất ${maximum} ký tự.`,
  'password-unchanged': () => 'Mật khẩu mới phải khác mật khẩu đang dùng.',
  'password-contains-name': () => 'Mật khẩu không được chứa tên đăng nhập.',
};
