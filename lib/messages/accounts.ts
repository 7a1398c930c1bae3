import type { AccountRefusal } from '@/lib/accounts/rules/account';
import type { Messages } from './dictionary';

export const accountMessages: Messages<AccountRefusal> = {
  'password-too-short': ({ minimum }) => `Mật khẩu phải có ít nhất ${minimum} ký tự. Một câu ngắn dễ nhớ là đủ.`,
  'password-too-long': ({ maximum }) => `Mật khẩu dài nhất ${maximum} ký tự.`,
  'password-unchanged': () => 'Mật khẩu mới phải khác mật khẩu đang dùng.',
  'password-guessable': () =>
    'Mật khẩu này dễ đoán (dãy số, chữ liền nhau hoặc từ thông dụng). Hãy dùng một câu ngắn chỉ mình bạn nghĩ ra.',
  'password-contains-name': () => 'Mật khẩu không được chứa tên đăng nhập.',
  'password-wrong': () => 'Mật khẩu đang dùng không đúng.',
  'password-wait': ({ seconds }) => `Đã nhập sai nhiều lần. Hãy thử lại sau ${seconds} giây.`,
  'password-differs': () => 'Hai lần nhập mật khẩu mới không giống nhau.',
  'user-name-taken': ({ userName }) => `Tên đăng nhập “${userName}” đã có người dùng. Hãy chọn tên khác.`,
  'account-needs-unit': () => 'Chọn đơn vị cho chuyên viên hoặc thủ trưởng đơn vị.',
  'account-without-unit': () => 'Vai trò này không thuộc đơn vị nào. Hãy bỏ chọn đơn vị.',
  'account-unit-ended': ({ name }) => `${name} đã kết thúc hoạt động. Hãy chọn đơn vị khác.`,
  'account-is-own': () =>
    'Bạn không thể tự ngừng hoặc đổi vai trò tài khoản của mình. Hãy nhờ một tài khoản cơ quan thường trực khác.',
  'account-last-office': () =>
    'Đây là tài khoản cơ quan thường trực cuối cùng đang sử dụng nên không thể ngừng hoặc đổi vai trò.',
  'account-disabled': () => 'Tài khoản đã ngừng sử dụng. Hãy mở lại tài khoản trước.',
};
