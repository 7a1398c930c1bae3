import { requireActor } from '@/lib/auth/actor';
import { numberCell, type WrittenCell } from '@/lib/criteria/rules/writing/sheets';
import { getTargetSheet } from '@/lib/targets/queries/sheet';
import { columns } from '@/lib/targets/rules/cells';
import { exportCells, exportTitles } from '@/lib/targets/rules/export';
import { workbookResponse } from '@/lib/workbook';

const widths = [6, 60, 14, 20, 12, 12, 20, 12, 10, 30, 24, 30, 30];

/** The sheet as a workbook. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/campaigns/[campaignId]/targets/[unitId]/export'>,
) {
  const [actor, { campaignId, unitId }] = await Promise.all([requireActor(), params]);
  const sheet = await getTargetSheet(actor, campaignId, unitId);
  if (!sheet?.shown) return new Response('Không tìm thấy.', { status: 404 });
  const rows = sheet.lines.map((line, index): WrittenCell[] => {
    const numeric = line.direction === 'more' || line.direction === 'less';
    const [, ...texts] = exportCells(line, index + 1, sheet);
    const cells = texts.map((text, at): WrittenCell => {
      const column = columns[at];
      const isAim = numeric && (column === 'baseline' || column === 'planned');
      return (isAim || column === 'weight') && line[column] !== null ? numberCell(line[column]) : text;
    });
    return [index + 1, ...cells];
  });
  const name = `Chỉ tiêu đăng ký năm ${sheet.year} – ${sheet.unitName}`;
  const top = [[name], [...exportTitles]];
  return workbookResponse(name, [{ name: 'Chỉ tiêu', widths, heading: top.length, rows: [...top, ...rows] }]);
}
