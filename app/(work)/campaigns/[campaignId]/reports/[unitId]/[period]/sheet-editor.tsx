'use client';

import { useMemo, useRef, useState } from 'react';
import { EvidencePicker, type Picking } from '@/components/evidence-picker';
import { useRowSaver } from '@/components/row-saver';
import { Alert } from '@/components/ui/alert';
import { attachEvidenceCall, detachEvidenceCall, saveResultCall } from '@/lib/reports/actions';
import type { SavedResult } from '@/lib/reports/commands/results';
import type { ReportSheet, SheetDocument, SheetLine } from '@/lib/reports/queries/sheet';
import { CheckLink } from './check-link';
import { NarrativeEditor } from './narrative-editor';
import { ResultRow } from './result-row';
import type { ResultDraft } from './result-texts';

type Documents = Record<string, readonly SheetDocument[]>;
type SheetEditorProps = { sheet: ReportSheet; accountId: string; checkHref: `/${string}` };

const lost = 'Chưa lưu được minh chứng. Hãy kiểm tra kết nối mạng rồi thử lại.';

/** The lines under the names of their groups, in the order of the registration. */
function groupsOf(lines: readonly SheetLine[]): [string, SheetLine[]][] {
  const names = [...new Set(lines.map((line) => line.group))];
  return names.map((name) => [name, lines.filter((line) => line.group === name)]);
}

/** Evidence of every line; attaching and detaching are saved at once. */
function useEvidence(sheet: ReportSheet) {
  const start = () => Object.fromEntries(sheet.lines.map((line) => [line.targetId, line.documents]));
  const [documents, setDocuments] = useState<Documents>(start);
  const [problem, setProblem] = useState('');
  async function change(call: typeof attachEvidenceCall, targetId: string, document: SheetDocument, keep: boolean) {
    const answer = await call({ ...sheet.key, targetId, documentId: document.id }).catch(() => null);
    setProblem(answer?.ok ? '' : (answer?.message ?? lost));
    if (!answer?.ok) return;
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
export function SheetEditor({ sheet, accountId, checkHref }: SheetEditorProps) {
  const { key, lines } = sheet;
  const saver = useRowSaver<ResultDraft, SavedResult>({
    key: `report/${accountId}/${key.campaignId}/${key.unitId}/${key.period}`,
    revisions: Object.fromEntries(lines.map((line) => [line.targetId, line.revision])),
    save: (targetId, draft, revision) => saveResultCall({ ...key, targetId, revision, ...draft }),
  });
  const evidence = useEvidence(sheet);
  const [picking, setPicking] = useState<Picking | null>(null);
  const box = useRef<HTMLDialogElement>(null);
  const groups = useMemo(() => groupsOf(lines), [lines]);

  function pick(next: Picking) {
    setPicking(next);
    box.current?.showModal();
  }
  return (
    <>
      {evidence.problem && (
        <Alert role="alert" tone="danger">
          {evidence.problem}
        </Alert>
      )}
      <div className="rounded-lg border border-line bg-surface">
        <table className="table table-cards [&_.control]:scroll-my-20 [&_tbody_th]:align-top [&_td]:align-top">
          <caption>
            Ô kết quả tự lưu khi rời ô. Dùng Enter hoặc mũi tên lên, xuống để chuyển dòng; dán được cả cột số từ Excel.
          </caption>
          <GridHead />
          {groups.map(([group, members]) => (
            <tbody key={group}>
              <tr className="bg-sunken">
                <th className="font-semibold!" colSpan={7} scope="rowgroup">
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
      <EvidencePicker box={box} onChoose={evidence.attach} picking={picking} />
      <NarrativeEditor accountId={accountId} sheet={sheet} />
      <CheckLink href={checkHref} saver={saver} />
    </>
  );
}

function GridHead() {
  return (
    <thead>
      <tr>
        <th className="w-1/4" scope="col">
          Chỉ tiêu
        </th>
        <th className="numeric" scope="col">
          Kế hoạch năm
        </th>
        <th className="numeric" scope="col">
          Cùng kỳ năm trước
        </th>
        <th className="numeric" scope="col">
          Kỳ trước
        </th>
        <th className="numeric w-48 min-w-36" scope="col">
          Thực hiện
        </th>
        <th className="numeric" scope="col">
          Hoàn thành
        </th>
        <th className="w-1/4" scope="col">
          Ghi chú và minh chứng
        </th>
      </tr>
    </thead>
  );
}
