import { type Html, html } from '@/components/ui/html';
import { linkHtml } from '@/components/ui/link-html';
import { hrefOf, type Search } from '@/components/ui/sort-link';
import type { BlocFigures, Dashboard } from '@/lib/dashboards/queries';
import { type Behind, blocsBehind } from '@/lib/dashboards/rules/figures';
import { type Lack, lackWords } from '@/lib/dashboards/rules/lacks';
import { dutyLabels } from '@/lib/duties/rules/words';
import { formatNumber, formatPercent, inSentence } from '@/lib/format';
import { BriefList } from './brief-list';

/** What is known of the why: who is late, who has not reported, whose report was returned, for whom it is too early. */
function whyWords({ late, lacking, toReport }: BlocFigures, period: string): string {
  const told = (lack: Lack, of = '') =>
    lacking[lack] > 0 && `${formatNumber(lacking[lack])}${of} ${lackWords[lack]} ${period}`;
  const said = [
    late.length > 0 && `${formatNumber(late.length)} đơn vị chậm`,
    told('unreported', `/${formatNumber(toReport)}`),
    told('report-returned'),
    told('report-not-due'),
  ].filter((one) => one !== false);
  if (said.length > 0) return said.join(' · ');
  return toReport === 0 ? `Không phải báo cáo ${period}` : `Đã báo cáo đủ ${period}`;
}

function behindHtml({ bloc, gap }: Behind<BlocFigures>, { through }: Dashboard): Html {
  const link = { href: `/campaigns/${bloc.campaignId}/ranking?period=${through}`, label: bloc.name } as const;
  const far = gap === null ? 'chưa có kết quả' : `kém ${formatNumber(gap, { decimals: 2 })} điểm`;
  return html`<p>${linkHtml(link, 'row-link font-semibold')}</p><b class="text-right">${formatPercent(bloc.completion, { decimals: 2 })}</b><p class="text-sm text-muted">${whyWords(bloc, inSentence(dutyLabels[through]))}</p><span class="text-right text-sm text-muted">${far}</span>`;
}

/** Blocs below the province's mean, the farthest first, and the way to all of them. */
export function BehindBrief({ dashboard, search }: { dashboard: Dashboard; search: Search }) {
  const behind = blocsBehind(dashboard.blocs, dashboard.totals.completion);
  const all = hrefOf('/dashboard', search, { q: '', only: 'behind', sort: 'completion' });
  return (
    // On paper the table beside it says the same of every bloc.
    <BriefList
      className="print:hidden"
      all={{ href: all, label: `Xem cả ${formatNumber(behind.length)} khối` }}
      items={behind.map((one) => behindHtml(one, dashboard))}
      nothing={
        dashboard.totals.completion === null ? 'Chưa có kết quả để so sánh.' : 'Không khối nào thấp hơn bình quân tỉnh.'
      }
      title={
        behind.length > 0 ? `Khối dưới bình quân tỉnh (${formatNumber(behind.length)})` : 'Khối dưới bình quân tỉnh'
      }
    />
  );
}
