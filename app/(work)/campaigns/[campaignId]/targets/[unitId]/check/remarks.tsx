import type { ReactNode } from 'react';
import { Glyph } from '@/components/ui/glyph';
import { formatNumber } from '@/lib/format';
import { planDoubtWords } from '@/lib/messages/targets';
import type { TargetSheet } from '@/lib/targets/queries/sheet';

function Remark({ children }: { children: ReactNode }) {
  return (
    <p className="mb-3 flex gap-2 text-warning">
      <Glyph className="mt-1 shrink-0" name="warning" />
      <span>{children}</span>
    </p>
  );
}

/** No mistakes, but worth a look before they are promised: what the reviewer will ask about, and plans brought along from last year. */
export function Remarks({ sheet: { asLastYear, lines, year } }: { sheet: TargetSheet }) {
  const rowsWhere = (isOne: (line: TargetSheet['lines'][number]) => boolean) =>
    lines.flatMap((line, index) => (isOne(line) ? [formatNumber(index + 1)] : []));
  const doubted = rowsWhere((line) => line.status !== 'accepted' && planDoubtWords(line).length > 0);
  const kept = rowsWhere(({ id }) => asLastYear.includes(id));
  return (
    <>
      {doubted.length > 0 && (
        <Remark>
          Tổ thư ký sẽ xem kỹ kế hoạch của {formatNumber(doubted.length)} chỉ tiêu (dòng {doubted.join(', ')}); lý do
          ghi ở cột Kế hoạch bên dưới. Hãy xem lại trước khi gửi; nếu đúng thì cứ gửi, nên nói rõ thêm ở cột Ghi chú.
        </Remark>
      )}
      {kept.length > 0 && (
        <Remark>
          {formatNumber(kept.length)} chỉ tiêu còn giữ kế hoạch của năm {year - 1} (dòng {kept.join(', ')}). Hãy xem lại
          trước khi gửi; nếu đúng là kế hoạch năm {year} thì cứ gửi.
        </Remark>
      )}
    </>
  );
}
