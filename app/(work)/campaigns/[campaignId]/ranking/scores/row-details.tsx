import { Glyph } from '@/components/ui/glyph';
import { formatDate, formatNumber } from '@/lib/format';
import type { BoardFact, BoardGap, BoardRow } from '@/lib/scores/rules/board/board';
import { whySentences } from '@/lib/scores/rules/board/words';

/** Why the unit stands where it does: the sentence in sight, what decided it behind a press. */
export function RowDetails({ row }: { row: BoardRow }) {
  const { gap, ties, missed, facts } = row;
  const stated = facts.filter((fact) => fact.by !== null);
  const sentence = whySentences(row).join(' ');
  const more = ties.length + missed.length + stated.length + (gap?.differences.length ?? 0);
  if (more === 0) return <p className="text-sm text-muted">{sentence}</p>;
  return (
    <details className="group text-left text-sm">
      <summary className="flex min-h-6 items-start cursor-pointer list-none gap-1 text-muted pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <Glyph className="mt-1 shrink-0 group-open:rotate-90 print:hidden" name="right" size={14} />
        {/* Names of criteria can fill a screen. */}
        <span className="line-clamp-2 min-w-0 group-open:line-clamp-none print:line-clamp-none">
          {sentence || 'Chi tiết'}
        </span>
      </summary>
      <div className="mt-2 grid gap-3 pb-2 lg:grid-cols-2">
        {gap && gap.differences.length > 0 && <Differences gap={gap} />}
        <div className="grid content-start gap-3">
          <Sentences sentences={ties} title="Khi bằng điểm, xét lần lượt" />
          <Sentences sentences={missed} title="Vì sao chưa được xếp loại cao hơn" />
          <Stated facts={stated} />
        </div>
      </div>
    </details>
  );
}

const pointsOf = (points: string | null) => (points === null ? 'không giao' : formatNumber(points));

function Differences({ gap }: { gap: BoardGap }) {
  return (
    <div>
      <p className="font-semibold">Chênh lệch với {gap.name}</p>
      <table className="mt-1 w-full">
        <thead className="text-muted">
          <tr>
            <th className="text-left font-normal" scope="col">
              Tiêu chí
            </th>
            <th className="pl-3 text-right font-normal" scope="col">
              Đơn vị này
            </th>
            <th className="pl-3 text-right font-normal" scope="col">
              Đơn vị trên
            </th>
            <th className="pl-3 text-right font-normal" scope="col">
              Chênh
            </th>
          </tr>
        </thead>
        <tbody>
          {gap.differences.map((one) => (
            <tr key={one.code + one.title}>
              <th className="text-left font-normal" scope="row">
                {one.code} {one.title}
              </th>
              <td className="pl-3 text-right">{pointsOf(one.own)}</td>
              <td className="pl-3 text-right">{pointsOf(one.theirs)}</td>
              <td className="pl-3 text-right">{formatNumber(one.difference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {gap.rest !== '0' && <p className="text-muted">Các tiêu chí khác và mức trần: {formatNumber(gap.rest)}.</p>}
    </div>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div>
      <p className="font-semibold">{title}</p>
      <ol className="list-decimal pl-5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </div>
  );
}

function Stated({ facts }: { facts: readonly BoardFact[] }) {
  if (facts.length === 0) return null;
  return (
    <div>
      <p className="font-semibold">Tổ thư ký đã xác nhận</p>
      <ul className="list-disc pl-5">
        {facts.map((fact) => (
          <li key={fact.title}>
            {fact.title}: <strong>{fact.holds ? 'có' : 'không'}</strong>. {fact.reason} ({fact.by},{' '}
            {formatDate(fact.at)})
          </li>
        ))}
      </ul>
    </div>
  );
}
