import { LeftBadge } from '@/components/left-badge';
import { SheetStatusBadge } from '@/components/sheet-status';
import { Alert } from '@/components/ui/alert';
import type { Href } from '@/components/ui/local-link';
import { PageHeader } from '@/components/ui/page-header';
import type { Actor } from '@/lib/auth/actor';
import type { Period } from '@/lib/campaigns/rules/phases';
import { formatDateTime, formatNumber, periodInSentence } from '@/lib/format';
import { reviewMessages, takenBackSentence } from '@/lib/messages/reviews';
import { getSheetHistory } from '@/lib/reviews/queries/history';
import type { SheetReview } from '@/lib/reviews/queries/sheet-review';
import { isTakenBack, toldStatus } from '@/lib/reviews/rules/withdrawal';
import { BesideLines } from './beside-lines';
import { LineBody } from './line-body';
import { isMarked, isUnproven } from './line-doubts';
import { ReadSheet } from './read-sheet';
import { ReviewSheet } from './review-sheet';
import { SheetHistory } from './sheet-history';

type SheetPageProps = { actor: Actor; review: SheetReview; period: Period | null };

/** Why there is nothing to decide here. */
function refusalSentence({ ownUnit, status, leftSince }: SheetReview, takenBack: boolean): string {
  if (leftSince) return reviewMessages['reviewed-unit-left']({ reason: 'reviewed-unit-left', since: leftSince });
  if (ownUnit) return 'Đây là nội dung của đơn vị bạn. Bạn được xem; thành viên khác của tổ thư ký sẽ rà soát.';
  if (takenBack) return `${takenBackSentence} Đơn vị đang sửa; nội dung dưới đây là bản tổ thư ký đã trả lại.`;
  if (status === 'returned') return 'Đã trả lại. Đơn vị đang sửa; nội dung dưới đây là bản đơn vị đã gửi.';
  return 'Đã chấp nhận và khóa. Muốn thay đổi chỉ tiêu, đơn vị gửi đề nghị điều chỉnh.';
}

function titleOf(review: SheetReview, period: Period | null): string {
  if (period) return `Rà soát báo cáo ${periodInSentence(period, review.year)}: ${review.unitName}`;
  return `Rà soát đăng ký chỉ tiêu: ${review.unitName}`;
}

/** The review of one registration or report. */
export async function SheetPage({ actor, review, period }: SheetPageProps) {
  const history = await getSheetHistory(actor, review.sheet, review.sheetId);
  const takenBack = isTakenBack(review.status, history);
  const queueHref: Href = `/campaigns/${review.campaignId}/reviews`;
  const lines = review.lines.map((line, index) => {
    const { id, group, text, status, verdict, verdictReason, revision, novelty } = line;
    const shown = period ? { period, year: review.year } : null;
    const marked = isMarked(line, shown);
    const body = <LineBody line={line} period={shown} year={review.year} />;
    const unproven = isUnproven(line);
    const shownLine = { id, number: index + 1, group, text, status, novelty, marked, unproven, body };
    return { ...shownLine, verdict, verdictReason, revision };
  });
  const round = review.round > 1 ? ` lần ${formatNumber(review.round)}` : '';
  const since = review.status === 'submitted' ? `gửi${round} lúc` : 'từ';
  return (
    <div className="grid gap-4 print:block print:space-y-4">
      <PageHeader
        asOf={`${review.campaignName} · ${since} ${formatDateTime(review.statusSince)}`}
        breadcrumbs={[{ label: 'Rà soát', href: queueHref }, { label: review.unitName }]}
        status={
          <>
            <SheetStatusBadge
              answerBy={review.answerBy}
              returned={lines.filter((line) => line.status === 'returned').length}
              status={toldStatus(review.status, takenBack)}
            />
            <LeftBadge since={review.leftSince} />
          </>
        }
        title={titleOf(review, period)}
      />
      {!review.can.review && <Alert tone="info">{refusalSentence(review, takenBack)}</Alert>}
      <BesideLines review={review} />
      {review.can.review ? (
        <ReviewSheet
          proposedDay={review.proposedDay}
          key={`${review.sheetId}/${review.round}`}
          lines={lines}
          queueHref={queueHref}
          round={review.round}
          sheet={review.sheet}
          sheetId={review.sheetId}
          unitName={review.unitName}
        />
      ) : (
        <ReadSheet lines={lines} />
      )}
      <SheetHistory entries={history} />
    </div>
  );
}
