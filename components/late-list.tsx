import type { LateUnit } from '@/lib/duties/queries/late';
import { lateWord } from '@/lib/duties/rules/words';
import { formatDate, formatNumber, formatRelativeDue } from '@/lib/format';
import { taskTitle } from '@/lib/tasks/rules/words';
import { badgeHtml } from './ui/badge-html';
import { type Html, html } from './ui/html';
import { HtmlList } from './ui/html-row';
import { linkHtml } from './ui/link-html';

type UnitPlace = { campaignId: string; unitId: string; unitName: string; blocName: string };

/** A unit as the way to its page, with its bloc; `alone` where the bloc is said above. */
export function unitOfBlocHtml({ campaignId, unitId, unitName, blocName }: UnitPlace, alone?: boolean): Html {
  const link = { href: `/campaigns/${campaignId}/units/${unitId}`, label: unitName } as const;
  return html`${linkHtml(link, 'row-link font-semibold')}${!alone && html`<p class="text-sm text-muted">${blocName}</p>`}`;
}

/** What each unit is late with, in the order in which the units come. */
export function lateByUnit(late: readonly LateUnit[]): LateUnit[][] {
  const units = new Map<string, LateUnit[]>();
  for (const one of late) {
    const key = `${one.campaignId}/${one.unitId}`;
    units.set(key, [...(units.get(key) ?? []), one]);
  }
  return [...units.values()];
}

function dutyHtml({ begun, held, duty, year, since, parts }: LateUnit, today: string): Html {
  // What waits for the secretariat is late, but not the unit's to do.
  const badge = badgeHtml(held === 'registration-submitted' ? 'warning' : 'danger', lateWord({ begun, held }));
  const due = `Hạn ${formatDate(since)}, ${formatRelativeDue(since, today)}`;
  const count = parts && ` (${formatNumber(parts.done)}/${formatNumber(parts.of)} đơn vị)`;
  return html`<li><span>${badge}</span><p>${taskTitle(duty, year)}${count}</p><small>${due}</small></li>`;
}

/** All that one unit is late with, as a list inside markup made by `html`. */
export function lateDutiesHtml(duties: readonly LateUnit[], today: string): Html {
  return html`<ul class="late-duties">${duties.map((one) => dutyHtml(one, today))}</ul>`;
}

/** Units that missed a last day, each with all that it is late with. */
export function LateList({ units, today, alone }: { units: LateUnit[][]; today: string; alone?: boolean }) {
  const lines = units.map(
    (duties) =>
      html`<li class="task-line"><div class="min-w-0">${duties[0] && unitOfBlocHtml(duties[0], alone)}</div>${lateDutiesHtml(duties, today)}</li>`,
  );
  return <HtmlList className="divide-y divide-line" items={html`${lines}`} />;
}
