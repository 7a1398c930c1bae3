import { DocumentLinks } from '@/components/document-links';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { type Column, Table } from '@/components/ui/table';
import { formatNumber } from '@/lib/format';
import type { ReportSheet, SheetLine } from '@/lib/reports/queries/sheet';
import { figuresOf } from './line-figures';
import { lastResultText, planText, resultText } from './result-texts';

/** A report that cannot be written now, or not by this viewer. */
export function ReadSheet({ sheet }: { sheet: ReportSheet }) {
  // Most lines have no note: on paper the column takes little, and none where nobody wrote one.
  const notesOnPaper = sheet.lines.some(isNoted) ? 'print:w-[14%]' : 'print:hidden';
  const columns: Column<SheetLine>[] = [
    {
      header: 'Chỉ tiêu',
      rowHeader: true,
      className: 'min-w-44 wrap-anywhere print:w-[30%]',
      cell: (line) => (
        <span id={`line-${line.targetId}`}>
          {line.text} <span className="text-muted">({line.measure})</span>
        </span>
      ),
    },
    { header: 'Kế hoạch năm', numeric: true, cell: planText, className: 'min-w-28 whitespace-normal!' },
    { header: 'Cùng kỳ năm trước', numeric: true, cell: (line) => resultText(line.lastYear) },
    { header: 'Kỳ trước', numeric: true, cell: (line) => lastResultText(line.earlier) },
    { header: 'Thực hiện', numeric: true, cell: (line) => <strong>{resultText(line)}</strong> },
    { header: 'Hoàn thành', numeric: true, cell: (line) => <Completion line={line} sheet={sheet} /> },
    {
      header: 'Ghi chú',
      cell: (line) => <Notes line={line} />,
      className: `long min-w-36 wrap-anywhere ${notesOnPaper}`,
    },
    {
      header: 'Minh chứng',
      cell: (line) => line.documents.length > 0 && <DocumentLinks documents={line.documents} />,
      className: 'min-w-28 wrap-anywhere print:w-[18%]',
    },
  ];
  return (
    <>
      <Panel description={`${sheet.lines.length} chỉ tiêu`} flush title="Kết quả thực hiện chỉ tiêu">
        <Table
          caption="Kết quả thực hiện chỉ tiêu"
          columns={columns}
          hideCaption
          rowKey={(line) => line.targetId}
          rows={sheet.lines}
        />
      </Panel>
      <ReadNarratives sheet={sheet} />
    </>
  );
}

function Completion({ sheet: { key, campaign }, line }: { sheet: ReportSheet; line: SheetLine }) {
  const { completion } = figuresOf(line, line, line.documents, key.period, campaign.year);
  if (completion === null) return '–';
  const empty = line.actual === null && line.actualOn === null && line.actualYes === null;
  return (
    <span className="two-lines">
      {formatNumber(completion)}%{empty && <small>theo kỳ trước</small>}
    </span>
  );
}

const isNoted = ({ note, returnReason, answer }: SheetLine) => note !== '' || returnReason !== '' || answer !== '';

function Notes({ line }: { line: SheetLine }) {
  if (!isNoted(line)) return null;
  return (
    <div className="grid gap-1 whitespace-pre-wrap text-left">
      {line.note && <p>{line.note}</p>}
      {line.returnReason && (
        <p className="text-warning">
          <span className="font-semibold">Lý do trả lại:</span> {line.returnReason}
        </p>
      )}
      {line.answer && (
        <p>
          <span className="font-semibold">Giải trình:</span> {line.answer}
        </p>
      )}
    </div>
  );
}

/** What the unit told under the bloc's heads. */
export function ReadNarratives({ sheet }: { sheet: ReportSheet }) {
  if (sheet.narratives.length === 0) return null;
  return (
    <Panel title="Thuyết minh">
      {sheet.narratives.every((one) => one.text === '') && <EmptyState title="Chưa có thuyết minh" />}
      <div className="grid gap-4">
        {sheet.narratives
          .filter((one) => one.text !== '')
          .map((one) => (
            <section key={one.headId}>
              <h3 className="font-semibold">{one.head}</h3>
              <p className="max-w-prose whitespace-pre-wrap wrap-anywhere">{one.text}</p>
            </section>
          ))}
      </div>
    </Panel>
  );
}
