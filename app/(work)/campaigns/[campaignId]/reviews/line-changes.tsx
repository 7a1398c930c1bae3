import { fieldTitle, showField } from '@/components/target-words';
import { StatusBadge } from '@/components/ui/badge';
import { Glyph } from '@/components/ui/glyph';
import type { ReviewLine } from '@/lib/reviews/queries/sheet-review';
import type { Change } from '@/lib/reviews/rules/changes';

type Direction = ReviewLine['direction'];

/** One changed value: "Kế hoạch: 95 → 98", old struck out. */
export function ChangeItem({ title, before, after }: { title: string; before: string; after: string }) {
  return (
    <li>
      <span className="font-medium">{title}:</span> <span className="sr-only">trước là</span>
      <del className="text-muted">{before}</del> <span aria-hidden="true">→</span>
      <span className="sr-only">, nay là</span> <ins className="font-semibold no-underline">{after}</ins>
    </li>
  );
}

export function ChangeList({ changes, direction }: { changes: readonly Change[]; direction: Direction }) {
  return (
    <ul className="grid gap-0.5">
      {changes.map(({ field, before, after }) => (
        <ChangeItem
          after={showField(field, after, direction)}
          before={showField(field, before, direction)}
          key={field}
          title={fieldTitle(field)}
        />
      ))}
    </ul>
  );
}

/** What the unit did to a line since it was returned; nothing on the first round. */
export function LineChanges({ line }: { line: ReviewLine }) {
  const kept = line.novelty === 'same' && line.status === 'submitted';
  if (line.novelty === 'new' || kept) {
    return (
      <p>
        <StatusBadge tone={kept ? 'neutral' : 'info'}>
          {kept ? 'Đơn vị giữ nguyên mục này' : 'Mục mới, chưa có ở lần gửi trước'}
        </StatusBadge>
      </p>
    );
  }
  if (line.novelty !== 'changed') return null;
  return (
    <div className="rounded-md border border-info/30 bg-info-soft px-3 py-2 text-sm">
      <p className="flex items-center gap-1 font-semibold text-info">
        <Glyph name="info" size={14} /> Đơn vị đã sửa
      </p>
      <ChangeList changes={line.changes} direction={line.direction} />
    </div>
  );
}

/** The request of the last round and the unit's answer, side by side. */
export function RequestAndAnswer({ line }: { line: ReviewLine }) {
  if (line.request === '') return null;
  return (
    <dl className="grid gap-2 text-sm sm:grid-cols-2">
      <div className="rounded-md bg-warning-soft px-3 py-2">
        <dt className="font-semibold text-warning">Lý do trả lại</dt>
        <dd className="whitespace-pre-line">{line.request}</dd>
      </div>
      <div className="rounded-md bg-sunken px-3 py-2">
        <dt className="font-semibold">Giải trình của đơn vị</dt>
        <dd className="whitespace-pre-line">{line.answer || 'Chưa giải trình.'}</dd>
      </div>
    </dl>
  );
}
