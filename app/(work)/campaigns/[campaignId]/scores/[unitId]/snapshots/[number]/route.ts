import writeXlsxFile from 'write-excel-file/node';
import { findActor } from '@/lib/auth/actor';
import { foldVietnamese } from '@/lib/fold';
import { formatDateTime } from '@/lib/format';
import { getSnapshot, type SnapshotRow, type SnapshotView } from '@/lib/scores/queries/snapshots';
import { snapshotNames } from '@/lib/scores/rules/snapshot/words';

const widths = [10, 60, 12, 40, 12, 12, 30, 12, 30, 12, 30, 12, 30];
const headings = [
  ...['Mã', 'Tiêu chí', 'Điểm chuẩn', 'Số liệu', 'Điểm tính', 'Tự chấm', 'Lý do tự chấm, thuyết minh', 'Thẩm định'],
  ...['Lý do thẩm định', 'Thống nhất', 'Lý do thống nhất', 'Điểm', 'Minh chứng'],
];

const text = (value: string) => ({ type: String, value, wrap: true });
const heading = (value: string) => ({ type: String, value, fontWeight: 'bold' as const, wrap: true });
// A spreadsheet has binary numbers only; points of at most three decimals stay what they are.
const points = (value: string | null) => (value === null ? text('') : { type: Number, value: Number(value) });

function rowOf({ code, title, depth, maximum, points: given, line }: SnapshotRow) {
  const name = text(`${'  '.repeat(depth - 1)}${title}`);
  if (!line) {
    const rest = Array.from({ length: 8 }, () => text(''));
    return [heading(code), { ...name, fontWeight: 'bold' as const }, points(maximum), ...rest, points(given), text('')];
  }
  const claimed = line.notAssigned ? text('Không giao') : points(line.claimed);
  return [
    ...[text(code), name, points(maximum)],
    text(line.inputs.map((one) => `${one.label}: ${one.words}`).join('\n')),
    ...[
      points(line.computed),
      claimed,
      text([line.claimReason, line.explanation, line.answer].filter(Boolean).join('\n')),
    ],
    ...[points(line.appraised), text(line.appraisedReason), points(line.agreed), text(line.agreedReason)],
    ...[points(given), text(line.documents.map((one) => one.number).join('; '))],
  ];
}

function sheetOf({ place, name, content, rows }: SnapshotView) {
  const kind = snapshotNames[name.kind];
  const taken = `Lần ${name.number}, ${kind.toLocaleLowerCase('vi')}, chốt lúc ${formatDateTime(name.takenAt)} bởi ${name.takenBy}`;
  const blank = Array.from({ length: headings.length - 3 }, () => text(''));
  return [
    [heading(`${content.table.title}, phiên bản ${name.version}`)],
    [heading(`${place.unitName} – ${place.blocName}, năm ${place.year}`)],
    [text(taken)],
    headings.map(heading),
    ...rows.map(rowOf),
    [heading(''), heading('Tổng điểm'), ...blank, points(content.total.points), text('')],
  ];
}

/** One snapshot as a workbook. Texts are texts, whatever they begin with: a formula in a cell stays words. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/campaigns/[campaignId]/scores/[unitId]/snapshots/[number]'>,
) {
  const [actor, { campaignId, unitId, number }] = await Promise.all([findActor(), params]);
  const wished = /^[1-9]\d{0,4}$/.test(number) ? Number(number) : 0;
  const allowed = actor && !actor.passwordTemporary;
  const view = allowed ? await getSnapshot(actor, { campaignId, unitId }, wished) : null;
  if (!view) return new Response('Không tìm thấy.', { status: 404 });
  const columns = widths.map((width) => ({ width }));
  const file = await writeXlsxFile(sheetOf(view), { columns }).toBuffer();
  const unit = foldVietnamese(view.place.unitName).replace(/[^a-z0-9]+/g, '-');
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="cham-diem-${view.place.year}-${unit}-lan-${wished}.xlsx"`,
      'Cache-Control': 'no-store',
    },
  });
}
