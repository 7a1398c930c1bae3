import Link from 'next/link';
import { Fragment } from 'react';
import { formatDate, formatNumber } from '@/lib/format';
import { problemMessage } from '@/lib/messages/targets';
import type { TargetSheet } from '@/lib/targets/queries/sheet';
import { columns, columnTitles, toCells } from '@/lib/targets/rules/cells';
import type { Line } from '@/lib/targets/rules/line';
import { lineProblems } from '@/lib/targets/rules/problems';
import { adjustmentWords } from './adjustment-words';

const lineWords: Record<Line['status'], string> = {
  draft: '',
  submitted: 'Đã gửi',
  returned: 'Bị trả lại',
  accepted: 'Đã chấp nhận',
};

/** What was changed after acceptance, and what is being asked for: the old value stays in sight. */
function Adjustments({ sheet, line }: { sheet: TargetSheet; line: Line }) {
  const own = sheet.adjustments.filter((one) => one.targetId === line.id && one.status !== 'withdrawn');
  return own.map((one) => (
    <span className="mt-1 block text-sm text-info" key={one.requestedAt}>
      {one.status === 'accepted'
        ? 'Đã điều chỉnh'
        : one.status === 'returned'
          ? 'Đề nghị điều chỉnh bị trả lại'
          : 'Đang đề nghị điều chỉnh'}
      : {adjustmentWords(one.before, one.after)}
      {one.status === 'accepted' && one.decidedAt ? ` từ ${formatDate(one.decidedAt)}` : ''}
      {one.status === 'returned' && one.decisionReason ? `. Lý do: ${one.decisionReason}` : ''}
    </span>
  ));
}

function Notes({ sheet, line, checked }: { sheet: TargetSheet; line: Line; checked?: boolean }) {
  const { campaignId, unitId } = sheet;
  return (
    <>
      {lineWords[line.status] && <span className="mt-1 block text-sm text-muted">{lineWords[line.status]}</span>}
      {line.returnReason && line.status !== 'accepted' && (
        <span className="block text-sm text-warning">Lý do trả lại: {line.returnReason}</span>
      )}
      {line.answer && <span className="block text-sm">Giải trình: {line.answer}</span>}
      <Adjustments line={line} sheet={sheet} />
      {!checked && sheet.can.adjust && line.status === 'accepted' && (
        <Link
          className="row-link text-sm print:hidden"
          href={`/campaigns/${campaignId}/targets/${unitId}/adjust/${line.id}`}
          prefetch={false}
        >
          Điều chỉnh<span className="sr-only"> chỉ tiêu {line.text}</span>
        </Link>
      )}
    </>
  );
}

type SheetTableProps = {
  sheet: TargetSheet /** On the check page every cell shows what is wrong with it. */;
  checked?: boolean;
};

/** The whole sheet to read and to print. */
export function SheetTable({ sheet, checked }: SheetTableProps) {
  const places = new Map(sheet.lines.map((line, index) => [line.id, index + 1]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section aria-label="Bảng chỉ tiêu" className="table-box" tabIndex={0}>
      <table className="table target-table">
        <caption className="sr-only">Chỉ tiêu đăng ký</caption>
        <thead>
          <tr>
            <th scope="col">STT</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnTitles[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.groups.map((group) => {
            const lines = sheet.lines.filter((line) => line.groupCode === group.id);
            return (
              lines.length > 0 && (
                <Fragment key={group.id}>
                  <tr className="group">
                    <th colSpan={12} scope="rowgroup">
                      {group.name}
                    </th>
                  </tr>
                  {lines.map((line) => lineRow(sheet, line, places.get(line.id) ?? 0, checked))}
                </Fragment>
              )
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th colSpan={8} scope="row">
              Tổng trọng số
            </th>
            <td>{formatNumber(sheet.total)}</td>
            <td colSpan={3} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

// A plain function, not a component: a sheet has hundreds of cells.
function lineRow(sheet: TargetSheet, line: Line, place: number, checked?: boolean) {
  const cells = toCells(line, sheet.movements.find((one) => one.id === line.movementId)?.name ?? '');
  const problems = checked ? lineProblems(line, sheet.year) : [];
  return (
    <tr id={line.id} key={line.id}>
      <th scope="row">{place}</th>
      {columns.map((column) => (
        <td key={column}>
          {cells[column]}
          {problems
            .filter((problem) => problem.column === column)
            .map((problem) => (
              <span
                className={problem.warning ? 'block text-sm text-warning' : 'block text-sm text-danger'}
                key={problem.reason}
              >
                {problemMessage(problem)}
              </span>
            ))}
          {column === 'text' && <Notes checked={checked} line={line} sheet={sheet} />}
        </td>
      ))}
    </tr>
  );
}
