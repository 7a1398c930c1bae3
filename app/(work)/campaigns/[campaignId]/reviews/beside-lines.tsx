import { Panel } from '@/components/ui/panel';
import { formatNumber } from '@/lib/format';
import type { SheetReview } from '@/lib/reviews/queries/sheet-review';
import { ChangeItem } from './line-changes';

/** What was sent beside the lines: titles aimed for, or results told under the bloc's heads; and lines taken out. */
export function BesideLines({ review }: { review: SheetReview }) {
  const { beside, removed, sheet } = review;
  return (
    <>
      {removed.length > 0 && (
        <Panel title="Mục đơn vị đã bỏ so với lần gửi trước">
          <ul className="list-disc pl-5">
            {removed.map((line) => (
              <li key={line.id}>
                <del>{line.text || 'Mục không có nội dung'}</del>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {beside.length > 0 && <Beside beside={beside} sheet={sheet} />}
    </>
  );
}

/** Open where it is short or was changed; a long narrative lets the items begin in sight. */
function Beside({ beside, sheet }: Pick<SheetReview, 'beside' | 'sheet'>) {
  const changed = beside.filter((one) => one.before !== undefined).length;
  const title = sheet === 'registration' ? 'Danh hiệu, hình thức khen thưởng đăng ký' : 'Thuyết minh';
  const count = `${formatNumber(beside.length)} ${sheet === 'registration' ? 'loại' : 'đề mục'}`;
  return (
    <details className="rounded-lg border border-line bg-surface" open={sheet === 'registration' || changed > 0}>
      <summary className="min-h-11 cursor-pointer px-4 py-2.5">
        <h2 className="inline text-lg font-semibold">{title}</h2> <span className="text-sm text-muted">({count})</span>
      </summary>
      <dl className="grid gap-2 border-t border-line p-4">
        {beside.map((one) => (
          <div key={one.name}>
            <dt className="font-medium">{one.name}</dt>
            <dd className="whitespace-pre-line">{one.text ?? (one.before === undefined ? '–' : 'Đã bỏ')}</dd>
            {one.before !== undefined && (
              <dd className="mt-1 rounded-md bg-info-soft px-3 py-2 text-sm">
                <ul>
                  <ChangeItem after={one.text ?? 'đã bỏ'} before={one.before ?? 'chưa có'} title="Đơn vị đã sửa" />
                </ul>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  );
}
