'use client';

import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';

type ConflictBoxProps = { message: string; theirs: string; onKeep: () => void; onTake: () => void };

/** Two people wrote the same criterion: the other version is shown, and one of the two is kept. */
export function ConflictBox({ message, theirs, onKeep, onTake }: ConflictBoxProps) {
  return (
    <Alert className="text-sm" role="alert" tone="danger">
      <p>{message}</p>
      <p className="mt-1">
        Bản kia: <strong>{theirs}</strong>
      </p>
      <div className="mt-1 flex flex-wrap gap-1">
        <Button onClick={onKeep} size="small">
          Giữ bản của tôi
        </Button>
        <Button onClick={onTake} size="small">
          Lấy bản kia
        </Button>
      </div>
    </Alert>
  );
}
