'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, startTransition, useState } from 'react';
import { useRow, useRowSaver } from '@/components/row-saver';
import { RowState } from '@/components/row-state';
import { RowVersions } from '@/components/row-versions';
import { Alert } from '@/components/ui/alert';
import type { CallResult } from '@/lib/action';
import { unreadParts } from '@/lib/criteria/rules/typed';
import type { Versions } from '@/lib/versions';

type SavedPartProps<Part> = {
  /** Names the part, for what is kept in the browser until it is saved. */
  sheet: string;
  id: string;
  part: Part;
  revision: number;
  save: (part: Part, revision: number) => Promise<CallResult<{ revision: number }>>;
  /** What the refusal of a conflict brought along. */
  theirsOf: (current: unknown) => { part: Part; revision: number };
  versions: Versions<Part>;
  children: (part: Part, onChange: (part: Part) => void, state: ReactNode) => ReactNode;
};

/** One thing that saves itself while it is edited: what is typed is never lost, nor put over somebody else's silently. */
export function SavedPart<Part>(props: SavedPartProps<Part>) {
  const { sheet, id, part, revision, save, theirsOf, versions, children } = props;
  const router = useRouter();
  // What the boxes began from; the page may be rendered anew around them.
  const [saved, setSaved] = useState(part);
  const saver = useRowSaver<Part, { revision: number }>({
    sheet,
    revisions: { [id]: revision },
    save: async (_, draft, seen) => {
      const count = unreadParts(draft);
      if (count === 0) {
        const answer = await save(draft, seen);
        if (answer.ok) {
          setSaved(draft);
          // What stands around the boxes (sums, codes, revisions of other forms) is then true again.
          startTransition(() => router.refresh());
        }
        return answer;
      }
      const message = `Còn ${count} ô chưa đúng hoặc chưa nhập nên chưa lưu.`;
      return { ok: false, message, refusal: { reason: 'invalid-input' }, errors: {} };
    },
  });
  const { draft, status, version } = useRow(saver, id);
  const conflict = status.state === 'conflict' ? theirsOf(status.current) : null;
  const three = (other: Part) => [saved, draft ?? saved, other] as const;
  const state = (
    <div className="sticky bottom-0 z-10 border-t border-line bg-surface px-4 py-2 empty:hidden xl:col-span-full">
      <RowState isTold onRetry={() => saver.flush(id)} status={status} />
      {status.state === 'invalid' && (
        <Alert className="mt-2" role="alert" tone="danger">
          {status.message}
        </Alert>
      )}
      {conflict && status.state === 'conflict' && (
        <RowVersions
          boxes={versions.tell(...three(conflict.part))}
          message={status.message}
          onKeep={() => saver.keepMine(id, conflict.revision, versions.keep(...three(conflict.part)))}
          onTake={() => {
            setSaved(conflict.part);
            saver.dropMine(id, conflict.revision);
          }}
        />
      )}
    </div>
  );
  return (
    <Typed key={version} onChange={(next) => saver.change(id, next)} start={draft ?? saved}>
      {(shown, onChange) => children(shown, onChange, state)}
    </Typed>
  );
}

type TypedProps<Part> = {
  start: Part;
  onChange: (part: Part) => void;
  children: (part: Part, onChange: (part: Part) => void) => ReactNode;
};

/** What stands in the boxes, which the page no longer knows once it was saved. */
function Typed<Part>({ start, onChange, children }: TypedProps<Part>) {
  const [part, setPart] = useState(start);
  return children(part, (next) => {
    setPart(next);
    onChange(next);
  });
}
