import { unitOfBlocHtml } from '@/components/late-list';
import { html } from '@/components/ui/html';
import { HtmlList } from '@/components/ui/html-row';
import { Panel } from '@/components/ui/panel';
import { type Search, textOf } from '@/components/ui/sort-link';
import type { Dashboard, MemberFigure } from '@/lib/dashboards/queries';
import { lackFrom, lackWords } from '@/lib/dashboards/rules/lacks';
import { searchItems } from '@/lib/fold';
import { formatNumber, formatPercent } from '@/lib/format';

type FoundUnit = MemberFigure & { campaignId: string; blocName: string };

const figureWords = ({ completion }: FoundUnit) =>
  completion === null ? 'Chưa có kết quả được tính' : `Hoàn thành ${formatPercent(completion, { decimals: 2 })}`;

/** Units whose name answers the search, what begins with its words first, or that lack what is asked for; none where neither is. */
function findUnits(dashboard: Dashboard, search: Search): FoundUnit[] {
  const wanted = textOf(search.q);
  const lack = lackFrom(textOf(search.only));
  if (wanted.trim() === '' && !lack) return [];
  const units = dashboard.blocs.flatMap((bloc) =>
    bloc.members.map((unit) => ({ ...unit, campaignId: bloc.campaignId, blocName: bloc.name })),
  );
  const lacking = units.filter((unit) => !lack || unit.lacks.includes(lack));
  return searchItems(lacking, wanted, (unit) => unit.name);
}

/** The units that the address asks for, each the way to its own page. */
export function FoundUnits({ dashboard, search }: { dashboard: Dashboard; search: Search }) {
  const units = findUnits(dashboard, search);
  if (units.length === 0) return null;
  const lines = units.map(
    (unit) =>
      html`<li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2"><div class="min-w-0">${unitOfBlocHtml({ ...unit, unitName: unit.name })}</div><span class="text-sm text-muted">${figureWords(unit)}</span></li>`,
  );
  const lack = lackFrom(textOf(search.only));
  return (
    <Panel flush title={`Đơn vị ${lack ? lackWords[lack] : 'tìm thấy'} (${formatNumber(units.length)})`}>
      <HtmlList className="divide-y divide-line" items={html`${lines}`} />
    </Panel>
  );
}
