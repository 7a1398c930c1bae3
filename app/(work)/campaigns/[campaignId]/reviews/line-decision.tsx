'use client';

import { memo } from 'react';
import { useRow } from '@/components/row-saver';
import { RowState } from '@/components/row-state';
import { Button } from '@/components/ui/button';
import type { SheetKind } from '@/lib/reviews/schema';
import { DecisionConflict } from './decision-conflict';
import { ReturnReason } from './return-reason';
import type { Decision, Review, Saved, Saver } from './use-review';
import { VerdictChoice } from './verdict-choice';

type LineDecisionProps = {
  lineId: string;
  number: number;
  sheet: SheetKind;
  decision: Decision;
  /** Whether the reviewer tried to send, so that what is missing is pointed at. */
  pointed: boolean;
  saver: Saver;
  decide: Review['decide'];
  take: (id: string, saved: Saved) => void;
};

/** What is decided on one line, and whether the server has it. */
export const LineDecision = memo(function LineDecision(props: LineDecisionProps) {
  const { lineId, number, sheet, decision, pointed, saver, decide, take } = props;
  const { draft, status, version } = useRow(saver, lineId);
  const missing = pointed && decision.verdict === 'return' && decision.reason.trim() === '';
  return (
    <>
      <VerdictChoice
        lineId={lineId}
        number={number}
        onChoose={(verdict) => decide(lineId, { ...decision, verdict }, true)}
        verdict={decision.verdict}
      />
      {decision.verdict === 'return' && (
        <ReturnReason
          key={version}
          lineId={lineId}
          missing={missing}
          number={number}
          onLeave={() => saver.flush(lineId)}
          onType={(reason) => decide(lineId, { verdict: 'return', reason }, false)}
          reason={draft?.reason ?? decision.reason}
          sheet={sheet}
        />
      )}
      <div className="flex min-h-6 flex-wrap items-center justify-between gap-2 print:hidden">
        {status.state !== 'conflict' && <RowState onRetry={() => saver.flush(lineId)} status={status} />}
        {decision.verdict !== null && (
          <Button
            aria-label={`Bỏ ý kiến về mục ${number}`}
            onClick={() => decide(lineId, { ...decision, verdict: null }, true)}
            size="small"
            variant="quiet"
          >
            Bỏ ý kiến
          </Button>
        )}
      </div>
      {status.state === 'conflict' && (
        <DecisionConflict
          mine={draft ?? decision}
          message={status.message}
          onKeep={(revision) => saver.keepMine(lineId, revision)}
          onTake={(saved) => take(lineId, saved)}
          saved={status.current as Saved} // setVerdict sends its SavedVerdict along with every conflict
        />
      )}
    </>
  );
});
