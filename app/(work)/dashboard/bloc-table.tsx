import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { type Search, sortLink, textOf } from '@/components/ui/sort-link';
import { type TextColumn, TextTable } from '@/components/ui/text-table';
import type { BlocFigures, Dashboard } from '@/lib/dashboards/queries';
import { blocsBehind, isComparable } from '@/lib/dashboards/rules/figures';
import { nothingFoundWords } from '@/lib/dashboards/rules/lacks';
import { dutyLabels } from '@/lib/duties/rules/words';
import { compareVietnamese } from '@/lib/fold';
import { formatNumber, formatPercent, inSentence } from '@/lib/format';
import { completionCell, lateCell, nameCell, unitCell } from './bloc-cells';
import { countOfOwing } from './owing';
import { inOrder } from './search';
import { signed } from './signed';

type BlocTableProps = { blocs: readonly BlocFigures[]; dashboard: Dashboard; search: Search };

const orders: Readonly<Record<string, (left: BlocFigures, right: BlocFigures) => number>> = {
  name: (left, right) => compareVietnamese(left.name, right.name),
  completion: (left, right) => Number(left.completion ?? -1) - Number(right.completion ?? -1),
  difference: (left, right) => Number(left.difference ?? -999) - Number(right.difference ?? -999),
  late: (left, right) => left.late.length - right.late.length,
};

/** What the column of completions says, in words. */
function completionSentence(blocs: readonly BlocFigures[]): string {
  const ordered = blocs
    .filter((bloc) => bloc.completion !== null)
    .toSorted((left, right) => orders.completion?.(right, left) ?? 0);
  const [first] = ordered;
  const last = ordered.at(-1);
  const percent = ({ completion }: BlocFigures) => formatPercent(completion, { decimals: 2 });
  if (!first || !last) return 'Chưa khối nào có kết quả được tính trong kỳ này.';
  if (first === last) return `${first.name} đạt ${percent(first)}.`;
  return `Cao nhất là ${first.name} (${percent(first)}), thấp nhất là ${last.name} (${percent(last)}).`;
}

/** Why a difference is missing where both years are known. */
function heldSentence(blocs: readonly BlocFigures[]): string {
  const isHeld = blocs.some((bloc) => !isComparable(bloc) && bloc.before !== null);
  return isHeld ? ' Chênh lệch để trống khi chưa được nửa số đơn vị của khối báo cáo kỳ này.' : '';
}

function columnsOf({ dashboard, search }: BlocTableProps): TextColumn<BlocFigures>[] {
  const { through, year } = dashboard;
  const sort = (key: string) => sortLink('/dashboard', search, key, { isName: key === 'name' });
  // Paper names units on a sheet of their own (paper-units.tsx).
  const unit = { headerClass: 'min-w-36', className: 'print:hidden' } as const;
  const figure = { numeric: true, headerClass: 'min-w-20' } as const;
  return [
    {
      header: 'Khối',
      cell: (bloc) => nameCell(bloc, through),
      rowHeader: true,
      sort: sort('name'),
      headerClass: 'min-w-60 print:w-2/5',
    },
    { header: 'Đã gửi đăng ký', cell: (bloc) => countOfOwing(bloc.registered, bloc.toRegister, bloc.units), ...figure },
    {
      header: 'Đăng ký được chấp nhận',
      cell: (bloc) => countOfOwing(bloc.accepted, bloc.toRegister, bloc.units),
      ...figure,
    },
    {
      header: `Báo cáo ${inSentence(dutyLabels[through])}`,
      cell: (bloc) => countOfOwing(bloc.reported, bloc.toReport, bloc.units),
      ...figure,
    },
    { header: 'Đang chậm', cell: lateCell, sort: sort('late'), headerClass: 'min-w-36' },
    { header: 'Hoàn thành (%)', cell: completionCell, sort: sort('completion'), ...figure },
    { header: `Cùng kỳ ${year - 1} (%)`, cell: (bloc) => formatNumber(bloc.before, { decimals: 2 }), ...figure },
    { header: 'Chênh lệch (điểm)', cell: (bloc) => signed(bloc.difference), sort: sort('difference'), ...figure },
    { header: 'Cao nhất', cell: (bloc) => unitCell(bloc, bloc.best), ...unit },
    { header: 'Thấp nhất', cell: (bloc) => unitCell(bloc, bloc.last), ...unit },
  ];
}

/** All blocs, each a way down to its units. */
export function BlocTable(props: BlocTableProps) {
  const { blocs, dashboard, search } = props;
  const rows = inOrder(blocs, orders, search);
  const behind = blocsBehind(blocs, dashboard.totals.completion).length;
  const count = `${formatNumber(rows.length)}/${formatNumber(dashboard.blocs.length)} khối`;
  // Of no bloc nothing more is true: the ones that the filter leaves out have results.
  const described = `${count}, ${formatNumber(behind)} khối dưới bình quân tỉnh. ${completionSentence(rows)}${heldSentence(rows)}`;
  return (
    <Panel
      className="drawn-when-near province-blocs"
      description={rows.length === 0 ? `${count}.` : described}
      flush
      id="blocs"
      title="Từng khối"
    >
      {rows.length === 0 ? (
        <EmptyState title={nothingFoundWords(textOf(search.only), textOf(search.q))}>
          Thử từ khóa hoặc bộ lọc khác, hoặc xóa lọc để xem mọi khối.
        </EmptyState>
      ) : (
        <TextTable caption="Số liệu của từng khối" columns={columnsOf(props)} hideCaption rows={rows} wide />
      )}
    </Panel>
  );
}
