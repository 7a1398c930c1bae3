'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type RowSaver, usePendingRows } from '@/components/row-saver';
import { Button } from '@/components/ui/button';
import { formatNumber } from '@/lib/format';
import type { SavedResult } from '@/lib/reports/commands/results';
import type { ResultDraft } from './result-texts';

type CheckLinkProps = { href: `/${string}`; saver: RowSaver<ResultDraft, SavedResult> };

const hasEnded = (saver: CheckLinkProps['saver']) =>
  saver.rows().some(([, row]) => row.status.state === 'session-ended');

/** Goes on to the check page once everything typed is saved. */
export function CheckLink({ href, saver }: CheckLinkProps) {
  const router = useRouter();
  const pending = usePendingRows(saver);
  const ended = useSyncExternalStore(
    saver.subscribe,
    () => hasEnded(saver),
    () => false,
  );
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    if (leaving && pending === 0) router.push(href as Route); // built by the page from its own address
  }, [leaving, pending, href, router]);
  function leave() {
    saver.flushAll();
    setLeaving(true);
  }
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-3 border-t border-line bg-canvas py-2 print:hidden">
      <Button onClick={leave} variant="primary">
        Kiểm tra trước khi gửi
      </Button>
      <p className="text-sm text-muted" role="status">
        {ended && (
          <span className="text-danger">
            Phiên làm việc đã kết thúc.{' '}
            <a className="font-semibold text-danger underline" href="/login" rel="noreferrer" target="_blank">
              Đăng nhập lại ở thẻ mới
            </a>
            , khi quay lại đây nội dung sẽ tự lưu.{' '}
          </span>
        )}
        {pending > 0 && `${formatNumber(pending)} dòng chưa lưu. Những gì đã nhập vẫn được giữ trên máy này.`}
      </p>
    </div>
  );
}
