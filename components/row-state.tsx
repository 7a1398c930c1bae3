import { formatTime } from '@/lib/format';
import { messageOfRow, type RowStatus } from './row-status';
import { Button } from './ui/button';
import { Glyph } from './ui/glyph';
import type { GlyphName } from './ui/glyph-paths';
import { SignInLink } from './ui/sign-in-link';

const words = {
  unsaved: { glyph: 'neutral', tone: 'text-muted', text: 'Chưa lưu' },
  saving: { glyph: 'progress', tone: 'text-muted', text: 'Đang lưu…' },
  saved: { glyph: 'success', tone: 'text-success', text: 'Đã lưu' },
  offline: { glyph: 'warning', tone: 'text-warning', text: 'Mất kết nối, sẽ tự lưu lại' },
  'session-ended': { glyph: 'warning', tone: 'text-warning', text: 'Phiên làm việc đã kết thúc' },
  invalid: { glyph: 'danger', tone: 'text-danger', text: 'Chưa lưu được' },
  conflict: { glyph: 'danger', tone: 'text-danger', text: 'Chưa lưu: có bản khác' },
} as const satisfies Record<string, { glyph: GlyphName; tone: string; text: string }>;

type RowStateProps = {
  status: RowStatus<unknown>;
  onRetry: () => void;
  /** Why the row was refused stands beside this, so that it is not said twice. */
  isTold?: boolean;
};

/** The state of one row that saves by itself, and what a person can do about it. */
export function RowState({ status, onRetry, isTold }: RowStateProps) {
  if (status.state === 'clean') return null;
  const { glyph, tone, text } = words[status.state];
  return (
    <div className="flex flex-wrap items-center gap-x-2 text-left text-sm print:hidden" role="status">
      <span className={`inline-flex items-baseline gap-1 ${tone}`}>
        <Glyph className="shrink-0" name={glyph} size={14} />
        {(!(isTold && status.state === 'invalid') && messageOfRow(status)) || text}
        {status.state === 'saved' && ` ${formatTime(status.at)}`}
      </span>
      {(status.state === 'offline' || status.state === 'session-ended') && (
        <Button onClick={onRetry} size="small">
          Lưu lại
        </Button>
      )}
      {status.state === 'session-ended' && <SignInLink className="row-link" isOther={status.isOther} />}
    </div>
  );
}
