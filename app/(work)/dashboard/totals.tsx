import { FigureCard } from '@/components/ui/card';
import type { Dashboard } from '@/lib/dashboards/queries';
import { differenceSentence } from '@/lib/dashboards/rules';
import { dutyLabels } from '@/lib/duties/rules/words';
import { formatNumber, formatPercent, inSentence } from '@/lib/format';

/** The province in five figures; beside a filtered list they say that they are of the whole. */
export function Totals({ dashboard, filtered }: { dashboard: Dashboard; filtered: boolean }) {
  const { totals, through, year } = dashboard;
  const ofUnits = (count: number) => `${formatNumber(count)}/${formatNumber(totals.units)}`;
  return (
    <section aria-label="Số liệu toàn tỉnh">
      {filtered && (
        <p className="mb-2 text-sm text-muted">
          Câu mở đầu và các ô dưới đây là số liệu toàn tỉnh; biểu đồ khối, bảng “Từng khối” và danh sách đang chậm theo
          bộ lọc.
        </p>
      )}
      <div className="grid grid-cols-2 gap-3 *:last:col-span-2 lg:grid-cols-5 lg:*:last:col-span-1 print:grid-cols-3">
        <FigureCard
          label="Đã gửi đăng ký"
          note={`${formatNumber(dashboard.blocs.length)} khối`}
          unit="đơn vị"
          value={ofUnits(totals.registered)}
        />
        <FigureCard label="Đăng ký được chấp nhận" unit="đơn vị" value={ofUnits(totals.accepted)} />
        <FigureCard
          label={`Đã báo cáo ${inSentence(dutyLabels[through])}`}
          unit="đơn vị"
          value={ofUnits(totals.reported)}
        />
        <FigureCard
          label="Đang chậm"
          note={totals.lateUnits > 0 ? 'Danh sách ở cuối trang' : undefined}
          unit="đơn vị"
          value={formatNumber(totals.lateUnits)}
        />
        <FigureCard
          label="Hoàn thành bình quân"
          note={`${formatNumber(totals.counted)}/${formatNumber(totals.units)} đơn vị có kết quả được tính; ${differenceSentence(totals.difference, year, totals.countedBefore)}`}
          value={formatPercent(totals.completion, { decimals: 2 })}
        />
      </div>
    </section>
  );
}
