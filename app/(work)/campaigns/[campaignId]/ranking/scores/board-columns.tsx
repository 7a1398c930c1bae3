import type { ReactNode } from 'react';
import { LeftBadge } from '@/components/left-badge';
import { StatusBadge } from '@/components/ui/badge';
import { LocalLink } from '@/components/ui/local-link';
import { formatNumber, formatPercent } from '@/lib/format';
import type { BoardPage } from '@/lib/scores/queries/board';
import type { BoardRow } from '@/lib/scores/rules/board/board';
import { placeWords, resultWords, stageWords } from '@/lib/scores/rules/board/words';

export type BoardColumn = {
  header: string;
  cell: (row: BoardRow) => ReactNode;
  numeric?: boolean;
  rowHeader?: boolean;
  className?: string;
};

/** Nothing where nothing was sent: on a phone such lines are left out. */
const numberOf = (text: string | null) => (text === null ? '' : formatNumber(text));

function nameCell({ campaign, can, shows, ownUnitId, leftSince }: BoardPage, row: BoardRow): ReactNode {
  const opens = row.stage !== null && (can.all || row.unitId === ownUnitId || shows === 'sheets');
  const name = opens ? (
    <LocalLink className="row-link" href={`/campaigns/${campaign.id}/scores/${row.unitId}/explained`}>
      {row.name}
    </LocalLink>
  ) : (
    row.name
  );
  return (
    <>
      {name}
      {row.unitId === ownUnitId && <span className="ml-1 text-sm text-muted">(đơn vị của bạn)</span>}{' '}
      <LeftBadge since={leftSince[row.unitId] ?? null} />
    </>
  );
}

function stageColumn({ shown }: BoardPage): BoardColumn[] {
  if (shown.kind === 'published' || shown.final) return [];
  const cell = ({ stage }: BoardRow) =>
    stage === null ? (
      '–'
    ) : (
      <StatusBadge tone={stage === 'agreed' ? 'success' : 'progress'}>{stageWords[stage]}</StatusBadge>
    );
  return [{ header: 'Theo điểm', cell }];
}

/** The columns of the ranking; what the table's policy does not ask for is left out. */
export function boardColumns(page: BoardPage): BoardColumn[] {
  const { table } = page.board;
  const plain = table.policy === 'plain';
  return [
    { header: 'Hạng', cell: (row) => placeWords(row.place), className: 'whitespace-nowrap font-semibold' },
    { header: 'Đơn vị', cell: (row) => nameCell(page, row), rowHeader: true, className: 'min-w-48' },
    ...stageColumn(page),
    ...(plain ? [] : [{ header: resultWords(table), cell: (row: BoardRow) => numberOf(row.result), numeric: true }]),
    { header: 'Tổng điểm', cell: (row) => numberOf(row.points), numeric: true },
    ...(table.policy === 'percentage'
      ? [{ header: 'Điểm được giao', cell: (row: BoardRow) => numberOf(row.assigned), numeric: true }]
      : [
          {
            header: 'Tỷ lệ',
            cell: (row: BoardRow) => (row.percentage === null ? '' : formatPercent(row.percentage)),
            numeric: true,
          },
        ]),
    { header: 'Điểm thưởng', cell: (row) => numberOf(row.bonus), numeric: true },
    { header: 'Điểm trừ', cell: (row) => numberOf(row.deduction), numeric: true },
    { header: 'Xếp loại', cell: (row) => row.className ?? '' },
  ];
}
