import { Fragment } from 'react';
import { HtmlRow } from '@/components/ui/html-row';
import type { TargetSheet } from '@/lib/targets/queries/sheet';
import { columns, columnTitles } from '@/lib/targets/rules/cells';
import { lineCells } from './line-cells';
import { TotalRow } from './total-row';

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
                  {lines.map((line) => (
                    <HtmlRow
                      cells={lineCells(sheet, line, places.get(line.id) ?? 0, checked)}
                      id={line.id}
                      key={line.id}
                    />
                  ))}
                </Fragment>
              )
            );
          })}
        </tbody>
        <tfoot>
          <TotalRow total={sheet.total} />
        </tfoot>
      </table>
    </section>
  );
}
