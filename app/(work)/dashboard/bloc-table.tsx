import { badgeHtml } from '@/components/ui/badge-html';
import { EmptyState } from '@/components/ui/empty-state';
import { type Html, html } from '@/components/ui/html';
import { linkHtml } from '@/components/ui/link-html';
import { Panel } from '@/components/ui/panel';
import type { SortLink } from '@/components/ui/table';
import { type TextColumn, TextTable } from '@/components/ui/text-table';
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

function unitCell(bloc: BlocFigures, unit: UnitFigure | null): Html | string {
  if (!unit) return '–';
  const href = `/campaigns/${bloc.campaignId}/units/${unit.unitId}` as const;
  const completion = formatPercent(unit.completion, { decimals: 2 });
  return html`<div>${linkHtml({ href, label: unit.name }, 'row-link')} <span class="text-muted">${completion}</span></div>`;
}

function lateCell({ late }: BlocFigures): Html {
  if (late.length === 0) return badgeHtml('success', 'Không có');
  const badge = badgeHtml('danger', `${formatNumber(late.length)} đơn vị`);
  return html`<div>${badge}<span class="block text-sm">${late.join('; ')}</span></div>`;
}

/** Where its newest published ranking stands, of which year, and since when. */
function rankingLink({ ranking }: BlocFigures): Html | false {
  if (!ranking) return false;
  const link = {
    href: `/campaigns/${ranking.campaignId}/ranking/scores`,
    label: `Xếp hạng năm ${ranking.year}`,
  } as const;
  return html`<span class="mt-1 block text-sm font-normal">${linkHtml(link, 'row-link')} <span class="text-muted">công bố ${formatDate(ranking.at)}</span></span>`;
}

function columnsOf({ dashboard, search }: BlocTableProps): TextColumn<BlocFigures>[] {
  const count = (value: number, bloc: BlocFigures) => `${formatNumber(value)}/${formatNumber(bloc.units)}`;
  const nameCell = (bloc: BlocFigures) => {
    const href = `/campaigns/${bloc.campaignId}/ranking?period=${dashboard.through}` as const;
    return html`${linkHtml({ href, label: bloc.name }, 'row-link')}${rankingLink(bloc)}`;
  };
  return [
    { header: 'Khối', cell: nameCell, rowHeader: true, sort: sortLink(search, 'name'), headerClass: 'min-w-56' },
    { header: 'Đã gửi đăng ký', cell: (bloc) => count(bloc.registered, bloc), numeric: true },
    { header: 'Đăng ký được chấp nhận', cell: (bloc) => count(bloc.accepted, bloc), numeric: true },
    {
      header: `Báo cáo ${inSentence(dutyLabels[dashboard.through])}`,
      cell: (bloc) => count(bloc.reported, bloc),
      numeric: true,
    },
    { header: 'Đang chậm', cell: lateCell, sort: sortLink(search, 'late'), headerClass: 'min-w-44' },
    {
      header: 'Hoàn thành (%)',
      cell: (bloc) => formatNumber(bloc.completion, { decimals: 2 }),
      numeric: true,
      headerClass: 'min-w-28',
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
      headerClass: 'min-w-28',
      sort: sortLink(search, 'difference'),
    },
    { header: 'Cao nhất', cell: (bloc) => unitCell(bloc, bloc.best), headerClass: 'min-w-44' },
    { header: 'Thấp nhất', cell: (bloc) => unitCell(bloc, bloc.last), headerClass: 'min-w-44' },
  ];
}

/** All blocs, each a way down to its units. */
export function BlocTable(props: BlocTableProps) {
  const { blocs, dashboard, search } = props;
  const rows = order(blocs, typeof search.sort === 'string' ? search.sort : '');
  return (
    <Panel
      className="drawn-when-near"
      description={`${formatNumber(rows.length)}/${formatNumber(dashboard.blocs.length)} khối`}
      flush
      title="Từng khối"
    >
      {rows.length === 0 ? (
        <EmptyState title="Không có khối nào khớp">Thử từ khóa hoặc bộ lọc khác.</EmptyState>
      ) : (
        <TextTable caption="Số liệu của từng khối" columns={columnsOf(props)} hideCaption rows={rows} wide />
      )}
    </Panel>
  );
}
