'use client';

import { RowVersions } from '@/components/row-versions';
import type { Decision, Saved } from './use-review';

type DecisionConflictProps = {
  message: string;
  mine: Decision;
  saved: Saved;
  onKeep: (revision: number) => void;
  onTake: (saved: Saved) => void;
};

function words({ verdict, reason }: Decision): string {
  if (verdict === null) return 'Chưa có ý kiến';
  if (verdict === 'accept') return 'Chấp nhận';
  return `Trả lại${reason ? `: ${reason}` : ', chưa ghi lý do'}`;
}

/** Another reviewer decided the same line: verdict and reason are one opinion, so it is one of the two. */
export function DecisionConflict({ message, mine, saved, onKeep, onTake }: DecisionConflictProps) {
  return (
    <RowVersions
      boxes={[{ name: 'decision', label: 'Ý kiến', mine: words(mine), saved: words(saved) }]}
      message={message}
      onKeep={() => onKeep(saved.revision)}
      onTake={() => onTake(saved)}
    />
  );
}
