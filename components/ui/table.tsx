import type { CSSProperties, ReactNode } from 'react';
import { classNames } from './class-names';
import { Glyph } from './glyph';
import { type Href, LocalLink } from './local-link';

export type SortLink = { href: Href; direction?: 'ascending' | 'descending' };

export type Column<Row> = {
  header: ReactNode;
  cell: (row: Row, index: number) => ReactNode;
  /** The name beside the value when a row becomes a card on a phone; needed when `header` is not plain text. */
  label?: string;
  numeric?: boolean;
  rowHeader?: boolean;
  sort?: SortLink;
  className?: string;
  /** Of the heading alone, where one cell decides for the column: its width. */
  headerClass?: string;
};

/** What the heading of a column needs to know of it. */
type Heading = Omit<Column<never>, 'cell'>;

export type TableFrameProps = {
  caption: ReactNode;
  hideCaption?: boolean;
  columns: readonly Heading[];
  footer?: ReactNode;
  /** On paper only: stands above the headings on every page that the table takes. */
  headline?: string;
  /** Scrolls inside its own box, for tables wider than the page. */
  wide?: boolean;
  /** Keeps a table on phones instead of turning rows into cards. */
  compact?: boolean;
};

type TableProps<Row> = Omit<TableFrameProps, 'columns'> & {
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string | number;
  rowClassName?: (row: Row, index: number) => string | undefined;
};

/** A dense table whose rows become cards on a phone. `footer` is one or more <tr>. */
export function Table<Row>({ rows, rowKey, rowClassName, ...frame }: TableProps<Row>) {
  return (
    <TableFrame {...frame}>
      <tbody>
        {rows.map((row, index) => (
          <tr className={rowClassName?.(row, index)} key={rowKey(row, index)}>
            {frame.columns.map((column, position) => bodyCell(column, row, index, position))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

type FrameParts = TableFrameProps & { className?: string; style?: CSSProperties; children: ReactNode };

/** All of a table but its rows. */
export function TableFrame({ caption, hideCaption, columns, footer, headline, wide, compact, ...parts }: FrameParts) {
  const table = (
    <table className={classNames('table', !compact && 'table-cards', parts.className)} style={parts.style}>
      <caption className={hideCaption ? 'sr-only' : undefined}>{caption}</caption>
      <thead>
        {headline && (
          <tr className="hidden print:table-row">
            <td colSpan={columns.length}>{headline}</td>
          </tr>
        )}
        <tr>
          {columns.map((column, index) => (
            <HeaderCell column={column} key={labelOf(column) ?? index} />
          ))}
        </tr>
      </thead>
      {parts.children}
      {footer && <tfoot>{footer}</tfoot>}
    </table>
  );
  if (!wide) return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section aria-label={typeof caption === 'string' ? caption : 'Bảng'} className="table-box" tabIndex={0}>
      {table}
    </section>
  );
}

function HeaderCell({ column }: { column: Heading }) {
  const { sort } = column;
  return (
    <th
      aria-sort={sort?.direction}
      className={classNames(column.numeric && 'numeric', column.className, column.headerClass) || undefined}
      scope="col"
    >
      {sort ? (
        <LocalLink className="sort-link" href={sort.href} scroll={false}>
          {column.header}
          <Glyph
            className="shrink-0"
            name={sort.direction ? (sort.direction === 'ascending' ? 'up' : 'down') : 'up-down'}
            size={14}
          />
        </LocalLink>
      ) : (
        column.header
      )}
    </th>
  );
}

/** The name of a column beside its values, when rows are cards. */
export const labelOf = ({ label, header }: Heading) => label ?? (typeof header === 'string' ? header : undefined);

// A plain function, not a component: large tables have thousands of cells.
function bodyCell<Row>(column: Column<Row>, row: Row, index: number, position: number) {
  const label = labelOf(column);
  const className = classNames(column.numeric && 'numeric', column.className) || undefined;
  return column.rowHeader ? (
    <th className={className} data-label={label} key={position} scope="row">
      {column.cell(row, index)}
    </th>
  ) : (
    <td className={className} data-label={label} key={position}>
      {column.cell(row, index)}
    </td>
  );
}
