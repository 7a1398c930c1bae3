import { doubtMessage } from '@/lib/messages/targets';
import { readCells } from '@/lib/targets/rules/cells';
import type { Mapping } from '@/lib/targets/rules/headings';
import type { PastedRow } from '@/lib/targets/rules/paste';
import type { SheetFacts } from './use-sheet';

type PreviewRowProps = { row: PastedRow; mapping: Mapping; facts: SheetFacts };

/** A row as the paste would leave it; what is left out is struck through, what was not understood says why. */
export function PreviewRow({ row, mapping, facts }: PreviewRowProps) {
  const doubts = readCells(row.cells, '', facts).doubts;
  return (
    <tr>
      {mapping.map((column, index) => {
        if (column === null) {
          return (
            <td className="text-muted line-through" key={index}>
              {row.texts[index]}
            </td>
          );
        }
        const doubt = doubts.find((one) => one.column === column);
        return (
          <td key={index}>
            {row.cells[column]}
            {doubt && <span className="block min-w-56 text-danger">{doubtMessage(doubt, row.cells[column])}</span>}
          </td>
        );
      })}
    </tr>
  );
}
