import { Glyph } from '@/components/ui/glyph';
import { Panel } from '@/components/ui/panel';
import { ProgressBar } from '@/components/ui/progress-bar';
import { returnedTitle } from '@/lib/messages/statuses';
import type { GridRow } from './grid-row';
import { RowLink } from './row-link';

type ChecklistProps = { rows: readonly GridRow[]; answerBy: string | null; takenBack: boolean };

/** What came back from the review: each line with its request, and which are answered and saved. */
export function ReturnedChecklist({ rows, ...facts }: ChecklistProps) {
  const returned = rows.flatMap((line, index) => (line.status === 'returned' ? [{ line, place: index + 1 }] : []));
  if (returned.length === 0) return null;
  const answered = returned.filter(({ line }) => line.answer.trim() !== '').length;
  return (
    <Panel
      description="Sửa và giải trình từng mục; các mục khác giữ nguyên."
      title={returnedTitle(returned.length, facts)}
    >
      <ProgressBar label="Đã giải trình" max={returned.length} unit="mục" value={answered} />
      <ul className="mt-3 grid gap-2">
        {returned.map(({ line, place }) => (
          <li className="flex gap-2" key={line.id}>
            <Glyph
              className={line.answer.trim() ? 'mt-1 shrink-0 text-success' : 'mt-1 shrink-0 text-warning'}
              name={line.answer.trim() ? 'success' : 'warning'}
            />
            <span>
              <RowLink id={line.id}>
                Dòng {place}: {line.cells.text}
              </RowLink>
              <span className={line.answer.trim() ? 'text-success' : 'text-warning'}>
                {' '}
                ({line.answer.trim() ? 'đã giải trình' : 'chưa giải trình'})
              </span>
              <span className="block text-muted">{line.returnReason}</span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
