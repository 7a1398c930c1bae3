import { Panel } from '@/components/ui/panel';
import { type Column, Table } from '@/components/ui/table';
import { periods } from '@/lib/campaigns/rules';
import { formatNumber, formatPercent } from '@/lib/format';
import type { UnitPage, UnitTarget } from '@/lib/rankings/queries/unit';
import { dutyLabels } from '@/lib/rankings/rules/words';
import { actualText, planText } from './values';

function nameCell(target: UnitTarget) {
  return (
    <>
      <a className="row-link" href={`#target-${target.id}`}>
        {target.ordinal}. {target.text}
      </a>
      <span className="block text-sm text-muted">
        {target.groupName} · {target.measure}
      </span>
    </>
  );
}

function periodColumn(period: (typeof periods)[number]): Column<UnitTarget> {
  return {
    header: dutyLabels[period],
    numeric: true,
    className: 'min-w-20',
    cell: (target) => {
      const line = target.lines.find((one) => one.period === period);
      return (
        <span className="inline-flex flex-col items-end">
          {actualText(target, line)}
          {line?.completion && (
            <span className="text-sm text-muted">{formatPercent(line.completion, { decimals: 2 })}</span>
          )}
        </span>
      );
    },
  };
}

/** Targets by the four periods: result and completion, plan, weight, and what each brings into the ranking. */
export function TargetTable({ page }: { page: UnitPage }) {
  const columns: Column<UnitTarget>[] = [
    { header: 'Chỉ tiêu', cell: nameCell, rowHeader: true, className: 'min-w-64' },
    { header: 'Kế hoạch', cell: planText, numeric: true },
    ...periods.map(periodColumn),
    { header: 'Hoàn thành (%)', cell: (target) => formatNumber(target.completion, { decimals: 2 }), numeric: true },
    { header: 'Trọng số', cell: (target) => formatNumber(target.weight), numeric: true, className: 'min-w-20' },
    {
      header: 'Góp vào xếp hạng (điểm)',
      cell: (target) => formatNumber(target.contribution, { decimals: 2 }),
      numeric: true,
    },
  ];
  return (
    <Panel
      description={`${formatNumber(page.targets.length)} chỉ tiêu; dưới mỗi kết quả là tỷ lệ hoàn thành lũy kế đến kỳ đó.`}
      flush
      title="Chỉ tiêu qua bốn kỳ"
    >
      <Table
        caption="Bảng chỉ tiêu qua bốn kỳ"
        columns={columns}
        hideCaption
        rowKey={(target) => target.id}
        rows={page.targets}
        wide
      />
    </Panel>
  );
}
