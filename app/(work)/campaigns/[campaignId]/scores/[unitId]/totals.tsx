import type { ReactNode } from 'react';
import { olderSentVersion } from '@/components/scores/sent-version';
import { formatNumber, formatPercent } from '@/lib/format';
import type { ScoreSheetView, ScoreTotals } from '@/lib/scores/queries/sheet';
import { openSentence } from '@/lib/scores/rules/owed-words';

/** The sums of each party side by side, with what may still change them. */
export function Totals({ sheet }: { sheet: ScoreSheetView }) {
  const { claimed, appraised, agreed } = sheet.totals;
  const undecided = sheet.appraisal ? sheet.appraisal.total - sheet.appraisal.decided : 0;
  const sent = sheet.status !== 'none' && sheet.status !== 'draft';
  return (
    <dl className="grid gap-3 sm:grid-cols-3">
      <Total note={claimNote(sheet)} sheet={sheet} term="Tổng điểm tự chấm" totals={claimed} waiting={waitingOf(sheet)}>
        {sent && <ComparedNote sheet={sheet} />}
      </Total>
      {appraised && (
        <Total
          note={sheet.status === 'appraised' || sheet.status === 'agreed' ? 'đã thẩm định' : 'đang thẩm định'}
          sheet={sheet}
          term="Tổng điểm thẩm định"
          totals={appraised}
        >
          {undecided > 0 && (
            <dd className="text-sm text-muted">
              {formatNumber(undecided)} tiêu chí chưa thẩm định, tạm lấy điểm tự chấm.
            </dd>
          )}
        </Total>
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

/** Whether the sum is what the unit sent: by a version that came later the same answers give other points. */
function claimNote(sheet: ScoreSheetView): string {
  if (sheet.status === 'none' || sheet.status === 'draft') return 'tạm tính';
  return olderSentVersion(sheet) === null ? 'đã gửi' : `đã gửi, tính lại theo phiên bản ${sheet.table?.number}`;
}

/** How many criteria compare the bloc and have no points until its figures are closed. */
const waitingOf = ({ items }: ScoreSheetView) =>
  items.filter((item) => item.claimed === null && item.standing.state === 'waiting').length;

/** That the points of criteria that compare the bloc came after the sheet was sent. */
function ComparedNote({ sheet }: { sheet: ScoreSheetView }) {
  const later = sheet.items.filter((item) => item.claimed !== null && item.draft.claimed === '').length;
  if (later === 0 || waitingOf(sheet) > 0) return null;
  return (
    <dd className="text-sm text-muted">Gồm {formatNumber(later)} tiêu chí so sánh trong khối, tính sau khi gửi.</dd>
  );
}

type TotalProps = {
  sheet: ScoreSheetView;
  term: string;
  totals: ScoreTotals;
  waiting?: number;
  note: string;
  children?: ReactNode;
};

function Total({ sheet, term, totals, waiting = 0, note, children }: TotalProps) {
  const share = totals.percentage !== null && `${formatPercent(totals.percentage)} số điểm được giao`;
  return (
    <div className="rounded-lg border border-line bg-surface px-4 py-3">
      <dt className="text-sm text-muted">
        {term} ({note})
      </dt>
      <dd className="text-2xl font-semibold tabular-nums">
        {formatNumber(totals.points)}
        <span className="text-base font-normal text-muted">/{formatNumber(sheet.table?.maximum)}</span>
      </dd>
      <dd className="text-sm text-muted">{[share, openSentence(totals.open, waiting)].filter(Boolean).join(' · ')}</dd>
      {children}
    </div>
  );
}
