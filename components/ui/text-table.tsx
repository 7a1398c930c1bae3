import { classNames } from './class-names';
import { columnNames } from './column-names';
import { type Html, html } from './html';
import { HtmlBody } from './html-row';
import { type Column, labelOf, TableFrame, type TableFrameProps } from './table';

export type TextColumn<Row> = Omit<Column<Row>, 'cell'> & {
  cell: (row: Row, index: number) => Html | string | number | false | null;
};

type TextTableProps<Row> = Omit<TableFrameProps, 'columns'> & {
  columns: readonly TextColumn<Row>[];
  rows: readonly Row[];
  rowClassName?: (row: Row, index: number) => string | undefined;
};

const classHtml = (...names: Parameters<typeof classNames>) => {
  const name = classNames(...names);
  return name !== '' && html` class="${name}"`;
};

function rowsHtml<Row>({ columns, rows, rowClassName }: TextTableProps<Row>): Html {
  const cells = columns.map(({ cell, numeric, className, rowHeader }) => {
    const look = classHtml(numeric && 'numeric', className);
    return (row: Row, index: number) =>
      rowHeader ? html`<th${look} scope="row">${cell(row, index)}</th>` : html`<td${look}>${cell(row, index)}</td>`;
  });
  const lines = rows.map(
    (row, index) => html`<tr${classHtml(rowClassName?.(row, index))}>${cells.map((cell) => cell(row, index))}</tr>`,
  );
  return html`${lines}`;
}

/** `Table` for rows in which nothing happens: one piece of text, and each column says its name once, on the table. */
export function TextTable<Row>(props: TextTableProps<Row>) {
  const { rows: _, rowClassName: __, ...frame } = props;
  return (
    <TableFrame {...frame} className="table-named" style={columnNames(frame.columns.map(labelOf))}>
      <HtmlBody rows={rowsHtml(props)} />
    </TableFrame>
  );
}
