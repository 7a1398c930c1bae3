'use client';

import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { type RowSaver, useRowSaver } from '@/components/row-saver';
import { saveLeaving } from '@/components/save-leaving';
import type { CallResult } from '@/lib/action';
import { acceptRemainingCall, setVerdictCall } from '@/lib/reviews/actions';
import type { Novelty } from '@/lib/reviews/rules/changes';
import type { SheetStatus } from '@/lib/reviews/rules/sheet';
import { acceptedTogether, type MarkedLine, type Verdict } from '@/lib/reviews/rules/verdicts';
import type { SheetKind } from '@/lib/reviews/schema';

export type Decision = { verdict: Verdict | null; reason: string };
/** What the server answers to a saved decision. */
export type Saved = Decision & { revision: number };

export type SheetLine = {
  id: string;
  number: number;
  group: string;
  text: string;
  status: SheetStatus;
  verdict: Verdict | null;
  verdictReason: string;
  revision: number;
  novelty: Novelty;
  /** Shows a doubt: accepted by itself, never together with the rest. */
  marked: boolean;
  /** A result that nothing proves. */
  unproven: boolean;
  body: ReactNode;
};

export type Saver = RowSaver<Decision, Saved>;
export type Place = { sheet: SheetKind; sheetId: string };

// What the server has taken since this page was loaded: going back in the browser shows the page as it was rendered.
const taken = new Map<string, Saved>();

function latest(line: SheetLine): Saved {
  const known = taken.get(line.id);
  if (known && known.revision > line.revision) return known;
  return { verdict: line.verdict, reason: line.verdictReason, revision: line.revision };
}

type Answer = CallResult<Saved>;

/** Notes what the server took. */
async function noted(lineId: string, answer: Promise<Answer>): Promise<Answer> {
  const known = await answer;
  if (known.ok) taken.set(lineId, known.value);
  return known;
}

function useSaver({ sheet, sheetId }: Place, start: Record<string, Saved>): Saver {
  return useRowSaver<Decision, Saved>({
    sheet: `review/${sheetId}`,
    revisions: Object.fromEntries(Object.entries(start).map(([id, one]) => [id, one.revision])),
    save: (lineId, { verdict, reason }, revision) =>
      noted(lineId, setVerdictCall({ sheet, lineId, verdict, reason, revision })),
    saveLeaving: (lineId, decisions, revision) => {
      const inputs = decisions.map(({ verdict, reason }) => ({ sheet, lineId, verdict, reason, revision }));
      return noted(lineId, saveLeaving('verdicts', inputs));
    },
  });
}

/** The decisions of one sheet as the reviewer sees them; each is saved by itself. */
export function useReview(place: Place, lines: SheetLine[]) {
  const [start] = useState(() => Object.fromEntries(lines.map((line) => [line.id, latest(line)])));
  const [decisions, setDecisions] = useState<Record<string, Decision>>(start);
  const saver = useSaver(place, start);

  const show = useCallback((id: string, decision: Decision) => {
    setDecisions((all) => ({ ...all, [id]: decision }));
  }, []);

  // What an earlier visit typed and could not save was brought back by the saver.
  useEffect(() => {
    for (const id of Object.keys(start)) {
      const { draft } = saver.row(id);
      if (draft) show(id, draft);
    }
  }, [saver, start, show]);

  const decide = useCallback(
    (id: string, decision: Decision, atOnce: boolean) => {
      show(id, decision);
      saver.change(id, decision);
      if (atOnce) saver.flush(id);
    },
    [saver, show],
  );

  /** Takes what the server has: after a conflict, or when many were accepted at once. */
  const take = useCallback(
    (id: string, saved: Saved) => {
      taken.set(id, saved);
      saver.dropMine(id, saved.revision);
      show(id, saved);
    },
    [saver, show],
  );

  const reviewed: MarkedLine[] = lines.map(({ id, status, marked }) => {
    const { verdict, reason } = decisions[id] ?? { verdict: null, reason: '' };
    return { id, status, verdict, verdictReason: reason, marked };
  });
  return { saver, decisions, reviewed, decide, take };
}

export type Review = ReturnType<typeof useReview>;

/** Accepts the undecided lines without a doubt; returns the sentence of a refusal, or null. */
export async function acceptUndecided({ sheet, sheetId }: Place, review: Review): Promise<string | null> {
  const open = acceptedTogether(review.reviewed);
  const answer = await acceptRemainingCall({ sheet, sheetId, lineIds: open.map((line) => line.id) }).catch(() => null);
  if (!answer) return 'Chưa lưu được. Hãy kiểm tra kết nối mạng rồi thử lại.';
  if (!answer.ok) return answer.message;
  for (const { id, revision } of answer.value) review.take(id, { verdict: 'accept', reason: '', revision });
  return null;
}
