'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { type RowSaver, usePendingRows } from '@/components/row-saver';
import { Button } from '@/components/ui/button';
import { formatNumber } from '@/lib/format';

/** Where to go when this page is finished: the next unfinished group, else the check page. */
export type Onward = { href: string; label: string };

type WorkBarProps<Draft, Value extends { revision: number }> = {
  saver: RowSaver<Draft, Value>;
  /** The next criterion of this page that is not finished, and what the button to it says; nothing: no such button. */
  next?: { criterionId: string; label: string } | null;
  onward: Onward;
  /** Sums and progress, which follow every save. */
  children: ReactNode;
};

/** Stays in sight below a group of items that save themselves; leads on once everything typed is saved. */
export function WorkBar<Draft, Value extends { revision: number }>(props: WorkBarProps<Draft, Value>) {
  const { saver, next, onward, children } = props;
  const router = useRouter();
  const pending = usePendingRows(saver);
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    if (leaving && pending === 0) router.push(onward.href as Route); // built by the page from its own address
  }, [leaving, pending, onward.href, router]);
  function leave() {
    saver.flushAll();
    setLeaving(true);
  }
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line bg-canvas py-2 print:hidden">
      <p className="text-sm" role="status">
        {children}
        {pending > 0 && (
          <span className="block text-muted">
            {formatNumber(pending)} tiêu chí chưa lưu. Những gì đã nhập vẫn được giữ trên máy này.
          </span>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        {next && (
          <Button onClick={() => document.getElementById(`c-${next.criterionId}`)?.scrollIntoView()}>
            {next.label}
          </Button>
        )}
        <Button onClick={leave} variant="primary">
          {onward.label}
        </Button>
      </div>
    </div>
  );
}
