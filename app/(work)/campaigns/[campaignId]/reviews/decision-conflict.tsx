'use client';

import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import type { Saved } from './use-review';

type DecisionConflictProps = {
  message: string;
  current: unknown;
  onKeep: (revision: number) => void;
  onTake: (saved: Saved) => void;
};

function theirs({ verdict, reason }: Saved): string {
  if (verdict === 'accept') return 'Ý kiến kia: chấp nhận.';
  if (verdict === null) return 'Người kia đã bỏ ý kiến về mục này.';
  return `Ý kiến kia: trả lại${reason ? ` – ${reason}` : ', chưa ghi lý do'}.`;
}

/** Another reviewer decided the same line: both opinions, and the choice between them. */
export function DecisionConflict({ message, current, onKeep, onTake }: DecisionConflictProps) {
  const saved = current as Saved; // setVerdict sends its SavedVerdict along with every conflict
  return (
    <Alert role="alert" title="Có ý kiến khác" tone="warning">
      <p>{message}</p>
      <p className="mt-1 font-medium">{theirs(saved)}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={() => onKeep(saved.revision)} size="small">
          Giữ ý kiến của tôi
        </Button>
        <Button onClick={() => onTake(saved)} size="small">
          Lấy ý kiến kia
        </Button>
      </div>
    </Alert>
  );
}
