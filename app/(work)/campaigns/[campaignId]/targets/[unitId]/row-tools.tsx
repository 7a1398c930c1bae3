'use client';

import { type FormEvent, type Ref, useState } from 'react';
import { useRow } from '@/components/row-saver';
import { Button } from '@/components/ui/button';
import { Glyph } from '@/components/ui/glyph';
import { doubtMessage, missingSentence, problemMessage } from '@/lib/messages/targets';
import { readCells } from '@/lib/targets/rules/cells';
import { isMissing, lineProblems } from '@/lib/targets/rules/problems';
import { cellId, draftOf, type GridRow } from './grid-row';
import { RowConflict } from './row-conflict';
import { RowState } from './row-state';
import type { SheetModel } from './use-sheet';

type RowToolsProps = {
  row: GridRow;
  place: number;
  sheet: SheetModel;
  echo: string | null;
  ref: Ref<HTMLTableRowElement>;
  onInput: (event: FormEvent<HTMLElement>) => void;
  onMove: (row: GridRow, step: -1 | 1) => void;
  onRemove: (row: GridRow) => void;
};

/** Beneath the open row: the reviewer's request and the answer, what is wrong, whether it is saved, and what may be done. */
export function RowTools({ row, place, sheet, echo, ref, onInput, onMove, onRemove }: RowToolsProps) {
  const { status } = useRow(sheet.saver, row.id);
  return (
    <tr className="row-tools" data-tools={row.id} ref={ref}>
      <td colSpan={12}>
        {row.status === 'returned' && <Answer onInput={onInput} place={place} row={row} sheet={sheet} />}
        {status.state === 'conflict' && <RowConflict row={row} sheet={sheet} />}
        <Problems row={row} sheet={sheet} />
        {echo && (
          <p className="flex gap-1 text-sm text-info" role="status">
            <Glyph className="mt-0.5 shrink-0" name="info" size={14} /> {echo}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-2 py-1">
          <RowState row={row} sheet={sheet} />
          <span className="grow" />
          <GroupSelect place={place} row={row} sheet={sheet} />
          <Button aria-label={`Đưa dòng ${place} lên`} onClick={() => onMove(row, -1)} size="small">
            <Glyph name="up" size={14} /> Lên
          </Button>
          <Button aria-label={`Đưa dòng ${place} xuống`} onClick={() => onMove(row, 1)} size="small">
            <Glyph name="down" size={14} /> Xuống
          </Button>
          <RemoveButton onRemove={onRemove} place={place} row={row} />
        </div>
      </td>
    </tr>
  );
}

function Answer({ row, place, sheet, onInput }: Pick<RowToolsProps, 'row' | 'place' | 'sheet' | 'onInput'>) {
  const { draft, version } = useRow(sheet.saver, row.id);
  return (
    <div className="grid gap-2 py-1 sm:grid-cols-2">
      <p>
        <span className="block font-semibold text-warning">Lý do trả lại:</span>
        {row.returnReason}
      </p>
      <label className="block">
        <span className="block font-semibold">Giải trình của đơn vị (bắt buộc)</span>
        <textarea
          aria-label={`Giải trình của đơn vị, dòng ${place}`}
          className="control mt-1 py-1"
          data-column="answer"
          defaultValue={draft?.answer ?? row.answer}
          id={cellId(row.id, 'answer')}
          key={version}
          onInput={onInput}
          rows={2}
        />
      </label>
    </div>
  );
}

function Problems({ row, sheet }: Pick<RowToolsProps, 'row' | 'sheet'>) {
  const { draft } = useRow(sheet.saver, row.id);
  const { cells } = draft ?? row;
  const { values, doubts } = readCells(cells, row.groupCode, sheet.facts);
  const unread = new Set(doubts.map((doubt) => doubt.column));
  const problems = lineProblems(values, sheet.facts.year).filter((problem) => !unread.has(problem.column));
  const missing = problems.filter(isMissing);
  const sentences = [
    ...doubts.map((doubt) => ({ text: doubtMessage(doubt, cells[doubt.column]), warning: false })),
    ...problems
      .filter((problem) => !isMissing(problem))
      .map((problem) => ({ text: problemMessage(problem), warning: problem.warning === true })),
    ...(missing.length > 0 ? [{ text: missingSentence(missing), warning: true }] : []),
  ];
  return (
    <ul className="text-sm empty:hidden" id={`${row.id}-problems`}>
      {sentences.map(({ text, warning }) => (
        <li className={warning ? 'flex gap-1 text-warning' : 'flex gap-1 text-danger'} key={text}>
          <Glyph className="mt-0.5 shrink-0" name={warning ? 'warning' : 'danger'} size={14} /> {text}
        </li>
      ))}
    </ul>
  );
}

function GroupSelect({ row, place, sheet }: Pick<RowToolsProps, 'row' | 'place' | 'sheet'>) {
  const move = (groupCode: string) => {
    sheet.saver.change(row.id, { ...(sheet.saver.row(row.id).draft ?? draftOf(row)), groupCode });
    sheet.saver.flush(row.id);
    sheet.change(row.id, { groupCode });
  };
  return (
    <select
      aria-label={`Nhóm của dòng ${place}`}
      className="control w-auto max-w-60 text-sm"
      onChange={(event) => move(event.target.value)}
      value={row.groupCode}
    >
      {sheet.facts.groups.map((group) => (
        <option key={group.id} value={group.id}>
          {group.name}
        </option>
      ))}
    </select>
  );
}

/** A returned line is part of a conversation: deleting it is asked twice, because it cannot be undone. */
function RemoveButton({ row, place, onRemove }: Pick<RowToolsProps, 'row' | 'place' | 'onRemove'>) {
  const [asked, setAsked] = useState(false);
  const sure = row.status !== 'returned' || asked;
  return (
    <Button
      aria-label={asked ? `Bấm lần nữa để xóa hẳn dòng ${place}` : `Xóa dòng ${place}`}
      onClick={() => (sure ? onRemove(row) : setAsked(true))}
      size="small"
      variant="danger"
    >
      <Glyph name="close" size={14} /> {asked ? 'Bấm lần nữa để xóa hẳn' : 'Xóa dòng'}
    </Button>
  );
}
