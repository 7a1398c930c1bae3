'use client';

import { TotalRow } from './total-row';
import type { SheetModel } from './use-sheet';
import { useTotalWeight } from './use-total-weight';

/** On paper only: on the screen the bar above says it while one types. */
export function PrintedTotal({ sheet }: { sheet: SheetModel }) {
  const total = useTotalWeight(sheet);
  return (
    <tfoot className="hidden print:table-row-group">
      <TotalRow total={total} />
    </tfoot>
  );
}
