import { formatTime } from '@/lib/format';
import { Button } from './button';
import { Glyph } from './glyph';

export type SaveStatus =
  | { state: 'idle' }
  | { state: 'saving' }
  | { state: 'saved'; at: string }
  | { state: 'failed'; reason?: string };

/** The state of work that saves by itself; announced politely. `at` is an ISO moment. */
export function SaveState({ status, onRetry }: { status: SaveStatus; onRetry?: () => void }) {
  return (
    <div className="inline-flex min-h-6 items-center gap-1.5 text-sm print:hidden" role="status">
      {status.state === 'saving' && (
        <span className="inline-flex items-center gap-1 text-muted">
          <Glyph name="progress" size={14} /> Đang lưu…
        </span>
      )}
      {status.state === 'saved' && (
        <span className="inline-flex items-center gap-1 text-success">
          <Glyph name="success" size={14} /> Đã lưu {formatTime(status.at)}
        </span>
      )}
      {status.state === 'failed' && (
        <span className="inline-flex items-center gap-1 text-danger">
          <Glyph className="shrink-0" name="danger" size={14} /> Chưa lưu được
          {status.reason ? `: ${status.reason}` : ''}
        </span>
      )}
      {status.state === 'failed' && onRetry && (
        <Button onClick={onRetry} size="small">
          Thử lại
        </Button>
      )}
    </div>
  );
}
