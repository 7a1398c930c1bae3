import { type Html, html } from '@/components/ui/html';
import { Panel } from '@/components/ui/panel';
import { type TextColumn, TextTable } from '@/components/ui/text-table';
import { type Period, periods } from '@/lib/campaigns/rules/phases';
import { dutyLabels } from '@/lib/duties/rules/words';
import { formatNumber, formatPercent } from '@/lib/format';
import type { UnitPage } from '@/lib/rankings/queries/unit';
import type { UnitTarget } from '@/lib/rankings/queries/unit-targets';
import { ProofLink, proofHref } from './proof-link';
import type { Opened } from './target-details';
import { proofCount } from './target-html';
import { actualText, planText } from './values';

function periodCell(target: UnitTarget, period: Period): Html | string {
  const line = target.lines.find((one) => one.period === period);
  const actual = actualText(target, line);
  if (!line?.completion) return actual;
  return html`<span class="two-lines">${actual}<small>${formatPercent(line.completion, { decimals: 2 })}</small></span>`;
}

/** The name opens its proof: in this page where all of it is here, else by the address. */
function nameCell(target: UnitTarget, page: UnitPage, opened: Opened): Html {
  const href = opened === 'all' ? `#target-${target.id}` : proofHref(page, target.id);
  const current = opened === target && html` aria-current="true"`;
  return html`<a class="row-link" href="${href}"${current}>${target.ordinal}. ${target.text}</a><small class="block">${target.groupName} · ${target.measure} · ${proofCount(target)}</small>`;
}

function columnsOf(page: UnitPage, opened: Opened): TextColumn<UnitTarget>[] {
  const figure = (header: string, cell: TextColumn<UnitTarget>['cell']) => ({
    header,
    cell,
    numeric: true,
    headerClass: 'min-w-20',
  });
  return [
    {
      header: 'Chỉ tiêu',
      cell: (one) => nameCell(one, page, opened),
      rowHeader: true,
      headerClass: 'min-w-64 print:w-[30%]',
    },
    figure('Kế hoạch', planText),
    ...periods.map((period) => figure(dutyLabels[period], (one) => periodCell(one, period))),
    figure('Hoàn thành (%)', (one) => formatNumber(one.completion, { decimals: 2 })),
    figure('Trọng số', (one) => formatNumber(one.weight)),
    figure('Góp vào xếp hạng (điểm)', (one) => formatNumber(one.contribution, { decimals: 2 })),
  ];
}

/** Targets by the four periods: result and completion, plan, weight, and what each brings into the ranking. */
export function TargetTable({ page, opened }: { page: UnitPage; opened: Opened }) {
  const count = formatNumber(page.targets.length);
  return (
    <Panel
      actions={
        opened !== 'all' && (
          <ProofLink page={page} target="all">
            Minh chứng của cả {count} chỉ tiêu
          </ProofLink>
        )
      }
      description={
        <>
          {count} chỉ tiêu
          <span className="print:hidden">, mở từng chỉ tiêu để xem minh chứng và các lần trả lại</span>; dưới mỗi kết
          quả là tỷ lệ hoàn thành lũy kế đến kỳ đó.
        </>
      }
      flush
      title="Chỉ tiêu qua bốn kỳ"
    >
      <TextTable
        caption="Bảng chỉ tiêu qua bốn kỳ"
        columns={columnsOf(page, opened)}
        hideCaption
        rows={page.targets}
        wide
      />
    </Panel>
  );
}
