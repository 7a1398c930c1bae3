import { StatusBadge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { type Column, type SortLink, Table } from '@/components/ui/table';
import type { BlocFigures, Dashboard, UnitFigure } from '@/lib/dashboards/queries';
import { dutyLabels } from '@/lib/duties/rules/words';
import { compareVietnamese } from '@/lib/fold';
import { formatDate, formatNumber, formatPercent, inSentence } from '@/lib/format';

type Search = Record<string, string | string[] | undefined>;
type BlocTableProps = { blocs: BlocFigures[]; dashboard: Dashboard; search: Search };

const orders: Readonly<Record<string, (left: BlocFigures, right: BlocFigures) => number>> = {
  name: (left, right) => compareVietnamese(left.name, right.name),
  completion: (left, right) => Number(left.completion ?? -1) - Number(right.completion ?? -1),
  difference: (left, right) => Number(left.difference ?? -999) - Number(right.difference ?? -999),
  late: (left, right) => left.late.length - right.late.length,
};

function order(blocs: BlocFigures[], sort: string): BlocFigures[] {
  const by = Object.hasOwn(orders, sort.replace(/^-/, '')) ? orders[sort.replace(/^-/, '')] : undefined;
  if (!by) return blocs;
  return blocs.toSorted((left, right) => (sort.startsWith('-') ? by(right, left) : by(left, right)));
}

function sortLink(search: Search, key: string): SortLink {
  const current = typeof search.sort === 'string' ? search.sort : '';
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (typeof value === 'string' && value) query.set(name, value);
  query.delete('page');
  query.set('sort', current === `-${key}` ? key : current === key || key !== 'name' ? `-${key}` : key);
  if (current.replace(/^-/, '') !== key) return { href: `/dashboard?${query}` };
  return { href: `/dashboard?${query}`, direction: current.startsWith('-') ? 'descending' : 'ascending' };
}

function signed(points: string | null): string {
  if (points === null) return '–';
  const text = formatNumber(points.replace('-', ''), { decimals: 2 });
  return Number(points) > 0 ? `▲ +${text}` : Number(points) < 0 ? `▼ −${text}` : text;
}

function unitCell(bloc: BlocFigures, unit: UnitFigure | null) {
  if (!unit) return '–';
  return (
    <div>
      <LocalLink className="row-link" href={`/campaigns/${bloc.campaignId}/units/${unit.unitId}`}>
        {unit.name}
      </LocalLink>{' '}
      <span className="text-muted">{formatPercent(unit.completion, { decimals: 2 })}</span>
    </div>
  );
}

function lateCell(bloc: BlocFigures) {
  if (bloc.late.length === 0) return <StatusBadge tone="success">Không có</StatusBadge>;
  return (
    <div>
      <StatusBadge tone="danger">{formatNumber(bloc.late.length)} đơn vị</StatusBadge>
      <span className="block text-sm">{bloc.late.join('; ')}</span>
    </div>
  );
}

/** Where its newest published ranking stands, of which year, and since when. */
function rankingLink({ ranking }: BlocFigures) {
  if (!ranking) return null;
  return (
    <span className="mt-1 block text-sm font-normal">
      <LocalLink className="row-link" href={`/campaigns/${ranking.campaignId}/ranking/scores`}>
        Xếp hạng năm {ranking.year}
      </LocalLink>{' '}
      <span className="text-muted">công bố {formatDate(ranking.at)}</span>
    </span>
  );
}

function columnsOf({ dashboard, search }: BlocTableProps): Column<BlocFigures>[] {
  const count = (value: number, bloc: BlocFigures) => `${formatNumber(value)}/${formatNumber(bloc.units)}`;
  const nameCell = (bloc: BlocFigures) => (
    <>
      <LocalLink className="row-link" href={`/campaigns/${bloc.campaignId}/ranking?period=${dashboard.through}`}>
        {bloc.name}
      </LocalLink>
      {rankingLink(bloc)}
    </>
  );
  return [
    { header: 'Khối', cell: nameCell, rowHeader: true, sort: sortLink(search, 'name'), className: 'min-w-56' },
    { header: 'Đã gửi đăng ký', cell: (bloc) => count(bloc.registered, bloc), numeric: true },
    { header: 'Đăng ký được chấp nhận', cell: (bloc) => count(bloc.accepted, bloc), numeric: true },
    {
      header: `Báo cáo ${inSentence(dutyLabels[dashboard.through])}`,
      cell: (bloc) => count(bloc.reported, bloc),
      numeric: true,
    },
    { header: 'Đang chậm', cell: lateCell, sort: sortLink(search, 'late'), className: 'min-w-44' },
    {
      header: 'Hoàn thành (%)',
      cell: (bloc) => formatNumber(bloc.completion, { decimals: 2 }),
      numeric: true,
      className: 'min-w-28',
      sort: sortLink(search, 'completion'),
    },
    {
      header: `Cùng kỳ ${dashboard.year - 1} (%)`,
      cell: (bloc) => formatNumber(bloc.before, { decimals: 2 }),
      numeric: true,
    },
    {
      header: 'Chênh lệch (điểm)',
      cell: (bloc) => signed(bloc.difference),
      numeric: true,
      className: 'min-w-28',
      sort: sortLink(search, 'difference'),
    },
    { header: 'Cao nhất', cell: (bloc) => unitCell(bloc, bloc.best), className: 'min-w-44' },
    { header: 'Thấp nhất', cell: (bloc) => unitCell(bloc, bloc.last), className: 'min-w-44' },
  ];
}

/** All blocs, each a way down to its units. */
export function BlocTable(props: BlocTableProps) {
  const { blocs, dashboard, search } = props;
  const rows = order(blocs, typeof search.sort === 'string' ? search.sort : '');
  return (
    <Panel
      description={`${formatNumber(rows.length)}/${formatNumber(dashboard.blocs.length)} khối`}
      flush
      title="Từng khối"
    >
      {rows.length === 0 ? (
        <EmptyState title="Không có khối nào khớp">Chọn năm khác hoặc xóa bộ lọc.</EmptyState>
      ) : (
        <Table
          caption="Số liệu của từng khối"
          columns={columnsOf(props)}
          hideCaption
          rowKey={(bloc) => bloc.campaignId}
          rows={rows}
          wide
        />
      )}
    </Panel>
  );
}
