import { lateByUnit } from '@/components/late-list';
import { badgeHtml } from '@/components/ui/badge-html';
import { type Html, html } from '@/components/ui/html';
import { linkHtml } from '@/components/ui/link-html';
import { hrefOf } from '@/components/ui/sort-link';
import type { Dashboard } from '@/lib/dashboards/queries';
import type { LateUnit } from '@/lib/duties/queries/late';
import { formatNumber, formatRelativeDue } from '@/lib/format';
import { heldWords } from '@/lib/messages/statuses';
import { taskTitle } from '@/lib/tasks/rules/words';
import { BriefList } from './brief-list';

function lateHtml([first, ...others]: LateUnit[], today: string): Html {
  if (!first) return html``;
  const unit = { href: `/campaigns/${first.campaignId}/units/${first.unitId}`, label: first.unitName } as const;
  const more = others.length > 0 && ` và ${formatNumber(others.length)} việc khác`;
  const held = first.held !== null && `${heldWords[first.held]} · `;
  return html`<p>${linkHtml(unit, 'row-link font-semibold')}</p>${badgeHtml('danger', formatRelativeDue(first.since, today))}<p class="col-span-2 text-sm text-muted">${held}${taskTitle(first.duty, first.year)}${more}</p>`;
}

/** Who has been late longest, and the way to all who are. */
export function LateBrief({ dashboard: { late, today, year } }: { dashboard: Dashboard }) {
  const units = lateByUnit(late);
  return (
    <BriefList
      all={{
        href: hrefOf('/dashboard/late', {}, { year: String(year) }),
        label: `Xem cả ${formatNumber(units.length)} đơn vị`,
      }}
      items={units.map((duties) => lateHtml(duties, today))}
      nothing="Không đơn vị nào đang chậm."
      title={units.length > 0 ? `Đơn vị đang chậm (${formatNumber(units.length)})` : 'Đơn vị đang chậm'}
    />
  );
}
