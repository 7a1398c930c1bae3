'use client';

import { useRef } from 'react';
import type { BoxVersions } from '@/lib/versions';
import { Alert } from './ui/alert';
import { Button } from './ui/button';
import { leaveFor } from './ui/leave-for';
import { VersionList } from './ui/version-list';

type RowVersionsProps = {
  message: string;
  boxes: readonly BoxVersions[];
  onKeep: () => void;
  onTake: () => void;
  /** What the second choice is called. */
  take?: string;
};

/** Two people wrote the same row: what they wrote differently, and which of the two it shall be. */
export function RowVersions({ message, boxes, onKeep, onTake, take = 'Lấy bản đang lưu' }: RowVersionsProps) {
  const choices = useRef<HTMLDivElement>(null);
  const choose = (act: () => void) => () => choices.current && leaveFor(choices.current, act);
  return (
    <Alert className="my-1 text-left text-sm print:hidden" role="alert" title={message} tone="warning">
      <div className="mt-1 grid gap-2">
        {boxes.length > 0 && <VersionList boxes={boxes} />}
        <div className="flex flex-wrap gap-2" ref={choices}>
          <Button onClick={choose(onKeep)} size="small">
            Giữ bản của tôi
          </Button>
          <Button onClick={choose(onTake)} size="small">
            {take}
          </Button>
        </div>
      </div>
    </Alert>
  );
}
