import { Alert } from '@/components/ui/alert';
import { returnedTitle } from '@/lib/messages/statuses';
import type { ReportSheet } from '@/lib/reports/queries/sheet';
import { isUntold } from '@/lib/reports/rules/sheet';

/** The checklist of what the secretariat asked for, on top of a returned report. */
export function ReturnedLines({ sheet }: { sheet: ReportSheet }) {
  const lines = sheet.lines.filter((line) => line.status === 'returned');
  if (sheet.status !== 'returned' || lines.length === 0) return null;
  const takenBack = sheet.state === 'taken-back';
  return (
    <Alert title={returnedTitle(lines.length, { answerBy: sheet.answerBy, takenBack })} tone="warning">
      <ol className="list-decimal pl-5">
        {lines.map((line) => (
          <li key={line.targetId}>
            <a className="row-link" href={`#line-${line.targetId}`}>
              {line.text}
            </a>
            <span className="text-muted">
              {line.answer === '' || isUntold(line) ? ' (chưa giải trình)' : ' (đã giải trình)'}
            </span>
            <span className="block">{line.returnReason}</span>
          </li>
        ))}
      </ol>
      {sheet.can.edit && <p className="mt-1">Chỉ sửa được các mục này. Sửa xong, giải trình từng mục rồi gửi lại.</p>}
    </Alert>
  );
}
