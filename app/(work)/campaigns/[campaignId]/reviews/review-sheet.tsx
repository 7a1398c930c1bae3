'use client';

import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePendingRows } from '@/components/row-saver';
import { EmptyState } from '@/components/ui/empty-state';
import type { Href } from '@/components/ui/local-link';
import { reviewMessages } from '@/lib/messages/reviews';
import { acceptedTogether, isUnfinished, type ReviewRefusal, refuseReview, tallyReview } from '@/lib/reviews/rules';
import { LineCard } from './line-card';
import { LineDecision } from './line-decision';
import { type FilterName, filteredIds, filterNames, LineFilter } from './line-filter';
import { LineState } from './read-sheet';
import { ReviewBar } from './review-bar';
import { SendDialog } from './send-dialog';
import { acceptUndecided, type Place, type Review, type SheetLine, useReview } from './use-review';

type ReviewSheetProps = Place & {
  lines: SheetLine[];
  round: number;
  unitName: string;
  queueHref: Href;
  /** The day proposed for the unit's answer. */
  proposedDay: string | null;
};

function refusalText(refusal: ReviewRefusal): string {
  return refusal.reason === 'lines-undecided'
    ? reviewMessages['lines-undecided'](refusal)
    : reviewMessages['return-without-reason'](refusal);
}

/** Which lines are shown; chosen once, not followed while lines are decided. */
function useFilter(lines: SheetLine[], review: Review, round: number) {
  const first: FilterName = round > 1 && lines.some((line) => line.status !== 'submitted') ? 'open' : 'all';
  const idsOf = (name: FilterName) => filteredIds(name, lines, review.reviewed);
  const [filter, setFilter] = useState<{ name: FilterName; ids: string[] }>(() => ({ name: first, ids: idsOf(first) }));
  const count = (name: FilterName) => idsOf(name).length;
  const offered = filterNames.filter((name) => round > 1 || (name !== 'open' && name !== 'changed'));
  return { ...filter, count, offered, choose: (name: FilterName) => setFilter({ name, ids: idsOf(name) }) };
}

function focusUnfinished(review: Review) {
  const line = review.reviewed.find(isUnfinished);
  if (line) document.getElementById(`${line.verdict === 'return' ? 'reason' : 'accept'}-${line.id}`)?.focus();
}

/** The work of a secretary on one sheet: decide each line, then send all decisions at once. */
export function ReviewSheet(props: ReviewSheetProps) {
  const { lines, round, ...place } = props;
  const review = useReview(place, lines);
  const filter = useFilter(lines, review, round);
  const pending = usePendingRows(review.saver);
  const [pointed, setPointed] = useState(false);
  const [problem, setProblem] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  const tally = tallyReview(review.reviewed);
  const refusal = refuseReview(review.reviewed);

  function askToSend() {
    const waiting = pending > 0 ? 'Một số ý kiến chưa lưu xong. Hãy chờ “Đã lưu” ở từng mục rồi gửi.' : '';
    flushSync(() => {
      setPointed(refusal !== null);
      setProblem(waiting);
      if (refusal) filter.choose('all');
    });
    if (refusal) focusUnfinished(review);
    else if (pending === 0) dialog.current?.showModal();
  }

  const returned = lines.flatMap(({ id, number, text, status }) => {
    const decision = review.decisions[id];
    return status === 'submitted' && decision?.verdict === 'return' ? [{ number, text, reason: decision.reason }] : [];
  });
  return (
    <div className="grid gap-3 **:scroll-mb-40 print:block">
      <LineFilter count={filter.count} current={filter.name} names={filter.offered} onChoose={filter.choose} />
      <ReviewLines filter={filter.ids} lines={lines} pointed={pointed} review={review} sheet={place.sheet} />
      <ReviewBar
        onAcceptRemaining={async () => setProblem((await acceptUndecided(place, review)) ?? '')}
        onSend={askToSend}
        pending={pending}
        problem={pointed && refusal ? refusalText(refusal) : problem}
        tally={tally}
        together={acceptedTogether(review.reviewed).length}
      />
      <SendDialog {...place} ref={dialog} returned={returned} tally={tally} />
    </div>
  );
}

type ReviewLinesProps = {
  lines: SheetLine[];
  filter: string[];
  review: Review;
  pointed: boolean;
  sheet: Place['sheet'];
};

function ReviewLines({ lines, filter, review, pointed, sheet }: ReviewLinesProps) {
  const shown = lines.filter((line) => filter.includes(line.id));
  if (shown.length === 0) return <EmptyState title="Không có mục nào">Chọn “Tất cả” để xem mọi mục.</EmptyState>;
  const { saver, decide, take, decisions } = review;
  return (
    <ol className="grid gap-3 print:block print:space-y-3">
      {shown.map((line) => {
        const decision = decisions[line.id];
        return (
          <LineCard key={line.id} line={line}>
            {line.status === 'submitted' && decision ? (
              <LineDecision
                {...{ saver, decide, take, decision, pointed, sheet }}
                lineId={line.id}
                number={line.number}
              />
            ) : (
              <LineState status={line.status} />
            )}
          </LineCard>
        );
      })}
    </ol>
  );
}
