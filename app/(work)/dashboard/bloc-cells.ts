import { badgeHtml } from '@/components/ui/badge-html';
import { type Html, html } from '@/components/ui/html';
import { linkHtml } from '@/components/ui/link-html';
import type { Period } from '@/lib/campaigns/rules/phases';
import type { BlocFigures, UnitFigure } from '@/lib/dashboards/queries';
import { formatDate, formatNumber, formatPercent } from '@/lib/format';

/** Where its newest published ranking stands, of which year, and since when; paper cannot follow it. */
function rankingLink({ ranking }: BlocFigures): Html | false {
  if (!ranking) return false;
  const link = {
    href: `/campaigns/${ranking.campaignId}/ranking/scores`,
    label: `Xếp hạng năm ${ranking.year}`,
  } as const;
  return html`<span class="mt-1 block text-sm font-normal print:hidden">${linkHtml(link, 'row-link')} <span class="text-muted">công bố ${formatDate(ranking.at)}</span></span>`;
}

/** The bloc as the way to its units, and to what it published. */
export function nameCell(bloc: BlocFigures, through: Period): Html {
  const href = `/campaigns/${bloc.campaignId}/ranking?period=${through}` as const;
  return html`${linkHtml({ href, label: bloc.name }, 'row-link')}${rankingLink(bloc)}`;
}

/** How many units are late, and which. */
export function lateCell({ late }: BlocFigures): Html {
  if (late.length === 0) return badgeHtml('success', 'Không có');
  const badge = badgeHtml('danger', `${formatNumber(late.length)} đơn vị`);
  return html`<div>${badge}<span class="block text-sm print:hidden">${late.join('; ')}</span></div>`;
}

/** The figure beside its bar from zero to a hundred, so that the column is a chart of all blocs. */
export function completionCell({ completion }: BlocFigures): Html {
  const text = formatNumber(completion, { decimals: 2 });
  if (completion === null) return html`${text}`;
  const width = Math.min(100, Math.max(0, Number(completion))).toFixed(2);
  return html`<span class="figure-bar"><span aria-hidden="true" class="bar"><span class="bg-line-strong" style="width:${width}%"></span></span>${text}</span>`;
}

const percentOf = ({ completion }: UnitFigure) => formatPercent(completion, { decimals: 2 });

/** The best or the last unit of a bloc, with its figure. */
export function unitCell(bloc: BlocFigures, unit: UnitFigure | null): Html | string {
  if (!unit) return '–';
  const href = `/campaigns/${bloc.campaignId}/units/${unit.unitId}` as const;
  return html`<div>${linkHtml({ href, label: unit.name }, 'row-link')} <span class="text-muted">${percentOf(unit)}</span></div>`;
}

/** The same for paper, which cannot follow a link. */
export const unitOnPaper = (unit: UnitFigure | null): string => (unit ? `${unit.name} ${percentOf(unit)}` : '–');
