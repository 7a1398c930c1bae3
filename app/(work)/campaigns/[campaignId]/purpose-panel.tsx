import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { Overview } from '@/lib/phases/queries';

/** What the year is for. */
export function PurposePanel({ overview: { frame } }: { overview: Overview }) {
  const empty = frame.launchText === '' && frame.directions === '';
  return (
    <Panel title="Phát động và phương hướng">
      {empty && (
        <EmptyState
          action={
            frame.can.edit && (
              <ButtonLink href={`/campaigns/${frame.id}/settings/general`}>Viết lời phát động</ButtonLink>
            )
          }
          title="Chưa có lời phát động"
        >
          Tổ thư ký sẽ đưa nội dung phát động và phương hướng của năm vào đây.
        </EmptyState>
      )}
      {frame.launchText && <p className="whitespace-pre-line break-words">{frame.launchText}</p>}
      {frame.directions && (
        <>
          <h3 className="mt-4 font-semibold first:mt-0">Phương hướng, nhiệm vụ</h3>
          <p className="mt-1 whitespace-pre-line break-words">{frame.directions}</p>
        </>
      )}
    </Panel>
  );
}
