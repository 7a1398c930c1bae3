import { formatNumber } from '@/lib/format';
import { answerWords, scoreStatusWords } from '@/lib/messages/statuses';
import { toldStatus } from '@/lib/reviews/rules/withdrawal';
import { StatusBadge, type Tone } from './ui/badge';

type Status = Exclude<keyof typeof scoreStatusWords, 'taken-back'>;

const tones: Readonly<Record<Status, Tone>> = {
  none: 'neutral',
  'not-due': 'neutral',
  'not-owed': 'neutral',
  draft: 'progress',
  submitted: 'info',
  returned: 'warning',
  appraised: 'success',
  agreed: 'success',
};

type ScoreStatusBadgeProps = { status: Status; takenBack?: boolean; returned?: number; answerBy?: string | null };

/** Where a unit's score stands; of what was returned, how many items and until when. */
export function ScoreStatusBadge({ status, takenBack = false, returned = 0, answerBy }: ScoreStatusBadgeProps) {
  const items = status === 'returned' && returned > 0 ? ` (${formatNumber(returned)} mục)` : '';
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <StatusBadge tone={tones[status]}>{`${scoreStatusWords[toldStatus(status, takenBack)]}${items}`}</StatusBadge>
      {status === 'returned' && answerBy && <span className="text-sm text-muted">{answerWords(answerBy)}</span>}
    </span>
  );
}
