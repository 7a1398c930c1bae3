import { Fragment } from 'react';
import { Panel } from '@/components/ui/panel';
import type { BoardPage } from '@/lib/scores/queries/board';
import type { BoardRow } from '@/lib/scores/rules/board/board';
import { leadSentence } from '@/lib/scores/rules/board/words';
import { type BoardColumn, boardColumns } from './board-columns';
import { RowDetails } from './row-details';

/** Places with their results; below each the reasons, opened by a press. On paper only why a unit has no place. */
export function BoardTable({ page }: { page: BoardPage }) {
  const { board } = page;
  const columns = boardColumns(page);
  return (
    <Panel description={leadSentence(board)} flush title="Bảng xếp hạng">
      <table className="table table-cards board">
        <caption className="sr-only">Bảng xếp hạng theo điểm thi đua</caption>
        <thead>
          <tr>
            {columns.map(({ header, numeric }) => (
              <th className={numeric ? 'numeric' : undefined} key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.rows.map((row) => (
            <Fragment key={row.unitId}>
              <tr>{columns.map((column) => cellOf(column, row))}</tr>
              <tr className={row.unranked === null ? 'board-why print:hidden' : 'board-why'}>
                <td colSpan={columns.length}>
                  <RowDetails row={row} />
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

// A plain function, not a component: large tables have many cells.
function cellOf({ header, numeric, rowHeader, className, cell }: BoardColumn, row: BoardRow) {
  const look = [numeric ? 'numeric' : '', className ?? ''].join(' ').trim() || undefined;
  return rowHeader ? (
    <th className={look} data-label={header} key={header} scope="row">
      {cell(row)}
    </th>
  ) : (
    <td className={look} data-label={header} key={header}>
      {cell(row)}
    </td>
  );
}
