'use client';

import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePendingRows } from '@/components/row-saver';
import { useStuckRows, whyStuck } from '@/components/stuck-rows';
import { Alert } from '@/components/ui/alert';
import { EmptyState } from '@/components/ui/empty-state';
import type { Href } from '@/components/ui/local-link';
import { reviewMessages } from '@/lib/messages/reviews';
import {
  acceptedTogether,
  acceptedUnproven,
  isUnfinished,
  type ReviewRefusal,
  refuseReview,
  tallyReview,
} from '@/lib/reviews/rules/verdicts';
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
  proposedDay: string;
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
  // Nothing has changed before the second round, and most sheets lack no evidence.
  const useless = [...(round > 1 ? [] : ['open', 'changed']), ...(count('unproven') > 0 ? [] : ['unproven'])];
  const offered = filterNames.filter((name) => !useless.includes(name));
  return { ...filter, count, offered, choose: (name: FilterName) => setFilter({ name, ids: idsOf(name) }) };
}

function focusUnfinished({ id, verdict }: Review['reviewed'][number]) {
  const box = document.getElementById(`${verdict === 'return' ? 'reason' : 'accept'}-${id}`);
  box?.focus();
  // By itself a browser scrolls no further than the box; what is said of it stands above.
  box?.closest('article')?.querySelector('[role=alert]')?.scrollIntoView({ block: 'nearest' });
}

/** Why decisions cannot be saved, as one sentence with the numbers of their lines. */
function unsavedText(review: Review, lines: SheetLine[]): string {
  const told = lines.flatMap(({ id, number }) => {
    const why = whyStuck(review.saver.row(id).status);
    return why === null ? [] : [`mục ${number}: ${why}`];
  });
  return `Chưa gửi được vì có ý kiến chưa lưu được, ${told.join(' ')}`;
}

/** Asks to send once all that was typed is saved; tells what is missing at the line it is missing from. */
function useAsking(review: Review, lines: SheetLine[], showAll: () => void) {
  const pending = usePendingRows(review.saver);
  const stuck = useStuckRows(review.saver);
  const dialog = useRef<HTMLDialogElement>(null);
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const [state, setState] = useState<'idle' | 'saving' | 'failed'>('idle');
  const refusal = refuseReview(review.reviewed);
  const ready = refusal === null;

  useEffect(() => {
    if (state !== 'saving' || (pending > 0 && !stuck)) return;
    setState(pending > 0 && ready ? 'failed' : 'idle');
    if (pending === 0 && ready) dialog.current?.showModal();
  }, [state, pending, stuck, ready]);

  function ask() {
    const unfinished = review.reviewed.find(isUnfinished);
    flushSync(() => {
      setPointedAt(unfinished?.id ?? null);
      setState(unfinished ? 'idle' : 'saving');
      if (unfinished) showAll();
    });
    if (unfinished) focusUnfinished(unfinished);
    else review.saver.flushAll();
  }
  const failure = state === 'failed' && stuck ? unsavedText(review, lines) : '';
  return {
    ask,
    dialog,
    pending,
    saving: state === 'saving',
    failure,
    pointedAt,
    missing: refusal && refusalText(refusal),
  };
}

/** The work of a secretary on one sheet: decide each line, then send all decisions at once. */
export function ReviewSheet(props: ReviewSheetProps) {
  const { lines, round, ...place } = props;
  const review = useReview(place, lines);
  const filter = useFilter(lines, review, round);
  const asking = useAsking(review, lines, () => filter.choose('all'));
  // A refusal of "accept the rest" is said until something is decided anew.
  const [refused, setRefused] = useState({ text: '', decisions: review.decisions });
  const tally = tallyReview(review.reviewed);
  const together = acceptedTogether(review.reviewed);

  async function acceptRest() {
    const { decisions } = review;
    setRefused({ text: (await acceptUndecided(place, review)) ?? '', decisions });
  }

  const returned = lines.flatMap(({ id, number, text, status }) => {
    const decision = review.decisions[id];
    return status === 'submitted' && decision?.verdict === 'return' ? [{ number, text, reason: decision.reason }] : [];
  });
  return (
    <div className="grid gap-3 print:block [@media(min-height:24rem)]:**:scroll-mb-40">
      <LineFilter count={filter.count} current={filter.name} names={filter.offered} onChoose={filter.choose} />
      <ReviewLines
        filter={filter.ids}
        lines={lines}
        missing={asking.missing}
        pointedAt={asking.pointedAt}
        review={review}
        sheet={place.sheet}
      />
      <ReviewBar
        onAcceptRemaining={acceptRest}
        onSend={asking.ask}
        pending={asking.pending}
        problem={asking.failure || (refused.decisions === review.decisions ? refused.text : '')}
        saving={asking.saving}
        tally={tally}
        together={together.length}
        unproven={lines.filter((line) => line.unproven && together.some(({ id }) => id === line.id)).length}
      />
      <SendDialog
        {...place}
        ref={asking.dialog}
        returned={returned}
        tally={tally}
        unproven={acceptedUnproven(lines, review.reviewed)}
      />
    </div>
  );
}

type ReviewLinesProps = {
  lines: SheetLine[];
  filter: string[];
  review: Review;
  /** The line that the reviewer was led to when the sheet could not be sent, and what is missing from the sheet. */
  pointedAt: string | null;
  missing: string | null;
  sheet: Place['sheet'];
};

function ReviewLines({ lines, filter, review, pointedAt, missing, sheet }: ReviewLinesProps) {
  const shown = lines.filter((line) => filter.includes(line.id));
  if (shown.length === 0) return <EmptyState title="Không có mục nào">Chọn “Tất cả” để xem mọi mục.</EmptyState>;
  const { saver, decide, take, decisions, reviewed } = review;
  const pointed = pointedAt !== null;
  const at = reviewed.find((line) => line.id === pointedAt && isUnfinished(line))?.id;
  return (
    <ol className="grid gap-3 print:block print:space-y-3">
      {shown.map((line) => {
        const decision = decisions[line.id];
        return (
          <LineCard key={line.id} line={line} pointed={line.id === at}>
            {line.id === at && (
              <Alert role="alert" tone="danger">
                {missing}
              </Alert>
            )}
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
