'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { checkLabel } from '@/components/check-label';
import { type RowSaver, usePendingRows } from '@/components/row-saver';
import { useStuckRows, whyStuck } from '@/components/stuck-rows';
import { Button } from '@/components/ui/button';
import { ErrorSummary, type SummaryItem } from '@/components/ui/error-summary';
import { SignInLink } from '@/components/ui/sign-in-link';
import { formatNumber } from '@/lib/format';
import type { SavedResult } from '@/lib/reports/commands/results';
import type { SheetLine } from '@/lib/reports/queries/sheet';
import type { ResultDraft } from './result-texts';

type Saver = RowSaver<ResultDraft, SavedResult>;
type Stuck = SummaryItem & { id: string };
type CheckedSheetProps = {
  href: `/${string}`;
  /** Who reads the sheet may send it; otherwise the head does. */
  maySend: boolean;
  lines: readonly SheetLine[];
  saver: Saver;
  children: ReactNode;
};

/** What is over, as a sentence; null while this person is signed in. */
function whatEnded(saver: Saver): string | null {
  const ended = saver.rows().flatMap(([, { status }]) => (status.state === 'session-ended' ? [status] : []))[0];
  if (!ended) return null;
  return ended.isOther ? ended.message : 'Phiên làm việc đã kết thúc.';
}

const isOther = (saver: Saver) =>
  saver.rows().some(([, { status }]) => status.state === 'session-ended' && status.isOther);

const boxes: Readonly<Record<string, string>> = { note: 'note', answer: 'answer' };

/** The rows that cannot be saved, in the order of the sheet, each with its reason and the way to its box. */
function stuckLines(saver: Saver, lines: readonly SheetLine[]): Stuck[] {
  return lines.flatMap(({ targetId: id, text }) => {
    const { status } = saver.row(id);
    const why = whyStuck(status);
    const [wrong = ''] = status.state === 'invalid' ? Object.keys(status.errors) : [];
    return why === null ? [] : [{ id, fieldId: `${boxes[wrong] ?? 'result'}-${id}`, message: `${text}: ${why}` }];
  });
}

/** The way to the check page: everything typed is saved first; what cannot be saved is named instead. */
function useLeaving({ href, lines, saver }: Omit<CheckedSheetProps, 'children' | 'maySend'>) {
  const router = useRouter();
  const pending = usePendingRows(saver);
  const stuck = useStuckRows(saver);
  const [leaving, setLeaving] = useState(false);
  const [told, setTold] = useState<Stuck[]>([]);
  // A line that was mended is saved: once all of them are, nothing is said any more.
  const waits = useSyncExternalStore(
    saver.subscribe,
    () => told.some(({ id }) => saver.row(id).draft !== undefined),
    () => false,
  );
  useEffect(() => {
    if (leaving && pending === 0)
      router.push(href as Route); // built by the page from its own address
    else if (leaving && stuck) {
      setLeaving(false);
      setTold(stuckLines(saver, lines));
    }
  }, [leaving, pending, stuck, href, router, saver, lines]);
  useEffect(() => {
    if (!waits) setTold((before) => (before.length > 0 ? [] : before));
  }, [waits]);
  function leave() {
    saver.flushAll();
    setLeaving(true);
  }
  return { leave, pending, told: waits ? told : [] };
}

/** The sheet with the way on below it: goes to the check page once everything typed is saved, or says above it what cannot be. */
export function CheckedSheet({ children, maySend, ...props }: CheckedSheetProps) {
  const { saver } = props;
  const { leave, pending, told } = useLeaving(props);
  const ended = useSyncExternalStore(
    saver.subscribe,
    () => whatEnded(saver),
    () => null,
  );
  return (
    <>
      {told.length > 0 && (
        <ErrorSummary items={told} title={`Chưa kiểm tra được: còn ${formatNumber(told.length)} dòng chưa lưu được`} />
      )}
      {children}
      <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-3 border-t border-line bg-canvas py-2 print:hidden">
        <Button onClick={leave} variant="primary">
          {checkLabel(maySend)}
        </Button>
        <p className="text-sm text-muted" role="status">
          {ended && (
            <span className="text-danger">
              {ended} <SignInLink className="font-semibold text-danger underline" isOther={isOther(saver)} />, khi quay
              lại đây nội dung sẽ tự lưu.{' '}
            </span>
          )}
          {pending > 0 && `${formatNumber(pending)} dòng chưa lưu. Những gì đã nhập vẫn được giữ trên máy này.`}
        </p>
      </div>
    </>
  );
}
