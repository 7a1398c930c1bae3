import writeXlsxFile from 'write-excel-file/node';
import { findActor } from '@/lib/auth/actor';
import { foldVietnamese } from '@/lib/fold';
import { getTargetSheet } from '@/lib/targets/queries/sheet';
import { columns, columnTitles, toCells } from '@/lib/targets/rules/cells';
import { directionWords } from '@/lib/targets/rules/words';

const widths = [6, 60, 14, 20, 12, 12, 20, 12, 10, 30, 24, 30];
const figures = { baseline: 'baseline', planned: 'planned', weight: 'weight' } as const;

/** The sheet as a workbook. Texts are texts, whatever they begin with: a formula in a cell stays words. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/campaigns/[campaignId]/targets/[unitId]/export'>,
) {
  const [actor, { campaignId, unitId }] = await Promise.all([findActor(), params]);
  const sheet = actor && !actor.passwordTemporary ? await getTargetSheet(actor, campaignId, unitId) : null;
  if (!sheet?.shown) return new Response('Không tìm thấy.', { status: 404 });
  const text = (value: string) => ({ type: String, value, wrap: true });
  const heading = (value: string) => ({ type: String, value, fontWeight: 'bold' as const, wrap: true });
  const rows = sheet.lines.map((line, index) => {
    const cells = toCells(line, sheet.movements.find((one) => one.id === line.movementId)?.name ?? '');
    const numeric = cells.direction === directionWords.more || cells.direction === directionWords.less;
    return [
      { type: Number, value: index + 1 },
      ...columns.map((column) => {
        const figure =
          column in figures && (numeric || column === 'weight') ? line[column as keyof typeof figures] : null; // checked by `in`
        return figure === null ? text(cells[column]) : { type: Number, value: Number(figure) };
      }),
      text(sheet.groups.find((group) => group.id === line.groupCode)?.name ?? ''),
    ];
  });
  const data = [
    [heading(`Chỉ tiêu đăng ký năm ${sheet.year} – ${sheet.unitName}`)],
    [heading('STT'), ...columns.map((column) => heading(columnTitles[column])), heading('Nhóm')],
    ...rows,
  ];
  const file = await writeXlsxFile(data, { columns: [...widths, 30].map((width) => ({ width })) }).toBuffer();
  const name = foldVietnamese(sheet.unitName).replace(/[^a-z0-9]+/g, '-');
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="chi-tieu-${sheet.year}-${name}.xlsx"`,
      'Cache-Control': 'no-store',
    },
  });
}
