import { Fragment } from 'react';
import { Alert } from '@/components/ui/alert';
import { refusalMessage } from '@/lib/messages/message';
import { problemMessage } from '@/lib/messages/targets';
import type { TargetSheet } from '@/lib/targets/queries/sheet';
import { lineProblems } from '@/lib/targets/rules/problems';
import type { SheetRefusal } from '@/lib/targets/rules/submission';

type RowLinksProps = { lines: TargetSheet['lines']; rows: readonly number[] };

/** Rows by their numbers, each the way to itself in the table below. */
function RowLinks({ lines, rows }: RowLinksProps) {
  return rows.map((row, index) => (
    <Fragment key={row}>
      {index > 0 && ', '}
      <a className="inline-block min-h-6 text-danger underline" href={`#${lines[row - 1]?.id}`}>
        {row}
      </a>
    </Fragment>
  ));
}

function RefusalLine({ refusal, lines }: { refusal: SheetRefusal; lines: TargetSheet['lines'] }) {
  if (refusal.reason !== 'duplicate-lines') return refusalMessage(refusal);
  return (
    <>
      Các dòng <RowLinks lines={lines} rows={refusal.rows} /> trùng nội dung và đơn vị tính. Hãy gộp lại hoặc viết rõ
      chỗ khác nhau.
    </>
  );
}

/** Everything that keeps the sheet from being sent, each once and with the way to its row. */
export function Problems({ sheet: { lines, refusals, year } }: { sheet: TargetSheet }) {
  const wrong = lines.flatMap((line, index) => {
    const problems = lineProblems(line, year).filter((problem) => !problem.warning);
    return problems.length > 0 ? [{ id: line.id, place: index + 1, problems }] : [];
  });
  // Lines that lack something are told one by one below, with what they lack.
  const others = refusals.filter((refusal) => refusal.reason !== 'lines-incomplete');
  return (
    <Alert title="Chưa gửi được. Cần sửa những điểm sau:" tone="danger">
      <ul className="mt-1 list-disc pl-5">
        {others.map((refusal) => (
          <li key={refusalMessage(refusal)}>
            <RefusalLine lines={lines} refusal={refusal} />
          </li>
        ))}
        {wrong.map(({ id, place, problems }) => (
          <li key={id}>
            Dòng <RowLinks lines={lines} rows={[place]} />: {problems.map(problemMessage).join(' ')}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
