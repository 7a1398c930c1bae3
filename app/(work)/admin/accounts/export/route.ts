import { listAllAccounts } from '@/lib/accounts/queries';
import { accountStateLabels, partyLabels } from '@/lib/accounts/rules/account';
import { requireActor } from '@/lib/auth/actor';
import { formatDateTime } from '@/lib/format';
import { searchOf } from '@/lib/page-parameters';
import { workbookResponse } from '@/lib/workbook';
import { accountFilter } from '../filter';

const titles = [
  ...['STT', 'Đơn vị', 'Khối thi đua', 'Vai trò', 'Họ và tên', 'Tên đăng nhập'],
  ...['Đăng nhập gần nhất', 'Trạng thái'],
];
const widths = [6, 50, 50, 24, 30, 24, 20, 24];

/** The accounts that the list shows, all pages of it, as a workbook. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const accounts = await listAllAccounts(actor, accountFilter(searchOf(request)));
  if (!accounts) return new Response('Không tìm thấy.', { status: 404 });
  const rows = accounts.map((account, index) => [
    ...[index + 1, account.unitName, account.blocName, partyLabels[account.role], account.name, account.userName],
    ...[account.lastSignInAt && formatDateTime(account.lastSignInAt), accountStateLabels[account.state]],
  ]);
  return workbookResponse('Danh sách tài khoản', [{ name: 'Tài khoản', widths, heading: 1, rows: [titles, ...rows] }]);
}
