import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { shortText } from '@/lib/format';
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
      {frame.launchText && <Words text={frame.launchText} />}
      {frame.directions && (
        <>
          <h3 className="mt-4 font-semibold first:mt-0">Phương hướng, nhiệm vụ</h3>
          <Words text={frame.directions} />
        </>
      )}
    </Panel>
  );
}

/** Letters that stand beside the table of units without pushing all else out of sight. */
const atOnce = 1500;

/** The text; of a very long one its beginning, the whole on demand. */
function Words({ text }: { text: string }) {
  const whole = <p className="mt-1 whitespace-pre-line break-words first:mt-0">{text}</p>;
  if (text.length <= atOnce) return whole;
  return (
    <details className="group mt-1 first:mt-0">
      <summary className="cursor-pointer list-none">
        <span className="block whitespace-pre-line break-words group-open:hidden">{shortText(text, atOnce)}</span>
        <span className="row-link inline-block min-h-6 group-open:hidden">Xem toàn văn</span>
        <span className="row-link hidden min-h-6 group-open:inline-block">Thu gọn</span>
      </summary>
      {whole}
    </details>
  );
}
