import { type Html, html } from '@/components/ui/html';
import { HtmlRow } from '@/components/ui/html-row';
import { Panel } from '@/components/ui/panel';
import { periods } from '@/lib/campaigns/rules';
import { dutyLabels } from '@/lib/duties/rules/words';
import { formatNumber, formatPercent } from '@/lib/format';
import type { UnitPage, UnitTarget } from '@/lib/rankings/queries/unit';
import { actualText, planText } from './values';

const figures = [
  'Kế hoạch',
  ...periods.map((period) => dutyLabels[period]),
  'Hoàn thành (%)',
  'Trọng số',
  'Góp vào xếp hạng (điểm)',
] as const;

function periodHtml(target: UnitTarget, period: (typeof periods)[number]): Html {
  const line = target.lines.find((one) => one.period === period);
  const reached = line?.completion && formatPercent(line.completion, { decimals: 2 });
  // One box, because on a phone a cell puts its name and its value at its two ends.
  return html`<span class="inline-flex flex-col items-end">${actualText(target, line)}${reached && html`<span class="text-sm text-muted">${reached}</span>`}</span>`;
}

/** The cells of a target as text; on a phone each names its column. */
function cellsHtml(target: UnitTarget): Html {
  const values = [
    html`${planText(target)}`,
    ...periods.map((period) => periodHtml(target, period)),
    html`${formatNumber(target.completion, { decimals: 2 })}`,
    html`${formatNumber(target.weight)}`,
    html`${formatNumber(target.contribution, { decimals: 2 })}`,
  ];
  const cells = figures.map((name, place) => html`<td class="numeric" data-label="${name}">${values[place]}</td>`);
  return html`<th data-label="Chỉ tiêu" scope="row"><a class="row-link" href="#target-${target.id}">${target.ordinal}. ${target.text}</a><span class="block text-sm text-muted">${target.groupName} · ${target.measure}</span></th>${cells}`;
}

/** Targets by the four periods: result and completion, plan, weight, and what each brings into the ranking. */
export function TargetTable({ page }: { page: UnitPage }) {
  return (
    <Panel
      description={`${formatNumber(page.targets.length)} chỉ tiêu; dưới mỗi kết quả là tỷ lệ hoàn thành lũy kế đến kỳ đó.`}
      flush
      title="Chỉ tiêu qua bốn kỳ"
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section aria-label="Bảng chỉ tiêu qua bốn kỳ" className="table-box" tabIndex={0}>
        <table className="table table-cards">
          <caption className="sr-only">Bảng chỉ tiêu qua bốn kỳ</caption>
          <thead>
            <tr>
              <th className="min-w-64" scope="col">
                Chỉ tiêu
              </th>
              {figures.map((name) => (
                <th className="numeric min-w-20" key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.targets.map((target) => (
              <HtmlRow cells={cellsHtml(target)} key={target.id} />
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}
