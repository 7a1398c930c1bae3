import { unitOfBlocHtml } from '@/components/late-list';
import { html } from '@/components/ui/html';
import { HtmlList } from '@/components/ui/html-row';
import { Panel } from '@/components/ui/panel';
import type { MemberFigure } from '@/lib/dashboards/queries';
import { formatNumber, formatPercent } from '@/lib/format';

export type FoundUnit = MemberFigure & { campaignId: string; blocName: string };

const figureWords = ({ completion }: FoundUnit) =>
  completion === null ? 'Chưa có kết quả được tính' : `Hoàn thành ${formatPercent(completion, { decimals: 2 })}`;

/** The units a search found, each the way to its own page. */
export function FoundUnits({ units }: { units: readonly FoundUnit[] }) {
  if (units.length === 0) return null;
  const lines = units.map(
    (unit) =>
      html`<li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2"><div class="min-w-0">${unitOfBlocHtml({ ...unit, unitName: unit.name })}</div><span class="text-sm text-muted">${figureWords(unit)}</span></li>`,
  );
  return (
    <Panel flush title={`Đơn vị tìm thấy (${formatNumber(units.length)})`}>
      <HtmlList className="divide-y divide-line" items={html`${lines}`} />
    </Panel>
  );
}
