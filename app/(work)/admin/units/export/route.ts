import { requireActor } from '@/lib/auth/actor';
import { formatDate } from '@/lib/format';
import { searchOf } from '@/lib/page-parameters';
import { listAllUnits } from '@/lib/units/queries/list';
import { workbookResponse } from '@/lib/workbook';
import { unitFilter } from '../filter';

const titles = [
  ...['STT', 'Tên đơn vị', 'Tên viết tắt', 'Mã đơn vị', 'Khối thi đua'],
  ...['Chuyên viên (tài khoản)', 'Thủ trưởng (tài khoản)', 'Từ ngày', 'Kết thúc'],
];
const widths = [6, 50, 24, 14, 50, 14, 14, 12, 12];

/** The units that the list shows, all pages of it, as a workbook. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const units = await listAllUnits(actor, unitFilter(searchOf(request)));
  if (!units) return new Response('Không tìm thấy.', { status: 404 });
  const rows = units.map((unit, index) => [
    ...[index + 1, unit.name, unit.shortName, unit.code, unit.blocName, unit.officers, unit.heads],
    ...[formatDate(unit.validFrom), unit.validTo && formatDate(unit.validTo)],
  ]);
  return workbookResponse('Danh sách đơn vị', [{ name: 'Đơn vị', widths, heading: 1, rows: [titles, ...rows] }]);
}
