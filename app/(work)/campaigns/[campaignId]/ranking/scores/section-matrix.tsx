import { LeftBadge } from '@/components/left-badge';
import { Panel } from '@/components/ui/panel';
import { type Column, Table } from '@/components/ui/table';
import { formatNumber } from '@/lib/format';
import type { BoardPage } from '@/lib/scores/queries/board';
import { bestBySection } from '@/lib/scores/rules/board/best';
import type { BoardRow } from '@/lib/scores/rules/board/board';
import { placeWords } from '@/lib/scores/rules/board/words';

/** Sections by units: where each unit earned its points. The best of each section is set in bold. */
export function SectionMatrix({ page: { board, ownUnitId, leftSince } }: { page: BoardPage }) {
  const rows = board.rows.filter((row) => row.points !== null);
  if (rows.length === 0) return null;
  const best = bestBySection(board);
  const columns: Column<BoardRow>[] = [
    { header: 'Hạng', cell: (row) => placeWords(row.place), className: 'whitespace-nowrap' },
    {
      header: 'Đơn vị',
      cell: (row) => (
        <>
          {row.unitId === ownUnitId ? <strong>{row.name}</strong> : row.name}{' '}
          <LeftBadge since={leftSince[row.unitId] ?? null} />
        </>
      ),
      rowHeader: true,
      className: 'min-w-44',
    },
    ...board.sections.map(
      ({ code, title, maximum }, place): Column<BoardRow> => ({
        header: (
          <>
            <span className="line-clamp-3 print:line-clamp-none" title={title}>
              {code} {title}
            </span>
            <span className="font-normal text-muted">tối đa {formatNumber(maximum)}</span>
          </>
        ),
        cell: (row) => sectionCell(row.sections[place] ?? null, best[place] ?? null),
        label: `${code} ${title}`,
        numeric: true,
      }),
    ),
    { header: 'Tổng điểm', cell: (row) => <strong>{formatNumber(row.points)}</strong>, numeric: true },
  ];
  return (
    <Panel description="Điểm cao nhất của mỗi mục được in đậm." flush title="Điểm theo mục của các đơn vị">
      <Table caption="Bảng điểm theo mục" columns={columns} hideCaption rowKey={(row) => row.unitId} rows={rows} wide />
    </Panel>
  );
}

function sectionCell(points: string | null, best: string | null) {
  const text = formatNumber(points);
  return points !== null && points === best ? <strong>{text}</strong> : text;
}
