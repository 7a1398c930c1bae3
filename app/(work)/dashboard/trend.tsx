import { BarList } from '@/components/ui/bar-list';
import { Panel } from '@/components/ui/panel';
import type { Dashboard } from '@/lib/dashboards/queries';
import { trendSentence } from '@/lib/dashboards/rules/figures';
import { dutyLabels } from '@/lib/duties/rules/words';
import { formatNumber, formatPercent, inSentence } from '@/lib/format';

/** The same period year by year, of the province or of the chosen bloc. */
export function Trend({ dashboard: { trend, trendBasis, trendOf, through, year } }: { dashboard: Dashboard }) {
  const percent = (value: string | null) => formatPercent(value, { decimals: 2 });
  return (
    <Panel>
      <BarList
        bars={trend.map((one) => ({
          label: `Năm ${one.year}`,
          value: Number(one.completion ?? 0),
          text: one.completion === null ? 'chưa có' : percent(one.completion),
          emphasis: one.year === year,
          note: one.completion === null ? undefined : `${formatNumber(one.units)} đơn vị`,
        }))}
        labelHeader="Năm"
        max={100}
        short
        sentence={trendSentence(trend, year, trendBasis)}
        title={`Xu hướng cùng kỳ ${inSentence(dutyLabels[through])} · ${trendOf ?? 'toàn tỉnh'}`}
        valueHeader="Hoàn thành"
      />
    </Panel>
  );
}
