import { numberCell, type WrittenCell, type WrittenSheet } from '@/lib/criteria/rules/writing/sheets';
import { formatDateTime } from '@/lib/format';
import type { SnapshotContent, SnapshotLine } from './content';
import { type SnapshotKind, snapshotNames } from './words';

/** A section or an item in the order of its table. */
export type SnapshotRow = { code: string; title: string; depth: number; maximum: string; points: string | null } & {
  /** Nothing: a section. */
  line: (Omit<SnapshotLine, 'inputs'> & { inputs: { label: string; words: string }[] }) | null;
};

type WrittenSnapshot = {
  readonly place: { readonly unitName: string; readonly blocName: string; readonly year: number };
  readonly name: {
    readonly number: number;
    readonly kind: SnapshotKind;
    readonly takenAt: string;
    readonly takenBy: string;
    readonly version: number;
  };
  readonly content: Pick<SnapshotContent, 'table'> & { readonly total: { readonly points: string } };
  readonly rows: readonly SnapshotRow[];
};

const widths = [10, 60, 12, 40, 12, 12, 30, 12, 30, 12, 30, 12, 30];
const head = [
  ...['Mã', 'Tiêu chí', 'Điểm chuẩn', 'Số liệu', 'Điểm tính', 'Tự chấm', 'Lý do tự chấm, thuyết minh', 'Thẩm định'],
  ...['Lý do thẩm định', 'Thống nhất', 'Lý do thống nhất', 'Điểm', 'Minh chứng'],
];

const empty = (cells: number): WrittenCell[] => Array.from({ length: cells }, () => null);

function rowOf({ code, title, depth, maximum, points, line }: SnapshotRow): WrittenCell[] {
  const start = [code, `${'  '.repeat(depth - 1)}${title}`, numberCell(maximum)];
  if (!line) return [...start, ...empty(8), numberCell(points), null];
  return [
    ...start,
    line.inputs.map((one) => `${one.label}: ${one.words}`).join('\n'),
    numberCell(line.computed),
    line.notAssigned ? 'Không giao' : numberCell(line.claimed),
    [line.claimReason, line.explanation, line.answer].filter(Boolean).join('\n'),
    ...[numberCell(line.appraised), line.appraisedReason, numberCell(line.agreed), line.agreedReason],
    ...[numberCell(points), line.documents.map((one) => one.number).join('; ')],
  ];
}

/** A snapshot as a sheet of a workbook: a row per section and item with what each party said, and the total. */
export function snapshotSheets({ place, name, content, rows }: WrittenSnapshot): WrittenSheet[] {
  const kind = snapshotNames[name.kind];
  const top: WrittenCell[][] = [
    [`${content.table.title}, phiên bản ${name.version}`],
    [`${place.unitName} – ${place.blocName}, năm ${place.year}`],
    [
      `Lần ${name.number}, ${kind.toLocaleLowerCase('vi')}, chốt lúc ${formatDateTime(name.takenAt)} bởi ${name.takenBy}`,
    ],
    head,
  ];
  const total = [null, 'Tổng điểm', ...empty(9), numberCell(content.total.points), null];
  const sections = rows.flatMap(({ line }, index) => (line ? [] : [top.length + index]));
  const strong = [...sections, top.length + rows.length];
  return [{ name: kind, widths, heading: top.length, strong, rows: [...top, ...rows.map(rowOf), total] }];
}
