import type { ReactNode } from 'react';
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
};

type TableProps<Row> = {
  caption: ReactNode;
  hideCaption?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string | number;
  rowClassName?: (row: Row, index: number) => string | undefined;
  footer?: ReactNode;
  /** On paper only: stands above the headings on every page that the table takes. */
  headline?: string;
  /** Scrolls inside its own box, for tables wider than the page. */
  wide?: boolean;
  /** Keeps a table on phones instead of turning rows into cards. */
  compact?: boolean;
};

/** A dense table whose rows become cards on a phone. `footer` is one or more <tr>. */
export function Table<Row>({
  caption,
  hideCaption,
  columns,
  rows,
  rowKey,
  rowClassName,
  footer,
  headline,
  wide,
  compact,
}: TableProps<Row>) {
  const table = (
    <table className={classNames('table', !compact && 'table-cards')}>
      <caption className={hideCaption ? 'sr-only' : undefined}>{caption}</caption>
      <thead>
        {headline && (
          <tr className="hidden print:table-row">
            <td colSpan={columns.length}>{headline}</td>
          </tr>
        )}
        <tr>
          {columns.map((column, index) => (
            <HeaderCell
              column={column}
              key={column.label ?? (typeof column.header === 'string' ? column.header : index)}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr className={rowClassName?.(row, index)} key={rowKey(row, index)}>
            {columns.map((column, position) => bodyCell(column, row, index, position))}
          </tr>
        ))}
      </tbody>
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

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const { sort } = column;
  return (
    <th
      aria-sort={sort?.direction}
      className={classNames(column.numeric && 'numeric', column.className) || undefined}
      scope="col"
    >
      {sort ? (
        <LocalLink
          className="inline-flex min-h-6 items-center gap-1 text-inherit pointer-coarse:min-h-11"
          href={sort.href}
          scroll={false}
        >
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

// A plain function, not a component: large tables have thousands of cells.
function bodyCell<Row>(column: Column<Row>, row: Row, index: number, position: number) {
  const label = column.label ?? (typeof column.header === 'string' ? column.header : undefined);
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
