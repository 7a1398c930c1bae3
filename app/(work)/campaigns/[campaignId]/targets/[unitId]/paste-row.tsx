import { doubtMessage } from '@/lib/messages/targets';
import { readCells } from '@/lib/targets/rules/cells';
import type { Mapping } from '@/lib/targets/rules/headings';
import type { PastedRow } from '@/lib/targets/rules/paste-rows';
import type { SheetFacts } from './use-sheet';

const deeds: Record<PastedRow['deed'], string | null> = {
  new: null,
  fills: 'vào dòng trống',
  overwrites: 'ghi đè dòng đang có',
};

type PreviewRowProps = { row: PastedRow; mapping: Mapping; facts: SheetFacts };

/** A row as the paste would leave it, and where; what is left out is struck through, what was not understood says why. */
export function PreviewRow({ row, mapping, facts }: PreviewRowProps) {
  const doubts = readCells(row.cells, '', facts).doubts;
  return (
    <tr>
      <td className="min-w-40">
        {facts.groups.find((group) => group.id === row.groupCode)?.name}
        {deeds[row.deed] && <span className="block text-sm text-muted">{deeds[row.deed]}</span>}
      </td>
      {mapping.map((column, index) => {
        if (column === null) {
          return (
            <td className="text-muted line-through" key={index}>
              {row.texts[index]}
            </td>
          );
        }
        if (column === 'group') {
          return (
            <td className={row.unknownGroup === null ? undefined : 'text-danger'} key={index}>
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
