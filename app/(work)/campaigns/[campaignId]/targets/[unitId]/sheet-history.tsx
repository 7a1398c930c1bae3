import { Panel } from '@/components/ui/panel';
import { formatDateTime } from '@/lib/format';
import type { TargetSheet } from '@/lib/targets/queries/sheet';

const words = {
  submitted: 'Đơn vị gửi',
  returned: 'Tổ thư ký trả lại',
  accepted: 'Tổ thư ký chấp nhận',
  adjusted: 'Điều chỉnh được chấp nhận',
  withdrawn: 'Đơn vị rút lại để sửa',
} as const;

/** What was sent and decided, the latest first. */
export function SheetHistory({ sheet }: { sheet: TargetSheet }) {
  if (sheet.history.length === 0) return null;
  return (
    <Panel title="Lịch sử gửi và rà soát">
      <ol className="grid gap-1">
        {sheet.history.toReversed().map((entry) => (
          <li key={entry.number}>
            <span className="text-muted">{formatDateTime(entry.at)}</span> · {words[entry.kind]} · {entry.by}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
