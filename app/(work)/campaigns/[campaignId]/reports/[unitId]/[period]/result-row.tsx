'use client';

import { memo, useRef, useState } from 'react';
import { EvidenceCell } from '@/components/evidence-cell';
import type { Picking } from '@/components/evidence-picker';
import { type RowSaver, useRow } from '@/components/row-saver';
import { RowState } from '@/components/row-state';
import { FieldNotes, fieldAria, Textarea } from '@/components/ui/field';
import { formatNumber } from '@/lib/format';
import type { SavedResult } from '@/lib/reports/commands/results';
import type { ReportSheet, SheetDocument, SheetLine } from '@/lib/reports/queries/sheet';
import { figuresOf } from './line-figures';
import { ResultConflict } from './result-conflict';
import { ResultInput } from './result-input';
import { draftOf, lastResultText, planText, type ResultDraft, resultText, understand } from './result-texts';
import { RowWarnings } from './row-warnings';

type ResultRowProps = {
  line: SheetLine;
  documents: readonly SheetDocument[];
  sheet: Pick<ReportSheet, 'key' | 'campaign'>;
  saver: RowSaver<ResultDraft, SavedResult>;
  onPick: (picking: Picking) => void;
  onDetach: (targetId: string, document: SheetDocument) => void;
};

/** What was typed last, else what was saved last. */
function useLine(saver: ResultRowProps['saver'], line: SheetLine) {
  const row = useRow(saver, line.targetId);
  const [theirs, setTheirs] = useState<ResultDraft>();
  const saved = row.saved ? draftOf(row.saved) : (theirs ?? draftOf(line));
  return { row, saved, texts: row.draft ?? saved, setTheirs };
}

export const ResultRow = memo(function ResultRow({ line, documents, sheet, saver, onPick, onDetach }: ResultRowProps) {
  const { row, saved, texts, setTheirs } = useLine(saver, line);
  const element = useRef<HTMLTableRowElement>(null);
  const value = understand(line, texts.value);
  // A doubt is about what was typed; "1.700" as the page writes it is none.
  const [typed, setTyped] = useState(() => understand(line, ''));
  const { period } = sheet.key;
  const id = line.targetId;
  const errors = row.status.state === 'invalid' ? row.status.errors : {};
  // Nothing is reckoned from a value that was refused, such as a day that is still to come.
  const { completion, warnings } = errors.value
    ? { completion: null, warnings: [] }
    : figuresOf(line, value, documents, period, sheet.campaign.year);

  function type(draft: ResultDraft) {
    setTyped(understand(line, draft.value));
    saver.change(id, draft);
  }
  function read(): ResultDraft {
    const text = (name: string) =>
      element.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? texts[name as keyof ResultDraft]; // one of the three below
    return { value: text('value'), note: text('note'), answer: text('answer') };
  }
  return (
    <>
      <tr
        className={
          line.status === 'returned' ? 'scroll-mt-14 outline-2 -outline-offset-2 outline-warning' : 'scroll-mt-14'
        }
        id={`line-${id}`}
        onBlur={() => saver.flush(id)}
        onInput={() => type(read())}
        ref={element}
      >
        <th className="wrap-anywhere" scope="row">
          {`${line.text} `}
          <span className="text-muted">{`(${line.measure})`}</span>
          {line.movement && <span className="block text-sm text-muted">{line.movement}</span>}
        </th>
        <td className="numeric whitespace-normal!">{planText(line)}</td>
        <td className="numeric">{resultText(line.lastYear)}</td>
        <td className="numeric">{lastResultText(line.earlier)}</td>
        <td className="long">
          <ResultInput
            ambiguous={typed.ambiguous ? typed.actual : null}
            errors={errors.value}
            key={row.version}
            line={line}
            text={texts.value}
          />
          {row.status.state !== 'conflict' && <RowState onRetry={() => saver.flush(id)} status={row.status} />}
        </td>
        <td className="numeric">
          <span className="two-lines">
            {completion === null ? '–' : `${formatNumber(completion)}%`}
            {completion !== null && texts.value.trim() === '' && <small>theo kỳ trước</small>}
          </span>
        </td>
        <td className="long wrap-anywhere">
          <Notes errors={errors} key={row.version} line={line} texts={texts} />
          <EvidenceCell
            documents={documents}
            lineId={id}
            onDetach={onDetach}
            onPick={onPick}
            open={line.open}
            text={line.text}
          />
        </td>
      </tr>
      {row.status.state === 'conflict' && (
        <tr className="row-why">
          <td colSpan={7}>
            <ResultConflict
              base={saved}
              conflict={row.status}
              line={line}
              onTake={setTheirs}
              saver={saver}
              typed={texts}
            />
          </td>
        </tr>
      )}
      <RowWarnings texts={warnings} width={7} />
    </>
  );
});

type NotesProps = { line: SheetLine; texts: ResultDraft; errors: Record<string, string[]> };

/** The note that a missing value needs, and the answer beside the request. */
function Notes({ line, texts, errors }: NotesProps) {
  const [note, answer] = [`note-${line.targetId}`, `answer-${line.targetId}`];
  const needed = line.open && texts.value.trim() === '' && texts.note.trim() === '';
  const hint = needed ? 'Nếu chưa có kết quả, ghi lý do ở đây.' : undefined;
  return (
    <>
      <Textarea
        {...fieldAria(note, { hint, errors: errors.note })}
        aria-label={`Ghi chú cho ${line.text}`}
        defaultValue={texts.note}
        id={note}
        name="note"
        placeholder={line.open ? 'Ghi chú' : undefined}
        readOnly={!line.open}
        rows={1}
      />
      <FieldNotes errors={errors.note} hint={hint} id={note} />
      {line.returnReason && (
        <p className="mt-1 text-left text-warning">
          <span className="font-semibold">Lý do trả lại:</span> {line.returnReason}
        </p>
      )}
      {line.status === 'returned' && (
        <>
          <label className="block text-left font-medium" htmlFor={answer}>
            Giải trình<span className="sr-only"> cho {line.text}</span>
          </label>
          <Textarea
            {...fieldAria(answer, { errors: errors.answer })}
            defaultValue={texts.answer}
            id={answer}
            name="answer"
            readOnly={!line.open}
            rows={2}
          />
          <FieldNotes errors={errors.answer} id={answer} />
        </>
      )}
    </>
  );
}
