import { formatNumber, formatPercent } from '@/lib/format';
import type { ScoreSheetView, ScoreTotals } from '@/lib/scores/queries/sheet';

/** The sums of each party side by side, with what may still change them. */
export function Totals({ sheet }: { sheet: ScoreSheetView }) {
  const { claimed, appraised, agreed } = sheet.totals;
  const sent = sheet.status !== 'none' && sheet.status !== 'draft';
  return (
    <dl className="grid gap-3 sm:grid-cols-3">
      <Total note={sent ? 'đã gửi' : 'tạm tính'} sheet={sheet} term="Tổng điểm tự chấm" totals={claimed} />
      {appraised && (
        <Total
          note={sheet.status === 'appraised' || sheet.status === 'agreed' ? 'đã thẩm định' : 'đang thẩm định'}
          sheet={sheet}
          term="Tổng điểm thẩm định"
          totals={appraised}
        />
      )}
      {agreed && (
        <Total
          note={sheet.status === 'agreed' ? 'đã thông qua' : 'chưa thông qua'}
          sheet={sheet}
          term="Tổng điểm thống nhất"
          totals={agreed}
        />
      )}
    </dl>
  );
}

type TotalProps = { sheet: ScoreSheetView; term: string; totals: ScoreTotals; note: string };

function Total({ sheet, term, totals, note }: TotalProps) {
  return (
    <div className="rounded-lg border border-line bg-surface px-4 py-3">
      <dt className="text-sm text-muted">
        {term} ({note})
      </dt>
      <dd className="text-2xl font-semibold tabular-nums">
        {formatNumber(totals.points)}
        <span className="text-base font-normal text-muted">/{formatNumber(sheet.table?.maximum)}</span>
      </dd>
      <dd className="text-sm text-muted">
        {totals.percentage !== null && `${formatPercent(totals.percentage)} số điểm được giao`}
        {totals.open > 0 && ` · còn ${formatNumber(totals.open)} tiêu chí chưa có điểm`}
      </dd>
    </div>
  );
}
