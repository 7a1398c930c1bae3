import { Panel } from '@/components/ui/panel';
import type { SheetReview } from '@/lib/reviews/queries/sheet-review';
import { ChangeItem } from './line-changes';

/** What was sent beside the lines: titles aimed for, or results told under the bloc's heads; and lines taken out. */
export function BesideLines({ review }: { review: SheetReview }) {
  const { beside, removed, sheet } = review;
  const title = sheet === 'registration' ? 'Danh hiệu, hình thức khen thưởng đăng ký' : 'Thuyết minh';
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
      {beside.length > 0 && (
        <Panel title={title}>
          <dl className="grid gap-2">
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
        </Panel>
      )}
    </>
  );
}
