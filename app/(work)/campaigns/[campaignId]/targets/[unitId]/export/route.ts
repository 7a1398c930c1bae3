import { findActor } from '@/lib/auth/actor';
import { numberCell, type WrittenCell } from '@/lib/criteria/rules/writing/sheets';
import { getTargetSheet } from '@/lib/targets/queries/sheet';
import { columns, columnTitles, toCells } from '@/lib/targets/rules/cells';
import { directionWords } from '@/lib/targets/rules/words';
import { workbookResponse } from '@/lib/workbook';

const widths = [6, 60, 14, 20, 12, 12, 20, 12, 10, 30, 24, 30, 30];
const figures = { baseline: 'baseline', planned: 'planned', weight: 'weight' } as const;

/** The sheet as a workbook. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/campaigns/[campaignId]/targets/[unitId]/export'>,
) {
  const [actor, { campaignId, unitId }] = await Promise.all([findActor(), params]);
  const sheet = actor && !actor.passwordTemporary ? await getTargetSheet(actor, campaignId, unitId) : null;
  if (!sheet?.shown) return new Response('Không tìm thấy.', { status: 404 });
  const rows = sheet.lines.map((line, index): WrittenCell[] => {
    const cells = toCells(line, sheet.movements.find((one) => one.id === line.movementId)?.name ?? '');
    const numeric = cells.direction === directionWords.more || cells.direction === directionWords.less;
    return [
      index + 1,
      ...columns.map((column) => {
        const figure =
          column in figures && (numeric || column === 'weight') ? line[column as keyof typeof figures] : null; // checked by `in`
        return figure === null ? cells[column] : numberCell(figure);
      }),
      sheet.groups.find((group) => group.id === line.groupCode)?.name ?? '',
    ];
  });
  const name = `Chỉ tiêu đăng ký năm ${sheet.year} – ${sheet.unitName}`;
  const top = [[name], ['STT', ...columns.map((column) => columnTitles[column]), 'Nhóm']];
  return workbookResponse(name, [{ name: 'Chỉ tiêu', widths, heading: top.length, rows: [...top, ...rows] }]);
}
