'use client';

import { useRow } from '@/components/row-saver';
import { Button } from '@/components/ui/button';
import { SaveState, type SaveStatus } from '@/components/ui/save-state';
import { SignInLink } from '@/components/ui/sign-in-link';
import type { GridRow } from './grid-row';
import type { SheetModel } from './use-sheet';

/** Whether this row is saved, in words. */
export function RowState({ row, sheet }: { row: GridRow; sheet: SheetModel }) {
  const { status } = useRow(sheet.saver, row.id);
  if (status.state === 'unsaved') return <span className="text-sm text-muted">Chưa lưu…</span>;
  if (status.state === 'session-ended') return <SessionEnded other={status.isOther && status.message} />;
  const failures = {
    offline: (status.state === 'offline' && status.message) || 'mất kết nối, sẽ tự thử lại',
    conflict: 'chờ bạn chọn bản giữ lại',
    invalid: status.state === 'invalid' ? status.message : '',
  };
  const shown: SaveStatus =
    status.state === 'saving'
      ? { state: 'saving' }
      : status.state === 'saved'
        ? { state: 'saved', at: status.at }
        : status.state === 'clean'
          ? { state: 'idle' }
          : { state: 'failed', reason: failures[status.state] };
  return (
    <SaveState onRetry={status.state === 'offline' ? () => sheet.saver.flush(row.id) : undefined} status={shown} />
  );
}

type SessionEndedProps = {
  /** Where somebody else is signed in by now, who that is and whose this page is. */
  other?: string | undefined;
  onRetry?: () => void;
};

/** What was typed stays here; signing in happens beside it. */
export function SessionEnded({ other, onRetry }: SessionEndedProps) {
  return (
    <span className="inline-flex flex-wrap items-center gap-2 text-sm text-danger" role="status">
      {other || 'Phiên làm việc đã kết thúc, nội dung đã nhập vẫn được giữ.'}
      <SignInLink className="font-semibold text-danger underline" isOther={Boolean(other)} />
      {onRetry && (
        <Button onClick={onRetry} size="small">
          Lưu lại
        </Button>
      )}
    </span>
  );
}
