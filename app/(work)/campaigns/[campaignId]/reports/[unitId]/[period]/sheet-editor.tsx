'use client';

import { useMemo, useRef, useState } from 'react';
import { useBegin } from '@/components/begun';
import { EvidencePicker, type Picking } from '@/components/evidence-picker';
import { useRowSaver } from '@/components/row-saver';
import { saveLeaving } from '@/components/save-leaving';
import { Alert } from '@/components/ui/alert';
import { columnNames } from '@/components/ui/column-names';
import { attachEvidenceCall, detachEvidenceCall, saveResultCall } from '@/lib/reports/actions';
import type { SavedResult } from '@/lib/reports/commands/results';
import type { ReportSheet, SheetDocument, SheetLine } from '@/lib/reports/queries/sheet';
import { CheckedSheet } from './check-link';
import { resultsKey } from './draft-keys';
import { NarrativeEditor } from './narrative-editor';
import { unpackLines } from './packed-lines';
import { PasteNotice } from './paste-notice';
import { ResultRow } from './result-row';
import type { ResultDraft } from './result-texts';
import { useResultPaste } from './use-result-paste';

type Documents = Record<string, readonly SheetDocument[]>;
type SheetEditorProps = {
  sheet: Omit<ReportSheet, 'lines'>;
  /** The lines of the sheet, see packLines. */
  packed: string;
  checkHref: `/${string}`;
};

const lost = 'Chưa lưu được minh chứng. Hãy kiểm tra kết nối mạng rồi thử lại.';

/** The lines under the names of their groups, in the order of the registration. */
function groupsOf(lines: readonly SheetLine[]): [string, SheetLine[]][] {
  const names = [...new Set(lines.map((line) => line.group))];
  return names.map((name) => [name, lines.filter((line) => line.group === name)]);
}

/** Evidence of every line; attaching and detaching are saved at once. */
function useEvidence({ key }: Pick<ReportSheet, 'key'>, lines: readonly SheetLine[]) {
  const start = () => Object.fromEntries(lines.map((line) => [line.targetId, line.documents]));
  const [documents, setDocuments] = useState<Documents>(start);
  const [problem, setProblem] = useState('');
  const begin = useBegin();
  async function change(call: typeof attachEvidenceCall, targetId: string, document: SheetDocument, keep: boolean) {
    const answer = await call({ ...key, targetId, documentId: document.id }).catch(() => null);
    setProblem(answer?.ok ? '' : (answer?.message ?? lost));
    if (!answer?.ok) return;
    begin();
    setDocuments((all) => {
      const others = (all[targetId] ?? []).filter((one) => one.id !== document.id);
      return { ...all, [targetId]: keep ? [...others, document] : others };
    });
  }
  return {
    documents,
    problem,
    attach: (targetId: string, document: SheetDocument) => change(attachEvidenceCall, targetId, document, true),
    detach: (targetId: string, document: SheetDocument) => change(detachEvidenceCall, targetId, document, false),
  };
}

/** The sheet as the unit fills it in: every line saves itself. */
export function SheetEditor({ sheet, packed, checkHref }: SheetEditorProps) {
  const { key } = sheet;
  const lines = useMemo(() => unpackLines(packed), [packed]);
  const saver = useRowSaver<ResultDraft, SavedResult>({
    sheet: resultsKey(key),
    revisions: Object.fromEntries(lines.map((line) => [line.targetId, line.revision])),
    save: (targetId, draft, revision) => saveResultCall({ ...key, targetId, revision, ...draft }),
    saveLeaving: (targetId, drafts, revision) =>
      saveLeaving(
        'results',
        drafts.map((draft) => ({ ...key, targetId, revision, ...draft })),
      ),
  });
  const evidence = useEvidence(sheet, lines);
  const [picking, setPicking] = useState<Picking | null>(null);
  const box = useRef<HTMLDialogElement>(null);
  const groups = useMemo(() => groupsOf(lines), [lines]);
  const paste = useResultPaste(groups.flatMap(([, members]) => members));

  function pick(next: Picking) {
    setPicking(next);
    box.current?.showModal();
  }
  return (
    <CheckedSheet href={checkHref} lines={lines} maySend={sheet.sender === null} saver={saver}>
      {evidence.problem && (
        <Alert role="alert" tone="danger">
          {evidence.problem}
        </Alert>
      )}
      <div className="rounded-lg border border-line bg-surface">
        <table
          className="table table-cards table-named table-entry [&_.control]:scroll-my-20 [&_tbody_th]:align-top [&_td]:align-top"
          onPaste={paste.onPaste}
          style={columnNames(columns.map(({ name }) => name))}
        >
          <caption className="print:hidden">
            Ô kết quả tự lưu khi rời ô.{' '}
            <span className="for-keyboard">
              Dùng Enter hoặc mũi tên lên, xuống để chuyển dòng; dán được cả cột từ Excel, mỗi dòng một chỉ tiêu.
            </span>
          </caption>
          <GridHead />
          {groups.map(([group, members]) => (
            <tbody key={group}>
              <tr className="bg-sunken">
                <th className="font-semibold!" colSpan={columns.length} scope="rowgroup">
                  {group}
                </th>
              </tr>
              {members.map((line) => (
                <ResultRow
                  documents={evidence.documents[line.targetId] ?? line.documents}
                  key={line.targetId}
                  line={line}
                  onDetach={evidence.detach}
                  onPick={pick}
                  saver={saver}
                  sheet={sheet}
                />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <PasteNotice paste={paste} />
      <EvidencePicker box={box} onChoose={evidence.attach} picking={picking} />
      <NarrativeEditor sheet={sheet} />
    </CheckedSheet>
  );
}

const columns = [
  { name: 'Chỉ tiêu', look: 'w-1/4 min-w-48 print:w-[30%]' },
  { name: 'Kế hoạch năm', look: 'numeric min-w-28' },
  { name: 'Cùng kỳ năm trước', look: 'numeric' },
  { name: 'Kỳ trước', look: 'numeric' },
  { name: 'Thực hiện', look: 'numeric w-48 min-w-36 print:w-auto' },
  { name: 'Hoàn thành', look: 'numeric' },
  { name: 'Ghi chú và minh chứng', look: 'w-1/4 min-w-48' },
];

function GridHead() {
  return (
    <thead>
      <tr>
        {columns.map(({ name, look }) => (
          <th className={look} key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
