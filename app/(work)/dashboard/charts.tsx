import { BarList } from '@/components/ui/bar-list';
import { Panel } from '@/components/ui/panel';
import type { BlocFigures, Dashboard } from '@/lib/dashboards/queries';
import { trendSentence } from '@/lib/dashboards/rules';
import { dutyLabels } from '@/lib/duties/rules/words';
import { formatNumber, formatPercent, inSentence } from '@/lib/format';

const percent = (value: string | null) => formatPercent(value, { decimals: 2 });

function blocSentence(blocs: BlocFigures[]): string {
  const [first] = blocs;
  const last = blocs.at(-1);
  if (!first || !last) return 'Chưa khối nào có kết quả được tính trong kỳ này.';
  if (first === last) return `${first.name} đạt ${percent(first.completion)}.`;
  return `Cao nhất là ${first.name} (${percent(first.completion)}), thấp nhất là ${last.name} (${percent(last.completion)}).`;
}

/** Blocs compared, and the same period year by year. */
export function Charts({ blocs, dashboard }: { blocs: BlocFigures[]; dashboard: Dashboard }) {
  const ordered = blocs
    .filter((bloc) => bloc.completion !== null)
    .toSorted((left, right) => Number(right.completion) - Number(left.completion));
  const period = inSentence(dutyLabels[dashboard.through]);
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr] print:grid-cols-[3fr_2fr]">
      <Panel>
        <BarList
          bars={ordered.map((bloc) => ({
            label: bloc.name,
            value: Number(bloc.completion),
            text: percent(bloc.completion),
          }))}
          labelHeader="Khối"
          max={100}
          sentence={blocSentence(ordered)}
          title={`Hoàn thành bình quân của từng khối, đến hết kỳ ${period}`}
          valueHeader="Hoàn thành"
        />
      </Panel>
      <Panel>
        <BarList
          bars={dashboard.trend.map((one) => ({
            label: `Năm ${one.year}`,
            value: Number(one.completion ?? 0),
            text: one.completion === null ? 'chưa có' : percent(one.completion),
            emphasis: one.year === dashboard.year,
            note: one.completion === null ? undefined : `${formatNumber(one.units)} đơn vị`,
          }))}
          labelHeader="Năm"
          max={100}
          sentence={trendSentence(dashboard.trend)}
          title={`Xu hướng cùng kỳ ${period} · ${dashboard.trendOf ?? 'toàn tỉnh'}`}
          valueHeader="Hoàn thành"
        />
      </Panel>
    </div>
  );
}
