'use client';

import { Button } from '@/components/ui/button';
import { Glyph } from '@/components/ui/glyph';
import { formatNumber } from '@/lib/format';
import type { ReviewTally } from '@/lib/reviews/rules/verdicts';

type ReviewBarProps = {
  tally: ReviewTally;
  /** How many undecided lines show no doubt, and may be accepted in one act. */
  together: number;
  /** How many of these are results that nothing proves. */
  unproven: number;
  pending: number;
  /** Asked to send, and what was typed is still on its way. */
  saving: boolean;
  problem: string;
  onAcceptRemaining: () => void;
  onSend: () => void;
};

/** Always in sight: how far the review is, and the two acts on the whole sheet. */
export function ReviewBar(props: ReviewBarProps) {
  const { tally, together, unproven, pending, saving, problem, onAcceptRemaining, onSend } = props;
  const marked = tally.undecided - together;
  return (
    <section
      aria-label="Kết quả rà soát"
      className="sticky bottom-0 z-10 -mx-4 grid gap-2 border-t border-line-strong bg-surface px-4 py-2.5 lg:-mx-6 lg:px-6 print:hidden"
    >
      <div role="status">
        {saving && <p className="text-sm text-muted">Đang lưu ý kiến rồi mới gửi…</p>}
        {problem && (
          <p className="flex gap-1.5 text-sm font-medium text-danger">
            <Glyph className="mt-0.5 shrink-0" name="danger" size={14} /> {problem}
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <ul className="flex flex-wrap gap-x-4 text-sm">
          <li className="inline-flex items-center gap-1 text-success">
            <Glyph name="success" size={14} /> Chấp nhận {formatNumber(tally.accepted)}
          </li>
          <li className="inline-flex items-center gap-1 text-warning">
            <Glyph name="warning" size={14} /> Trả lại {formatNumber(tally.returned)}
          </li>
          <li className="inline-flex items-center gap-1 text-muted">
            <Glyph name="neutral" size={14} /> Chưa có ý kiến {formatNumber(tally.undecided)}
          </li>
          {marked > 0 && (
            <li className="inline-flex items-center gap-1 text-warning">
              <Glyph name="warning" size={14} /> {formatNumber(marked)} mục cần xem kỹ: cho ý kiến từng mục
            </li>
          )}
          {unproven > 0 && (
            <li className="inline-flex items-center gap-1 text-warning">
              <Glyph name="warning" size={14} /> {formatNumber(unproven)} mục còn lại chưa có minh chứng
            </li>
          )}
        </ul>
        <div className="flex gap-2 max-sm:w-full max-sm:*:flex-1">
          {together > 0 && (
            <Button aria-disabled={pending > 0 || undefined} onClick={pending > 0 ? undefined : onAcceptRemaining}>
              {marked > 0
                ? `Chấp nhận ${formatNumber(together)} mục không có cảnh báo`
                : `Chấp nhận ${formatNumber(together)} mục còn lại`}
            </Button>
          )}
          <Button aria-haspopup="dialog" onClick={onSend} variant="primary">
            Gửi kết quả cho đơn vị
          </Button>
        </div>
      </div>
    </section>
  );
}
