import { formatDate, formatTime, todayInVietnam } from '@/lib/format';
import { Alert } from './ui/alert';

type AlreadySentProps = {
  /** What was sent: "Bản đăng ký". */
  what: string;
  /** When it was sent, or accepted, as an ISO moment. */
  since: string | null;
  accepted?: boolean;
  next: string;
};

/** On a page that checks before sending, opened again after it: that it is sent, since when, and what comes next. */
export function AlreadySent({ what, since, accepted, next }: AlreadySentProps) {
  const when = since ? ` lúc ${formatTime(since)} ngày ${formatDate(todayInVietnam(new Date(since)))}` : '';
  return (
    <Alert title={`${what} đã ${accepted ? 'được chấp nhận' : 'gửi'}${when}`} tone="success">
      {next}
    </Alert>
  );
}
