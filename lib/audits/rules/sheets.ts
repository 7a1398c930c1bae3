import type { WrittenCell, WrittenSheet } from '@/lib/criteria/rules/writing/sheets';
import { formatDateTime, formatNumber, shortText } from '@/lib/format';
import type { Difference } from './differences';
import type { ToldObject } from './objects';

/** An event as the workbook tells it; `at` is a time. */
export type WrittenEvent = {
  readonly at: string;
  readonly actorName: string;
  readonly actedAs: string;
  readonly network: string;
  readonly action: string;
  readonly object: ToldObject;
  readonly changes: readonly Difference[];
};

/** More signs than this a cell of a workbook cannot hold (ECMA-376 as Excel keeps it: 32 767). */
const longest = 32_000;

const titles = ['Thời điểm', 'Người thực hiện', 'Vai trò', 'Mạng', 'Việc', 'Đối tượng', 'Thuộc về', 'Thay đổi'];

const changeWords = ({ field, before, after }: Difference): string => `${field}: ${before} → ${after}`;

function eventRow({ at, actorName, actedAs, network, action, object, changes }: WrittenEvent): WrittenCell[] {
  const words = changes.map(changeWords).join('\n');
  return [
    ...[formatDateTime(at), actorName, actedAs, network, action, object.name, object.notes.join('; ')],
    shortText(words, longest),
  ];
}

/** The log as a sheet of a workbook, and how much of it this is: `total` events answer the filters. */
export function auditSheets(events: readonly WrittenEvent[], total: number): WrittenSheet[] {
  const rest = total - events.length;
  const shown = `${formatNumber(events.length)} sự kiện, mới nhất trước`;
  const size =
    rest > 0
      ? `${shown}; còn ${formatNumber(rest)} sự kiện cũ hơn không có trong tệp này: hãy lọc theo ngày để tải tiếp.`
      : `${shown}.`;
  const widths = [18, 40, 24, 18, 30, 50, 50, 100];
  return [{ name: 'Nhật ký', widths, heading: 3, rows: [['Nhật ký'], [size], titles, ...events.map(eventRow)] }];
}
