import { formatNumber } from '@/lib/format';
import type { SheetLine } from '@/lib/reports/queries/sheet';

/** Why the column of last year has no figure beside some lines; nothing where all have one. */
export function LastYearNote({ lines, year }: { lines: readonly SheetLine[]; year: number }) {
  const empty = lines.filter((line) => line.lastYear === null);
  const fresh = empty.filter((line) => !line.follows).length;
  const untold = empty.length - fresh;
  const reasons = [
    ...(fresh > 0 ? [`${formatNumber(fresh)} chỉ tiêu không lấy từ bản đăng ký năm ${year - 1}`] : []),
    ...(untold > 0 ? [`${formatNumber(untold)} chỉ tiêu năm ${year - 1} không có kết quả đã gửi của kỳ này`] : []),
  ];
  if (reasons.length === 0) return null;
  return <p className="text-sm text-muted">Không có số cùng kỳ năm trước: {reasons.join('; ')}.</p>;
}
