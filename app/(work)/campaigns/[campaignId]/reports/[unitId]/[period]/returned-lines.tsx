import { Alert } from '@/components/ui/alert';
import type { ReportSheet } from '@/lib/reports/queries/sheet';
import { isUntold } from '@/lib/reports/rules/sheet';

/** The checklist of what the secretariat asked for, on top of a returned report. */
export function ReturnedLines({ sheet }: { sheet: ReportSheet }) {
  const lines = sheet.lines.filter((line) => line.status === 'returned');
  if (sheet.status !== 'returned' || lines.length === 0) return null;
  return (
    <Alert title={`Tổ thư ký trả lại ${lines.length} chỉ tiêu`} tone="warning">
      <ol className="list-decimal pl-5">
        {lines.map((line) => (
          <li key={line.targetId}>
            <a className="inline-block min-h-6 text-accent-ink underline" href={`#line-${line.targetId}`}>
              {line.text}
            </a>
            : {line.returnReason}
            <span className="text-muted">
              {line.answer === '' || isUntold(line) ? ' (chưa giải trình)' : ' (đã giải trình)'}
            </span>
          </li>
        ))}
      </ol>
      {sheet.can.edit && (
        <p className="mt-1">Chỉ các chỉ tiêu này được sửa. Sửa xong, giải trình từng mục rồi gửi lại.</p>
      )}
    </Alert>
  );
}
