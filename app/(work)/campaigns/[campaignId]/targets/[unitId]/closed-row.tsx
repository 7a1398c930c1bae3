'use client';

import { memo } from 'react';
import { useRow } from '@/components/row-saver';
import { Glyph } from '@/components/ui/glyph';
import { glyphHtml } from '@/components/ui/glyph-html';
import { type Html, html } from '@/components/ui/html';
import { lastPlanWords } from '@/lib/messages/targets';
import { columns, readCells } from '@/lib/targets/rules/cells';
import { isIncomplete } from '@/lib/targets/rules/problems';
import type { GridRow } from './grid-row';
import type { Saver, SheetFacts } from './use-sheet';

type ClosedRowProps = { row: GridRow; place: number; saver: Saver; facts: SheetFacts };

/** What is to be known of a row before it is opened, as one word with a sign; nothing when all is well. */
function markOf(
  row: GridRow,
  saver: Saver,
  facts: SheetFacts,
): { word: string; tone: 'danger' | 'warning' | 'info' | 'success' } | null {
  const { draft, status } = saver.row(row.id);
  const read = draft && readCells(draft.cells, row.groupCode, facts);
  if (status.state === 'conflict') return { word: 'Bị sửa nơi khác', tone: 'danger' };
  if (read && read.doubts.length > 0) return { word: 'Có ô chưa hiểu', tone: 'danger' };
  if (status.state === 'invalid' || status.state === 'offline' || status.state === 'session-ended')
    return { word: 'Chưa lưu được', tone: 'danger' };
  if (row.status === 'accepted') return { word: 'Đã chấp nhận', tone: 'success' };
  if (row.status === 'returned')
    return (draft ?? row).answer.trim()
      ? { word: 'Đã giải trình', tone: 'info' }
      : { word: 'Bị trả lại', tone: 'warning' };
  if (read ? isIncomplete(read.values, facts.year) : row.incomplete) return { word: 'Còn thiếu', tone: 'warning' };
  if (row.lastPlan !== undefined && (draft ?? row).cells.planned === row.lastPlan)
    return { word: lastPlanWords(facts.year - 1), tone: 'warning' };
  return status.state === 'saving' || status.state === 'unsaved' ? { word: 'Đang lưu', tone: 'info' } : null;
}

const tones = { danger: 'text-danger', warning: 'text-warning', info: 'text-info', success: 'text-success' };

const classOf = (row: GridRow) => (row.status === 'accepted' ? 'locked' : undefined);

/** A row nobody has touched, as text: sixty of them must cost almost nothing. Events are heard by the table. */
export function closedRowHtml({ row, place, saver, facts }: ClosedRowProps): Html {
  const mark = markOf(row, saver, facts);
  const sign = mark && html`<span class="row-mark ${tones[mark.tone]}">${glyphHtml(mark.tone, 12)}${mark.word}</span>`;
  const [text, ...others] = columns.map((column) => row.cells[column]);
  return html`<tr class="${classOf(row)}" data-row="${row.id}"><th scope="row">${place}${sign}</th>${
    // The sheet is one tab stop; arrows go on from there.
    place === 1 ? html`<td tabindex="0">${text}</td>` : html`<td>${text}</td>`
  }${others.map((cell) => html`<td>${cell}</td>`)}</tr>`;
}

/** The same row once it may change: its cells stay in place, and so does the focus in one of them. */
export const ClosedRow = memo(function ClosedRow({ row, place, saver, facts }: ClosedRowProps) {
  const { draft } = useRow(saver, row.id);
  const { cells } = draft ?? row;
  const mark = markOf(row, saver, facts);
  const doubts = draft ? new Set(readCells(cells, row.groupCode, facts).doubts.map((doubt) => doubt.column)) : null;
  return (
    <tr className={classOf(row)} data-row={row.id}>
      <th scope="row">
        {place}
        {mark && (
          <span className={`row-mark ${tones[mark.tone]}`}>
            <Glyph name={mark.tone} size={12} />
            {mark.word}
          </span>
        )}
      </th>
      {columns.map((column) => (
        <td
          className={doubts?.has(column) ? 'doubt' : undefined}
          key={column}
          tabIndex={place === 1 && column === 'text' ? 0 : undefined}
        >
          {cells[column]}
        </td>
      ))}
    </tr>
  );
});
