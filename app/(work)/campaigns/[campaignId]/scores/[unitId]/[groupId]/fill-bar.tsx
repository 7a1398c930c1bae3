'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { usePendingRows } from '@/components/row-saver';
import { Button } from '@/components/ui/button';
import { formatNumber } from '@/lib/format';
import type { ScoreSums } from '@/lib/scores/commands/lines';
import type { Saver } from './fill-item';

type FillBarProps = {
  saver: Saver;
  sums: ScoreSums;
  items: number;
  /** The next criterion of this page that is not finished. */
  next: string | null;
  /** Where to go when this page is finished: the next unfinished group, else the check page. */
  onward: { href: string; label: string };
};

/** Sums and progress that follow every save, and the way on once everything typed is saved. */
export function FillBar({ saver, sums, items, next, onward }: FillBarProps) {
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
        Mục này <strong className="tabular-nums">{formatNumber(sums.group)}</strong> điểm · Tổng{' '}
        <strong className="tabular-nums">{formatNumber(sums.total)}</strong> điểm · Đã xong{' '}
        <strong className="tabular-nums">
          {formatNumber(sums.done)}/{formatNumber(items)}
        </strong>
        {pending > 0 && (
          <span className="block text-muted">
            {formatNumber(pending)} tiêu chí chưa lưu. Những gì đã nhập vẫn được giữ trên máy này.
          </span>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        {next !== null && (
          <Button onClick={() => document.getElementById(`c-${next}`)?.scrollIntoView()}>
            Mục chưa xong tiếp theo
          </Button>
        )}
        <Button onClick={leave} variant="primary">
          {onward.label}
        </Button>
      </div>
    </div>
  );
}
