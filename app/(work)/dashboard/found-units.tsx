import { UnitOfBloc } from '@/components/late-list';
import { Panel } from '@/components/ui/panel';
import type { MemberFigure } from '@/lib/dashboards/queries';
import { formatNumber, formatPercent } from '@/lib/format';

export type FoundUnit = MemberFigure & { campaignId: string; blocName: string };

/** The units a search found, each the way to its own page. */
export function FoundUnits({ units }: { units: readonly FoundUnit[] }) {
  if (units.length === 0) return null;
  return (
    <Panel flush title={`Đơn vị tìm thấy (${formatNumber(units.length)})`}>
      <ul className="divide-y divide-line">
        {units.map((unit) => (
          <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2" key={unit.unitId}>
            <UnitOfBloc place={{ ...unit, unitName: unit.name }} />
            <span className="text-sm text-muted">
              {unit.completion === null
                ? 'Chưa có kết quả được tính'
                : `Hoàn thành ${formatPercent(unit.completion, { decimals: 2 })}`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
